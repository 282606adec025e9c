"""Documents spoken of as sources: term list `documents` with what stands before ("a new report", "the study")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading
from hearsay.reading.finders._made import mention

BY = "documents/1"
# an everyday word ("post", "map", "will") is a source only where it is said to be somebody's or to say something
_SPEAKS = re.compile(r"\s+(?:by|from|says?|said|shows?|showed|found|finds|seen|published|which|that)\b")
_DETERMINED = re.compile(r"\b(?:an?|the|its|their|his|her|this|that)\s+(?:[\w’'-]+\s+){0,3}$", re.I)
_POSSESSOR = re.compile(r"\b[\w-]+['’]s?\s+$")


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a hit that a determiner stands before."""
    text = reading.document.text
    for hit in hits:
        speaks = hit.term.list == "documents" and (not hit.term.facts.get("weak") or _SPEAKS.match(text, hit.end))
        lead = _DETERMINED.search(text, max(0, hit.start - 50), hit.start) if speaks else None
        if lead and not _POSSESSOR.search(text[lead.start() : hit.start]):
            yield mention(reading, lead.start(), hit.end, "document", by=BY, form="description")
