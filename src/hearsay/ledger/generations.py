"""Assembled ledgers: a new one is written beside the old one and shown when it is whole, or its stories are exchanged.

A new one is written in portions, so that `add` need not wait for all of it; the pointer to it is flipped in the last
one. The one before it stays for those who are paging through it, and what a killed process left half is swept by the
next. Where few stories moved, these alone are exchanged, in one transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from hearsay.errors import CaseError
from hearsay.ledger.assembled_tables import entries, entry_claims, generations, kept, pieces
from hearsay.ledger.case import Case
from hearsay.ledger.keeping import put
from hearsay.ledger.nouns import Generation
from hearsay.ledger.opening import now
from hearsay.ledger.parts import Part, Row, link, rows_of, take_out
from hearsay.ledger.tables import claim_findings, decisions, findings, readings, settings

_AT_ONCE = 2_000
_POINTER = "ledger"
_OVERTAKEN = "another process assembled it meanwhile; its ledger is shown"
_NOTHING: Mapping[str, bytes] = {}


def current(rows: Connection) -> int:
    """The number of the generation that is shown; 0 for none."""
    return int(rows.scalar(select(settings.c.value).where(settings.c.name == _POINTER)) or 0)


def state(case: Case) -> str:
    """What the case holds, in a few characters that move whenever a reading is saved or a decision made."""
    with case.looking() as rows:
        newest, read = rows.execute(select(func.max(readings.c.edition), func.count())).one()
        decided = rows.scalar(select(func.max(decisions.c.number)))
    return f"{newest or 0}/{read}/{decided or 0}"


def put_ledger(
    case: Case,
    parts: Collection[Part],
    *,
    made_from: str,
    at: str | None = None,
    keeping: Mapping[str, bytes] = _NOTHING,
) -> Generation:
    """Write an assembled ledger, story by story, and show it in place of the one before.

    made_from: the `state` it was assembled from. keeping: what assembly keeps beside it (`kept_as`).
    Raises CaseError when it cannot be written whole; the one before is then still shown.
    """
    stamps = next((part.ledger.stamps for part in parts), ())
    row: Row = {"at": at or now(), "stamps": msgspec.json.encode(stamps).decode(), "made_from": made_from}
    row |= {"entries": 0, "descents": 0, "findings": 0, "is_whole": False}
    with case.writing() as rows:
        number: int = rows.execute(insert(generations).values(row).returning(generations.c.number)).scalar_one()
    for portion in _portions(made for part in parts for made in rows_of(part, number)):
        with case.writing() as rows:
            _insert(rows, portion)
    with case.writing() as rows:
        link(rows, (finding for part in parts for finding in part.ledger.findings), number)
        rows.execute(delete(kept))  # what was kept is of the one before
        put(rows, keeping)
        finished = _finish(rows, number)
        if finished is None:
            raise CaseError(case.shown, _OVERTAKEN)
        rows.execute(update(settings).where(settings.c.name == _POINTER).values(value=str(number)))
    _sweep(case)
    return finished


def exchange(
    case: Case,
    last: Generation,
    *,
    gone: Iterable[int],
    parts: Collection[Part],
    made_from: str,
    keeping: Mapping[str, bytes] = _NOTHING,
) -> Generation:
    """Exchange stories of the ledger that is shown, all of them or none. gone: the places of those to be taken out.

    Raises CaseError where the ledger is no longer the one that was `last` shown.
    """
    with case.writing() as rows:
        same = generations.c.number == last.number, generations.c.made_from == last.made_from
        row = {"made_from": made_from, "at": now()}
        if rows.execute(update(generations).where(*same).values(row)).rowcount != 1 or current(rows) != last.number:
            raise CaseError(case.shown, _OVERTAKEN)
        for place in gone:
            take_out(rows, place, last.number)
        for portion in _portions(made for part in parts for made in rows_of(part, last.number)):
            _insert(rows, portion)
        link(rows, (finding for part in parts for finding in part.ledger.findings), last.number)
        put(rows, keeping)
        return _finish(rows, last.number) or last


def generation(case: Case) -> Generation | None:
    """The ledger that is shown, by its figures; None before the first assembly."""
    with case.looking() as rows:
        return shown(rows)


def shown(rows: Connection) -> Generation | None:
    """The same, within a look at the case."""
    row = rows.execute(select(generations).where(generations.c.number == current(rows))).mappings().one_or_none()
    return generation_of(dict(row)) if row is not None else None


def generation_of(row: Row) -> Generation:
    """The noun of a row."""
    facts = {name: row[name] for name in Generation.__struct_fields__ if name != "stamps"}
    return Generation(**facts, stamps=msgspec.json.decode(row["stamps"], type=tuple[str, ...]))


def _finish(rows: Connection, number: int) -> Generation | None:
    """Mark a generation as whole, with its counts; None where it has been swept away meanwhile."""
    held = {table: table.c.generation == number for table in (entries, pieces, findings)}
    descents = select(func.count()).where(held[pieces], pieces.c.kind == "descent")
    counts = {t.name: select(func.count()).where(held[t]) for t in (entries, findings)} | {"descents": descents}
    told = {"is_whole": True} | {name: rows.scalar(count) for name, count in counts.items()}
    done = update(generations).where(generations.c.number == number).values(told).returning(generations)
    row = rows.execute(done).mappings().one_or_none()
    return generation_of(dict(row)) if row is not None else None


def _portions(made: Iterator[tuple[Table, Row]]) -> Iterator[dict[Table, list[Row]]]:
    while part := list(islice(made, _AT_ONCE)):
        gathered: dict[Table, list[Row]] = {}
        for table, row in part:
            gathered.setdefault(table, []).append(row)
        yield gathered


def _insert(rows: Connection, portion: Mapping[Table, list[Row]]) -> None:
    for table, values in portion.items():
        rows.execute(table.insert(), values)


def _sweep(case: Case) -> None:
    """Take away what is older than the ledger before this one, and what was never finished."""
    with case.writing() as rows:
        newest = current(rows)
        whole = select(generations.c.number).where(generations.c.is_whole, generations.c.number < newest)
        before = rows.scalar(whole.order_by(generations.c.number.desc()).limit(1)) or 0
        # one that another process is writing has a higher number
        old = generations.c.number < newest, generations.c.number != before
        for number in rows.scalars(select(generations.c.number).where(*old)).all():
            for table in (pieces, entries, entry_claims, findings, claim_findings):
                rows.execute(delete(table).where(table.c.generation == number))
            rows.execute(delete(generations).where(generations.c.number == number))
