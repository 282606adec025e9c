from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.values import OPEN, PERIODS_PER_YEAR, Amount, Interval, plain

WHOLE = st.integers(min_value=0, max_value=10**15).map(Decimal)


def test_an_interval_does_not_run_down() -> None:
    with pytest.raises(ValueError, match="down to"):
        Interval(Decimal(2), Decimal(1))


def test_open_sides_stay_open() -> None:
    assert Interval(Decimal(5), None).times(Decimal(12)) == Interval(Decimal(60), None)
    assert Interval(None, Decimal(5)).times(Decimal(12)) == Interval(None, Decimal(60))


def test_a_negative_factor_is_refused() -> None:
    with pytest.raises(ValueError, match="turn"):
        OPEN.times(Decimal(-1))


@given(WHOLE, st.sampled_from(sorted(PERIODS_PER_YEAR)))
def test_a_flow_is_annualised_by_plain_counts(value: Decimal, per: str) -> None:
    amount = Amount(Interval(value, value), "point", "USD", per)
    assert amount.measure == "flow"
    assert amount.annual().low == value * PERIODS_PER_YEAR[per]


def test_nothing_but_a_flow_is_annualised() -> None:
    once = Interval(Decimal(8000), None)
    assert Amount(once, "at_least", "USD", "person").measure == "unit_price"
    assert Amount(once, "at_least", "USD", "person").annual() == OPEN
    assert Amount(once, "at_least", "USD").measure == "stock"
    assert Amount(once, "at_least", "USD").annual() == OPEN


@given(WHOLE, WHOLE)
def test_two_points_overlap_only_where_equal(left: Decimal, right: Decimal) -> None:
    assert Interval(left, left).overlaps(Interval(right, right)) == (left == right)


@pytest.mark.parametrize(("number", "shown"), [("2E+6", "2000000"), ("41.60", "41.6"), ("0", "0"), ("100", "100")])
def test_plain_digits(number: str, shown: str) -> None:
    assert plain(Decimal(number)) == shown
