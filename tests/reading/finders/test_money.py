from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.lexicon import shipped
from hearsay.model import Document, Money, Reading
from hearsay.reading.finders import money


def read(text: str) -> list[Money]:
    return list(money.find(Reading(document=Document(id="d", uri="u", text=text)), ()))


def test_a_shared_name_goes_by_the_only_country_named() -> None:
    (found,) = read("Bakers near Basra in Iraq hand over 30,000 dinars.")
    assert (found.amount.unit, found.because) == ("IQD", 'dinar: the text names "iraq"')


def test_a_shared_name_stays_open_where_two_countries_are_named() -> None:
    (found,) = read("Between Iraq and Libya the courier carried 30,000 dinars.")
    assert found.amount.unit is None
    assert "several" in found.because


def test_the_bracket_is_an_equivalent_and_not_a_second_sum() -> None:
    (found,) = read("Each stall in Mosul pays 75,000 dinars [about $62] a month.")
    assert (found.amount.unit, found.amount.per) == ("IQD", "month")
    assert found.equivalent is not None
    assert found.equivalent.interval.low == Decimal(62)


def test_a_sum_a_month_for_each_family_is_nobodys_income() -> None:
    (found,) = read("The levy is $50 a month per family.")
    assert (found.amount.per, found.measure) == ("family", "unit_price")


def test_a_word_of_rate_before_the_figure_is_said_why() -> None:
    (found,) = read("The auditor put the annual income of the crew at $3 million.")
    assert (found.amount.per, found.measure) == ("year", "flow")
    assert found.because.startswith("per year")


def test_one_sum_over_years_is_cumulative() -> None:
    (found,) = read("The Marble Syndicate has made $9 million since 2014.")
    assert found.measure == "cumulative"


def test_an_enumeration_says_its_currency_once_and_why() -> None:
    _, second = read("They take 9 million Mexican pesos a month from bars and 2 million from mills.")
    assert (second.amount.unit, second.amount.per, second.measure) == ("MXN", "month", "flow")
    assert "9 million Mexican pesos a month" in second.because


def test_a_total_names_the_parts_that_it_is_computed_from() -> None:
    *parts, whole = read("They take $9 a day from bars, $4 a day from cabs and $2 a day from stalls: $15 a day in all.")
    assert whole.derived == tuple(part.id for part in parts)


def test_the_year_of_the_prices_is_kept() -> None:
    (found,) = read("The damage came to $5 million in 2015 dollars.")
    assert (found.nominal, found.amount.per) == ("2015", None)


def test_places_tell_the_currency_of_a_monetary_union() -> None:
    text = "Shopkeepers in Dakar pay 4,000 CFA francs a week."
    document = Document(id="d", uri="u", text=text)
    (found,) = money.find(Reading(document=document), shipped().scan(text))
    assert (found.amount.unit, found.amount.per) == ("XOF", "week")
    assert "Dakar" in found.because


def test_the_country_that_a_text_is_about_beats_one_named_in_passing() -> None:
    text = "Libya counts. Libya pays. Tripoli, Libya. A man from Tunisia came. The fee is 300 dinars."
    (found,) = read(text)
    assert found.amount.unit == "LYD"


@pytest.mark.parametrize(
    "text",
    [
        "They paid $300, and 12 fled.",
        "He paid $400 at kilometre 81.",
        "It cost $90 and held 60.",
        "They pay $5 on May 4.",
    ],
)
def test_a_number_beside_a_sum_is_no_sum(text: str) -> None:
    assert len(read(text)) == 1


def test_pounds_of_a_drug_are_a_weight() -> None:
    assert read("They hid two pounds of heroin and 40 pounds of ivory.") == []


def test_a_code_between_two_numbers_belongs_to_one() -> None:
    assert [m.amount.interval.low for m in read("It rises to 17 USD 25 next week.")] == [Decimal(17)]


@pytest.mark.parametrize(
    "text",
    [
        "$1.2.3 million",
        "EUR 5,2 Mrd",
        "$2.000 millones",
        "$5 billion billion",
        "$" + "9" * 10_000,
        "ALL 5 of us",
        "€2.000",
    ],
    ids=lambda t: t[:20],
)
def test_what_cannot_be_read_surely_is_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("piece", ["1", "$", "a ", "$5 (", "million ", "1-", "from $", "5 dinars ", "sold to "])
def test_long_input_costs_linear_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for found in read(text):
        assert text[found.start : found.end] == found.text


@given(st.text(alphabet="$€£ 0123456789.,-()[]aormillionuspdy%", max_size=120))
def test_any_soup_is_survived(text: str) -> None:
    for found in read(text):
        assert text[found.start : found.end] == found.text
