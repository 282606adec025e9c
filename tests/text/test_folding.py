"""Folding keeps lengths, whatever the script."""

from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.folding import fold


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_makes_spellings_meet() -> None:
    assert fold("İstanbul") == "istanbul"
    assert fold("“Daʼesh”") == '"da\'esh"'
    assert fold("São Tomé – Príncipe") == "sao tome - principe"
    assert fold("STRASSE ß") == "strasse ß"
