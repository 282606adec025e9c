"""The mean of two sets of weights, of which the second was learned from the first.

Between the two the loss runs low, and halfway a network often does better on texts of another kind than at either end
(Wortsman and others, "Robust fine-tuning of zero-shot models", CVPR 2022). Here: names and arguments on EWT, which the
last stage sees little of, and sources in the press, which it is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mean_of(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The mean, weight by weight. Raises ValueError where they are not of one network."""
    if before.keys() != after.keys():
        raise ValueError(f"not of one network: {sorted(before.keys() ^ after.keys())[:3]}")
    return {name: (before[name] + after[name]) / 2 for name in after}
