"""Whoever changes a decision afterwards is found out: a machine that makes, undoes and tampers, and looks each time."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from hearsay import ledger
from hearsay.corpus import Target
from hearsay.ledger.tables import decisions
from hearsay.ledger.tables import settings as kept

from .reports import AT, fill, prepared, reading
from .server import fast_folder

COLUMNS = ("action", "targets", "who", "at", "vals", "reason", "previous", "hash")
OTHER = {"action": "reject", "targets": "[]", "vals": '{"source":"A"}', "at": "2024-03-06T16:30:00+00:00"}


def change(case: ledger.Case, number: int, column: str) -> bool:
    """Change one field of a decision behind the store's back; whether it is another now."""
    with case.writing() as rows:
        this = decisions.c.number == number
        before = rows.execute(decisions.select().where(this)).one()
        value = OTHER.get(column, f"not {getattr(before, column)}")
        rows.execute(decisions.update().where(this).values({column: value}))
        return bool(value != getattr(before, column))


def first_fault(case: ledger.Case) -> str | None:
    faults = ledger.verify(case).faults
    assert len(faults) < 2
    return faults[0].what if faults else None


@settings(max_examples=25, stateful_step_count=20, deadline=None)
class Chain(RuleBasedStateMachine):
    """Decisions are made and undone; each way to change them is tried, seen to be found, and put right again."""

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="hearsay-chain-", dir=fast_folder())
        self.case = ledger.new_case(Path(self.folder.name) / "chain.case")
        ledger.save(self.case, prepared(reading("tolls.txt")))
        self.claims = [Target(kind="claim", id=claim.id) for claim in reading("tolls.txt").claims]
        self.made = 0
        self.in_force: set[int] = set()

    @rule(data=st.data(), reason=st.text(max_size=20), who=st.sampled_from(["B. Editor", "Zoë", "李"]))
    def decide(self, data: st.DataObject, reason: str, who: str) -> None:
        target = data.draw(st.sampled_from(self.claims))
        made = ledger.decide(self.case, "accept", [target], who=who, reason=reason, at=AT)
        self.made += 1
        assert made.number == self.made
        self.in_force.add(self.made)

    @precondition(lambda self: self.in_force)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.in_force)))
        ledger.decide(self.case, "undo", who="B. Editor", values={"decision": str(number)})
        self.made += 1
        self.in_force.discard(number)

    @precondition(lambda self: self.made)
    @rule(data=st.data(), column=st.sampled_from(COLUMNS))
    def tamper(self, data: st.DataObject, column: str) -> None:
        number = data.draw(st.integers(1, self.made))
        before = self._rows()
        if change(self.case, number, column):
            assert first_fault(self.case) == f"decision {number}"
        self._put_back(before)

    @precondition(lambda self: self.made)
    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(1, self.made))
        before = self._rows()
        with self.case.writing() as rows:
            rows.execute(decisions.delete().where(decisions.c.number == number))
        assert first_fault(self.case) == f"decision {number}"
        self._put_back(before)

    @invariant()
    def is_sound(self) -> None:
        if hasattr(self, "case"):
            assert first_fault(self.case) is None
            assert {decision.number for decision in ledger.standing(self.case)} == self.in_force

    def _rows(self) -> list[dict[str, Any]]:
        with self.case.looking() as rows:
            return [dict(row) for row in rows.execute(decisions.select()).mappings()]

    def _put_back(self, before: list[dict[str, Any]]) -> None:
        with self.case.writing() as rows:
            rows.execute(decisions.delete())
            rows.execute(decisions.insert(), before)

    def teardown(self) -> None:
        if hasattr(self, "case"):
            self.case.close()
            self.folder.cleanup()


TestChain = Chain.TestCase


@pytest.mark.parametrize("column", COLUMNS)
def test_each_field_is_held_by_the_chain(case: ledger.Case, column: str) -> None:
    claims = [claim for read in fill(case) for claim in read.claims]
    for claim in claims[:3]:
        ledger.decide(case, "accept", [Target(kind="claim", id=claim.id)], who="B. Editor", reason="seen", at=AT)
    assert change(case, 2, column)
    assert first_fault(case) == "decision 2"


@pytest.mark.parametrize(("column", "value"), [("targets", "[{"), ("vals", "3"), ("action", "burn")])
def test_a_row_that_cannot_be_read_is_named(case: ledger.Case, column: str, value: str) -> None:
    claim = fill(case)[0].claims[0]
    for _ in range(3):
        ledger.decide(case, "accept", [Target(kind="claim", id=claim.id)], who="B. Editor")
    with case.writing() as rows:
        rows.execute(decisions.update().where(decisions.c.number == 2).values({column: value}))
    assert first_fault(case) == "decision 2"


def test_a_lost_head_is_found(case: ledger.Case) -> None:
    claim = fill(case)[0].claims[0]
    ledger.decide(case, "accept", [Target(kind="claim", id=claim.id)], who="B. Editor")
    with case.writing() as rows:
        rows.execute(kept.update().where(kept.c.name == "head").values(value=""))
    assert first_fault(case) == "decision 2"
