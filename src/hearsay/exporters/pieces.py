"""Cutting a text at the edges of everything that is marked in it, so that overlapping marks can all be drawn.

A browser cannot draw spans that cross; it can draw pieces that follow each other, each knowing all that covers it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Reading, Span


class Mark(Struct, frozen=True):
    """A stretch of the text that belongs to a claim, by the claim's number, or with number 0 to a money statement."""

    start: int
    end: int
    number: int


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch of text that one set of marks covers throughout.

    numbers: the claims that cover it, the tightest first; ending: those whose last word it holds;
    place: whether something on the page links to where it begins.
    """

    start: int
    end: int
    text: str
    numbers: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()
    money: bool = False
    place: bool = False


def paragraphs(reading: Reading) -> tuple[tuple[Piece, ...], ...]:
    """The whole text of a reading, paragraph by paragraph, in pieces."""
    text = reading.document.text
    marks = _marks(reading)
    places = {span.start for span in _linked(reading)}
    edges = {edge for mark in marks for edge in (mark.start, mark.end)} | places
    found = []
    for start, end in _blocks(text):
        edges |= {start, end}
    ordered = sorted(edges)
    cover = _Cover(marks)
    for start, end in _blocks(text):
        inside = ordered[bisect_right(ordered, start) - 1 : bisect_right(ordered, end)]
        found.append(tuple(cover.piece(text, a, b, place=a in places) for a, b in pairwise(inside)))
    return tuple(found)


def _marks(reading: Reading) -> list[Mark]:
    claims = [Mark(s.start, s.end, n) for n, c in enumerate(reading.claims, 1) for s in c.evidence]
    return claims + [Mark(m.start, m.end, 0) for m in reading.money]


def _linked(reading: Reading) -> Iterator[Span]:
    """The spans that the page links to: what begins a piece of its own."""
    yield from reading.money
    for claim in reading.claims:
        yield from (*claim.evidence, *claim.modality.cues)
        yield from (s for link in claim.chain for s in (link.source, link.cue) if s is not None)
    for finding in reading.findings:
        yield from finding.quotes


def _blocks(text: str) -> list[tuple[int, int]]:
    """Paragraphs: parted by blank lines where the text has any, else by line ends."""
    parting = r"\n[^\S\n]*\n\s*" if re.search(r"\n[^\S\n]*\n", text) else r"\n\s*"
    found, start = [], 0
    for gap in re.finditer(parting, text):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(text)))
    return [(a, b) for a, b in found if a < b]


class _Cover:
    """Which marks cover the place that a walk through the text has come to; places are asked for in order."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._waiting = sorted(marks, key=lambda m: m.start, reverse=True)
        self._open: list[Mark] = []
        self._last = _last_ends(self._waiting)

    def piece(self, text: str, start: int, end: int, *, place: bool) -> Piece:
        """The piece from start to end."""
        while self._waiting and self._waiting[-1].start <= start:
            self._open.append(self._waiting.pop())
        self._open = [m for m in self._open if m.end > start]
        claims = sorted((m for m in self._open if m.number), key=lambda m: (m.end - m.start, m.number))
        numbers = tuple(dict.fromkeys(m.number for m in claims))
        return Piece(
            start=start,
            end=end,
            text=text[start:end],
            numbers=numbers,
            ending=tuple(sorted(n for n in numbers if self._last[n] == end)),
            money=any(m.number == 0 for m in self._open),
            place=place,
        )


def _last_ends(marks: Iterable[Mark]) -> dict[int, int]:
    last: dict[int, int] = {}
    for mark in marks:
        last[mark.number] = max(mark.end, last.get(mark.number, 0))
    return last
