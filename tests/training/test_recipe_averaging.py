"""The mean of two sets of weights."""

from __future__ import annotations

import numpy as np
import pytest

from recipe.averaging import mean_of


def test_the_mean_lies_halfway() -> None:
    before, after = {"a": np.array([0.0, 2.0]), "b": np.array([1.0])}, {"a": np.array([1.0, 2.0]), "b": np.array([3.0])}
    found = mean_of(before, after)
    assert {name: weight.tolist() for name, weight in found.items()} == {"a": [0.5, 2.0], "b": [2.0]}


def test_the_mean_of_three() -> None:
    assert mean_of({"a": 1.0}, {"a": 2.0}, {"a": 6.0}) == {"a": 3.0}


def test_weights_of_another_network_are_refused() -> None:
    with pytest.raises(ValueError, match="not of one network: \\['b'\\]"):
        mean_of({"a": 1.0}, {"a": 1.0, "b": 2.0})
