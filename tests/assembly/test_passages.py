"""Shared passages with their places in both texts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.assembly.copies.passages import passages
from hearsay.assembly.copies.shingles import words_of

WORDS = st.lists(st.sampled_from("ore gate toll rope mule Salt".split()), max_size=20)


def test_each_passage_stands_where_it_says() -> None:
    child = "Nothing moved. “Six boats went out,” she said, and only FOUR came home that night."
    parent = (
        "The clerk wrote that six boats went out she said, then stopped; and only four came home that night, he added."
    )
    found = passages(child, parent)
    assert [p.child.text for p in found] == ["Six boats went out,” she said", "and only FOUR came home that night"]
    assert [p.parent.text for p in found] == ["six boats went out she said", "and only four came home that night"]


def test_the_longest_of_several_places_is_taken() -> None:
    again = "a b c d e x. a b c d e f g h"
    assert [p.parent.start for p in passages("a b c d e f g h", again)] == [again.index("a b c d e f")]


def test_nothing_shared() -> None:
    assert passages("one two three four five six", "six five four three two one") == ()
    assert passages("", "") == ()
    assert passages("one two three four five", "") == ()


def test_a_text_that_says_one_thing_a_thousand_times() -> None:
    assert len(passages("na " * 3000, "na " * 3000)) == 1


@settings(deadline=None)
@given(WORDS, WORDS)
def test_passages_say_the_same_in_both_texts(here: list[str], there: list[str]) -> None:
    child, parent = " ".join(here), ", ".join(there)
    found = passages(child, parent)
    for one in found:
        assert child[one.child.start : one.child.end] == one.child.text
        assert parent[one.parent.start : one.parent.end] == one.parent.text
        assert words_of(one.child.text) == words_of(one.parent.text)
        assert len(words_of(one.child.text)) >= min(5, len(here), len(there))
    assert all(a.child.end <= b.child.start for a, b in pairwise(found))
