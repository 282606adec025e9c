"""Offsets carried over blanks, and the word from which an attribution is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recipe.corpora.alignment import Alignment, squeezed
from recipe.corpora.anchors import anchor

LETTERS = "ab'.,“é"
BLANKS = st.text(" \n\t\u00a0", max_size=2)


def spaced(letters: str, blanks: list[str]) -> str:
    return "".join(blank + letter for blank, letter in zip(blanks, [*letters, ""], strict=True))


@given(st.data(), st.text(LETTERS, min_size=1, max_size=20), st.integers(0, 9))
def test_a_span_holds_the_same_letters_in_both_forms(data: st.DataObject, letters: str, before: int) -> None:
    blanks = st.lists(BLANKS, min_size=len(letters) + 1, max_size=len(letters) + 1)
    theirs, ours = (spaced(letters, data.draw(blanks)) for _ in range(2))
    assert squeezed(theirs) == squeezed(ours) == letters
    start = data.draw(st.sampled_from([i for i, c in enumerate(theirs) if not c.isspace()]))
    end = data.draw(st.integers(start + 1, len(theirs)))
    low, high = Alignment(theirs, ours, before).span(start, end)
    found = ("x" * before + ours)[low:high]
    assert squeezed(found) == squeezed(theirs[start:end])
    assert found == found.strip()


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("said", "said"),
        ("has also said", "said"),
        ("was quoted as saying", "quoted"),
        ("According to", "According"),
        ("it is", "it"),
        ("did n't tell", "tell"),
        ("has", "has"),
        ("“ , ”", "“"),
    ],
)
def test_a_cue_s_anchor(cue: str, word: str) -> None:
    text = f"The clerk {cue} so."
    found = anchor(text, [(10, 10 + len(cue))])
    assert found
    assert text[slice(*found)] == word


def test_a_cue_in_two_parts_and_none_at_all() -> None:
    text = "He has, in a note, denied it."
    assert anchor(text, [(3, 6), (19, 25)]) == (19, 25)
    assert anchor(text, []) is None
    assert anchor(text, [(2, 3)]) is None
