"""A document cut into the windows that the model reads one by one.

A window answers for the words of its core. Where a paragraph has to be cut, the window also looks at the words of that
paragraph beside its core, so that nobody who reads the results can tell where the edge was.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

# a window costs as much as so many pieces besides its own (measured: about 7); the rest is what a fuller view is worth
_OPENING = 16
_MOST_SENTENCES = 40  # in one window, so that a file of one-word lines costs linear time


class Cutting(Struct, frozen=True, kw_only=True):
    """How long windows may be, in word pieces; a word without any counts as one.

    most: of a whole window (the two marks that open and close it left out). context: on either side of a core.
    """

    most: int = 158
    context: int = 32


DEFAULT = Cutting()


class Window(NamedTuple):
    """Words by number: what is looked at (low to high) and, inside it, the core that is answered for (start to end)."""

    low: int
    high: int
    start: int
    end: int


class Stretch(NamedTuple):
    """The words of a sentence, or of a part of one that is too long, and those of its paragraph."""

    start: int
    end: int
    first: int
    last: int


def windows(at: Sequence[int], sentences: Sequence[tuple[int, int, int]], cutting: Cutting = DEFAULT) -> list[Window]:
    """The windows of a document, in order: every word of its sentences is in exactly one core.

    at: how many pieces stand before each word, and behind the last one how many there are. sentences: first word, end
    (excluded) and number of the paragraph, in order. Of all ways to cut, one by which the fewest pieces are read.
    """
    stretches = [part for whole in _in_paragraphs(sentences) for part in _parts(at, whole, cutting)]
    edges = [s.start for s in stretches]
    return [_window(at, stretches[a:b], edges, cutting) for a, b in _fewest(at, stretches, edges, cutting)]


def _in_paragraphs(sentences: Sequence[tuple[int, int, int]]) -> list[Stretch]:
    """The sentences that have words, each with the first and last word of its paragraph."""
    held = [s for s in sentences if s[0] < s[1]]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for start, end, paragraph in held:
        first.setdefault(paragraph, start)
        last[paragraph] = end
    return [Stretch(start, end, first[paragraph], last[paragraph]) for start, end, paragraph in held]


def _parts(at: Sequence[int], whole: Stretch, cutting: Cutting) -> list[Stretch]:
    """A sentence, or, where it is longer than a window, parts that leave room for what stands beside them."""
    if at[whole.end] - at[whole.start] <= cutting.most:
        return [whole]
    parts = []
    start, room = whole.start, cutting.most - 2 * cutting.context
    while start < whole.end:
        end = min(max(bisect_right(at, at[start] + room) - 1, start + 1), whole.end)
        parts.append(whole._replace(start=start, end=end))
        start = end
    return parts


def _fewest(at: Sequence[int], stretches: list[Stretch], edges: list[int], cutting: Cutting) -> list[tuple[int, int]]:
    """Which stretches go together (first, end), by the least cost of everything up to each of them."""
    begins, ends = [at[s.start] for s in stretches], [at[s.end] for s in stretches]
    # where a core may begin or end with what stands beside it
    seen_from = [at[_left(at, s, edges, cutting.context)] for s in stretches]
    seen_to = [at[_right(at, s, edges, cutting.context)] for s in stretches]
    cost, opened = [0], [0]
    for end in range(1, len(stretches) + 1):
        # one stretch alone always goes: what stands beside it gives way
        best, chosen = cost[end - 1] + _OPENING + seen_to[end - 1] - seen_from[end - 1], end - 1
        for first in range(end - 2, max(-1, end - 1 - _MOST_SENTENCES), -1):
            if ends[end - 1] - begins[first] > cutting.most:
                break
            size = seen_to[end - 1] - seen_from[first]
            if size <= cutting.most and cost[first] + _OPENING + size < best:
                best, chosen = cost[first] + _OPENING + size, first
        cost.append(best)
        opened.append(chosen)
    return _backwards(opened)


def _backwards(opened: list[int]) -> list[tuple[int, int]]:
    found, end = [], len(opened) - 1
    while end:
        found.append((opened[end], end))
        end = opened[end]
    return found[::-1]


def _window(at: Sequence[int], core: list[Stretch], edges: list[int], cutting: Cutting) -> Window:
    start, end = core[0].start, core[-1].end
    room = cutting.most - (at[end] - at[start])
    context = min(cutting.context, room)
    low = _left(at, core[0], edges, context)
    high = _right(at, core[-1], edges, context)
    if at[high] - at[low] > cutting.most:
        low, high = _left(at, core[0], edges, room // 2), _right(at, core[-1], edges, room // 2)
    return Window(low, high, start, end)


def _left(at: Sequence[int], stretch: Stretch, edges: list[int], room: int) -> int:
    """The first word of what is looked at before a stretch: from a sentence's start on, if one lies near enough."""
    low = max(bisect_left(at, at[stretch.start] - room), stretch.first)
    edge = bisect_left(edges, low)
    return edges[edge] if edges[edge] < stretch.start else low


def _right(at: Sequence[int], stretch: Stretch, edges: list[int], room: int) -> int:
    """The end of what is looked at behind a stretch: a sentence's end, if one lies near enough."""
    high = min(bisect_right(at, at[stretch.end] + room) - 1, stretch.last)
    edge = bisect_right(edges, high) - 1
    return edges[edge] if edges[edge] > stretch.end else high
