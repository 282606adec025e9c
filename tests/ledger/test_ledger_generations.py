"""Assembled ledgers: shown whole or not at all, the new one in place of the old."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from hearsay import ledger
from hearsay.corpus import (
    Descent,
    Entry,
    Figure,
    Independent,
    Ledger,
    Lost,
    Origin,
    Passage,
    Target,
    Value,
)
from hearsay.errors import BadValue, CaseError, NotInCase
from hearsay.ledger import Filters, generations
from hearsay.ledger.assembled_tables import entries, pieces
from hearsay.ledger.parts import rows_of
from hearsay.ledger.tables import findings
from hearsay.model import Finding, Reading, Span

from .reports import AT, fill, prepared, reading


def assembled(every: list[Reading], suffix: str = "") -> Ledger:
    """A ledger put together by hand."""
    ids = [read.document.id for read in every]
    passage = Passage(child=Span(0, 3, "The"), parent=Span(4, 7, "The"))
    entry = Entry(
        id=f"n1{suffix}",
        summary="What the Dune Brigade is said to earn",
        claims=tuple(claim.id for claim in every[0].claims),
        documents=(ids[0], ids[3]),
        origins=("o1", "o2"),
        independent=Independent(low=1, high=2),
        because=("one trader",),
        by="entries/1",
        stream="taxation_extortion",
        belief=Decimal("0.75"),
    )
    here = Value(document=ids[3], claim=None, value="50,000 francs")
    return Ledger(
        descents=(
            Descent(child=ids[1], parent="l1", type="cite", score=Decimal("0.9"), because="it names it", by="tree/1"),
            Descent(
                child=ids[3], parent=ids[0], type="relay", score=Decimal(1), because="shared words", by="tree/1",
                passages=(passage,),
            ),
        ),
        lost=(Lost(id="l1", name="Niger Wire", evidence="named", children=(ids[1],), by="tree/1"),),
        origins=(
            Origin(id="o1", who="Halima Toure", kind="person", documents=(ids[0],), because="named", by="origins/1"),
            Origin(id="o2", who="residents", kind="collective", documents=(ids[3],), because="named", by="origins/1"),
        ),
        entries=(entry, replace(entry, id=f"n2{suffix}", stream=None, claims=(), belief=None)),
        figures=(Figure(entry="n1", here=here, parent=None, change=None, because="first", by="figures/1"),),
        findings=(
            Finding(
                code="single_origin", severity="high", message="One voice.", about=(entry.claims[0], "n1"), by="x/1"
            ),
        ),
        stamps=("tree/1", "entries/1"),
    )  # fmt: skip


def put(case: ledger.Case, made: Ledger, *, made_from: str, at: str | None = None) -> ledger.Generation:
    """A ledger of one story."""
    return ledger.put_ledger(case, [ledger.Part(0, made)], made_from=made_from, at=at)


@pytest.fixture
def every(case: ledger.Case) -> list[Reading]:
    return fill(case)


def test_a_ledger_comes_back_as_it_was(case: ledger.Case, every: list[Reading]) -> None:
    assert ledger.ledger(case) is None is ledger.generation(case)
    made = assembled(every)
    state = ledger.state(case)
    made_now = put(case, made, made_from=state, at=AT)
    assert ledger.ledger(case) == made
    assert ledger.generation(case) == made_now
    assert (made_now.entries, made_now.descents, made_now.findings) == (2, 2, 1)
    assert (made_now.at, made_now.stamps) == (AT, made.stamps)
    assert made_now.made_from == state == ledger.state(case)


def test_the_state_moves_with_readings_and_decisions(case: ledger.Case, every: list[Reading]) -> None:
    states = [ledger.state(case)]
    ledger.save(case, prepared(every[0]))
    states.append(ledger.state(case))
    ledger.decide(case, "accept", [Target(kind="document", id=every[0].document.id)], who="B. Editor")
    states.append(ledger.state(case))
    put(case, assembled(every), made_from=states[-1])
    ledger.keep(case, "prints", b"1")
    assert ledger.state(case) == states[-1]
    assert len(set(states)) == 3


def test_its_parts(case: ledger.Case, every: list[Reading]) -> None:
    made = assembled(every)
    put(case, made, made_from="")
    first = ledger.entries_of(case, limit=1)
    assert (*first.items, *ledger.entries_of(case, after=first.after).items) == made.entries
    assert ledger.entries_of(case, stream="").items == made.entries[1:]
    assert ledger.entry(case, "n1") == made.entries[0] == ledger.entry_of(case, every[0].claims[0].id)
    assert ledger.entry_of(case, every[1].claims[0].id) is None
    with pytest.raises(NotInCase):
        ledger.entry(case, "n3")
    assert ledger.family(case, every[0].document.id) == ledger.Family(parents=(), children=made.descents[1:], lost=())
    assert ledger.family(case, every[1].document.id).lost == made.lost
    assert ledger.family(case, "l1").children == made.descents[:1]
    assert ledger.descents_of(case).items == made.descents
    assert ledger.descents_of(case, limit=1).after == "0"
    assert ledger.figures(case, "n1") == made.figures
    assert ledger.figures(case, "n2") == ()
    assert ledger.origins(case, ["o2", "none"]) == made.origins[1:]
    merged = ledger.decide(case, "merge", [Target(kind="entry", id=i) for i in ("n1", "n2")], who="B. Editor")
    assert ledger.standing(case) == (merged,)


def test_a_merge_holds_when_the_entry_is_gone_that_it_took_in(case: ledger.Case, every: list[Reading]) -> None:
    """The ledger that is there is the last assembly's, and what is decided must not hang on how often was assembled."""
    made = assembled(every)
    put(case, made, made_from="")
    merged = ledger.decide(case, "merge", [Target(kind="entry", id=i) for i in ("n1", "n2")], who="B. Editor")
    noted = ledger.decide(case, "annotate", [Target(kind="entry", id="n2")], who="B. Editor", reason="a wish")
    put(case, replace(made, entries=made.entries[:1]), made_from="")
    assert ledger.standing(case) == (merged, noted)
    assert [orphan.decision for orphan in ledger.orphans(case)] == [noted]
    put(case, replace(made, entries=made.entries[1:]), made_from="")
    assert [orphan.decision for orphan in ledger.orphans(case)] == [merged]


