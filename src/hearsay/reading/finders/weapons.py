"""Weapons: term list `weapons`."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._made import mention

BY = "weapons/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit."""
    return (mention(reading, h.start, h.end, "weapon", by=BY) for h in hits if h.term.list == "weapons")
