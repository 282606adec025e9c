"""Dollars in the contract, and the money view on the terminal."""

from __future__ import annotations

import io
import json

import pytest
from made import Said, reading
from rich.console import Console

import hearsay
from hearsay.cli.sums import show
from hearsay.exporters.contract import line
from hearsay.model import Reading
from hearsay.money.view import MoneyView


def money(*said: Said) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(line(reading(said)))["money"]
    return found


def test_a_flow_in_another_currency_has_dollars_a_year_and_the_rate_beside() -> None:
    (made,) = money(Said(figure="1000..", unit="EUR"))
    assert (made["annual_low"], made["usd_annual_low"], made["usd_annual_high"]) == ("12000", "13164", None)
    assert made["usd_low"] == "1097"
    fx = made["fx"]
    assert isinstance(fx, dict)
    assert (fx["rate"], fx["date"], fx["quoted"]) == ("1.097", "2016-03-04", "1.097 USD for 1 EUR")
    assert fx["source"].startswith("European Central Bank")
    assert fx["parallel"] is None


def test_what_is_no_flow_has_no_dollars_a_year() -> None:
    (made,) = money(Said(figure="1000", unit="EUR", per=None))
    assert made["usd_annual_low"] is None
    assert made["usd_low"] == "1097"


def test_a_sum_tells_its_price_year_what_it_comes_from_and_who_pays_whom() -> None:
    _, made = money(Said(figure="5"), Said(figure="60", per="year", nominal="2014", derived=("m0",)))
    assert (made["nominal"], made["derived"], made["payer"], made["payee"]) == ("2014", ["m0"], [], [])


def test_dollars_and_what_has_no_rate_have_no_fx() -> None:
    dollars, odd = money(Said(figure="5"), Said(figure="5", unit="KPW"))
    assert (dollars["fx"], dollars["usd_annual_low"], dollars["fx_because"]) == (None, "60", "")
    assert (odd["fx"], odd["usd_annual_low"]) == (None, None)
    assert odd["fx_because"] == "no rate of KPW for 2016-03-04 is at hand"


def test_the_street_stands_beside_the_official_rate() -> None:
    (made,) = money(Said(figure="5", unit="IRR", year="2019"))
    fx = made["fx"]
    assert isinstance(fx, dict)
    assert (fx["basis"], fx["parallel"]["basis"], fx["parallel"]["approximate"]) == ("official", "parallel", True)


def shown(read: Reading, width: int) -> str:
    out = Console(file=io.StringIO(), width=width, markup=False, emoji=False, highlight=False)
    show(out, read)
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_table_holds_the_sum_and_what_it_leaves_out(width: int) -> None:
    said = [
        Said(figure="5"),
        Said(figure="7..", stream="gold"),
        Said(figure="3", unit="SDG", year="2018"),
        Said(figure="9", per="kg"),
    ]
    words = " ".join(shown(reading(said), width).split())
    assert "60 + at least 84 = at least 144 USD a year" in words
    assert "another year: 2018 here, 2016 there" in words
    assert "price for each kg" in words
    assert max(len(row) for row in shown(reading(said), width).splitlines()) <= width
    assert "street's rate" in words or width < 80


def test_a_text_without_money_says_so() -> None:
    assert "No money was found" in shown(reading([]), 80)


def test_the_view_is_offered_from_python() -> None:
    view = hearsay.money_view(reading([Said(figure="5"), Said(figure="7", stream="gold")]))
    assert isinstance(view, MoneyView)
    assert view.accounts[0].sums[0].working == "60 + 84 = 144 USD a year"
