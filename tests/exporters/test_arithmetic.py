from __future__ import annotations

from decimal import Decimal

import pytest
from fictional import money

from hearsay.exporters.arithmetic import amount_words, grouped, interval_words, why_not, working
from hearsay.values import Interval

D = Decimal


@pytest.mark.parametrize(
    ("number", "words"), [("1E+6", "1,000,000"), ("41.60", "41.6"), ("0", "0"), ("1234567.5", "1,234,567.5")]
)
def test_digits_stand_in_threes(number: str, words: str) -> None:
    assert grouped(D(number)) == words


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (D(5), None, "at_least", "at least 5"),
        (None, D(5), "at_most", "at most 5"),
        (D(5), D(5), "about", "about 5"),
        (D(5), D(5), "point", "5"),
        (D(5), D(9), "range", "5 to 9"),
        (None, None, "vague", "no figure"),
        (D(0), None, "at_least", "at least 0"),
    ],
)
def test_intervals_in_words(low: Decimal | None, high: Decimal | None, bound: str, words: str) -> None:
    assert interval_words(Interval(low, high), bound) == words


def test_a_daily_minimum_keeps_its_bound_through_the_year() -> None:
    made = money("x", "x", "1000000", None, bound="at_least", per="day")
    assert working(made) == "1,000,000 × 365 = at least 365,000,000 USD a year"
    assert why_not(made) is None


def test_a_range_is_multiplied_on_both_sides() -> None:
    made = money("x", "x", "2", "3", bound="range", per="month")
    assert working(made) == "(2 to 3) × 12 = 24 to 36 USD a year"


def test_what_is_a_year_already_is_not_multiplied() -> None:
    assert working(money("x", "x", "2", "2", per="year")) == "2 USD a year, as stated"


@pytest.mark.parametrize(
    ("low", "per", "unit", "reason"),
    [
        ("8000", None, "USD", "a sum, not a rate"),
        ("8000", "person", "USD", "a price for each person, not a rate of time"),
        (None, "day", "USD", "a rate with no figure"),
        ("8000", "day", None, "the currency is not told"),
    ],
)
def test_what_is_not_annualised_says_why(low: str | None, per: str | None, unit: str | None, reason: str) -> None:
    assert why_not(money("x", "x", low, low, per=per, unit=unit)) == reason


def test_no_currency_is_invented() -> None:
    assert amount_words(money("x", "x", "40", "40", unit=None).amount) == "40 (currency not told)"
