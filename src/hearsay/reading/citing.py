"""Who is cited by whom: "the Post reported, citing a guard" puts the guard's voice inside the Post's.

A reader finds both voices, and may take the statement with the first voice's words for what the second said. The cited
voice has for its content what the citing one has, and stands in its content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.model import Attribution, Span
from hearsay.text.shelf import Shelf
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

_CITING = re.compile(r"citing|quoting", re.I)
_BETWEEN = re.compile(r"[\s,]*")


def cited(text: str, found: list[Attribution]) -> Iterator[Attribution]:
    """The attributions, each cited voice inside the one that cites it."""
    ends = Shelf((s.start, s.end, (s, a)) for a in found for s in (*a.source, *a.cue))
    citing: dict[str, Attribution] = {}
    around: dict[str, list[Span]] = {}
    for said in found:
        outer = _cites(text, said, ends)
        if outer:
            whole = quote(text, said.cue[0].start, said.source[0].end)
            content = tuple(rest for span in outer.content for rest in _without(text, span, whole))
            citing[said.id] = replace(said, content=content or said.content)
            around.setdefault(outer.id, []).append(whole)
    for said in found:
        said = citing.get(said.id, said)
        more = [s for s in around.get(said.id, ()) if not any(c.holds(s) for c in said.content)]
        yield replace(said, content=(*said.content, *more)) if more else said


def _without(text: str, span: Span, part: Span) -> Iterator[Span]:
    """What is left of a span before and behind a part of it."""
    pieces = ((span.start, part.start), (part.end, span.end)) if span.meets(part) else ((span.start, span.end),)
    for start, end in pieces:
        a, b = trimmed(text, start, end, BLANKS_AND_MARKS)
        if a < b:
            yield quote(text, a, b)


def _cites(text: str, said: Attribution, ends: Shelf[tuple[Span, Attribution]]) -> Attribution | None:
    """Whoever's words end right before a cue of citing that has its source behind it."""
    if not (said.cue and said.source and _CITING.fullmatch(said.cue[0].text)):
        return None
    cue, source = said.cue[0], said.source[0]
    if source.start < cue.end:
        return None
    for span, other in ends.before(cue.start, 2):
        if other.id != said.id and _BETWEEN.fullmatch(text, span.end, cue.start):
            return other
    return None
