"""Candidate pairs by blocking: claims that share a telling feature, or two that are less so. Never all pairs.

A feature that few claims hold is a block. One that more hold is a block only together with another such feature, so
that "doctors" alone brings nobody together but "doctors" and "executed" does. A block stays small whatever the corpus,
so the pairs grow with the claims, not with their square. Claims, features and pairs are integers: numpy sorts and sums.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from hearsay.assembly.same_claim.weights import Weighed

Numbers = NDArray[np.int64]
Shares = NDArray[np.float64]
_BLOCK, _LARGE_BLOCK = 40, 16  # claims that one block may hold, in a corpus of few claims and of many
_MANY = 20_000
_TELLING = 4  # features of a claim that are paired, the most telling of those that no block of their own has
_MOST = 48  # features of a claim that count for its likeness, the most telling
_CHUNK = 8_192


class Matrix:
    """The different claims as rows of feature numbers and weights, the most telling first, padded with -1 and 0."""

    def __init__(self, weighed: Weighed) -> None:
        order = {f: n for n, f in enumerate(sorted(weighed.holding, key=lambda f: (weighed.holding[f], f)))}
        rows = [sorted(((order[f], w) for f, w in v.items()))[:_MOST] for v in weighed.vectors]
        width = max((len(row) for row in rows), default=0)
        self.features = np.full((len(rows), width), -1, dtype=np.int64)
        self.weights = np.zeros((len(rows), width))
        for number, row in enumerate(rows):
            self.features[number, : len(row)] = [feature for feature, _ in row]
            self.weights[number, : len(row)] = [weight for _, weight in row]
        self.holding = np.array([weighed.holding[f] for f in order], dtype=np.int64)

    def likeness(self, one: Numbers, other: Numbers) -> Shares:
        """The cosines of pairs of claims."""
        same = self.features[one][:, :, None] == self.features[other][:, None, :]
        cosines: Shares = np.einsum("pi,pij,pj->p", self.weights[one], same, self.weights[other], optimize=False)
        return cosines


def likenesses(weighed: Weighed, least: float) -> Iterator[tuple[float, int, int]]:
    """The pairs of claims that are worth a look and at least so like, each once, in order, the first the smaller."""
    matrix = Matrix(weighed)
    count = len(matrix.features)
    for codes in _chunks(_candidates(matrix)):
        one, other = codes // count, codes % count
        cosines = matrix.likeness(one, other)
        kept = cosines >= least
        yield from zip(cosines[kept].tolist(), one[kept].tolist(), other[kept].tolist(), strict=True)


def _chunks(codes: Numbers) -> Iterator[Numbers]:
    for start in range(0, len(codes), _CHUNK):
        yield codes[start : start + _CHUNK]


def _candidates(matrix: Matrix) -> Numbers:
    """Pairs as single numbers: the first claim's times the number of claims, plus the second's."""
    count = len(matrix.features)
    block = _BLOCK if count <= _MANY else _LARGE_BLOCK
    rows, columns = np.nonzero(matrix.features >= 0)
    features = matrix.features[rows, columns]
    few = (matrix.holding[features] > 1) & (matrix.holding[features] <= block)
    singles = _paired(features[few], rows[few], count, block)
    doubles = _paired(*_doubles(matrix, block), count, block)
    return np.unique(np.concatenate([singles, doubles]))


def _doubles(matrix: Matrix, block: int) -> tuple[Numbers, Numbers]:
    """For each claim its most telling common features by two, as one number, and the claim."""
    keys: list[Numbers] = [np.empty(0, dtype=np.int64)]
    claims: list[Numbers] = [np.empty(0, dtype=np.int64)]
    common = np.where(matrix.features >= 0, matrix.holding[matrix.features] > block, False)  # noqa: FBT003
    first = np.argmax(common, axis=1) if common.size else np.empty(0, dtype=np.int64)
    for i, j in combinations(range(_TELLING), 2):
        rows = np.nonzero(common.any(axis=1) & (first + j < matrix.features.shape[1]))[0]
        one, other = matrix.features[rows, first[rows] + i], matrix.features[rows, first[rows] + j]
        held = (one >= 0) & (other >= 0)
        keys.append(one[held] * len(matrix.holding) + other[held])
        claims.append(rows[held])
    return np.concatenate(keys), np.concatenate(claims)


def _paired(keys: Numbers, claims: Numbers, count: int, block: int) -> Numbers:
    """All pairs of claims with one key; of a key that very many have, each with its next neighbours in order."""
    order = np.lexsort((claims, keys))
    keys, claims = keys[order], claims[order]
    codes: list[Numbers] = [np.empty(0, dtype=np.int64)]
    for step in range(1, block):
        same = np.nonzero(keys[step:] == keys[:-step])[0]
        if not len(same):
            break
        codes.append(claims[same] * count + claims[same + step])
    return np.concatenate(codes)
