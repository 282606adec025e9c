from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Document, Quantity, Reading
from hearsay.reading.finders import quantities


def read(text: str) -> list[tuple[str, Quantity]]:
    found = quantities.find(Reading(document=Document(id="d", uri="u", text=text)), ())
    return [(m.text, m.value) for m in found if isinstance(m.value, Quantity)]


def test_a_share_runs_over_its_base() -> None:
    ((text, value),) = read("The ring supplies half of the total tobacco sold to Montenegro, officials say.")
    assert text == "half of the total tobacco sold to Montenegro"
    assert (value.kind, value.amount.interval.low, value.of) == (
        "share", Decimal(50), "the total tobacco sold to Montenegro",
    )  # fmt: skip


def test_a_third_is_rounded_outward() -> None:
    ((_, value),) = read("A third of the boats sank.")
    assert (value.amount.interval.low, value.amount.interval.high) == (Decimal(33), Decimal(34))


def test_one_instance_is_a_count() -> None:
    ((text, value),) = read("In one instance the guards looked away.")
    assert (text, value.amount.interval.low) == ("one instance", Decimal(1))


_RANGE = ("between a third and a half of the catch", 33, 50, "the catch")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Guards stand at 38 of the 52 weirs, or nearly three quarters.", ("nearly three quarters", 75, 75, None)),
        ("One in four of the barges is old.", ("One in four of the barges", 25, 25, "the barges")),
        ("He keeps between a third and a half of the catch.", _RANGE),
    ],
)  # fmt: skip
def test_shares_without_their_noun(text: str, share: tuple[str, Decimal, Decimal, str | None]) -> None:
    found = [(t, v.amount.interval.low, v.amount.interval.high, v.of) for t, v in read(text) if v.kind == "share"]
    assert found == [share]


def test_quarters_of_a_year_are_no_share() -> None:
    assert all(value.kind != "share" for _, value in read("Sales fell in the last three quarters."))


def test_an_arms_dealer_is_no_arm() -> None:
    ((text, value),) = read("Police held 300 arms dealers.")
    assert (text, value.amount.unit) == ("300 arms dealers", "dealers")


@pytest.mark.parametrize(
    "text",
    [
        "Channel 4 was there.", "They carried AK-47 rifles.", "He is 54 years old.", "It happened two years ago.",
        "The firm had 1988 sales offices.", "Call +1-222-333-4444 now.", "At 10:30 am it ended.",
        "It pays 7 3 / 4 % a year.",
        "On 4 March 2016 it closed.", "He paid $40.",
    ],
)  # fmt: skip
def test_is_no_quantity(text: str) -> None:
    assert read(text) == []


@given(st.text(alphabet="0123456789.,-/% ofthemajrinsvp", max_size=150))
def test_any_soup_is_survived(text: str) -> None:
    for quoted, _ in read(text):
        assert quoted in text
