"""The lines of a PDF's page and where they stand.

PDFium gives the letters in the order in which the page draws them, which is the order of reading in what word
processors, browsers and typesetters write, columns too, and breaks them into lines. Here the lines get their places,
the cells of a table's row are told apart, and raised marks of notes are left out: in "$3 million2 a year" the 2 is no
part of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

# stands at the end of a line where a word is cut by a hyphen
CUT = "\u00ad"
_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
_ENDS = frozenset({0x0A, 0x0D})
_BLANKS = frozenset({0x20, 0xA0, 0x09})
# a gap as wide as this many times the letters are high stands between cells, not words
_CELL = 1.4
_SMALL = 0.9
_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡])\]?")


class Line(Struct, frozen=True):
    """A line of a page, in points from the page's lower left corner.

    text: blanks are single; cells are apart by a tab; U+00AD stands at the end where a word is cut by a hyphen.
    base: the height of the line that the letters stand on. size: the height of the letters, all reaches included.
    outer: whether it stands in the upper or lower eighth of the page, where heads and feet are.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int
    outer: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return "\t" in self.text


class Letters:
    """A page's letters and their places, asked of PDFium one by one only where they are needed."""

    def __init__(self, textpage: Any) -> None:
        import ctypes

        import pypdfium2.raw as raw

        self._page = textpage.raw
        self._code = raw.FPDFText_GetUnicode
        self._box = raw.FPDFText_GetLooseCharBox
        self._origin = raw.FPDFText_GetCharOrigin
        self._rectangle = raw.FS_RECTF()
        self._point = (ctypes.c_double(), ctypes.c_double())
        self.codes = [self._code(textpage, index) for index in range(textpage.count_chars())]

    def box(self, index: int) -> tuple[float, float, float]:
        """Left and right side of a letter, and its height with all reaches."""
        box = self._rectangle
        self._box(self._page, index, box)
        return box.left, box.right, abs(box.top - box.bottom)

    def base(self, index: int) -> float:
        """The height of the line that a letter stands on."""
        across, up = self._point
        self._origin(self._page, index, across, up)
        return float(up.value)


def lines_of(letters: Letters, page: int, height: float) -> list[Line]:
    """The lines of a page in the order in which they are drawn. `height`: of the page, in points."""
    lines: list[Line] = []
    start = 0
    codes = letters.codes
    for index in range(len(codes) + 1):
        code = codes[index] if index < len(codes) else 0x0A
        if code in _ENDS or code in _HYPHENS:
            line = _line(letters, start, index, page)
            if line is not None:
                lines.append(replace(line, text=line.text + CUT) if code in _HYPHENS else line)
            start = index + 1
    margin = height / 8
    return [replace(line, outer=not margin < line.base < height - margin) for line in _whole(lines)]


def _line(letters: Letters, start: int, end: int, page: int) -> Line | None:
    codes = letters.codes
    while start < end and codes[start] in _BLANKS:
        start += 1
    while start < end and codes[end - 1] in _BLANKS:
        end -= 1
    if start == end:
        return None
    left = letters.box(start)[0]
    right = letters.box(end - 1)[1]
    size = _size(letters, start, end)
    text = "".join(_pieces(letters, start, end, size))
    return Line(text, left, right, letters.base(start), size, page) if text.strip() else None


def _size(letters: Letters, start: int, end: int) -> float:
    """The middle one of the heights of three letters: a bullet at the start is often of another font."""
    middle = next(i for i in range((start + end) // 2, end) if letters.codes[i] not in _BLANKS)
    return sorted(letters.box(index)[2] for index in (start, middle, end - 1))[1]


def _pieces(letters: Letters, start: int, end: int, size: float) -> Iterator[str]:
    """The letters with a blank or a tab between words. Marks of notes are left out."""
    codes = letters.codes
    words = list(_words(codes, start, end))
    gaps = [letters.box(after[0])[0] - letters.box(before[1])[1] for before, after in pairwise(words)]
    cells = _are_cells(gaps, sum(1 for first, last in words if _has_digit(codes[first : last + 1])), size)
    for number, (first, last) in enumerate(words):
        if number and _is_small_number(letters, first, last, size):
            continue
        if number:
            yield "\t" if cells and gaps[number - 1] > _CELL * size else " "
        for index in range(first, last + 1):
            # of digits behind a word, those of a note's mark are smaller
            digit = 0x30 <= codes[index] <= 0x39 and index > first
            if not (digit and letters.box(index)[2] < _SMALL * size):
                yield _sign(codes[index])


def _is_small_number(letters: Letters, first: int, last: int, size: float) -> bool:
    """Whether a word is the mark of a note: up to three digits, smaller than the line."""
    digits = all(0x30 <= code <= 0x39 for code in letters.codes[first : last + 1])
    return digits and last - first < 3 and letters.box(first)[2] < _SMALL * size


def _words(codes: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The first and last letter of each word."""
    first = None
    for index in range(start, end + 1):
        blank = index == end or codes[index] in _BLANKS
        if first is not None and blank:
            yield first, index - 1
            first = None
        elif first is None and not blank:
            first = index


def _has_digit(codes: list[int]) -> bool:
    return any(0x30 <= code <= 0x39 for code in codes)


def _are_cells(gaps: list[float], with_digits: int, size: float) -> bool:
    """Whether wide gaps are those of a table, and not of a narrow column whose lines are stretched alike."""
    if len(gaps) < 2:
        return True
    stretched = max(gaps) - min(gaps) < 0.1 * max(gaps) + 0.1 * size
    return not stretched or 2 * with_digits > len(gaps)


def _sign(code: int) -> str:
    """A letter; U+FFFD for what the page's font gives no meaning to."""
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"


def _whole(lines: list[Line]) -> Iterator[Line]:
    """Lines that PDFium broke at a raised mark, or between cells, put together again; marks are left out."""
    waiting: Line | None = None
    for line in lines:
        if waiting is None:
            waiting = line
        elif _is_mark(waiting, line):
            continue
        elif _goes_on(waiting, line):
            waiting = replace(waiting, text=waiting.text + _between(waiting, line) + line.text, right=line.right)
        else:
            yield waiting
            waiting = line
    if waiting is not None:
        yield waiting


def _between(line: Line, rest: Line) -> str:
    if rest.left - line.right > _CELL * line.size:
        return "\t"
    return "" if rest.text[:1] in ".,;:!?)]”’" else " "


def _is_mark(line: Line, mark: Line) -> bool:
    raised = line.base < mark.base < line.base + line.size
    return raised and mark.size < _SMALL * line.size and _MARK.fullmatch(mark.text) is not None


def _goes_on(line: Line, rest: Line) -> bool:
    level = abs(line.base - rest.base) < 0.1 * line.size and not line.text.endswith(CUT)
    return level and rest.left >= line.right - 0.1 * line.size
