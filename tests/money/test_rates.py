"""Rates: the bank's, the ties, our table; and that nothing is invented where there is none."""

from __future__ import annotations

import socket
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.language.currencies import shipped as currencies
from hearsay.money import rates, reference, table
from hearsay.money.calendar import first_day, last_day, whole


@pytest.mark.parametrize(
    ("currency", "when", "usd", "date"),
    [
        ("EUR", "2015-04-07", "1.0847", "2015-04-07"),
        ("EUR", "2015-04-05", "1.083", "2015-04-02"),  # Easter Sunday: the Thursday before
        ("EUR", "2015", "1.1095129", "2015"),
        ("GBP", "2016-06", "1.4210", "2016-06"),
        ("IQD", "2014-06-01", "0.00085763293", "2014"),  # the bank quotes no dinar: the year's mean
        ("XOF", "2015-04-07", "0.0016536145", "2015-04-07"),  # 1.0847 / 655.957
        ("SAR", "2012", "0.26666667", "2012"),
        ("RUB", "2022-02-01", "0.013043911", "2022-02-01"),
        ("RUB", "2023-02-01", "0.011691810", "2023"),  # the bank stopped in March 2022
        ("ILS", "2008", "0.28026906", "2008"),  # before the bank began
    ],
)
def test_known_rates(currency: str, when: str, usd: str, date: str) -> None:
    found = rates.official(currency, when)
    assert found is not None
    assert abs(found.usd - Decimal(usd)) / found.usd < Decimal("0.001")
    assert found.date == date
    assert found.source
    assert found.quoted


@pytest.mark.parametrize(
    ("currency", "when"),
    [
        ("EUR", "1998"),  # there was no euro
        ("EUR", "2099-01-01"),  # after the file's end
        ("EUR", "2099"),
        ("DEM", "1995"),
        ("GRD", "2000-06-01"),  # tied from 2001 on
        ("MMK", "2010"),  # the official rate was for show
        ("IQD", "1999"),
        ("IQD", "2099"),
        ("VES", "2018"),  # five noughts were cut that year
        ("XXX", "2010"),
        ("BTC", "2020"),
    ],
)
def test_where_there_is_none_there_is_none(currency: str, when: str) -> None:
    assert rates.official(currency, when) is None


def test_a_year_that_the_file_breaks_off_in_has_no_mean() -> None:
    assert reference.rate("RUB", "2022") is None  # quoted until March
    assert reference.rate("ISK", "2008") is None  # quoted until December 9
    assert reference.rate("ILS", "2010") is None


def test_the_street_beside_the_official_rate() -> None:
    usual, street = rates.official("SDG", "2018"), rates.parallel("SDG", "2018")
    assert usual is not None
    assert street is not None
    assert street.basis == "parallel"
    assert street.approximate
    assert street.usd < usual.usd
    assert rates.parallel("EUR", "2018") is None


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    reference._sheet.cache_clear()
    assert rates.official("EUR", "2010-01-05") is not None


def test_every_row_of_the_table_is_of_a_known_currency_and_cites_its_source() -> None:
    held, known = table.shipped(), currencies().codes
    for code, kinds in held.annual.items():
        assert code in known
        for kind, sources in kinds.items():
            assert kind in ("official", "parallel")
            years = [
                year for name, runs in sources.items() for first, row in runs.items()
                for year, figure in enumerate(row.split(), int(first)) if figure != "-" and held.sources[name].text
            ]  # fmt: skip
            assert len(years) == len(set(years)), f"{code} {kind}: two rates for one year"
            assert min(years) >= 2005
            assert max(years) <= 2025
    assert set(held.fixed) <= set(known)
    assert all(tie.source in held.sources for tie in held.fixed.values())


def test_no_year_is_a_thousand_times_the_one_before() -> None:
    """A slip of a nought: official rates moved at most twelvefold, the South Sudanese pound's when it was let go."""
    for code, kinds in table.shipped().annual.items():
        rows = {year: r for year in range(2005, 2026) if (r := table.annual(code, str(year)))}
        for year, rate in rows.items():
            before = rows.get(year - 1)
            assert before is None or Decimal("0.05") < rate.usd / before.usd < 3, (code, kinds, year)


@settings(max_examples=60, deadline=None)  # the tables of rates are read at the first need
@given(st.sampled_from(sorted(currencies().codes)), st.dates().map(str))
def test_any_currency_on_any_day_has_a_rate_with_its_source_or_none(currency: str, day: str) -> None:
    for found in (rates.official(currency, day), rates.parallel(currency, day)):
        assert found is None or (found.usd > 0 and found.source and found.date <= day)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2015", "2015"), ("2015-04", "2015-04"), ("2015-04-07T12:00:00Z", "2015-04-07"), (None, None), ("soon", None),
        ("2015-02-30", None), ("201", None), ("", None),
    ],
)  # fmt: skip
def test_partial_dates(text: str | None, read: str | None) -> None:
    assert whole(text) == read


def test_the_ends_of_a_period() -> None:
    assert (first_day("2016-02"), last_day("2016-02")) == ("2016-02-01", "2016-02-29")
    assert (first_day("2016"), last_day("2016")) == ("2016-01-01", "2016-12-31")
    assert (first_day("2016-02-03"), last_day("2016-02-03")) == ("2016-02-03", "2016-02-03")
