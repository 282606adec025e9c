"""The day that a text says it was published on."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.documents import open_all
from hearsay.documents._dated import dated
from hearsay.model import Document

BODY = "\nDivers sold the anchor chain to a yard in the next bay on 4 May 2011, and the yard sold it on.\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("DAKAR, 6 March 2017 (Sahel Wire) - Traders say so.", "2017-03-06"),
        ("Bamako, March 6th, 2017 (AFP) - Traders say so.", "2017-03-06"),
        ("A chain is sold\nBy Jane Doe\n6 Mar. 2017\n" + BODY, "2017-03-06"),
        ("A chain is sold\nPublished on Monday, March 6, 2017 at 10:04 GMT\n" + BODY, "2017-03-06"),
        ("Posted: Sept 6, 2017 | 9:15 a.m.\n" + BODY, "2017-09-06"),
        ("The Lake Post | Investigations | 6 March 2017\n" + BODY, "2017-03-06"),
        ("A talk\nBy Jane Doe for The Lake Post, published 6 March 2017\n" + BODY, "2017-03-06"),
        ("GAO, Mali, March 3 (Sahel Wire) - Traders say so.", None),
        ("The chain of 6 March 2017\n" + BODY, None),
        ("31 February 2017\n" + BODY, None),
        ("6 March 2017 - 9 March 2017\n" + BODY, None),
        (BODY, None),
    ],
)
def test_the_day_that_a_text_tells_of_itself(text: str, day: str | None) -> None:
    (found,) = open_all(["-"], stdin=io.BytesIO(text.encode()))
    assert isinstance(found, Document)
    assert found.published == day


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    written = f"{day:%d %B %Y}"
    assert dated(f"GAO, {written} - Traders say so.", f"GAO, {written}") == str(day)