def test_its_findings_stand_beside_those_of_documents(case: ledger.Case, every: list[Reading]) -> None:
    alone = ledger.findings_of(case, limit=500).items
    put(case, assembled(every), made_from="")
    put(case, assembled(every), made_from="")
    shown = ledger.findings_of(case, limit=500).items
    assert shown[: len(alone)] == alone
    assert [(row.document, row.finding.message) for row in shown[len(alone) :]] == [(None, "One voice.")]
    found = ledger.claims_of(case, Filters(finding="single_origin")).items
    assert every[0].claims[0].id in {row.id for row in found}
    put(case, Ledger(), made_from="")
    assert ledger.findings_of(case, limit=500).items == alone
    less = {row.id for row in ledger.claims_of(case, Filters(finding="single_origin")).items}
    assert less == {
        c.id for r in every for c in r.claims for f in r.findings if f.code == "single_origin" and c.id in f.about
    }


def test_one_that_is_not_whole_is_never_shown(
    case: ledger.Case, every: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = assembled(every)
    put(case, made, made_from="1")
    shown = []

    def cut(rows: object) -> object:
        for number, row in enumerate(rows):  # type: ignore[arg-type, var-annotated]
            shown.append(ledger.ledger(case) == made)
            if number == 4:
                raise KeyboardInterrupt
            yield row

    with monkeypatch.context() as patched:
        patched.setattr(generations, "_AT_ONCE", 1)
        patched.setattr(generations, "rows_of", lambda *a, whole=rows_of: cut(whole(*a)))
        with pytest.raises(KeyboardInterrupt):
            put(case, assembled(every, "x"), made_from="2")
    assert shown == [True] * 5
    assert ledger.ledger(case) == made
    assert put(case, assembled(every, "y"), made_from="3").number == 3
    assert put(case, assembled(every, "z"), made_from="4").number == 4
    with case.looking() as rows:
        held = {t.name: {row.generation for row in rows.execute(t.select())} for t in (pieces, entries, findings)}
    assert held == {"pieces": {3, 4}, "entries": {3, 4}, "findings": {0, 3, 4}}


def test_who_is_overtaken_is_told(case: ledger.Case, every: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    later = assembled(every, "later")

    def slow(_part: ledger.Part, _number: int) -> object:
        monkeypatch.undo()
        put(case, later, made_from="")
        put(case, later, made_from="")
        return iter(())

    monkeypatch.setattr(generations, "rows_of", slow)
    with pytest.raises(CaseError, match="another process assembled it meanwhile"):
        put(case, assembled(every), made_from="")
    assert ledger.ledger(case) == later


def test_a_document_can_be_read_anew_beneath_a_ledger(case: ledger.Case, every: list[Reading]) -> None:
    put(case, assembled(every), made_from="")
    ledger.save(case, prepared(reading("tolls.txt", "Salt costs $5 a slab in Taoudenni, a caravan guide said.")))
    assert ledger.verify(case, deep=True).faults == ()
    assert ledger.ledger(case) == assembled(every)


def test_what_assembly_keeps(case: ledger.Case) -> None:
    assert ledger.kept_as(case, "prints") is None
    ledger.keep(case, "prints", b"\x00one")
    ledger.keep(case, "prints", b"\x00two" * 100_000)
    assert ledger.kept_as(case, "prints") == b"\x00two" * 100_000
    with pytest.raises(BadValue):
        ledger.entries_of(case, limit=0)
