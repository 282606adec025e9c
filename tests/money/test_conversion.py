"""Sums in dollars: which time's rate, what stays unconverted and why."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import Said, reading

from hearsay.model import Reading
from hearsay.money.conversion import Conversion, conversions
from hearsay.values import OPEN, Interval


def only(read: Reading) -> Conversion:
    return conversions(read)["m0"]


def one(published: str | None = "2016-03-04", **facts: str | None) -> Conversion:
    return only(reading([Said(figure="100", **facts)], published))  # type: ignore[arg-type]


def test_dollars_need_no_rate() -> None:
    made = one(None)
    assert made.holds
    assert made.rate is None
    assert made.dollars(Interval(Decimal(3), None)) == Interval(Decimal(3), None)


def test_the_year_that_the_text_tells_gives_the_mean_of_the_year() -> None:
    made = one(unit="EUR", year="2010")
    assert made.rate is not None
    assert made.rate.date == "2010"


def test_the_prices_of_a_year_go_before_the_year_of_the_claim() -> None:
    made = one(unit="EUR", year="2012", nominal="2010")
    assert made.rate is not None
    assert made.rate.date == "2010"


def test_else_the_day_of_publication() -> None:
    made = one(unit="EUR")
    assert made.rate is not None
    assert made.rate.date == "2016-03-04"
    assert made.dollars(Interval(Decimal(100), None)) == Interval(Decimal(100) * made.rate.usd, None)


def test_a_day_stands_in_for_a_year_that_was_not_over_in_the_file() -> None:
    made = one("2026-02-03", unit="EUR", year="2026")
    assert made.rate is not None
    assert made.rate.date in ("2026-02-03", "2026")


def test_a_time_of_several_years_has_no_one_rate() -> None:
    assert one(unit="EUR", year="2010-2014").because == "no one rate: “2010-2014” is more than one year"


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"unit": None}, "the currency is not told"),
        ({"unit": "KPW"}, "no rate of KPW for 2016-03-04 is at hand"),
        ({"unit": "EUR", "published": None}, "no one rate: neither the sum nor the document has a date"),
        ({"unit": "IQD", "year": "1995"}, "no rate of IQD for 1995 is at hand"),
        ({"unit": "EUR", "measure": "share"}, "a share, not an amount"),
    ],
)
def test_what_stays_unconverted_says_so(facts: dict[str, str | None], why: str) -> None:
    made = one(**facts)
    assert made.because == why
    assert made.dollars(Interval(Decimal(1), Decimal(1))) == OPEN


def test_the_street_alone_where_there_is_no_official_rate() -> None:
    made = one(unit="MMK", year="2009")
    assert made.rate is not None
    assert made.rate.basis == "parallel"
    assert made.parallel is None


def test_the_street_beside_the_official_rate() -> None:
    made = one(unit="IRR", year="2019")
    assert made.rate is not None
    assert made.rate.basis == "official"
    assert made.parallel is not None
    assert made.street_dollars(Interval(Decimal(1), None)).low == made.parallel.usd


@settings(max_examples=60, deadline=None)  # the tables of rates are read at the first need
@given(st.integers(0, 10**18), st.sampled_from(["EUR", "IQD", "XAF", "SYP", "GBP"]), st.integers(2012, 2022))
def test_the_product_can_be_redone_by_hand(value: int, unit: str, year: int) -> None:
    made = only(reading([Said(figure=str(value), unit=unit, year=str(year))]))
    assert made.rate is not None
    assert made.dollars(Interval(Decimal(value), None)) == Interval(Decimal(value) * made.rate.usd, None)


@pytest.mark.parametrize("published", ["0000", "0001-01-01", "9999-12-31", "2015-04-07T99", "soon", "2015-13"])
@pytest.mark.parametrize("unit", ["EUR", "XOF", "SAR", "IQD"])
def test_odd_dates_break_nothing(published: str, unit: str) -> None:
    made = one(published, unit=unit)
    assert made.holds or made.because


def test_a_figure_of_many_digits_breaks_nothing() -> None:
    made = only(reading([Said(figure="9" * 5000, unit="EUR")]))
    assert made.dollars(Interval(Decimal("9" * 5000), None)).low is not None
