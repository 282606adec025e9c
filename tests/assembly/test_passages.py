"""Shared passages with their places in both texts."""

from __future__ import annotations

from itertools import pairwise, takewhile

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


@settings(deadline=None)
@given(WORDS, WORDS)
def test_each_run_is_the_longest_at_its_place(here: list[str], there: list[str]) -> None:
    """Beside a slow oracle that tries every place with every place; of runs as long the first one stands."""
    width = min(5, len(here), len(there)) or 1
    one, other = [w.lower() for w in here], [w.lower() for w in there]
    runs, at, expected = [], 0, 0
    while at < len(one):
        # where a run stands at more than eight places, the ones near the last run's end are tried
        places = [p for p in range(len(other)) if len(_common(one[at:], other[p:])) >= width]
        near = sorted(places, key=lambda p: abs(p - expected))[:8] if len(places) > 8 else places
        length, minus = max(((len(_common(one[at:], other[p:])), -p) for p in near), default=(0, 0))
        if length:
            runs.append((" ".join(one[at : at + length]), -minus))
            expected = length - minus
        at += length or 1
    found = passages(" ".join(here), " ".join(there))
    assert [(p.child.text.lower(), len(" ".join(there)[: p.parent.start].split())) for p in found] == runs


def _common(here: list[str], there: list[str]) -> list[str]:
    """What two rows of words have in common from their first on."""
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False))]
