"""A weekday and a date without a year: the report's own day tells the year."""

from __future__ import annotations

import pytest

from hearsay import checks
from hearsay.model import Document
from hearsay.reading.stages import read

TEXT = "The team from Dakar plays on {date}, the federation said."


def fired(date: str, published: str | None, before: str = "") -> bool:
    document = Document(id="0", uri="-", text=before + TEXT.format(date=date), published=published)
    return any(f.code == "impossible_date" for f in checks.run(read(document)).findings)


@pytest.mark.parametrize(
    ("date", "published", "wrong"),
    [
        ("Monday 24 June", "2014-06-20", True),  # it was a Tuesday
        ("Tuesday 24 June", "2014-06-20", False),
        ("Monday, 5 January", "2014-12-20", False),  # of the year to come
        ("Monday 24 June", None, False),  # of whatever year
        ("Thursday 29 February", "2024-01-10", False),
    ],
)
def test_the_year_is_that_of_the_report(date: str, published: str | None, wrong: bool) -> None:
    assert fired(date, published) == wrong


def test_another_year_near_by_may_be_that_of_the_date() -> None:
    assert not fired("Monday 24 June", "2014-06-20", before="It was in 2013. ")
