"""Claims by what they speak of: the stems of each are made once, and those alike are found by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hearsay.checks._statements import stems_of
from hearsay.model import Claim


class Spoken:
    """Claims with their stems, in the order in which they were given."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = tuple(claims)
        self._of = {claim.id: stems_of(claim) for claim in self._claims}
        self._with: dict[str, list[int]] = {}
        for at, claim in enumerate(self._claims):
            for stem in self._of[claim.id]:
                self._with.setdefault(stem, []).append(at)

    def of(self, claim: Claim) -> frozenset[str]:
        """What a claim speaks of; of one that was not given, worked out."""
        known = self._of.get(claim.id)
        return stems_of(claim) if known is None else known

    def like(self, stems: frozenset[str], fewest: float) -> list[Claim]:
        """The claims that share at least so many stems."""
        shared = Counter(at for stem in stems for at in self._with.get(stem, ()))
        return [self._claims[at] for at in sorted(shared) if shared[at] >= fewest]
