"""Outlets that a document names alone, for what nobody else has from any outlet."""

from __future__ import annotations

from collections import Counter

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.figures.rows import Row
from hearsay.model import Reading


class Outlets:
    """The outlets that each document names, and those that publish the documents."""

    def __init__(self, aligned: Aligned) -> None:
        self._aligned = aligned
        self._naming: Counter[str] = Counter()
        for reading in aligned.readings.values():
            self._naming.update(set(_named(reading)))
        self._printing = {bare_name(r.document.publisher) for r in aligned.readings.values() if r.document.publisher}

    def added(self, document: str) -> Row | None:
        """An outlet of a document's own, where it has the matter from a lost report in which nobody names one."""
        said = next(self._aligned.claims(document), None)
        for descent in self._aligned.lines.main_parents(document):
            report = self._aligned.lines.lost(descent.parent)
            if report is None or report.name is not None or said is None:
                continue
            outlet = self._own(document)
            if outlet is not None:
                others = self._aligned.beside(said, descent.parent)
                because = f"nobody else who has it from there names an outlet, this one names {outlet}"
                return Row("attribution", said, others[0] if others else None, descent.parent, because)
        return None

    def _own(self, document: str) -> str | None:
        """An outlet that one document names and no other, and that publishes none of them."""
        named = _named(self._aligned.readings[document])
        alone = (text for key, text in named.items() if self._naming[key] == 1)
        return next((t for t in alone if not any(bare_name(t) in p or p in bare_name(t) for p in self._printing)), None)


def _named(reading: Reading) -> dict[str, str]:
    return {bare_name(m.text): m.text for m in reading.mentions if m.kind == "outlet" and m.form == "name"}
