"""Frames that the clauses seen around them set right: where a source ends, and who is spoken of rather than speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.language.rules.build import argument
from hearsay.language.trained.seeing import SeenFrame
from hearsay.language.trained.weights import PROPBANK
from hearsay.model import Argument, Frame
from hearsay.text.shelf import Shelf

_OPENS = re.compile(r"(?:according\s+to|citing|quoting)", re.I)
_MAIN = frozenset({"root", "ccomp", "conj", "parataxis"})
_COMMA = re.compile(r",(?!\d)\s+")
_CITES = re.compile(r",\s+(?:citing|quoting)\s", re.I)
_SPEAKS_OF = re.compile(
    r"(?:has\s+|have\s+|had\s+)?(?:speaks?|spoke|talks?|talked|tells?|told|warns?|warned)\s+of", re.I
)
_HELD = re.compile(
    r"(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:suspected|accused|feared|thought|believed)\b", re.I
)


def mended(text: str, frames: Iterable[Frame], seen: tuple[SeenFrame, ...]) -> Iterator[Frame]:
    """The frames, each as the clauses around it say that it must be."""
    clauses = Shelf((*f.predicate, f) for f in seen if f.kind == PROPBANK and f.relation in _MAIN)
    for frame in frames:
        yield _turned(text, _cut(text, frame, clauses))


def _cut(text: str, frame: Frame, clauses: Shelf[SeenFrame]) -> Frame:
    """ "According to the cook, the gang sells oil": a source with a clause behind a comma has swallowed its content."""
    source = next(iter(frame.role("source")), None)
    if source is None or source.start < frame.predicate.end or not _OPENS.fullmatch(frame.predicate.text):
        return frame
    for clause in clauses.inside(source.start, source.end):
        subject = min((a.start for a in clause.arguments if a.start > source.start), default=clause.predicate[0])
        commas = list(_COMMA.finditer(text, source.start, min(subject, clause.predicate[0])))
        if commas and commas[-1].end() < clause.predicate[0]:
            behind = [a.end for a in frame.role("content") if a.start >= source.end]
            own = argument(text, "source", (source.start, commas[-1].start()))
            said = argument(text, "content", (commas[-1].end(), max([source.end, *behind])))
            kept = tuple(a for a in frame.arguments if a.role not in ("source", "content"))
            return replace(frame, arguments=(*(a for a in (own, said) if a), *kept))
    return frame


def _turned(text: str, frame: Frame) -> Frame:
    """ "The memo speaks of 40 euros", "the clerk is suspected": whoever stands before the one speaks, not the other."""
    before = [a for a in frame.arguments if a.end <= frame.predicate.start]
    behind = [a for a in frame.arguments if a.start >= frame.predicate.end]
    if _SPEAKS_OF.fullmatch(frame.predicate.text) and [a.role for a in before] == ["content"]:
        if [a.role for a in behind] == ["source"]:
            citing = _CITES.search(text, before[0].start, before[0].end)
            own = (before[0].start, citing.start() if citing else before[0].end)
            parts = (argument(text, "source", own), _as(behind[0], "content"))
            return replace(frame, arguments=tuple(part for part in parts if part))
    elif _HELD.match(frame.predicate.text) and [a.role for a in before] == ["source"] and behind:
        return replace(frame, arguments=(_as(before[0], "content"), *behind))
    return frame


def _as(told: Argument, role: str) -> Argument:
    return replace(told, role=role)
