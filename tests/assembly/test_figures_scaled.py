"""Zeros added or lost on the way, where the words around the sum are all new and only its digits tell."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from hearsay.assembly.figures.scaled import factor
from hearsay.corpus import Figure

from .made import Told, descent, traced

PARENT = (
    "A pilot of barges on the Mekong has left the river. Sokha Meas steered for eleven years below Kratié. {} "
    "He would not say where the barges are berthed now."
)
CHILD = "KRATIÉ - {} The pilot, Sokha Meas, spoke to a Cambodian weekly. Officials did not return calls."
TAKINGS = "A clerk of the Heron Company told him that its dredges took in nearly 60 million riels [$15,000] a month."


def _steps(told: Told, *texts: str) -> list[Figure]:
    """The figures of money of the last text, each text told from the one before it."""
    days = (f"2019-05-{day:02}" for day in range(2, 30, 3))
    outlets = ("Kratié Weekly", "Delta Telegraph", "Straits Herald")
    readings = [told(outlet, text, day) for outlet, text, day in zip(outlets, texts, days, strict=False)]
    lines = [descent(child, parent, "relay") for parent, child in pairwise(readings)]
    last = readings[-1]
    sums = {money.text for money in last.money}
    return [f for f in traced(readings, lines) if f.here.document == last.document.id and f.here.value in sums]


def _outcomes(told: Told, parent: str, child: str) -> set[str | None]:
    figures = _steps(told, PARENT.format(parent), CHILD.format(child))
    assert figures
    return {figure.change if figure.parent else "none beside" for figure in figures}


@pytest.mark.parametrize(
    "child",
    [
        "Sand thieves are earning 60 billion riels [$15 million] a month.",
        "Sand thieves are earning $15 million a month.",
        "Fifteen million dollars a month goes to sand thieves.",
        "Sand thieves are earning 60 billion riels a month.",
        "Sand thieves are earning $1,500 a month.",
    ],
)
def test_zeros_are_seen_where_all_words_are_new(told: Told, child: str) -> None:
    assert _outcomes(told, TAKINGS, child) == {"scale"}


@pytest.mark.parametrize(
    "child",
    [
        "Sand thieves are earning $15 million a year.",  # another period
        "Sand thieves are earning 15 million euros a month.",  # another unit
        "Sand thieves are earning $16 million a month.",  # other digits
        "Sand thieves are earning $150,000 a month, and $15 million a month of that goes abroad.",  # two such sums
        "Sand thieves are earning $15 million a month. A dredge alone was sold for $15,000.",  # it has the value too
    ],
)
def test_digits_alone_are_not_enough(told: Told, child: str) -> None:
    assert "scale" not in _outcomes(told, TAKINGS, child)


def test_a_plain_sum_needs_digits_that_tell(told: Told) -> None:
    assert _outcomes(told, "A crane cost its owner $86,000.", "Sand thieves hold $86 million.") == {"none beside"}
    assert _outcomes(told, "Somebody had buried $86,000.", "Sand thieves hold $86 million.") == {"scale"}
    assert _outcomes(told, "Somebody had buried $80,000.", "Sand thieves hold $80 million.") == {"none beside"}


@pytest.mark.parametrize("below", ["$15 million a month", "15 million dollars a month", "60 billion riels a month"])
def test_below_the_change_it_came_through(told: Told, below: str) -> None:
    relay = CHILD.format("Sand thieves are earning 60 billion riels [$15 million] a month.")
    found = _steps(told, PARENT.format(TAKINGS), relay, f"River gangs take {below}, the Delta Telegraph wrote.")
    assert [(f.change, f.parent is not None) for f in found] == [(None, True)]


def test_a_sum_in_brackets_is_compared_by_its_value(told: Told) -> None:
    parent = "The Heron Company paid its pilots 60 million riels [$15,000] a month."
    assert _outcomes(told, parent, "The Heron Company paid its pilots $15,000 a month.") == {None}
    assert _outcomes(told, parent, "The Heron Company paid its pilots $13,000 a month.") == {None}  # at another rate
    assert _outcomes(told, parent, "The Heron Company paid its pilots $39,000 a month.") == {"value"}


@pytest.mark.parametrize(
    ("one", "other", "by"), [("15", "15000", 1000), ("2.5", "25", 10), ("300", "3", 100), ("15", "16000", None)]
)
def test_factor(one: str, other: str, by: int | None) -> None:
    assert factor([Decimal(one)], [Decimal(other)]) == (None if by is None else Decimal(by))
    assert factor([Decimal(other)], [Decimal(one)]) == (None if by is None else Decimal(by))
