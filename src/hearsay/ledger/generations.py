"""Assembled ledgers: a new one is written beside the old one, and shown only when it is whole.

Written in parts, so that `add` need not wait for all of it; the pointer to it is flipped in the last one. The one
before it stays for those who are paging through it, and what a killed process left half is swept by the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from hearsay.corpus import Ledger
from hearsay.errors import CaseError
from hearsay.ledger.case import Case
from hearsay.ledger.facts import column, finding_id
from hearsay.ledger.nouns import Generation
from hearsay.ledger.opening import now
from hearsay.ledger.tables import (
    claim_findings,
    claims,
    decisions,
    entries,
    entry_claims,
    findings,
    generations,
    pieces,
    readings,
    settings,
)

_AT_ONCE = 2_000
_POINTER = "ledger"
Row = dict[str, Any]


def current(rows: Connection) -> int:
    """The number of the generation that is shown; 0 for none."""
    return int(rows.scalar(select(settings.c.value).where(settings.c.name == _POINTER)) or 0)


def state(case: Case) -> str:
    """What the case holds, in a few characters that move whenever a reading is saved or a decision made."""
    with case.looking() as rows:
        newest, read = rows.execute(select(func.max(readings.c.edition), func.count())).one()
        decided = rows.scalar(select(func.max(decisions.c.number)))
    return f"{newest or 0}/{read}/{decided or 0}"


def put_ledger(case: Case, ledger: Ledger, *, made_from: str, at: str | None = None) -> Generation:
    """Write an assembled ledger and show it in place of the one before. made_from: the `state` it was assembled from.

    Raises CaseError when it cannot be written whole; the one before is then still shown.
    """
    row: Row = {
        "at": at or now(),
        "stamps": msgspec.json.encode(ledger.stamps).decode(),
        "made_from": made_from,
        "entries": len(ledger.entries),
        "descents": len(ledger.descents),
        "findings": len(ledger.findings),
        "is_whole": False,
    }
    with case.writing() as rows:
        number: int = rows.execute(insert(generations).values(row).returning(generations.c.number)).scalar_one()
    for part in _parts(_rows(ledger, number)):
        with case.writing() as rows:
            for table, values in part.items():
                rows.execute(table.insert(), values)
    with case.writing() as rows:
        _link(rows, ledger, number)
        done = rows.execute(update(generations).where(generations.c.number == number).values(is_whole=True))
        if done.rowcount != 1:
            raise CaseError(case.shown, "another process assembled it meanwhile; its ledger is shown")
        rows.execute(update(settings).where(settings.c.name == _POINTER).values(value=str(number)))
    _sweep(case)
    return generation_of({**row, "number": number})


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


def _rows(ledger: Ledger, number: int) -> Iterator[tuple[Table, Row]]:
    kinds: tuple[tuple[str, Iterable[tuple[str, str, msgspec.Struct]]], ...] = (
        ("descent", ((d.child, d.parent, d) for d in ledger.descents)),
        ("lost", ((lost.id, "", lost) for lost in ledger.lost)),
        ("origin", ((origin.id, "", origin) for origin in ledger.origins)),
        ("figure", ((f.entry, f.here.document, f) for f in ledger.figures)),
    )
    for kind, each in kinds:
        for ordinal, (one, other, noun) in enumerate(each):
            data = msgspec.msgpack.encode(noun)
            facts = {"kind": kind, "ordinal": ordinal, "one": one, "other": other, "data": data}
            yield pieces, {"generation": number, **facts}
    for ordinal, entry in enumerate(ledger.entries):
        facts = {
            "ordinal": ordinal,
            "id": entry.id,
            "stream": entry.stream or "",
            "data": msgspec.msgpack.encode(entry),
        }
        yield entries, {"generation": number, **facts}
        for claim in dict.fromkeys(entry.claims):
            yield entry_claims, {"generation": number, "claim": claim, "entry": ordinal}
    for finding in ledger.findings:
        facts = {"id": finding_id(finding), "code": column(finding.code), "severity": finding.severity}
        yield findings, {"generation": number, **facts, "document": None, "data": msgspec.msgpack.encode(finding)}


def _parts(made: Iterator[tuple[Table, Row]]) -> Iterator[dict[Table, list[Row]]]:
    while part := list(islice(made, _AT_ONCE)):
        gathered: dict[Table, list[Row]] = {}
        for table, row in part:
            gathered.setdefault(table, []).append(row)
        yield gathered


def _link(rows: Connection, ledger: Ledger, number: int) -> None:
    """Tie findings to the claims that they are about, so that claims can be filtered by them."""
    made = iter({(f.code, about) for f in ledger.findings for about in f.about})
    while part := list(islice(made, 500)):
        known = select(claims.c.id, claims.c.key).where(claims.c.id.in_([about for _, about in part]))
        by_id: dict[str, list[int]] = {}
        for claim, key in rows.execute(known):
            by_id.setdefault(claim, []).append(key)
        links = [{"name": c, "generation": number, "claim": k} for c, about in part for k in by_id.get(about, [])]
        if links:
            rows.execute(claim_findings.insert(), links)


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
