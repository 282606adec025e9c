"""Decisions: made, listed, and as they stand now, each with its targets found again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Row, select, text, update

from hearsay.corpus import Action, Decision, Target, TargetKind
from hearsay.errors import BadValue
from hearsay.ledger.case import Case
from hearsay.ledger.chain import sealed
from hearsay.ledger.deciding import checked
from hearsay.ledger.facts import column
from hearsay.ledger.nouns import Orphan
from hearsay.ledger.opening import now
from hearsay.ledger.tables import decisions, settings
from hearsay.ledger.targets import filled, placed, read_anew

HEAD = "head"
_TURN = 0x44454349  # the number of the lock under which decisions are made
_NOTHING: Mapping[str, str] = {}


def decide(
    case: Case,
    action: Action,
    targets: Sequence[Target] = (),
    *,
    who: str,
    values: Mapping[str, str] = _NOTHING,
    reason: str = "",
    at: str | None = None,
) -> Decision:
    """Append a decision; it is on the disk when this returns.

    targets: by kind and id; document and quote are filled in, and a document must be given only where two have that id.
    values: what is to be instead; for a grade source=A..F and information=1..6; for an undo decision=NUMBER.
    reason: why; for an annotation, the note. at: ISO 8601 with offset; None is now.
    Raises BadValue for what means nothing, or is about what is not in the case.
    """
    said = {column(key): column(value) for key, value in values.items()}
    made = Decision(
        number=0, action=action, targets=(), who=column(who).strip(), at=at or now(), values=said, reason=column(reason)
    )
    checked(action, targets, who=made.who, at=made.at, values=said, reason=made.reason)
    with case.writing(is_lasting=True) as rows:
        _lock(rows)
        if action == "undo":
            _check_undo(rows, int(said["decision"]))
        number, previous = _last(rows)
        found = tuple(_filled(rows, target) for target in targets)
        link = sealed(replace(made, number=number + 1, targets=found), previous)
        rows.execute(decisions.insert(), [_row(link)])
        rows.execute(update(settings).where(settings.c.name == HEAD).values(value=link.hash))
    return link


def decisions_of(case: Case) -> tuple[Decision, ...]:
    """All decisions, in the order in which they were made."""
    with case.looking() as rows:
        return tuple(_every(rows))


def standing(case: Case) -> tuple[Decision, ...]:
    """The decisions that hold now, in order, with their targets as they are to be found now; for assembly.

    What was undone is left out, and so are orphans. An undo can itself be undone. Entries are left for assembly to
    find: the ones that are there now are those of the last assembly, on which the next must not hang.
    """
    with case.looking() as rows:
        found = [_placed(rows, decision, skipping="entry") for decision in _in_force(list(_every(rows)))]
    return tuple(decision for decision in found if isinstance(decision, Decision))


def orphans(case: Case) -> tuple[Orphan, ...]:
    """The decisions that would hold, but whose targets can no longer be found."""
    with case.looking() as rows:
        found = [_placed(rows, decision) for decision in _in_force(list(_every(rows)))]
    return tuple(orphan for orphan in found if isinstance(orphan, Orphan))


def read_row(row: Row[Any]) -> Decision:
    """The decision in a row. Raises msgspec.DecodeError or ValueError when the row was damaged."""
    return Decision(
        number=row.number,
        action=msgspec.convert(row.action, Action),
        targets=msgspec.json.decode(row.targets, type=tuple[Target, ...]),
        who=row.who,
        at=row.at,
        values=msgspec.json.decode(row.vals, type=dict[str, str]),
        reason=row.reason,
        previous=row.previous,
        hash=row.hash,
    )


def _row(decision: Decision) -> dict[str, Any]:
    facts = {name: getattr(decision, name) for name in ("number", "action", "who", "at", "reason", "previous", "hash")}
    targets, values = (msgspec.json.encode(each).decode() for each in (decision.targets, decision.values))
    return {**facts, "targets": targets, "vals": values}


def _every(rows: Connection) -> Iterator[Decision]:
    return map(read_row, rows.execute(select(decisions).order_by(decisions.c.number)))


def _last(rows: Connection) -> tuple[int, str]:
    row = rows.execute(select(decisions).order_by(decisions.c.number.desc()).limit(1)).one_or_none()
    return (row.number, row.hash) if row is not None else (0, "")


def _lock(rows: Connection) -> None:
    if rows.dialect.name == "postgresql":
        rows.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})


def _check_undo(rows: Connection, number: int) -> None:
    every = list(_every(rows))
    if not 1 <= number <= len(every):
        raise BadValue(f"there is no decision {number} to undo")
    if number not in {decision.number for decision in _in_force(every, with_undos=True)}:
        raise BadValue(f"decision {number} is undone already")


def _in_force(every: Sequence[Decision], *, with_undos: bool = False) -> list[Decision]:
    """What no later decision that itself holds has undone."""
    undone: set[int] = set()
    held = []
    for decision in reversed(every):
        if decision.number in undone:
            continue
        if decision.action == "undo":
            undone.add(int(decision.values["decision"]))
        if with_undos or decision.action != "undo":
            held.append(decision)
    return held[::-1]


def _filled(rows: Connection, target: Target) -> Target:
    found = filled(rows, target)
    if found is None:
        raise BadValue(f"there is no {target.kind} {target.id} in the case")
    return found


def _placed(rows: Connection, decision: Decision, *, skipping: TargetKind | None = None) -> Decision | Orphan:
    targets = [read_anew(rows, t) if t.kind == skipping else placed(rows, t) for t in decision.targets]
    missing = [why for why in targets if isinstance(why, str)]
    if decision.action == "merge" and targets[0] == decision.targets[0] and targets[0].kind == "entry":
        return decision  # the others went into the first
    if missing:
        return Orphan(decision, "; ".join(missing))
    return replace(decision, targets=tuple(t for t in targets if isinstance(t, Target)))
