"""Numbers whose currency is named once for several, and numbers beside a sum that stay numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from test_golden import reading_of

from hearsay.language.lexicon import shipped
from hearsay.model import Money
from hearsay.reading.finders import money, quantities


def found(text: str) -> list[Money]:
    return sorted(money.find(reading_of(text), shipped().scan(text)), key=lambda item: item.start)


def sums(text: str) -> list[tuple[Decimal | None, str | None]]:
    return [(item.amount.interval.low, item.amount.unit) for item in found(text)]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("The dealer asks 20k up front, 30k on delivery, all in euros.", (20_000, 30_000), "EUR"),
        ("They wanted ten million, we paid four, said the miller, speaking of baht.", (10_000_000, 4_000_000), "THB"),
        ("He lost 300, 400 and 500 rand.", (300, 400, 500), "ZAR"),
        ("The first bribe (200 zlotys) was small, the second (over 9,000) was not.", (200, 9_000), "PLN"),
        ("My aunt sent 200 baht at New Year and another 50 in May.", (200, 50), "THB"),
        ("Ginger brought 70 baht a kilo in March, 65 in June and 50 by August.", (70, 65, 50), "THB"),
        ("Of every 100 lari given to the school it saw 12.", (100, 12), "GEL"),
        ("The mill owed 90,000 baht, less the 20,000 already paid.", (90_000, 20_000), "THB"),
        ("He asked for half a million and was given 90,000 baht.", (500_000, 90_000), "THB"),
        ("It sold for 20 million baht, double the 9 million of a year ago.", (20_000_000, 9_000_000), "THB"),
    ],
)
def test_a_currency_named_once(text: str, values: tuple[int, ...], unit: str) -> None:
    assert sums(text) == [(Decimal(value), unit) for value in values]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He paid 500 baht for 3 sons, 9 cousins and a mule.", 1),
        ("It cost 5 million baht in 2014, and 40 in the village agreed.", 1),
        ("Receipts for 9, 12 and 15 million baht were burnt.", 1),
        ("The dollar fell. They counted 300 barrels and 40 men.", 0),
        ("Article 5, 20 dollars.", 1),
        ("They owed the 9,000 that fled nothing but $5.", 1),
    ],
)
def test_what_counts_or_cannot_be_told_is_no_sum(text: str, count: int) -> None:
    assert len(found(text)) == count


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The cup was a dollar fifty.", "1.5", "USD"),
        ("It went for 15 USD 50.", "15.5", "USD"),
        ("Please send £4 10s for the wire.", "4.5", "GBP"),
        ("You owe me a fiver.", "5", "GBP"),
        ("The fine was R 240 000.", "240000", "ZAR"),
        ("The fee is CZK 1 500 in cash.", "1500", "CZK"),
        ("It kept 45 cents of every euro.", "0.45", "EUR"),
        ("He paid 90 Czech crowns.", "90", "CZK"),
        ("The bride cost forty million tomans.", "400000000", "IRR"),
    ],
)
def test_sums_as_they_are_written(text: str, value: str, unit: str) -> None:
    assert sums(text) == [(Decimal(value), unit)]


@pytest.mark.parametrize(
    ("text", "kind", "per"),
    [
        ("The 90 million baht that the institute spent on seed is gone.", "cost", None),
        ("Prices per sack: maize 210 baht.", "price", "sack"),
        ("Operating costs per passenger fell to 30 baht.", "cost", "passenger"),
        ("Wages of €3 a litre two summers ago were rare.", "payroll", "litre"),
        ("The library owed the revenue 9,000 baht.", "other", None),
        ("A rug that takes eight months to knot goes for 90 baht.", "price", "rug"),
        ("He earned 900 baht in a normal month.", "revenue", "month"),
    ],
)
def test_what_a_sum_is(text: str, kind: str, per: str | None) -> None:
    (item,) = found(text)
    named = {"passenger": "person"}.get(per or "", per)
    assert (item.kind, item.amount.per) == (kind, named)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It fell to minus 30 degrees.", -30, -30),
        ("Is it the case when <-30", None, -30),
        ("He scores between negative ten and fifteen.", -10, 15),
    ],
)
def test_numbers_below_nothing(text: str, low: int | None, high: int | None) -> None:
    (item,) = quantities.find(reading_of(text), ())
    interval = item.value.amount.interval  # type: ignore[union-attr]
    assert (interval.low, interval.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("One call in nine goes unanswered.", 11, 12),
        ("Two in five or more of the shops closed.", 40, None),
        ("More than half were women.", 50, None),
        ("The ring sells a third less than before.", 33, 34),
        ("They took 40 per cent of the $5 million.", 40, 40),
    ],
)
def test_shares_in_words(text: str, low: int, high: int | None) -> None:
    (item,) = quantities.find(reading_of(text), ())
    interval = item.value.amount.interval  # type: ignore[union-attr]
    assert (interval.low, interval.high) == (low, high)


@pytest.mark.parametrize("text", ["A margin of plus or minus 4 is fine.", "It is 2 less than half of 1 percent."])
def test_a_part_of_another_number_is_no_share(text: str) -> None:
    assert all(item.value.amount.interval.low != 50 for item in quantities.find(reading_of(text), ()))  # type: ignore[union-attr]
