"""The best path, against its oracle: all paths."""

from itertools import product

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.language.trained.decode import best, best_each, spans

_scores = st.tuples(st.integers(1, 3), st.integers(1, 5), st.just(5)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.integers(-6, 6).map(float))
)


def _possible(path: tuple[int, ...]) -> bool:
    return all(
        label in (0, 1, 3) or before in (label, label - 1) for before, label in zip((0, *path), path, strict=False)
    )


def _sum(row: npt.NDArray[np.float32], path: tuple[int, ...]) -> float:
    return float(sum(row[t, label] for t, label in enumerate(path)))


@given(_scores)
def test_no_path_is_better(scores: npt.NDArray[np.float32]) -> None:
    for row, found in zip(scores, best(scores), strict=True):
        path = tuple(found.tolist())
        assert _possible(path)
        every = filter(_possible, product(range(5), repeat=len(row)))
        assert _sum(row, path) == max(_sum(row, other) for other in every)


@given(st.integers(0, 10_000))
def test_long_rows_are_as_good_by_parts(seed: int) -> None:
    """In long rows only the stretches around what cannot be are searched; the whole search is the oracle."""
    from hearsay.language.trained.decode import _searched

    chance = np.random.default_rng(seed)
    scores = (2 * chance.standard_normal((4, 40, 7)) + 4 * (np.arange(7) == 0)).astype(np.float32)
    assert (best(scores) == _searched(scores)).all()
    wide = chance.standard_normal((2, 25, 11)).astype(np.float32)
    both = best_each([scores, wide])
    assert (both[0] == best(scores)).all()
    assert (both[1] == best(wide)).all()


def test_nothing_gives_nothing() -> None:
    assert best(np.zeros((0, 5, 7), dtype=np.float32)).shape == (0, 5)
    assert best(np.zeros((2, 0, 7), dtype=np.float32)).shape == (2, 0)


def test_spans_end_where_another_begins() -> None:
    assert list(spans(np.array([1, 2, 1, 0, 3, 4, 4, 2, 3]))) == [(0, 2, 0), (2, 3, 0), (4, 7, 1), (8, 9, 1)]
