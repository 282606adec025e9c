"""Names that the reader found: persons, outlets, armed groups, official bodies, organisations, places, nationalities.

What the term lists know of a name goes with it: the country and level of a place, the country of an adjective
("Afghan" is Afghanistan, for "Afghan heroin" comes from there).
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.lexicon import NAME_LISTS, Hit
from hearsay.model import Listed, Mention, Name, Place, Reading
from hearsay.reading.finders._made import mention
from hearsay.reading.finders.nicknames import codes

BY = "names/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a name."""
    known = {(h.start, h.end): h for h in hits if h.term.list in NAME_LISTS}
    witnesses = codes(reading.document.text)
    for name in reading.names:
        value = _value(name, known.get((name.start, name.end)))
        kind = "person" if name.text in witnesses else name.kind
        yield mention(reading, name.start, name.end, kind, by=BY, value=value)


def _value(name: Name, hit: Hit | None) -> Place | Listed | None:
    if name.kind not in ("place", "nationality"):
        return Listed(name=hit.term.name, list=hit.term.list) if hit else None
    if hit is None:
        return Place(name=name.text, country=None, level="unknown")
    facts = hit.term.facts
    level = facts.get("level", "adjective" if name.kind == "nationality" else "unknown")
    return Place(name=hit.term.name, country=facts.get("iso") or facts.get("country"), level=level)
