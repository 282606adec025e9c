"""Goods that are traded: term list `goods`, each with the revenue stream that its trade belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Commodity, Mention, Reading
from hearsay.reading.finders._made import mention

BY = "goods/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit."""
    for hit in hits:
        if hit.term.list == "goods":
            facts = hit.term.facts
            value = Commodity(name=hit.term.name, stream=facts.get("stream"), weak=facts.get("weak") == "yes")
            yield mention(reading, hit.start, hit.end, "commodity", by=BY, value=value)
