"""Readings as they were saved: one, or all of them in the order of document ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Select, select

from hearsay.errors import BrokenCase, HearsayError, NotInCase
from hearsay.ledger.case import Case
from hearsay.ledger.packing import unpacked
from hearsay.ledger.tables import documents, readings
from hearsay.model import Reading

_AT_ONCE = 64  # readings held in memory, of some 10 kB each


def reading(case: Case, document: str) -> Reading:
    """The reading of a document. Raises NotInCase, or BrokenCase when its row is damaged."""
    with case.looking() as rows:
        row = rows.execute(_stored().where(documents.c.id == document)).one_or_none()
    if row is None:
        raise NotInCase(case.shown, f"there is no document {document} in it")
    return revived(case, row.data, row.id)


def readings_of(case: Case, only: Iterable[str] | None = None) -> Iterator[Reading]:
    """All readings, or those of these documents, in the order of document ids; one state of the case.

    Few are held in memory at a time. What is added while they are gone through is not among them.
    """
    asked = None if only is None else sorted(set(only))
    with case.looking() as rows:
        last = ""
        while True:
            query = _stored().where(documents.c.id > last).order_by(documents.c.id).limit(_AT_ONCE)
            if asked is not None:
                part, asked = asked[:_AT_ONCE], asked[_AT_ONCE:]
                query = _stored().where(documents.c.id.in_(part)).order_by(documents.c.id)
            found = rows.execute(query).all()
            yield from (revived(case, row.data, row.id) for row in found)
            if (asked is None and not found) or asked == []:
                return
            last = found[-1].id if found else last


def revived(case: Case, data: bytes, document: str) -> Reading:
    """The reading in a row's bytes. Raises BrokenCase, which names the document, when they hold none."""
    try:
        return unpacked(data)
    except (ValueError, HearsayError):
        raise BrokenCase(case.shown, f"the reading of document {document} is damaged; add the document again") from None


def _stored() -> Select[Any]:
    return select(documents.c.id, readings.c.data).join(readings, readings.c.document == documents.c.number)
