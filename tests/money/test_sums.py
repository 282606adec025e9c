"""The money view: golden cases of what may be added up and what may not, and laws that hold for all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import Said, reading

from hearsay.money.sums import money_view
from hearsay.money.view import Account, LeftOut, MoneyView
from hearsay.values import Interval


def only(*said: Said) -> Account:
    (account,) = money_view(reading(said)).accounts
    return account


def reasons(left: tuple[LeftOut, ...]) -> dict[str, str]:
    return {one.statement.money.text: one.because for one in left}


def test_streams_of_one_actor_are_added() -> None:
    account = only(Said(figure="2", per="day"), Said(figure="10..20", stream="kidnap_ransom", per="year"))
    (made,) = account.sums
    assert made.total.interval == Interval(Decimal(740), Decimal(750))
    assert made.total.bound == "range"
    assert made.total.unit == "USD"
    assert made.working == "730 + 10 to 20 = 740 to 750 USD a year"
    assert made.year == 2016
    assert made.left_out == ()
    assert [group.stream for group in account.streams] == ["oil", "kidnap_ransom"]


@pytest.mark.parametrize(
    ("first", "second", "low", "high", "bound"),
    [
        ("5..", "3", 8, None, "at_least"),
        ("..5", "3", None, 8, "at_most"),
        ("5..", "3..", 8, None, "at_least"),
        ("5", "3", 8, 8, "point"),
        ("5..", "..3", None, None, "vague"),
    ],
)
def test_an_open_side_stays_open(first: str, second: str, low: int | None, high: int | None, bound: str) -> None:
    (made,) = only(Said(figure=first, per="year"), Said(figure=second, per="year", stream="gold")).sums
    sides = (None if side is None else Decimal(side) for side in (low, high))
    assert made.total.interval == Interval(*sides)
    assert made.total.bound == bound


def test_places_that_lie_apart_are_added_within_one_stream() -> None:
    assert only(Said(figure="5", at="Adra/city/SY"), Said(figure="7", at="Homs/city/SY")).sums
    assert only(Said(figure="5", at="Syria/country/SY"), Said(figure="7", at="Iraq/country/IQ")).sums


@pytest.mark.parametrize(
    ("one", "other"),
    [("Syria/country/SY", "Homs/city/SY"), ("Homs/city/SY", "Homs/city/SY"), ("Sahel/region/", "Gao/city/ML")],
)
def test_places_of_which_one_may_hold_the_other_are_not(one: str, other: str) -> None:
    account = only(Said(figure="5", at=one), Said(figure="7", at=other))
    assert account.sums == ()
    assert "may be of the same money" in reasons(account.unsummed)["sum 0"]


def test_a_figure_that_is_said_twice_counts_once() -> None:
    account = only(Said(figure="5"), Said(figure="5"), Said(figure="1", stream="gold"))
    (made,) = account.sums
    assert made.total.interval.low == Decimal(72)
    assert reasons(made.left_out) == {"sum 1": "the same figure as “sum 0”, said again"}


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2, 1), (2, 1, 0)])
def test_a_figure_without_a_place_may_be_that_of_either_place(order: tuple[int, ...]) -> None:
    rows = [Said(figure="5", at="Adra/city/SY"), Said(figure="5"), Said(figure="5", at="Homs/city/SY")]
    assert only(*(rows[n] for n in order)).sums == ()


LEFT = [
    (Said(figure="9", stream="gold", year="2012"), "another year: 2012 here, 2016 there"),
    (Said(figure="9", stream="gold", year="2012-2014"), "no one year: “2012-2014” is more than one year"),
    (Said(figure="9", stream="gold", unit="EUR"), "another currency: EUR here, USD there"),
    (Said(figure="9", stream="gold", unit=None), "the currency is not told"),
    (Said(figure="9", stream="gold", kind="profit"), "another kind of money: profit here, revenue there"),
    (Said(figure="9", stream="gold", kind="market_value"), "another kind of money: market value here, revenue there"),
    (Said(figure="9", stream="gold", kind="seizure_value"), "another kind of money: seizure value here, revenue there"),
    (Said(figure="9", stream="gold", basis=("potential",)), "another basis: potential here, none told there"),
    (Said(figure="9", stream="gold", nominal="2010"), "another price year: 2010 here, not told there"),
    (Said(figure="9", stream="gold", derived=("m0",)), "the text reckons it from other sums"),
    (Said(figure="9", stream="gold", kind="price"), "a price, not a flow of money"),
    (Said(figure="9", stream="gold", per="kg"), "a price for each kg, not a flow"),
    (Said(figure="9", stream="gold", per=None), "a sum, not a rate: when it was earned is not told"),
    (Said(figure="9", stream="gold", measure="cumulative"), "a total over a stretch of time, not a rate"),
    (Said(figure="9", stream="gold", measure="share"), "a share, not an amount"),
    (Said(figure="..", stream="gold", bound="vague"), "the amount is vague"),
    (Said(figure="10..100", stream="gold", bound="order_of_magnitude"), "the amount is vague"),
    (Said(figure="9", stream="gold", level="CT-"), "it is denied"),
    (Said(figure="9", stream="gold", level="PS+"), "it is said to be possible, not so"),
    (Said(figure="9", stream="gold", scope="event"), "of one event: one case is no rate"),
    (Said(figure="9", stream="total_income"), "the whole, of which the streams are parts"),
    (Said(figure="9", stream="money_laundering"), "laundered money was earned in another stream"),
    (Said(figure="9", stream=None), "the text does not tell the stream, so it may be part of another"),
    (Said(figure="9", stream="gold", kind="other"), "what kind of money it is is not told"),
]


@pytest.mark.parametrize(("said", "why"), LEFT, ids=lambda one: one if isinstance(one, str) else "")
def test_what_never_enters_a_sum(said: Said, why: str) -> None:
    account = only(Said(figure="5"), Said(figure="7", stream="arms_trafficking"), said)
    (made,) = account.sums
    assert made.total.interval.low == Decimal(144)
    assert reasons(made.left_out) == {"sum 2": why}


def test_another_actors_money_stands_apart() -> None:
    view = money_view(reading([Said(figure="5"), Said(figure="6", stream="gold", actor="Lantern Brigade")]))
    assert [account.actor.name for account in view.accounts if account.actor] == ["Ridge Column", "Lantern Brigade"]
    assert [account.sums for account in view.accounts] == [(), ()]


def test_nobodys_money_is_never_added() -> None:
    said = [Said(figure="5", actor=None), Said(figure="6", stream="gold", actor=None)]
    two = [Said(figure="1"), Said(figure="1", actor="Lantern Brigade")]  # so that nobody is the only actor
    account = money_view(reading([*said, *two])).accounts[-1]
    assert account.actor is None
    assert account.sums == ()
    assert set(reasons(account.unsummed).values()) == {"whose money it is cannot be told"}


def test_a_lone_flow_is_no_sum() -> None:
    account = only(Said(figure="5"))
    assert account.sums == ()
    assert "no other flow" in account.unsummed[0].because


def test_a_sum_in_dollars_only_where_every_term_has_a_rate() -> None:
    (made,) = only(
        Said(figure="5", unit="EUR", per="year"), Said(figure="7", unit="EUR", stream="gold", per="year")
    ).sums
    rate = made.terms[0].conversion.rate
    assert rate is not None
    assert made.usd == Interval(12 * rate.usd, 12 * rate.usd)
    (bare,) = only(Said(figure="5", unit="KPW"), Said(figure="7", unit="KPW", stream="gold")).sums
    assert bare.usd == Interval(None, None)


def test_no_money_no_accounts() -> None:
    assert money_view(reading([])).accounts == ()


FIGURES = st.one_of(
    st.integers(0, 10**12).map(str),
    st.integers(0, 10**12).map("{}..".format),
    st.integers(0, 10**12).map("..{}".format),
    st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda pair: f"{min(pair)}..{max(pair)}"),
)
SAID = st.builds(
    Said,
    figure=FIGURES,
    per=st.sampled_from(["day", "week", "month", "year", "kg", None]),
    unit=st.sampled_from(["USD", "EUR", "IQD", None]),
    kind=st.sampled_from(["revenue", "profit", "price", "market_value", "seizure_value", "other"]),
    stream=st.sampled_from(["oil", "gold", "kidnap_ransom", "total_income", None]),
    actor=st.sampled_from(["Ridge Column", "Lantern Brigade", None]),
    at=st.sampled_from([None, "Homs/city/SY", "Adra/city/SY", "Syria/country/SY"]),
    year=st.sampled_from([None, "2014", "2015", "2014-2015"]),
    level=st.sampled_from(["CT+", "PR+", "PS+", "CT-"]),
)


def summed(view: MoneyView) -> list[str]:
    return [term.money.id for account in view.accounts for made in account.sums for term in made.terms]


@settings(max_examples=60, deadline=None)  # the tables of rates are read at the first need
@given(st.lists(SAID, max_size=9))
def test_laws_of_the_view(said: list[Said]) -> None:
    view = money_view(reading(said))
    shown = [s.money.id for account in view.accounts for group in account.streams for s in group.statements]
    assert sorted(shown) == sorted(f"m{n}" for n in range(len(said))), "every statement is shown once"
    assert len(summed(view)) == len(set(summed(view))), "no statement enters two sums"
    for account in view.accounts:
        held = {s.money.id for group in account.streams for s in group.statements}
        for made in account.sums:
            terms = {term.money.id for term in made.terms}
            assert terms | {one.statement.money.id for one in made.left_out} == held
            assert all(one.because for one in made.left_out)
            assert len(terms) > 1
            lows = [term.annual.low for term in made.terms]
            assert made.total.interval.low == (None if None in lows else sum(low for low in lows if low is not None))
            assert {t.dating.year for t in made.terms} == {made.year}
            assert {(t.money.kind, t.money.amount.unit, t.actor) for t in made.terms} == {
                (made.kind, made.total.unit, made.terms[0].actor)
            }
        assert held == {one.statement.money.id for one in account.unsummed} | {
            term.money.id for made in account.sums for term in made.terms
        }


@settings(max_examples=60, deadline=None)  # the tables of rates are read at the first need
@given(st.lists(SAID, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_the_statements_changes_no_sum(said: list[Said], chance: object) -> None:
    mixed = list(said)
    chance.shuffle(mixed)  # type: ignore[attr-defined]

    def totals(rows: list[Said]) -> list[str]:
        view = money_view(reading(rows))
        return sorted(str((s.kind, s.year, s.total.interval)) for account in view.accounts for s in account.sums)

    assert totals(said) == totals(mixed)
