from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.assembly.same_claim import gists_of, grouped
from hearsay.assembly.same_claim.gists import Gist
from hearsay.assembly.same_claim.linkage import gathered
from hearsay.assembly.same_claim.pairs import likenesses
from hearsay.assembly.same_claim.weights import weighed
from hearsay.model import Reading

from .made import corpus, family, reading

Told = Callable[..., Reading]


@given(st.integers(0, 10_000), st.integers(2, 14))
@settings(max_examples=30, deadline=None)
def test_blocking_finds_what_all_pairs_find(seed: int, size: int) -> None:
    readings, _ = family(seed, size)
    different = sorted({tuple(sorted(g.features)) for r in readings for g in gists_of(r)})
    measured = weighed(different)
    found = {(one, other): likeness for likeness, one, other in likenesses(measured, 0.2)}
    for one, other in combinations(range(len(different)), 2):
        likeness = measured.likeness(one, other)
        if likeness >= 0.2001:
            assert found[one, other] == pytest.approx(likeness)
    assert all(measured.likeness(*pair) >= 0.1999 for pair in found)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0.01, 1.0)), max_size=20))
def test_groups_are_those_of_average_linkage(edges: list[tuple[int, int, float]]) -> None:
    """Beside a slow oracle, where no two likenesses are equal."""
    near = {(min(a, b), max(a, b)): round(v, 6) for a, b, v in edges if a != b}
    if len(set(near.values())) < len(near):
        return
    found = gathered(8, [(v, a, b) for (a, b), v in near.items()], (0.3,))[0]
    groups = {frozenset(i for i in range(8) if found[i] == root) for root in found}
    assert groups == _slow(near, 0.3)


def _slow(near: dict[tuple[int, int], float], cut: float) -> set[frozenset[int]]:
    groups = {frozenset({i}) for i in range(8)}

    def mean(one: frozenset[int], other: frozenset[int]) -> float:
        return sum(near.get((min(a, b), max(a, b)), 0.0) for a in one for b in other) / (len(one) * len(other))

    while True:
        pairs = [(mean(a, b), sorted(a), sorted(b)) for a, b in combinations(sorted(groups, key=min), 2)]
        best = max(pairs, default=(0.0, [], []))
        if best[0] < cut:
            return groups
        one, other = frozenset(best[1]), frozenset(best[2])
        groups = (groups - {one, other}) | {one | other}


def test_one_statement_in_other_words_and_spellings_is_one(told: Told) -> None:
    one = told("Port Letter", "Harbour guards under Yusuf Qasim took 85 crates of ivory at Beira, a customs note says.")
    other = told(
        "Coast Wire", "At Beira 85 ivory crates were taken by harbour guards of Youssef Kassem, according to a note."
    )
    apart = told("Hill Post", "A landslide closed the road to Chimoio for nine days, the district governor said.")
    statements, _ = grouped([g for r in (one, other, apart) for g in gists_of(r)])
    together = next(g for g in statements if any(x.document == one.document.id for x in g.gists))
    assert {g.document for g in together.gists} == {one.document.id, other.document.id}


def test_another_figure_stays_in_the_matter_and_out_of_the_statement(told: Told) -> None:
    texts = (
        "The Brown Sash takes 40 baskets of eels a night at the weir of Kouta, a fisherman said.",
        "The Brown Sash takes 400 baskets of eels a night at the weir of Kouta, a fisherman said.",
    )
    gists = [g for i, text in enumerate(texts) for g in gists_of(told(f"Paper {i}", text))]
    _, matters = grouped(gists)
    assert any(len({g.document for g in group.gists}) == 2 for group in matters)


def test_like_figures_of_different_events_stay_apart(told: Told) -> None:
    texts = (
        "Gunmen killed 23 miners in a raid on the pits near Goma in March, the provincial police said.",
        "A ferry with 23 passengers capsized on the lagoon off Lagos in June, rescuers said.",
        "Thieves drove off 23 camels from a market outside Herat in October, herders said.",
    )
    statements, matters = grouped([g for i, text in enumerate(texts) for g in gists_of(told(f"Paper {i}", text))])
    for group in (*statements, *matters):
        assert len({g.document for g in group.gists}) == 1


def test_five_thousand_copies_make_no_pairs() -> None:
    words = "weir nets eels baskets tokens tin river"
    gists = [Gist(f"c{i}", f"d{i}", frozenset(words.split())) for i in range(5_000)]
    statements, matters = grouped(gists)
    assert [len(g.gists) for g in statements] == [len(g.gists) for g in matters] == [5_000]


def test_nothing_gives_nothing() -> None:
    assert grouped([]) == ((), ())
    assert grouped([Gist("c", "d", frozenset())]) == ((), ())
    assert gists_of(reading("empty", [])) == ()
    assert corpus().readings == ()
