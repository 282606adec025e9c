"""Claims gathered by average likeness, the nearest first: a group takes in what is near to all of it, not to one.

The agglomerative method of Sokal and Michener (1958, "UPGMA") over a sparse graph: pairs that were no candidates count
as likeness 0. It is monotone, so one run gives the groups of every threshold.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

Likeness = tuple[float, int, int]


def gathered(count: int, likenesses: Iterable[Likeness], cuts: Sequence[float]) -> list[list[int]]:
    """For each cut, from the highest down, the group of every item: the number of one of its members."""
    joiner = _Joiner(count, likenesses, min(cuts))
    return [joiner.joined_down_to(cut) for cut in sorted(cuts, reverse=True)]


class _Joiner:
    """Groups while they grow: their sizes, their likeness to one another, and a heap of likenesses that may hold.

    least: the lowest cut; what is less like is never joined, and only moves the means.
    """

    def __init__(self, count: int, likenesses: Iterable[Likeness], least: float) -> None:
        self._near: list[dict[int, float]] = [{} for _ in range(count)]
        for likeness, one, other in likenesses:
            self._near[one][other] = self._near[other][one] = likeness
        self._least = least
        self._sizes = [1] * count
        self._into = list(range(count))
        near = enumerate(self._near)
        self._heap = [(-v, a, b) for a, found in near for b, v in found.items() if a < b and v >= least]
        heapq.heapify(self._heap)

    def joined_down_to(self, cut: float) -> list[int]:
        while self._heap and -self._heap[0][0] >= cut:
            minus, one, other = heapq.heappop(self._heap)
            if self._near[one].get(other) == -minus:
                self._join(one, other)
        return [self._root(item) for item in range(len(self._into))]

    def _root(self, item: int) -> int:
        while self._into[item] != item:
            self._into[item] = item = self._into[self._into[item]]
        return item

    def _join(self, one: int, other: int) -> None:
        """The second goes into the first; each neighbour's likeness is the mean over all members, 0 where unknown."""
        near, taken = self._near[one], self._near[other]
        n, m = self._sizes[one], self._sizes[other]
        del near[other], taken[one]
        for third, likeness in near.items():
            if third not in taken:
                self._set(one, third, n * likeness / (n + m))
        for third, likeness in taken.items():
            del self._near[third][other]
            self._set(one, third, (n * near.get(third, 0.0) + m * likeness) / (n + m))
        self._near[other] = {}
        self._into[other] = one
        self._sizes[one] = n + m

    def _set(self, one: int, other: int, mean: float) -> None:
        self._near[one][other] = self._near[other][one] = mean
        if mean >= self._least:
            heapq.heappush(self._heap, (-mean, min(one, other), max(one, other)))
