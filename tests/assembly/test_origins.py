from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.assembly.entries import gather_entries
from hearsay.assembly.origins import counting, find_origins
from hearsay.corpus import Descent, Entry, Ledger, Lost
from hearsay.model import Reading

from .made import corpus, descent, family, reading

LEVY = "guards at weir took 48 baskets of eels"


def _entries(readings: list[Reading], *lines: Descent, lost: tuple[Lost, ...] = ()) -> dict[str, Entry]:
    ledger = Ledger(descents=lines, lost=lost)
    made = corpus(*readings)
    return {e.id: e for e in find_origins(made, gather_entries(made, ledger)).entries}


def _statement(entries: dict[str, Entry], documents: int) -> Entry:
    return next(e for e in entries.values() if e.level == "statement" and len(e.documents) == documents)


@given(st.integers(0, 10_000), st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_the_least_is_no_more_than_the_most(seed: int, size: int) -> None:
    readings, ledger = family(seed, size)
    for entry in _entries(readings, *ledger.descents).values():
        assert 0 <= entry.independent.low <= entry.independent.high
        assert entry.because


@given(st.integers(0, 10_000), st.integers(1, 8), st.integers(0, 7))
@settings(max_examples=60, deadline=None)
def test_a_copy_never_raises_the_least_and_taking_it_away_never_lowers_it(seed: int, size: int, which: int) -> None:
    readings, ledger = family(seed, size)
    first = readings[which % size]
    copied = [(c.evidence[0].text, c.chain[-1].name) for c in first.claims]
    copy = reading("copy", copied)
    before = _entries(readings, *ledger.descents)
    after = _entries([*readings, copy], *ledger.descents, descent(copy, first))
    for key in before.keys() & after.keys():
        assert after[key].independent.low == before[key].independent.low


def test_copies_and_relays_of_one_voice_are_one_origin() -> None:
    papers = [reading(f"p{i}", [(LEVY, "Ama Koffi")]) for i in range(5)]
    entry = _statement(_entries(papers, *(descent(p, papers[0]) for p in papers[1:3])), 5)
    assert (entry.independent.low, entry.independent.high) == (1, 1)
    assert any("Ama Koffi" in reason for reason in entry.because)


def test_who_names_nobody_adds_at_most_one() -> None:
    papers = [reading(f"p{i}", [(LEVY, None)]) for i in range(6)]
    entry = _statement(_entries(papers), 6)
    assert (entry.independent.low, entry.independent.high) == (1, 1)
    assert entry.belief is None


def test_two_named_witnesses_in_words_of_their_own_for_one_figure_are_two() -> None:
    one = reading("one", [(LEVY, "Ama Koffi")])
    other = reading("other", [("48 baskets of eels went to armed men from fishermen", "Bento Salgado")])
    entries = _entries([one, other])
    assert max(e.independent.low for e in entries.values() if len(e.documents) == 2) == 2


def test_two_voices_with_the_same_words_may_be_one() -> None:
    entry = _statement(_entries([reading("one", [(LEVY, "Ama Koffi")]), reading("two", [(LEVY, "Bento Salgado")])]), 2)
    assert (entry.independent.low, entry.independent.high) == (1, 2)


def test_what_goes_back_to_a_lost_report_is_one_origin() -> None:
    papers = [reading(f"p{i}", [(LEVY, None)]) for i in range(4)]
    gone = Lost(
        id="gone", name="Lagoon Herald", evidence="named", children=tuple(p.document.id for p in papers), by="made"
    )
    lines = [replace(descent(p, p, "relay"), parent="gone") for p in papers]
    entry = _statement(_entries(papers, *lines, lost=(gone,)), 4)
    assert (entry.independent.low, entry.independent.high) == (1, 1)
    assert any("Lagoon Herald" in reason for reason in entry.because)


def test_pages_that_cite_one_another_end() -> None:
    one, other = reading("one", [(LEVY, None)]), reading("other", [(LEVY, None)])
    lines = (descent(one, other, "relay"), descent(other, one, "relay"), descent(one, one, "cite"))
    assert _statement(_entries([one, other], *lines), 2).independent.high == 1


def test_belief_shows_its_arithmetic() -> None:
    one = reading("one", [(LEVY, "Ama Koffi")])
    other = reading("other", [("48 baskets of eels went to armed men from fishermen", "Bento Salgado")])
    entry = max(_entries([one, other]).values(), key=lambda e: e.belief or 0)
    assert str(entry.belief) == "0.750"
    assert any("0.750 = 1 - (1 - 0.5 for" in reason for reason in entry.because)


STEMS = st.sets(st.frozensets(st.sampled_from("abcdefgh"), max_size=6), max_size=5)


@given(STEMS, STEMS)
def test_the_same_words_are_found_as_by_comparing_each_with_each(
    mine: set[frozenset[str]], theirs: set[frozenset[str]]
) -> None:
    slow = any(len(a & b) >= 0.7 * min(len(a), len(b)) for a in mine for b in theirs)
    assert counting._in_the_same_words(mine, theirs) == slow
