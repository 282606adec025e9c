from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.assembly.same_claim.acronyms import initials, stands_for
from hearsay.assembly.same_claim.spelling import alike, key_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qasim", "Kassem"), ("Hussein", "Hussain"), ("al-Rashid", "Rasheed"), ("Alrashidi", "al-Rashidi"),
        ("Yusuf", "Youssef"), ("Muhammad", "Mohammed"), ("Bashir", "Bachir"), ("Omar", "Omer"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Malta", "Mulatu"), ("Haddad", "Hamdan"), ("Karim", "Kerrouche"), ("Gao", "Goma"), ("Osei", "Asare")],
)
def test_other_names(one: str, other: str) -> None:
    assert not alike(one, other)


@given(st.text(max_size=20))
def test_any_text_has_a_key(name: str) -> None:
    assert key_of(name) == key_of(name)
    assert alike(name, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("BCD", "Bureau of Customs and Duties"),
        ("U.F.M.", "Union for Fair Mining"),
        ("IBE", "Institute for Border Economies"),
    ],
)
def test_an_acronym_stands_for_its_name(acronym: str, name: str) -> None:
    assert stands_for(acronym, name)


@pytest.mark.parametrize(("acronym", "name"), [("BCD", "Board of Customs"), ("it", "Irish Times"), ("A", "Amal")])
def test_others_do_not(acronym: str, name: str) -> None:
    assert not stands_for(acronym, name)


def test_initials_leave_small_words_out() -> None:
    assert initials("Office of the Auditor of Ports") == "OAP"
