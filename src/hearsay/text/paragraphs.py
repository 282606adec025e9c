"""Paragraphs: where a line break ends one, and where it only wraps a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_WRAPPED_WIDTH = range(40, 121)
_MANY = 4


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs that hold anything but blanks, in order.

    In a text whose lines are all of much the same, modest width the lines are taken as wrapped: only a blank line, or a
    line that ends a sentence well before the margin, ends a paragraph. In any other text each line is a paragraph.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    if not _is_wrapped(lines):
        yield from lines
        return
    margin = max(end - start for start, end in lines)
    first = 0
    for i, (start, end) in enumerate(lines):
        last = i + 1 == len(lines)
        if last or _ends(text, start, end, lines[i + 1][0], margin):
            yield lines[first][0], end
            first = i + 1


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Whether the lines have a common margin, as typed or e-mailed text has."""
    if len(lines) < _MANY:
        return False
    widths = [end - start for start, end in lines]
    return max(widths) in _WRAPPED_WIDTH and median(widths) > 0.75 * max(widths)


def _ends(text: str, start: int, end: int, following: int, margin: int) -> bool:
    blank_line = len(re.findall(r"\r\n|[\n\r\u2028\u2029]", text[end:following])) > 1
    return blank_line or (end - start < 0.75 * margin and text[start:end].rstrip()[-1:] in '.!?:"”’)')
