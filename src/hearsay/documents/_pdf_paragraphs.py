"""Lines of a PDF put together to paragraphs, one line each, as the text was before it was set.

A line goes on in the next when the next stands below it at the distance of lines, in letters of the same size, not
indented, and its first word would not have fitted behind it; at the end of a column or page, when it ends within a
sentence. A word cut by a hyphen is put together where the document has it whole elsewhere; where it has it with the
hyphen, or not at all, the hyphen stays.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from hearsay.documents._pdf_lines import CUT, Line

# so many lines show how far lines reach; beside fewer, so many blocks before and behind are looked at
_FEW = 4
_BESIDE = 2
_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s")
_BULLET = re.compile(r"[•●▪◦‣·\uf0b7\u25cf]\s*")
_END = re.compile(r"[.!?:…][\"”’»)\]]*$")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_FIRST_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Text(Struct, frozen=True):
    """The text, and how many words cut by a hyphen were put together, and how many could not be told."""

    text: str
    joined: int
    untold: int


def text_of(pages: list[list[Line]]) -> Text:
    """The text of the pages, one line a paragraph, list item and table row."""
    lines = [line for page in pages for line in page]
    leading = _leading(lines)
    known = Counter(word.lower() for line in lines for word in _WORD.findall(line.text.rstrip(CUT))[:-1])
    whole = _Whole(known)
    paragraphs: list[str] = []
    edges = _edges(lines, leading)
    for before, line, edge in zip([None, *lines], lines, [0.0, *edges], strict=False):
        if before is not None and _goes_on(before, line, edge, leading):
            paragraphs[-1] = whole.put(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
    shown = (_shown(paragraph.replace(CUT, "-")) for paragraph in paragraphs)
    return Text("\n".join(shown), whole.joined, whole.untold)


def _shown(paragraph: str) -> str:
    if "\t" in paragraph:
        return f"| {' | '.join(cell.strip() for cell in paragraph.split(chr(9)))} |"
    return _BULLET.sub("- ", paragraph, count=1) if _BULLET.match(paragraph) else paragraph


def _leading(lines: list[Line]) -> dict[int, float]:
    """For each size of letters, the distance from line to line: the smallest of those that are usual."""
    found: dict[int, Counter[float]] = {}
    for upper, lower in pairwise(lines):
        step = upper.base - lower.base
        if upper.page == lower.page and _alike(upper, lower) and 0.7 * upper.size < step < 3 * upper.size:
            found.setdefault(round(upper.size), Counter())[round(step, 1)] += 1
    return {size: _smallest_usual(steps) for size, steps in found.items()}


def _smallest_usual(steps: Counter[float]) -> float:
    return min(step for step, count in steps.items() if 5 * count >= max(steps.values()))


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < 0.12 * one.size


def _follows(upper: Line, lower: Line, leading: dict[int, float]) -> bool:
    """Whether a line stands just below another, as lines of one paragraph do."""
    step = upper.base - lower.base
    usual = min(leading.get(round(upper.size), 1.3 * upper.size), 2.2 * upper.size)
    return upper.page == lower.page and _alike(upper, lower) and 0 < step <= 1.25 * usual


def _edges(lines: list[Line], leading: dict[int, float]) -> list[float]:
    """For each line, how far the lines reach that it stands among: those that follow on each other without a gap.

    A few lines tell too little of that (the items of a list are short): there the lines before and behind count too.
    """
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and _follows(blocks[-1][-1], line, leading):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    edges: list[float] = []
    for place, block in enumerate(blocks):
        around = blocks[max(0, place - _BESIDE) : place + _BESIDE + 1] if len(block) < _FEW else []
        beside = (each.right for other in around for each in other if _in_column(each, block[0]))
        edges += [max(max(each.right for each in block), max(beside, default=0.0))] * len(block)
    return edges


def _in_column(line: Line, other: Line) -> bool:
    """Whether two lines of a page begin at about one place."""
    return line.page == other.page and not line.is_row and abs(line.left - other.left) < 4 * other.size


def _goes_on(line: Line, rest: Line, edge: float, leading: dict[int, float]) -> bool:
    if line.is_row or rest.is_row or _ITEM.match(rest.text) or _BULLET.match(rest.text):
        return False
    full = line.right + _first_word(rest) > edge - 0.02 * (edge - line.left)
    if _follows(line, rest, leading):
        indented = rest.left > line.left + 0.8 * line.size and not _ITEM.match(line.text)
        return not indented and (full or line.text.endswith(CUT))
    elsewhere = rest.page != line.page or rest.base > line.base
    within = line.text.endswith(CUT) or (not _END.search(line.text) and rest.text[:1].islower())
    return elsewhere and _alike(line, rest) and full and within


def _first_word(line: Line) -> float:
    """About how wide the first word of a line is, with the blank before it."""
    width = (line.right - line.left) / max(1, len(line.text))
    return width * (len(line.text.split(" ", 1)[0]) + 1)


class _Whole:
    """Puts the two parts of a paragraph together, and a cut word where that is sure."""

    def __init__(self, known: Counter[str]) -> None:
        self._known = known
        self.joined = 0
        self.untold = 0

    def put(self, before: str, rest: str) -> str:
        """The text of both."""
        if not before.endswith(CUT):
            return f"{before}{'' if before.endswith('-') and before[-2:-1].isalpha() else ' '}{rest}"
        stem = before.removesuffix(CUT)
        first, second = _LAST_PART.search(stem), _FIRST_PART.match(rest)
        if first is None or second is None:
            return f"{stem}-{rest}"
        parts = first[0].lower(), second[0].lower()
        if self._known["".join(parts)] > self._known["-".join(parts)]:
            self.joined += 1
            return stem + rest
        self.untold += self._known["-".join(parts)] == 0
        return f"{stem}-{rest}"
