"""One key for the ways in which one name is written; skeletons only for what writers spell by ear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.places.keys import key, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Gallen", "Saint Gallen"),
        ("Ras al-'Ayn", "ras al Ayn"),
        ("Łódź", "Lodz"),
        ("the Levant", "Levant"),
        ("W.Va.", "WVa"),
        ("Ft. Worth", "Fort Worth"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("York", "New York"), ("Paris", "Parish"), ("The Hague", "La Haye")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("spelt", ["An Nabk", "Nabk", "Nabek", "Nebek", "Al-Nebk"])
def test_one_name_out_of_another_script_has_one_skeleton(spelt: str) -> None:
    assert skeleton(spelt) == skeleton("an-Nabk") == "nbk"


@given(st.text(max_size=40))
def test_any_text_has_a_key_that_is_its_own(text: str) -> None:
    plain = key(text)
    assert plain == plain.strip()
    plain.encode()
    skeleton(text)
