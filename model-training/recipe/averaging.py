"""The mean of sets of weights that were learned from one another, or from the same.

Between the two the loss runs low, and halfway a network often does better on texts of another kind than at either end
(Wortsman and others, "Robust fine-tuning of zero-shot models", CVPR 2022). Here: names and arguments on EWT, which the
last stage sees little of, and sources in the press, which it is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mean_of(first: Mapping[str, Any], *others: Mapping[str, Any]) -> dict[str, Any]:
    """The mean, weight by weight. Raises ValueError where they are not of one network."""
    for other in others:
        if first.keys() != other.keys():
            raise ValueError(f"not of one network: {sorted(first.keys() ^ other.keys())[:3]}")
    return {name: sum((o[name] for o in others), start=first[name]) / (1 + len(others)) for name in first}
