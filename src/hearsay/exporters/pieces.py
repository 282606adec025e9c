"""Cutting a text at the edges of everything that is marked in it, so that overlapping marks can all be drawn.

A browser cannot draw spans that cross; it can draw pieces that follow each other, each knowing all that covers it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.exporters.marks import PARTS, Mark, Part, marks
from hearsay.model import Reading, Span


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch of text that one set of marks covers throughout.

    marks: all that cover it, those of the tightest first; ending: the claims whose last word of evidence it holds;
    place: whether something on the page links to where it begins.
    """

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[int, ...] = ()
    place: bool = False

    def of(self, *parts: Part) -> tuple[int, ...]:
        """The claims in which it plays one of these parts, the tightest first."""
        return tuple(dict.fromkeys(m.number for m in self.marks if m.number and m.part in parts))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The claims that it is evidence of."""
        return self.of("evidence")

    @property
    def claims(self) -> tuple[int, ...]:
        """Every claim that it belongs to, those first that it is evidence of."""
        return tuple(dict.fromkeys((*self.numbers, *self.of(*PARTS))))

    @property
    def money(self) -> bool:
        """Whether it is part of a sum."""
        return any(m.part == "sum" for m in self.marks)


def paragraphs(reading: Reading) -> tuple[tuple[Piece, ...], ...]:
    """The whole text of a reading, paragraph by paragraph, in pieces."""
    text = reading.document.text
    found_marks = marks(reading)
    places = {span.start for span in _linked(reading)}
    edges = {edge for mark in found_marks for edge in (mark.start, mark.end)} | places
    found = []
    for start, end in _blocks(text):
        edges |= {start, end}
    ordered = sorted(edges)
    cover = _Cover(found_marks)
    for start, end in _blocks(text):
        inside = ordered[bisect_right(ordered, start) - 1 : bisect_right(ordered, end)]
        found.append(tuple(cover.piece(text, a, b, place=a in places) for a, b in pairwise(inside)))
    return tuple(found)


def _linked(reading: Reading) -> Iterator[Span]:
    """The spans that the page links to: what begins a piece of its own."""
    yield from reading.money
    for claim in reading.claims:
        yield from (*claim.evidence, *claim.modality.cues, *(stage.cue for stage in claim.legal))
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
        covering = tuple(sorted(self._open, key=lambda m: (m.end - m.start, m.number)))
        evidence = {m.number for m in covering if m.part == "evidence"}
        ending = tuple(sorted(n for n in evidence if self._last[n] == end))
        return Piece(start=start, end=end, text=text[start:end], marks=covering, ending=ending, place=place)


def _last_ends(marks: Iterable[Mark]) -> dict[int, int]:
    last: dict[int, int] = {}
    for mark in (m for m in marks if m.part == "evidence"):
        last[mark.number] = max(mark.end, last.get(mark.number, 0))
    return last
