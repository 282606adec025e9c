"""The shelf against its oracle: a walk over everything."""

from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.shelf import Shelf

_stretch = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(_stretch, max_size=30), _stretch)
def test_look_ups_agree_with_a_walk(stretches: list[tuple[int, int]], sought: tuple[int, int]) -> None:
    kept = sorted(stretches)
    shelf = Shelf((a, b, (a, b)) for a, b in stretches)
    start, end = sought
    assert shelf.inside(start, end) == [(a, b) for a, b in kept if start <= a and b <= end]
    assert shelf.meeting(start, end) == [(a, b) for a, b in kept if a < end and start < b]
    assert shelf.after(start, 3) == [(a, b) for a, b in kept if a >= start][:3]
    nearest = [(a, b) for a, b in kept if a < end][::-1][:5]
    assert shelf.before(end, 5) == [(a, b) for a, b in nearest if b <= end]
