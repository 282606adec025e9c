from __future__ import annotations

from msgspec.structs import replace

from hearsay.assembly.decisions import holding
from hearsay.assembly.entries import gather_entries
from hearsay.assembly.origins import find_origins
from hearsay.corpus import Action, Decision, Entry, Ledger, Target

from .made import corpus, reading

LEVY, TOKENS = "guards at weir took 48 baskets of eels", "foundry stamped tin tokens for buyers"
READINGS = [
    reading("one", [(LEVY, "Ama Koffi"), (TOKENS, None)]),
    reading("two", [(LEVY, "Bento Salgado"), (TOKENS, None)]),
]


def _entries(*decisions: Decision) -> dict[str, Entry]:
    made = replace(corpus(*READINGS), decisions=decisions)
    found = find_origins(made, gather_entries(made, Ledger())).entries
    return {e.id: e for e in found}


def _entry(words: str) -> Entry:
    return next(e for e in _entries().values() if e.summary == words and e.level == "statement")


def _decision(action: Action, *targets: Target, number: int = 1, **values: str) -> Decision:
    return Decision(
        number=number, action=action, targets=targets, who="R. Diop", at="2024-01-01T00:00:00Z", values=values
    )


def _of(entry: Entry) -> Target:
    return Target(kind="entry", id=entry.id)


def test_merged_entries_are_one_and_say_who_merged_them() -> None:
    one, other = _entry(LEVY), _entry(TOKENS)
    found = _entries(_decision("merge", _of(one), _of(other)))
    assert other.id not in found
    assert set(found[one.id].claims) == {*one.claims, *other.claims}
    assert any("decision 1 by R. Diop" in reason for reason in found[one.id].because)


def test_a_claim_split_off_stands_alone_and_one_rejected_is_gone() -> None:
    entry = _entry(LEVY)
    claim = Target(kind="claim", id=entry.claims[0])
    split = _entries(_decision("split", _of(entry), claim))
    assert split[entry.id].claims == entry.claims[1:]
    assert any(e.claims == entry.claims[:1] and "split off" in e.because[0] for e in split.values())
    rejected = _entries(_decision("reject", claim))
    assert all(claim.id not in e.claims for e in rejected.values())


def test_a_claim_is_found_by_its_quote() -> None:
    gone = Target(kind="claim", id="c-of-yesterday", document=READINGS[0].document.id, quote=LEVY)
    claim = READINGS[0].claims[0].id
    assert all(claim not in e.claims for e in _entries(_decision("reject", gone)).values())


def test_counts_by_hand_override_and_a_rejected_entry_counts_nothing() -> None:
    entry = _entry(LEVY)
    corrected = _entries(_decision("correct", _of(entry), low="2", high="2"))[entry.id]
    assert (corrected.independent.low, corrected.independent.high) == (2, 2)
    rejected = _entries(_decision("reject", _of(entry)))[entry.id]
    assert (rejected.independent.high, rejected.belief) == (0, None)


def test_a_grade_is_shown_and_changes_no_count() -> None:
    entry = _entry(LEVY)
    graded = _entries(_decision("grade", _of(entry), source="B", information="2"))[entry.id]
    assert any("information 2, source B" in reason for reason in graded.because)
    assert graded.independent == entry.independent


def test_undoing_and_undoing_that() -> None:
    entry = _entry(LEVY)
    first = _decision("reject", _of(entry))
    undo = _decision("undo", number=2, number_="")
    undo = replace(undo, values={"decision": "1"})
    again = replace(undo, number=3, values={"decision": "2"})
    assert _entries(first, undo)[entry.id].independent == entry.independent
    assert _entries(first, undo, again)[entry.id].independent.high == 0
    assert [d.number for d in holding((first, undo, again))] == [1]


def test_a_decision_on_nothing_known_changes_nothing() -> None:
    stray = (
        _decision("merge", Target(kind="entry", id="gone")),
        _decision("correct", Target(kind="entry", id="x"), low="z"),
    )
    assert _entries(*stray) == _entries()


def test_an_entry_is_found_by_the_claim_that_it_was_called_after() -> None:
    entry = _entry(LEVY)
    gone = replace(_of(entry), id="k-of-yesterday", document=READINGS[1].document.id, quote=LEVY)
    decision = _decision("correct", replace(gone, level="statement"), low="2", high="7")
    found = _entries(decision)[entry.id]
    assert (found.independent.low, found.independent.high) == (2, 7)
    assert any("decision 1 by R. Diop" in reason for reason in found.because)
    as_it_was = _entries()
    for other in (gone, replace(gone, level="statement", quote="nobody said that"), replace(gone, level="account")):
        assert _entries(_decision("correct", other, low="2", high="7")) == as_it_was
