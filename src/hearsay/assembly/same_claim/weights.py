"""How telling each feature is: the rarer among different claims, the more.

Counted over different claims, never over copies: five thousand copies of a text make none of its words common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from msgspec import Struct

from hearsay.assembly.same_claim.gists import FIGURE, FRAME

Features = tuple[str, ...]
# a figure tells more of what a claim says than a word as rare; a frame is read from a word that counts already
_KINDS = {FIGURE: 1.6, FRAME: 0.5}


class Weighed(Struct, frozen=True):
    """Different claims, each as its features with weights of unit length, and how many claims hold each feature."""

    vectors: tuple[dict[str, float], ...]
    holding: dict[str, int]

    def likeness(self, one: int, other: int) -> float:
        """The cosine of two claims: 0 where they share nothing, 1 where all."""
        a, b = self.vectors[one], self.vectors[other]
        if len(b) < len(a):
            a, b = b, a
        return sum(weight * b[feature] for feature, weight in a.items() if feature in b)


def weighed(different: Sequence[Features]) -> Weighed:
    """The features weighed by the logarithm of their rareness."""
    holding = Counter(feature for features in different for feature in features)
    rare = {f: log(1 + len(different) / n) * _KINDS.get(f[0], 1.0) for f, n in holding.items()}
    return Weighed(tuple(_unit(features, rare) for features in different), dict(holding))


def _unit(features: Features, rare: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(rare[f] ** 2 for f in features)) or 1.0
    return {f: rare[f] / length for f in features}
