"""Sets that are joined and never parted (union-find), with the smallest number as each set's own."""

from __future__ import annotations


class Unions:
    """Numbers from 0, each at first alone."""

    def __init__(self, count: int) -> None:
        self._up = list(range(count))

    def root(self, item: int) -> int:
        """The smallest number of the item's set."""
        while self._up[item] != item:
            self._up[item] = item = self._up[self._up[item]]
        return item

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        a, b = self.root(one), self.root(other)
        self._up[max(a, b)] = min(a, b)
