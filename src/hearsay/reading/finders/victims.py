"""People in the place of victims: term list `victims` ("hostages", "detainees", "villagers")."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._listed import mention

BY = "victims/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit."""
    return (mention(reading, h, "victim_group", by=BY) for h in hits if h.term.list == "victims")
