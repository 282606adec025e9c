from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.numbers import Numeral, numerals
from hearsay.language.numbers_tokens import tokenise

READ = {
    "half a million": "500000",
    "a quarter of a million": "250000",
    "three quarters of a billion": "750000000",
    "two and a half billion": "2500000000",
    "a million and a half": "1500000",
    "fifteen hundred": "1500",
    "two hundred and fifty thousand": "250000",
    "one thousand and five hundred": "1500",
    "sixty-four thousand four hundred and twelve": "64412",
    "half a dozen": "6",
    "35 lakh": "3500000",
    "3 lakh crore": "3000000000000",
    "1,00,000": "100000",
    "12,34,567.89": "1234567.89",
    "20 000": "20000",
    "1,5 million": "1500000",
    "2½ million": "2500000",
    "5 thousand million": "5000000000",
    "٢٥٠": "250",
}
REFUSED = (
    "1.2.3 million", "5 billion billion", "2.000 millones", "5,2 Mrd", "1.234", "twenty fifteen", "1" * 10_000,
    "1,23,45", "007", "12٣", "9" * 19,
)  # fmt: skip


def only(text: str) -> Numeral:
    found = numerals(tokenise(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_is_read(text: str, value: str) -> None:
    assert (only(text).low, only(text).high) == (Decimal(value), Decimal(value))


@pytest.mark.parametrize("text", REFUSED, ids=lambda t: t[:20])
def test_is_refused_as_a_whole(text: str) -> None:
    assert only(text).shape == "refused"
    assert only(text).low is None


def test_an_order_of_magnitude_spans_what_the_words_allow() -> None:
    assert (only("hundreds of millions").low, only("hundreds of millions").high) == (Decimal(10**8), Decimal(10**9))
    assert only("a few thousand").shape == "order"


def test_and_parts_two_numbers_behind_between() -> None:
    assert [n.low for n in numerals(tokenise("between two hundred and three hundred"))] == [200, 300]


@given(st.integers(min_value=1, max_value=10**18 - 1))
def test_grouped_digits_are_exact(number: int) -> None:
    assert only(f"{number:,}").low == Decimal(number)


@given(st.text(alphabet="0123456789,. -½$%anmdhlfixobetwuviky", max_size=200))
def test_any_soup_is_survived(text: str) -> None:
    tokens = tokenise(text)
    assert all(0 <= n.first < n.last <= len(tokens.words) for n in numerals(tokens))
