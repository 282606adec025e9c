"""The chart: where on one logarithmic scale each sum a year lies, and what is not drawn and why."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from fictional import at
from hypothesis import given
from hypothesis import strategies as st

from hearsay.exporters import html
from hearsay.exporters.chart import Chart, Row, chart, short
from hearsay.exporters.dollars import usd, yearly_usd
from hearsay.model import Claim, Document, Entity, Finding, Link, Mention, Modality, Money, Reading
from hearsay.money.sums import money_view
from hearsay.values import Amount, Bound, Interval

TEXT = "The Marsh Front lives on A a year, B a month from charcoal and C for a lorry, a clerk said."
NONE = Link(kind="none", name=None, how="none", known="explicit", because="the text names nobody")


class Made:
    """A reading of up to three sums of one group: letters of the text stand for the figures."""

    def __init__(self, *sums: tuple[Interval, str | None, str | None], bound: Bound = "point", unit: str = "USD"):
        front = at(TEXT, "Marsh Front")
        mention = Mention(front.start, front.end, front.text, id="f", kind="armed_group", by="hand/1", entity="e")
        entity = Entity(
            id="e", kind="armed_group", name="Marsh Front", aliases=(), mentions=("f",), because="", by="hand/1"
        )
        claims, money = [], []
        for letter, (interval, per, stream) in zip("ABC", sums, strict=False):
            span = at(TEXT, f" {letter} ")
            amount = Amount(interval, bound, unit, per)
            money.append(
                Money(span.start + 1, span.end - 1, letter, id=letter, amount=amount, kind="revenue",
                      measure=amount.measure, by="hand/1")
            )  # fmt: skip
            claims.append(
                Claim(id=f"c{letter}", evidence=(at(TEXT, letter + " "),), chain=(NONE,), by="hand/1",
                      modality=Modality(level="CT+"), stream=stream, money=(letter,), roles={"actor": ("f",)})
            )  # fmt: skip
        self.reading = Reading(
            document=Document(id="d", uri="-", text=TEXT, published="2016-03-04"), mentions=(mention,),
            entities=(entity,), claims=tuple(claims), money=tuple(money),
        )  # fmt: skip

    def drawn(self, *findings: Finding) -> Chart:
        made = chart(self.reading, tuple(enumerate(findings, 1)))
        assert made is not None
        return made


def point(figure: str) -> Interval:
    return Interval(Decimal(figure), Decimal(figure))


def place(percent: str) -> float:
    return float(percent.rstrip("%"))


def rows(made: Chart) -> tuple[Row, ...]:
    (actor,) = made.actors
    return actor.rows


def test_each_power_of_ten_is_as_far_from_the_next() -> None:
    made = Made((point("1000"), "year", "oil"), (point("1000000"), "year", "gold")).drawn()
    assert [tick.label for tick in made.ticks] == ["1k", "10k", "100k", "1m"]
    places = [place(tick.at) for tick in made.ticks]
    assert [round(b - a, 1) for a, b in pairwise(places)] == [30.0, 30.0, 30.0]
    assert [place(row.mark.low) for row in rows(made)] == [places[0], places[-1]]


def test_the_whole_stands_first_and_its_most_is_the_limit_of_the_parts() -> None:
    made = Made((point("10"), "month", "oil"), (point("600"), "year", "total_income")).drawn()
    first, second = rows(made)
    assert (first.whole, second.whole) == (True, False)
    assert made.actors[0].limits == (first.mark.high,)
    assert place(second.mark.low) < place(first.mark.high)


@pytest.mark.parametrize(
    ("interval", "shape"),
    [
        (Interval(Decimal(5), None), "at_least"),
        (Interval(None, Decimal(5)), "at_most"),
        (Interval(Decimal(0), Decimal(5)), "at_most"),
        (Interval(Decimal(5), Decimal(7)), "range"),
        (point("5"), "point"),
    ],
)
def test_an_open_side_is_drawn_open(interval: Interval, shape: str) -> None:
    (row,) = rows(Made((interval, "year", "oil")).drawn())
    assert row.mark.shape == shape


def test_a_rough_figure_is_drawn_so() -> None:
    (row,) = rows(Made((point("5"), "year", "oil"), bound="about").drawn())
    assert row.mark.rough


def test_what_is_not_a_sum_a_year_in_dollars_is_told_with_its_reason() -> None:
    sums = ((point("5"), "year", "oil"), (point("9"), None, "oil"), (point("7"), "lorry", "oil"))
    assert Made(*sums).drawn().undrawn == (("a sum, not a rate", 1), ("the price of one thing", 1))
    assert chart(Made((point("5"), "year", "oil"), unit="KPW").reading, ()) is None
    assert chart(Made((point("5"), None, "oil")).reading, ()) is None
    assert chart(Made((point("0"), "year", "oil")).reading, ()) is None


def test_a_clash_of_part_and_whole_leads_to_its_finding() -> None:
    made = Made((point("10"), "month", "oil"), (point("60"), "year", "total_income"))
    clash = Finding(code="part_exceeds_whole", severity="high", message="!", about=("cA", "cB"), by="hand/1")
    other = Finding(code="unattributed", severity="high", message="?", about=("cA",), by="hand/1")
    assert [[n for n, _ in row.clashes] for row in rows(made.drawn(other, clash))] == [[2], [2]]


def test_a_converted_sum_names_its_rate_below() -> None:
    made = Made((point("1000"), "month", "oil"), unit="EUR").drawn()
    assert made.rates[0].startswith("1.097 USD for 1 EUR, 2016-03-04 (European Central Bank")
    (row,) = rows(made)
    assert yearly_usd(row.statement) == "about 13,200 USD a year"


def test_dollars_as_they_stand_are_not_rounded() -> None:
    (account,) = money_view(Made((point("1234567"), "month", "oil")).reading).accounts
    assert yearly_usd(account.streams[0].statements[0]) == "14,814,804 USD a year"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("11842105", "11842105", "about 11,800,000 USD"), ("3482.3", None, "at least 3,480 USD"),
        (None, "3482.3", "at most 3,490 USD"), ("1097", "2093.4", "about 1,090 to 2,100 USD"),
    ],
)  # fmt: skip
def test_dollars_at_a_rate_have_three_digits_and_round_outwards(low: str | None, high: str | None, words: str) -> None:
    assert usd(Interval(*(None if side is None else Decimal(side) for side in (low, high)))) == words


@given(st.lists(st.decimals("0.01", "1e30", places=2), min_size=1, max_size=3))
def test_every_mark_lies_on_the_scale_in_the_order_of_the_figures(figures: list[Decimal]) -> None:
    made = rows(Made(*((Interval(f, f), "year", "oil") for f in figures)).drawn())
    placed = [(row.statement.annual.low or Decimal(0), place(row.mark.low)) for row in made]
    assert all(5 <= at_ <= 95 for _, at_ in placed)
    assert [p for _, p in sorted(placed)] == sorted(p for _, p in placed)


def test_the_page_holds_the_drawing_without_script_or_style_of_its_own() -> None:
    made = html.page(
        [Made((point("10"), "month", "oil"), (Interval(Decimal(60), None), "year", "total_income")).reading]
    )
    drawn = made.partition('<section class="chart"')[2].partition("</section>")[0]
    assert drawn.count("<circle") == 1
    assert drawn.count("<path") == 1
    assert "style=" not in drawn
    assert "60 USD" in drawn


@pytest.mark.parametrize(("number", "label"), [("1", "1"), ("1000", "1k"), ("1E+8", "100m"), ("1E+12", "1tn")])
def test_the_scale_is_labelled_in_short(number: str, label: str) -> None:
    assert short(Decimal(number)) == label
