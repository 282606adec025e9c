"""A share of a sample that has become a share of everything: "61 of 84 drivers asked", then "three in four drivers"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.assembly.figures.derived import Part, is_of_a_sample, keeps_the_sample, parts_of, rounded
from hearsay.assembly.figures.facts import Fact, stems_of
from hearsay.corpus import Descent, Value
from hearsay.model import Reading, Span


class Spread:
    """The parts that each document counts of a whole, asked for by document."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {r.document.id: r for r in readings}
        self._parts: dict[str, tuple[Part, ...]] = {}

    def beside(self, fact: Fact, parents: Sequence[Descent]) -> tuple[Value, str] | None:
        """The parent's counts whose share a figure gives without saying of whom, with why; None for none."""
        if fact.sort != "share" or not fact.ends or keeps_the_sample(fact.sentence.text):
            return None
        if fact.ends[-1] - fact.ends[0] > 1:  # "a third" is from 33 to 34; a wider range is no share of a count
            return None
        for descent in parents:
            same = [p for p in self._of(descent.parent) if rounded(p.share, fact.ends[0]) and _is_of(p, fact)]
            if len(same) == 1:
                part = same[0]
                quote = Span(part.sentence.start, part.sentence.end, part.sentence.text)
                value = Value(document=descent.parent, claim=None, value=part.span.text, quote=quote)
                because = f"“{part.span.text}” there is {part.share} per cent of those that were asked or tested"
                return value, f"{because}; here it is a share without them"
        return None

    def _of(self, document: str) -> tuple[Part, ...]:
        if document not in self._parts:
            reading = self._readings.get(document)
            found = parts_of(reading) if reading is not None else ()
            self._parts[document] = tuple(part for part in found if is_of_a_sample(part))
        return self._parts[document]


def _is_of(part: Part, fact: Fact) -> bool:
    """Whether the words around the share and the counts tell of the same."""
    return bool(stems_of(part.asked) & (fact.around | fact.of | fact.base))
