from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from hearsay.exporters.display import one_line, shortened, shown

ANY = st.text(st.characters())
DANGEROUS = {"Cc", "Cs"}


def test_terminal_commands_are_shown_not_sent() -> None:
    assert shown("a\x1b[31mb\x9b2Jc\x00d\x7f") == "a␛[31mb[U+009B]2Jc␀d␡"


def test_direction_overrides_are_shown() -> None:
    assert shown("pay \u202e000,1\u202c now") == "pay [U+202E]000,1[U+202C] now"


def test_what_scripts_need_stays() -> None:
    assert shown("می\u200cخواهم\tשלום\u200f") == "می\u200cخواهم\tשלום\u200f"


def test_line_ends_of_all_kinds_become_one_kind() -> None:
    assert shown("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


@given(ANY)
def test_nothing_dangerous_is_ever_left(text: str) -> None:
    left = {c for c in shown(text) if unicodedata.category(c) in DANGEROUS}
    assert left <= {"\n", "\t"}
    assert not set(one_line(text)) & {"\n", "\t"}


@given(ANY, st.integers(4, 40))
def test_shortening_keeps_to_its_limit(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most + 2


def test_shortening_cuts_between_words() -> None:
    assert shortened("tolls on the river road", 12) == "tolls on …"
    assert shortened("tolls", 12) == "tolls"
