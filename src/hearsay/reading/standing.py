"""Who a named source is, and whom he speaks for, from the words around his name.

"Amina Diallo, a director of the Lakes League": she is "a director of the Lakes League" and speaks for the league. A
former director, and one who left it, speaks for nobody. What is told once holds where the same source comes again.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.model import Mention, Span
from hearsay.reading.speakers import Named
from hearsay.text.spans import BLANKS_AND_MARKS, trimmed

_BODIES = frozenset({"official_body", "organisation", "armed_group", "outlet"})
_JOINED = re.compile(r"\b(?:of|for|at|with|from|in|by)\s+(?:the\s+)?$|['’]s?\s*$|^\s*$", re.I)
_NO_LONGER = re.compile(
    r"\b(?:former|ex|late|onetime|retired|ousted|dismissed)\b|\bwho\s+(?:left|quit|fled|deserted)", re.I
)
_EDGES = BLANKS_AND_MARKS + "()–—-"


class Standing(Struct, frozen=True):
    """described: the words that say who a source is. speaks_for: the name of the body behind him, and its entity."""

    described: str | None = None
    speaks_for: str | None = None
    entity: str | None = None


def standing(names: Named, source: Span, name: str | None) -> Standing:
    """What a source phrase says of the person of this name; nothing where it does not hold the name, or no more."""
    inside = names.mentions.inside(source.start, source.end)
    person = next((m for m in inside if m.kind == "person" and m.text == name), None)
    if person is None:
        return Standing()
    body = next((m for m in names.speakers.inside(source.start, source.end) if _is_behind(names.text, source, m)), None)
    told = [_words(names.text, *piece) for piece in ((source.start, person.start), (person.end, source.end))]
    described = next((words for words in reversed(told) if words), None)
    if body is None or _NO_LONGER.search(source.text):
        return Standing(described)
    return Standing(described, body.text, body.entity)


def _is_behind(text: str, source: Span, mention: Mention) -> bool:
    return mention.kind in _BODIES and bool(_JOINED.search(text[source.start : mention.start]))


def _words(text: str, start: int, end: int) -> str | None:
    a, b = trimmed(text, start, end, _EDGES)
    return text[a:b] if a < b and any(c.isalpha() for c in text[a:b]) else None
