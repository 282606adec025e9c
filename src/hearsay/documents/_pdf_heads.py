"""Heads and feet that run through a PDF: lines at the top or bottom of many pages, at one height, with one wording.

The number of the page may count on in them; where it does on some pages, a line of another wording at that height whose
number counts on with theirs is a head too, as chapters give each their own. What stands on one page only is else never
taken for one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from hearsay.documents._pdf_lines import Line

# at the edge of a page, as many lines may run
_EDGE = 3
# on so many pages, or as large a part of them where no number in it counts on with the pages: heads of left and right
# pages differ, and chapters change them
_LEAST = 3
_SHARE = 5
_NUMBER = re.compile(r"\d{1,6}")
_MOST_NUMBERS = 6


class _Key(NamedTuple):
    """What is alike in a head from page to page: its height, and its wording around a number that counts on.

    ahead: by how much the number is ahead of the page's; None where no number is looked at.
    """

    place: int
    before: str
    ahead: int | None = None
    behind: str = ""


def without_running(pages: list[list[Line]]) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The pages without their running heads and feet, and the first wording of each that was left out."""
    running = _running(pages)
    counting = {(key.place, key.ahead) for key in running if key.ahead is not None}
    left_out: dict[frozenset[_Key], str] = {}
    kept = []
    for number, lines in enumerate(pages):
        at_edges, runs = {id(line) for line in _at_edges(lines)}, set()
        for line in (line for line in lines if id(line) in at_edges):
            keys = frozenset(_keys(line, number))
            if not running.isdisjoint(keys) or any((key.place, key.ahead) in counting for key in keys):
                runs.add(id(line))
                left_out.setdefault(running & keys, line.text)
        kept.append([line for line in lines if id(line) not in runs])
    return kept, tuple(dict.fromkeys(text.replace("\t", " ") for text in left_out.values()))


def _running(pages: list[list[Line]]) -> frozenset[_Key]:
    """What is alike on enough pages."""
    found: dict[_Key, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for line in _at_edges(lines):
            for key in _keys(line, number):
                found[key].add(number)
    filled = sum(1 for lines in pages if lines)
    return frozenset(key for key, on in found.items() if len(on) >= max(2, min(filled, _needed(key, filled))))


def _needed(key: _Key, filled: int) -> int:
    return _LEAST if key.ahead is not None else max(_LEAST, filled // _SHARE)


def _at_edges(lines: list[Line]) -> list[Line]:
    """The lines highest and lowest on a page, where heads and feet stand."""
    by_height = sorted((line for line in lines if line.outer), key=lambda line: line.base)
    return by_height if len(by_height) <= 2 * _EDGE else [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _keys(line: Line, number: int) -> Iterator[_Key]:
    """A line as it stands, and with each of its numbers counted from the page's own."""
    height = round(line.base / 3)
    for place in (height, height + 1):
        yield _Key(place, line.text)
        for found in list(_NUMBER.finditer(line.text))[:_MOST_NUMBERS]:
            yield _Key(place, line.text[: found.start()], int(found[0]) - number, line.text[found.end() :])
