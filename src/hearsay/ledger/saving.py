"""Writing documents: each with its reading, claims and findings in one transaction, and again in place of what was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, TableClause, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from hearsay.ledger import keys, words
from hearsay.ledger.case import Case
from hearsay.ledger.facts import column
from hearsay.ledger.nouns import Capture, Failure
from hearsay.ledger.packing import Prepared
from hearsay.ledger.tables import (
    captures,
    claim_actors,
    claim_findings,
    claim_streams,
    claims,
    documents,
    entities,
    failures,
    findings,
    raws,
    readings,
)
from hearsay.ledger.words import claim_words
from hearsay.model import Document

_INSERT: dict[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
_HAD = select(documents.c.number, documents.c.first).where(documents.c.id == bindparam("document")).with_for_update()
_RENEWED = update(documents).where(documents.c.number == bindparam("document"))
_MENDED = delete(failures).where(failures.c.place == bindparam("gone"))
_OF_CLAIMS = (claim_actors, claim_streams, claim_findings)
Rows = list[dict[str, Any]]


def save(case: Case, *prepared: Prepared) -> None:
    """Save documents, each in a transaction of its own; one that is there already is replaced, never doubled.

    Raises CaseError when one cannot be written: it is then not in the case at all, and those before it are.
    """
    for item in prepared:
        with case.writing() as rows:
            _save(rows, item)


def save_captures(case: Case, found: Iterable[Capture]) -> int:
    """Note addresses at which bytes were found that the case has; how many were new. Unknown bytes are passed over."""
    with case.writing() as rows:
        each = [_capture(capture, number) for capture in found for number in _of_raw(rows, capture)]
        made = _made(rows.dialect.name, captures).returning(captures.c.number)
        return sum(len(rows.execute(made, row).all()) for row in each)


def save_failures(case: Case, failed: Iterable[Failure]) -> None:
    """Note what could not be read; what failed there before is replaced."""
    with case.writing() as rows:
        for failure in failed:
            row = {"place": place(failure.uri), **{k: column(v) for k, v in msgspec.to_builtins(failure).items()}}
            rows.execute(delete(failures).where(failures.c.place == row["place"]))
            insert_new(rows, failures, [row])


def place(uri: str) -> str:
    """An address as indexes have it, however long it is."""
    return sha256(column(uri).encode()).hexdigest()


def insert_new(rows: Connection, table: Table, values: Rows) -> None:
    """Insert what is not there yet, and leave what is."""
    if values:
        rows.execute(_made(rows.dialect.name, table), values)


@cache
def _made(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return _INSERT[dialect](table).on_conflict_do_nothing()


def _save(rows: Connection, item: Prepared) -> None:
    if item.raw is not None:
        insert_new(rows, raws, [msgspec.structs.asdict(item.raw)])
    number, first = _document(rows, item)
    _insert(rows, readings, [_reading(number, item)])
    _claims(rows, number, first, item)
    _insert(rows, entities, [{"document": number, **msgspec.structs.asdict(e)} for e in item.entities])
    found = [{"document": number, "generation": 0, **msgspec.structs.asdict(f)} for f in item.findings]
    _insert(rows, findings, found)
    insert_new(rows, captures, [_capture(capture, number) for capture in item.captures])
    places = {place(uri) for uri in (item.document.uri, *(c.uri for c in item.captures))}
    rows.execute(_MENDED, [{"gone": each} for each in places])


def _reading(number: int, item: Prepared) -> dict[str, Any]:
    stamps = msgspec.json.encode(item.stamps).decode()
    return {"document": number, "stamps": stamps, "hash": item.hash, "data": item.data}


def _document(rows: Connection, item: Prepared) -> tuple[int, int]:
    """The document's number and the key of its first claim, with all gone that an older reading had."""
    told = {**_told(item.document), "claims": len(item.claims), "findings": len(item.findings)}
    insert_new(rows, documents, [{"id": item.document.id, "first": 0, **told}])
    number, before = rows.execute(_HAD, {"document": item.document.id}).one()
    if before:  # that of a new document is 0, and of no other
        _forget(rows, number, before)
    first = keys.first(item.document.published or "", number)
    rows.execute(_RENEWED, {"document": number, "first": first, **told})
    return number, first


def _told(document: Document) -> dict[str, str]:
    names = ("uri", "title", "publisher", "published", "language")
    return {name: column(getattr(document, name)) for name in names}


def _forget(rows: Connection, number: int, first: int) -> None:
    last = first + keys.MOST_CLAIMS - 1
    rows.execute(delete(claim_words).where(claim_words.c.rowid.between(first, last)))
    for table in _OF_CLAIMS:
        rows.execute(delete(table).where(table.c.claim.between(first, last)))
    rows.execute(delete(claims).where(claims.c.key.between(first, last)))
    for table in (readings, entities, findings):
        rows.execute(delete(table).where(table.c.document == number))


def _claims(rows: Connection, number: int, first: int, item: Prepared) -> None:
    outlet = words.name(column(item.document.publisher))
    found = list(enumerate(item.claims, first))
    served = rows.dialect.name == "postgresql"
    _insert(
        rows,
        claims,
        [
            {
                "key": key,
                "document": number,
                "id": claim.id,
                "root": words.name(claim.root),
                "outlet": outlet,
                "level": claim.level,
                "root_name": claim.root,
                "root_kind": claim.root_kind,
                "quote": claim.quote,
                **{name: msgspec.json.encode(getattr(claim, name)).decode() for name in _LISTS},
            }
            for key, claim in found
        ],
    )
    _insert(rows, claim_words, [{"rowid": key, "words": words.stored(c.words, served=served)} for key, c in found])
    _insert(rows, claim_actors, [{"name": name, "claim": key} for key, c in found for name in c.names or ("",)])
    _insert(rows, claim_streams, [{"name": name, "claim": key} for key, c in found for name in c.streams or ("",)])
    _insert(
        rows, claim_findings, [{"name": code, "generation": 0, "claim": key} for key, c in found for code in c.findings]
    )


_LISTS = ("streams", "actors", "findings")


def _insert(rows: Connection, table: Table | TableClause, values: Rows) -> None:
    if values:
        rows.execute(table.insert(), values)


def _capture(capture: Capture, number: int) -> dict[str, Any]:
    facts = {name: column(getattr(capture, name)) for name in ("raw", "uri", "at", "hand")}
    return {"document": number, "place": place(capture.uri), **facts}


def _of_raw(rows: Connection, capture: Capture) -> Sequence[int]:
    """The numbers of the documents that were read from these bytes, or of the one that the capture names."""
    known = select(captures.c.document).distinct().where(captures.c.raw == capture.raw)
    if capture.document is not None:
        known = known.join(documents, documents.c.number == captures.c.document)
        known = known.where(documents.c.id == capture.document)
    return rows.scalars(known).all()
