"""Points given in figures, and short forms of states behind a town."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.model import Document, Mention, Place, Reading
from hearsay.reading.finders import coordinates, states


def _found(text: str, finder: object = coordinates) -> list[Mention]:
    reading = Reading(document=Document(id="d", uri="t", text=text, language="en"))
    return list(finder.find(reading, ()))  # type: ignore[attr-defined]


def _value(text: str) -> Place:
    (mention,) = _found(text)
    assert isinstance(mention.value, Place)
    return mention.value


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("The pits lie at 36.34° N, 43.13° E.", "36.34", "43.13"),
        ("It was moored at 12°30'N 45°15'W then.", "12.5", "-45.25"),
        ("A pit (-4.0561, 137.1120) is open.", "-4.0561", "137.112"),
        ("coordinates: 33.5138, 36.2765", "33.5138", "36.2765"),
    ],
)
def test_points_are_read(text: str, lat: str, lon: str) -> None:
    value = _value(text)
    assert (value.lat, value.lon) == (Decimal(lat), Decimal(lon))


@pytest.mark.parametrize("text", ["at 96.34° N, 43.13° E", "at 36°75' N, 43° E", "(33.51, 190.27)"])
def test_what_lies_on_no_globe_says_so(text: str) -> None:
    value = _value(text)
    assert (value.lat, value.lon) == (None, None)
    assert "no globe" in value.because


@pytest.mark.parametrize(
    "text", ["It rose (from 2.35, 4.10 a year before).", "sold 33.5, 36.2 and 40", "(12.50%, 14.25%)"]
)
def test_other_pairs_of_figures_are_no_points(text: str) -> None:
    assert _found(text) == []


@given(st.decimals(-90, 90, places=4), st.decimals(-180, 180, places=4))
def test_any_point_comes_back(lat: Decimal, lon: Decimal) -> None:
    value = _value(f"position: {lat}, {lon}")
    assert (value.lat, value.lon) == (lat, lon)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("A man in Lancaster, Pa., sold it.", "Pa."),
        ("Trucks left Wheeling, W. Va. at dawn", "W. Va."),
        ("Toledo, OH", "OH"),
        ("Ada (Okla.)", "Okla."),
    ],
)
def test_short_forms_of_states_are_found_behind_a_town(text: str, spelt: str) -> None:
    assert [m.text for m in _found(text, states)] == [spelt]


@pytest.mark.parametrize("text", ["Miss. Pa. Mo.", "the town, in Ind", "Kano, INDIA"])
def test_words_are_no_states(text: str) -> None:
    assert [m.text for m in _found(text, states)] == []
