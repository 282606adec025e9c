"""Cutting spans out of a text so that they always quote it exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from hearsay.model import Span

S = TypeVar("S", bound=Span)

BLANKS_AND_MARKS = " \t\r\n\f\v\u00a0\u2009\u202f\"'“”‘’«»„,;:"

_OPENS = re.compile(r"(?:[“«„\"]|'')\Z")
_CLOSES = re.compile(r"[,.!?…]*(?:[”»“\"]|'')")
# a single closing mark may be an apostrophe: it counts only where a single one opens
_SINGLE_OPENS = re.compile(r"(?<!['\w])[‘']\Z")
_SINGLE_CLOSES = re.compile(r"[,.!?…]*[’'](?!['\w])")
_MARKS = 4  # characters


def quote(text: str, start: int, end: int) -> Span:
    """The span text[start:end]. Raises Ungrounded when the offsets do not fit."""
    return Span(start, end, text[start:end])


def apart(spans: Iterable[S]) -> list[S]:
    """The spans that overlap none before them, in text order; of two that begin together the longer."""
    kept: list[S] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def trimmed(text: str, start: int, end: int, strip: str = BLANKS_AND_MARKS) -> tuple[int, int]:
    """Offsets moved inwards past blanks, quotation marks and loose punctuation; start == end if nothing is left."""
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return start, end


def with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets moved outwards over the quotation marks right around them, a stop before the closing one too."""
    low = max(0, start - _MARKS)
    before, after = _OPENS.search(text, low, start), _CLOSES.match(text, end, end + _MARKS)
    if not before and not after:
        before, after = _SINGLE_OPENS.search(text, low, start), _SINGLE_CLOSES.match(text, end, end + _MARKS)
        before, after = (before, after) if before and after else (None, None)
    return before.start() if before else start, after.end() if after else end


def verbatim(spans: Iterable[Span]) -> str:
    """The words of several spans in order, verbatim, with three dots where something is left out between them."""
    return " … ".join(span.text for span in spans)
