from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Document, Reading, Time
from hearsay.reading.finders import times


def read(text: str, published: str | None = None) -> list[tuple[str, Time]]:
    found = times.find(Reading(document=Document(id="d", uri="u", text=text, published=published)), ())
    return [(m.text, m.value) for m in found if isinstance(m.value, Time)]


def test_a_date_of_two_readings_covers_both() -> None:
    ((_, value),) = read("It was signed on 4/3/2016.")
    assert (value.earliest, value.latest, value.precision) == ("2016-03-04", "2016-04-03", "open")


def test_a_date_of_one_reading_is_a_day() -> None:
    ((_, value),) = read("It was signed on 23/3/2016.")
    assert (value.earliest, value.latest, value.precision) == ("2016-03-23", "2016-03-23", "day")


@pytest.mark.parametrize(
    "text",
    [
        "He signed on 31 February 2015.", "It opened on Monday, 7 October 2016.", "In the year 99999 nobody.",
        "dated 2016-13-40", "between 2015 and 2012", "Unit 1943 left.", "They killed 2000 people.",
    ],
)  # fmt: skip
def test_what_the_calendar_lacks_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("published", [None, "2016", "2016-05", "not a date"])
def test_without_a_full_day_of_publication_no_day_is_invented(published: str | None) -> None:
    ((_, value),) = read("The boats left last week.", published)
    assert (value.earliest, value.latest, value.relative) == (None, None, True)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2016-05-04T23:59:59+03:00"])
def test_the_ends_of_the_calendar_are_survived(published: str) -> None:
    assert len(read("Last year, two years ago, the last 900 years, next week, in March, on Tuesday.", published)) >= 5


SOUP = (
    "from to March May 2015 2016 3 31 the last since year ago - , of early Tuesday end beginning half quarter first"
    " three months weeks fiscal FY Q 2 / ' 90 s century nineteenth following later that more than past and a until"
    " weekend mai winter summer before up onwards . ¶ 9999 1000 99 day decades"
).split()


@given(st.lists(st.sampled_from(SOUP), max_size=25))
def test_any_soup_is_survived(words: list[str]) -> None:
    for published in ("2016-05-04", "1001-01-01", None):
        _survived(read(" ".join(words), published))


def _survived(found: list[tuple[str, Time]]) -> None:
    for _, value in found:
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest
