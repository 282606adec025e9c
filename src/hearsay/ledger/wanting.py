"""Which bytes need reading: those that the case has not read, and those whose reading was made by something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec
from sqlalchemy import Connection, select

from hearsay.ledger.case import Case
from hearsay.ledger.nouns import Wanted
from hearsay.ledger.tables import captures, documents, readings

_AT_ONCE = 500  # hashes asked for in one query; SQLite takes 32,766 of them


def wanting(case: Case, raws: Iterable[str], stamps: Iterable[str]) -> tuple[Wanted, ...]:
    """Those of the raw bytes that need reading, in the order given, each once.

    raws: SHA-256 of the bytes. stamps: of all that would make the reading now, as given to `prepare`.
    """
    given = list(dict.fromkeys(raws))
    asked = frozenset(stamps)
    with case.looking() as rows:
        return tuple(found for part in _parts(given) for found in _of(rows, part, asked))


def _of(rows: Connection, part: list[str], asked: frozenset[str]) -> Iterator[Wanted]:
    known = (
        select(captures.c.raw, documents.c.id, readings.c.stamps)
        .distinct()
        .join(documents, documents.c.number == captures.c.document)
        .outerjoin(readings, readings.c.document == documents.c.number)
        .where(captures.c.raw.in_(part))
        .order_by(captures.c.raw, documents.c.id)
    )
    had: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for raw, document, stamps in rows.execute(known):
        had.setdefault(raw, []).append((document, frozenset(msgspec.json.decode(stamps or "[]", type=list[str]))))
    for raw in part:
        if raw not in had:
            yield Wanted(raw=raw)
        yield from _moved(raw, had.get(raw, []), asked)


def _moved(raw: str, had: list[tuple[str, frozenset[str]]], asked: frozenset[str]) -> Iterator[Wanted]:
    for document, stamps in had:
        # a stamp that is gone moves a reading as well as one that is new
        if moved := asked ^ stamps:
            yield Wanted(raw=raw, document=document, moved=tuple(sorted(moved)))


def _parts(given: list[str]) -> Iterator[list[str]]:
    remaining = iter(given)
    while part := list(islice(remaining, _AT_ONCE)):
        yield part
