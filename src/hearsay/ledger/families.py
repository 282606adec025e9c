"""The assembled ledger that is shown, as a whole and in parts: entries, families, figures, origins."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, select, tuple_

from hearsay.corpus import Descent, Entry, Figure, Ledger, Lost, Origin
from hearsay.errors import NotInCase
from hearsay.ledger.assembled_tables import entries, entry_claims, pieces
from hearsay.ledger.case import Case
from hearsay.ledger.generations import current, shown
from hearsay.ledger.nouns import Page
from hearsay.ledger.paging import behind, behind_ranked, limited, paged
from hearsay.ledger.tables import documents, findings
from hearsay.model import SEVERITIES, Finding

N = TypeVar("N", bound=Struct)
_ENTRY = msgspec.msgpack.Decoder(Entry)
_IN_PAGE = 500


class Family(Struct, frozen=True, kw_only=True):
    """A document's place in the family of its story: its parents, its children, and the lost reports among them."""

    parents: tuple[Descent, ...]
    children: tuple[Descent, ...]
    lost: tuple[Lost, ...]


def ledger(case: Case) -> Ledger | None:
    """The whole assembled ledger; None before the first assembly."""
    with case.looking() as rows, _uncollected():
        made = shown(rows)
        if made is None:
            return None
        number = made.number
        every = select(entries.c.data).where(entries.c.generation == number)
        found = select(findings.c.severity, findings.c.data).where(findings.c.generation == number)
        told = rows.execute(found.order_by(findings.c.ordinal, findings.c.number)).all()
        told = sorted(told, key=lambda row: SEVERITIES.index(row.severity))
        return Ledger(
            descents=_pieces(rows, number, "descent", Descent),
            lost=_pieces(rows, number, "lost", Lost),
            origins=_pieces(rows, number, "origin", Origin),
            entries=_decoded(rows.scalars(every.order_by(entries.c.rank, entries.c.ordinal)).all(), Entry),
            figures=_pieces(rows, number, "figure", Figure),
            findings=_decoded([row.data for row in told], Finding),
            stamps=made.stamps,
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for circles, of which frozen nouns have none: it takes two thirds of the time else."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def entries_of(case: Case, *, stream: str | None = None, after: str | None = None, limit: int = 50) -> Page[Entry]:
    """The entries, those of most documents first; `stream`: of this one only, "" for those of none."""
    rank, place = behind_ranked(after)
    with case.looking() as rows:
        some = select(entries.c.rank, entries.c.ordinal, entries.c.data).where(entries.c.generation == current(rows))
        some = some.where(tuple_(entries.c.rank, entries.c.ordinal) > (-rank, place))
        some = some.order_by(entries.c.rank, entries.c.ordinal)
        if stream is not None:
            some = some.where(entries.c.stream == stream)
        found = rows.execute(some.limit(limited(limit))).all()
    places = [(f"{-row.rank}/{row.ordinal}",) for row in found]
    return paged(places, _decoded([row.data for row in found], Entry), limit)


def entry(case: Case, identity: str) -> Entry:
    """One entry by its id. Raises NotInCase."""
    with case.looking() as rows:
        known = select(entries.c.data).where(entries.c.generation == current(rows), entries.c.id == identity)
        data = rows.scalar(known.limit(1))
    if data is None:
        raise NotInCase(case.shown, f"there is no entry {identity} in it")
    return _ENTRY.decode(data)


def entry_of(case: Case, claim: str) -> Entry | None:
    """The entry that a claim is part of; None where there is none."""
    with case.looking() as rows:
        place = select(entry_claims.c.entry).where(entry_claims.c.claim == claim)
        place = place.where(entry_claims.c.generation == current(rows)).order_by(entry_claims.c.entry).limit(1)
        known = select(entries.c.data).where(entries.c.generation == current(rows))
        data = rows.scalar(known.where(entries.c.ordinal == place.scalar_subquery()))
    return None if data is None else _ENTRY.decode(data)


def family(case: Case, document: str) -> Family:
    """The parents and children of a document, or of a lost report."""
    with case.looking() as rows:
        number = current(rows)
        parents = _pieces(rows, number, "descent", Descent, pieces.c.one == document)
        children = _pieces(rows, number, "descent", Descent, pieces.c.other == document)
        named = {document, *(d.parent for d in parents)}
        lost = _pieces(rows, number, "lost", Lost, pieces.c.one.in_(named))
    return Family(parents=parents, children=children, lost=lost)


def descents_of(case: Case, *, after: str | None = None, limit: int = 50) -> Page[Descent]:
    """Who descends from whom, in the order in which assembly gave it."""
    place = behind(after)
    with case.looking() as rows:
        some = select(pieces.c.ordinal, pieces.c.data).where(pieces.c.generation == current(rows))
        some = some.where(pieces.c.kind == "descent", pieces.c.ordinal > (-1 if place is None else place))
        found = rows.execute(some.order_by(pieces.c.ordinal).limit(limited(limit))).all()
    return paged(found, _decoded([row.data for row in found], Descent), limit)


def figures(case: Case, entry: str) -> tuple[Figure, ...]:
    """What became of an entry's figures, document by document."""
    with case.looking() as rows:
        return _pieces(rows, current(rows), "figure", Figure, pieces.c.one == entry)


def origins(case: Case, identities: Iterable[str]) -> tuple[Origin, ...]:
    """The origins of these ids, those of an entry say; unknown ids are passed over."""
    with case.looking() as rows:
        parts = _parts(identities)
        return tuple(o for p in parts for o in _pieces(rows, current(rows), "origin", Origin, pieces.c.one.in_(p)))


def called(case: Case, identities: Iterable[str]) -> dict[str, str]:
    """What a reader calls these documents: their publisher, else their address. Unknown ids are passed over.

    Every lost report of the ledger is in it too, as there are few.
    """
    shown_as = select(documents.c.id, documents.c.publisher, documents.c.uri)
    with case.looking() as rows:
        found = [row for part in _parts(identities) for row in rows.execute(shown_as.where(documents.c.id.in_(part)))]
        lost = _pieces(rows, current(rows), "lost", Lost)
    return {row.id: row.publisher or row.uri for row in found} | {report.id: report.called for report in lost}


def _parts(identities: Iterable[str]) -> list[list[str]]:
    """Each id once, in portions that a query takes."""
    asked = list(dict.fromkeys(identities))
    return [asked[i : i + _IN_PAGE] for i in range(0, len(asked), _IN_PAGE)]


def _pieces(
    rows: Connection, number: int, kind: str, noun: type[N], holds: ColumnElement[bool] | None = None
) -> tuple[N, ...]:
    known = select(pieces.c.data).where(pieces.c.generation == number, pieces.c.kind == kind)
    if holds is not None:
        known = known.where(holds)
    return _decoded(rows.scalars(known.order_by(pieces.c.ordinal)).all(), noun)


def _decoded(data: Sequence[bytes], noun: type[N]) -> tuple[N, ...]:
    decoder = msgspec.msgpack.Decoder(noun)
    return tuple(decoder.decode(each) for each in data)
