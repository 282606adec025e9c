"""The fast index against plain sets, and what is shared by very many."""

from __future__ import annotations

import random
import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.assembly.copies import postings
from hearsay.assembly.copies.reuse import Overlap, reuse
from hearsay.assembly.copies.shingles import WIDTH, words_of

WORDS = st.lists(st.sampled_from("ore gate toll rope mule salt".split()), max_size=14).map(" ".join)


def grams(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    width = min(WIDTH, len(words))
    return {tuple(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set()


def brute(texts: list[tuple[str, str]], least: float) -> set[tuple[str, str, int]]:
    found = set()
    for (a, one), (b, two) in combinations(texts, 2):
        sets = grams(one), grams(two)
        shared = len(sets[0] & sets[1])
        if shared and shared >= least * min(len(sets[0]), len(sets[1])) - 1e-9:
            found.add((min(a, b), max(a, b), shared))
    return found


def as_set(overlaps: list[Overlap]) -> set[tuple[str, str, int]]:
    return {(min(o.a, o.b), max(o.a, o.b), o.shared) for o in overlaps}


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=9, unique_by=lambda t: frozenset(grams(t))), st.sampled_from([0.0, 0.3, 0.7]))
def test_the_index_finds_what_plain_sets_find(texts: list[str], least: float) -> None:
    named = [(f"d{i}", text) for i, text in enumerate(texts)]
    assert as_set(list(reuse(named, least=least))) == brute(named, least)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=4, max_size=9))
def test_what_very_many_share_is_found_in_one_piece(texts: list[str]) -> None:
    """With a limit of two documents a shingle nearly all is wide; who hangs together must stay the same."""
    named = [(f"d{i}", text) for i, text in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "WIDE", 2)
        found = as_set(list(reuse(named, least=0.0)))
    exact = brute(named, 0.0)
    assert found <= exact
    assert together([(a, b) for a, b, _ in found]) == together([(a, b) for a, b, _ in exact])


def together(pairs: list[tuple[str, str]]) -> set[frozenset[str]]:
    groups: list[set[str]] = []
    for a, b in pairs:
        held = [g for g in groups if a in g or b in g]
        groups = [g for g in groups if g not in held] + [{a, b}.union(*held)]
    return {frozenset(g) for g in groups}


def test_containment_is_told_both_ways() -> None:
    lead = "the tribunal of Aneho has fined three dealers in ivory for keeping false books"
    [found] = reuse(
        [("short", lead), ("long", f"{lead} and sent a fourth one home after a hearing that lasted all day")]
    )
    assert (found.of_a, found.shared) == (1.0, 10)
    assert found.of_b == pytest.approx(10 / 23)
    assert found.jaccard == pytest.approx(10 / 23)


def test_twins_are_paired_with_the_first_of_them() -> None:
    text = "one text that three pages have word for word"
    assert as_set(list(reuse([(x, text) for x in "abc"]))) == {("a", "b", 5), ("a", "c", 5)}


def test_a_lead_in_six_hundred_papers_is_found_in_each_and_in_no_time() -> None:
    chance = random.Random(5)
    lead = " ".join(f"lead{i}" for i in range(60))
    texts = [(str(n), f"{lead} {' '.join(f'w{chance.randrange(10**9)}' for _ in range(60))}") for n in range(600)]
    start = time.perf_counter()
    found = list(reuse(texts, least=0.2))
    assert time.perf_counter() - start < 20
    assert {o.b for o in found} == {name for name, _ in texts[1:]}
    assert len(found) < 2 * len(texts)
    assert all(o.shared == 56 for o in found)


def test_a_widely_shared_paragraph_counts_in_pairs_that_rarer_words_make() -> None:
    stock = " ".join(f"stock{i}" for i in range(20))
    texts = [(str(n), f"{stock} {' '.join(f'n{n}x{i}' for i in range(20))}") for n in range(300)]
    texts.append(("copy", texts[200][1] + " with a last word"))
    [found] = [o for o in reuse(texts, least=0.9) if o.b == "copy"]
    assert (found.a, found.shared, found.of_a) == ("200", 36, 1.0)


def test_nothing_and_texts_without_words() -> None:
    assert list(reuse([])) == []
    assert list(reuse([("a", ""), ("b", "…"), ("c", "one")])) == []
