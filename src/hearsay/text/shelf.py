"""Spans looked up by where they stand, without walking over all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from hearsay.model import Span

Item = TypeVar("Item")


class Shelf(Generic[Item]):
    """Things with a start and an end, kept by start. Look-ups cost the logarithm of their number and the answer."""

    def __init__(self, items: Iterable[tuple[int, int, Item]]) -> None:
        ordered = sorted(items, key=lambda entry: (entry[0], entry[1]))
        self._items = [item for _, _, item in ordered]
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        # the furthest end so far never falls, so the first thing that reaches past a place is found by bisection
        self._reach = list(accumulate(self._ends, max))

    def inside(self, start: int, end: int) -> list[Item]:
        """What lies wholly between two offsets, in order."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [self._items[i] for i in range(low, high) if self._ends[i] <= end]

    def meeting(self, start: int, end: int) -> list[Item]:
        """What shares a character with the stretch between two offsets, in order."""
        low, high = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [self._items[i] for i in range(low, high) if self._ends[i] > start]

    def before(self, end: int, most: int) -> list[Item]:
        """The last things, at most so many, that begin before an offset and end by it, the nearest first."""
        high = bisect_left(self._starts, end)
        return [self._items[i] for i in range(high - 1, max(-1, high - 1 - most), -1) if self._ends[i] <= end]

    def after(self, start: int, most: int) -> list[Item]:
        """The first things, at most so many, that begin at an offset or behind it."""
        low = bisect_left(self._starts, start)
        return self._items[low : low + most]


S = TypeVar("S", bound=Span)


def shelf(spans: Iterable[S]) -> Shelf[S]:
    """A shelf of spans, each at its own place."""
    return Shelf((span.start, span.end, span) for span in spans)
