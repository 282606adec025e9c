"""Nationalities that no parent names: people or goods to whom a child gives a land of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.rows import Row
from hearsay.model import Mention, Place, Reading, Span

_FEWEST = 2  # statements that a document must have in common with a parent, or what it adds is its own matter


def lands(document: str, aligned: Aligned) -> Iterator[Row]:
    """A row for each nationality that neither a parent nor another child of it names, in a matter that they share."""
    reading = aligned.readings[document]
    sources = [s for a in reading.attributions for s in a.source]
    sources += [m for m in reading.mentions if m.kind in ("outlet", "official_body")]
    new = [(said, m) for said in aligned.claims(document) for m in _nationalities(said) if not _within(m, sources)]
    parents = [d.parent for d in aligned.lines.main_parents(document)] if new else []
    near = {parent: _near(document, parent, aligned) for parent in parents}
    known = {land for others in near.values() for other in others for land in _in_text(other)}
    if not any(near.values()):
        return
    shared = {aligned.matters.get(c.id) for others in near.values() for other in others for c in other.claims}
    for said, mention in new:
        land = _land(mention.value)
        if land and not land & known and aligned.matters.get(said.claim.id) in shared:
            known |= land
            yield Row("subject", said, None, parents[0], f"no parent says that they are {mention.text}")


def _near(document: str, parent: str, aligned: Aligned) -> list[Reading]:
    """The parent, or the other children of a lost one, that have at least two statements in common with a document."""
    common: Counter[str] = Counter()
    for said in aligned.claims(document):
        common.update({other.reading.document.id for other in aligned.beside(said, parent)})
    return [aligned.readings[other] for other, count in sorted(common.items()) if count >= _FEWEST]


def _nationalities(said: Said) -> Iterator[Mention]:
    for mention in said.reading.mentions:
        if mention.kind == "nationality" and any(e.holds(mention) for e in said.claim.evidence):
            yield mention


def _within(mention: Span, spans: list[Span]) -> bool:
    return any(span.holds(mention) for span in spans)


def _in_text(reading: Reading) -> frozenset[str]:
    return frozenset(land for mention in reading.mentions for land in _land(mention.value))


def _land(value: object) -> frozenset[str]:
    return frozenset({value.country}) if isinstance(value, Place) and value.country else frozenset()
