"""Who is cited by whom: "the Post reported, citing a guard" puts the guard's voice inside the Post's.

So does "the Post reported that the clan sells sand, citing a guard": what is cited is behind the whole statement. And
"the Post, citing a guard, put it at 3 tonnes", where a reader may take both for one source.

A reader finds both voices, and may take the statement with the first voice's words for what the second said. The cited
voice has for its content what the citing one has, and stands in its content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.model import Attribution, Span
from hearsay.text.shelf import Shelf
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

_CITING = re.compile(r"citing|quoting", re.I)
_NEAR = 6  # statements looked back at
_BETWEEN = re.compile(r"[\s,]*")


def cited(text: str, found: list[Attribution]) -> Iterator[Attribution]:
    """The attributions, each cited voice inside the one that cites it."""
    ends = Shelf((s.start, s.end, (s, a)) for a in found for s in (*a.source, *a.cue))
    sources = Shelf((s.start, s.end, (s, a)) for a in found for s in a.source)
    contents = Shelf((s.start, s.end, (s, a)) for a in found for s in a.content[-1:])
    citing: dict[str, Attribution] = {}
    around: dict[str, list[Span]] = {}
    for said in found:
        outer = _names(said, sources) or _cites(text, said, ends) or _reports(text, said, contents)
        if outer:
            whole = quote(text, said.cue[0].start, said.source[0].end)
            content = tuple(rest for span in outer.content for rest in _without(text, span, whole))
            citing[said.id] = replace(said, content=content or said.content)
            around.setdefault(outer.id, []).append(whole)
    for said in found:
        said = citing.get(said.id, said)
        inside = around.get(said.id, ())
        more = [s for s in inside if not any(c.holds(s) for c in said.content)]
        source = tuple(rest for span in said.source for rest in list(_but(text, span, inside))[:1])
        yield replace(said, source=source, content=(*said.content, *more)) if more else said


def _but(text: str, span: Span, parts: Iterable[Span]) -> Iterator[Span]:
    """A span but for the first of the parts that it holds."""
    held = next((part for part in parts if span.holds(part)), None)
    return _without(text, span, held) if held else iter((span,))


def _names(said: Attribution, sources: Shelf[tuple[Span, Attribution]]) -> Attribution | None:
    """Whose source goes on with a cue of citing and what is cited."""
    if _cue(said) is None:
        return None
    around = sources.meeting(said.source[0].start, said.source[0].end)
    return next((a for span, a in around if a.id != said.id and span.start < said.cue[0].start < span.end), None)


def _without(text: str, span: Span, part: Span) -> Iterator[Span]:
    """What is left of a span before and behind a part of it."""
    pieces = ((span.start, part.start), (part.end, span.end)) if span.meets(part) else ((span.start, span.end),)
    for start, end in pieces:
        a, b = trimmed(text, start, end, BLANKS_AND_MARKS)
        if a < b:
            yield quote(text, a, b)


def _cites(text: str, said: Attribution, ends: Shelf[tuple[Span, Attribution]]) -> Attribution | None:
    """Whoever's words end right before a cue of citing that has its source behind it."""
    cue = _cue(said)
    if cue is None:
        return None
    for span, other in ends.before(cue.start, 2):
        if other.id != said.id and _BETWEEN.fullmatch(text, span.end, cue.start):
            return other
    return None


def _reports(text: str, said: Attribution, contents: Shelf[tuple[Span, Attribution]]) -> Attribution | None:
    """Whose statement ends right before a cue of citing: of several, one in another, the outermost voice."""
    cue = _cue(said)
    if cue is None:
        return None
    near = contents.before(cue.start, _NEAR)
    told = [(span, a) for span, a in near if a.id != said.id and _BETWEEN.fullmatch(text, span.end, cue.start)]
    whose = [(span, a) for span, a in told if a.cue and a.cue[0].end <= span.start]
    return min(whose, key=lambda pair: pair[0].start)[1] if whose else None


def _cue(said: Attribution) -> Span | None:
    """The cue of a voice that is cited, its source behind it."""
    cited = said.cue and said.source and _CITING.fullmatch(said.cue[0].text)
    return said.cue[0] if cited and said.source[0].start >= said.cue[0].end else None
