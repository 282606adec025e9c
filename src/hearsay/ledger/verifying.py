"""Whether a case is what was put into it: the chain of decisions, hashes, and rows held against their readings."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, func, select
from sqlalchemy.exc import DBAPIError

from hearsay.corpus import Decision
from hearsay.errors import HearsayError
from hearsay.ledger.case import Case
from hearsay.ledger.chain import broken
from hearsay.ledger.decisions import HEAD, read_row
from hearsay.ledger.facts import claim_facts
from hearsay.ledger.keys import MOST_CLAIMS
from hearsay.ledger.nouns import Fault, Verified
from hearsay.ledger.packing import hashed, unpacked
from hearsay.ledger.tables import claims, decisions, documents, raws, readings, settings
from hearsay.ledger.words import claim_words

_AT_ONCE = 64


def verify(case: Case, *, deep: bool = False) -> Verified:
    """Check a case. The first broken link of the chain of decisions is named, and every document that is not whole.

    deep: also the file itself, every raw and every reading by its hash, and every claim's row by its reading: some
    milliseconds a document. Without it seconds at most.
    """
    checks: list[Callable[[Connection], Iterator[Fault]]] = [_chain, _whole]
    if deep:
        checks += [_file, _raws, _readings, _claims]
    with case.looking() as rows:
        faults = tuple(fault for check in checks for fault in _guarded(check, rows))
        sizes = [rows.scalar(select(func.count()).select_from(t)) or 0 for t in (decisions, documents, raws)]
    return Verified(decisions=sizes[0], documents=sizes[1], raws=sizes[2], is_deep=deep, faults=faults)


def _guarded(check: Callable[[Connection], Iterator[Fault]], rows: Connection) -> Iterator[Fault]:
    try:
        yield from check(rows)
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.DatabaseError):
            raise  # a lost connection says nothing about the case
        yield Fault("the file", f"it is damaged: {error.orig}")


def _chain(rows: Connection) -> Iterator[Fault]:
    found: list[Decision] = []
    for row in rows.execute(select(decisions).order_by(decisions.c.number)):
        try:
            found.append(read_row(row))
        except (msgspec.DecodeError, ValueError) as fault:
            yield broken(found, found[-1].hash if found else "") or Fault(
                f"decision {row.number}", f"unreadable: {fault}"
            )
            return
    head = rows.scalar(select(settings.c.value).where(settings.c.name == HEAD)) or ""
    if link := broken(found, head):
        yield link


def _whole(rows: Connection) -> Iterator[Fault]:
    """Every document has a reading, as many claims as were saved with it, and their words."""
    read = select(documents.c.id).outerjoin(readings, readings.c.document == documents.c.number)
    for identity in rows.scalars(read.where(readings.c.edition.is_(None))):
        yield Fault(f"document {identity}", "it has no reading; add it again")
    held = select(claims.c.document, func.count().label("held")).group_by(claims.c.document).subquery()
    wrong = select(documents.c.id, documents.c.claims, func.coalesce(held.c.held, 0).label("held"))
    wrong = wrong.outerjoin(held, held.c.document == documents.c.number)
    for row in rows.execute(wrong.where(func.coalesce(held.c.held, 0) != documents.c.claims)):
        yield Fault(f"document {row.id}", f"{row.claims} claims were saved with it, and {row.held} are there")
    searched, there = (rows.scalar(select(func.count()).select_from(t)) for t in (claim_words, claims))
    if searched != there:
        yield Fault("the search", f"{there} claims are there, and the words of {searched}")


def _file(rows: Connection) -> Iterator[Fault]:
    if rows.dialect.name == "sqlite":
        for check in ("integrity_check", "foreign_key_check"):
            for told in rows.exec_driver_sql(f"PRAGMA {check}"):
                if told[0] != "ok":
                    yield Fault("the file", " ".join(map(str, told))[:300])


def _raws(rows: Connection) -> Iterator[Fault]:
    for row in _each(rows, select(raws.c.hash), raws.c.hash):
        # one at a time: each may be large
        if _hash(rows.scalar(select(raws.c.data).where(raws.c.hash == row.hash)) or b"") != row.hash:
            yield Fault(f"raw bytes {row.hash}", "they are not those that were captured")


def _readings(rows: Connection) -> Iterator[Fault]:
    query = select(documents.c.id, readings.c.hash, readings.c.data)
    query = query.join(readings, readings.c.document == documents.c.number)
    for row in _each(rows, query, documents.c.id):
        if _hash(row.data) != row.hash:
            yield Fault(f"reading of document {row.id}", "it is not what was saved")


def _claims(rows: Connection) -> Iterator[Fault]:
    """The rows of claims say what the readings say."""
    query = select(documents.c.id, readings.c.data, documents.c.first)
    query = query.join(readings, readings.c.document == documents.c.number)
    for row in _each(rows, query, documents.c.id):
        columns = (claims.c.id, claims.c.quote, claims.c.root_name, claims.c.level)
        inside = claims.c.key.between(row.first, row.first + MOST_CLAIMS - 1)
        there = rows.execute(select(*columns).where(inside).order_by(claims.c.key))
        try:
            said = [(f.id, f.quote, f.root, f.level) for f in claim_facts(unpacked(row.data))]
        except (ValueError, HearsayError):
            continue  # found by its hash already
        if said != [tuple(row) for row in there]:
            yield Fault(f"document {row.id}", "the rows of its claims are not what its reading says; add it again")


def _hash(data: bytes) -> str:
    try:
        return hashed(data)
    except ValueError:
        return ""


def _each(rows: Connection, query: Select[Any], key: Any) -> Iterator[Row[Any]]:
    """All rows, a few at a time, in the order of the first column."""
    last = ""
    while found := rows.execute(query.where(key > last).order_by(key).limit(_AT_ONCE)).all():
        yield from found
        last = found[-1][0]
