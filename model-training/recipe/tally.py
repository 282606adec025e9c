"""What is right among what was said and what was wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Set


class Tally:
    """Right, said and wanted, by name."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(self, name: str, said: Set[Hashable], wanted: Set[Hashable]) -> None:
        """One example's spans under a name."""
        self.right[name] += len(said & wanted)
        self.said[name] += len(said)
        self.wanted[name] += len(wanted)

    def f1(self) -> dict[str, float]:
        """F1 by name, of what was wanted at all."""
        return {
            n: round(2 * self.right[n] / max(self.said[n] + self.wanted[n], 1), 4)
            for n in self.wanted
            if self.wanted[n]
        }
