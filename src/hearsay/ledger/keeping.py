"""What assembly keeps for the next time. All of it may be taken away at any time: it can be made anew.

What is kept under a name belongs to the ledger that is shown, and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from sqlalchemy import Connection, and_, delete, insert, select

from hearsay.ledger.assembled_tables import kept, marks
from hearsay.ledger.case import Case
from hearsay.ledger.tables import documents, readings


class Marked(Struct, frozen=True, kw_only=True):
    """A reading by its document and its hash. edition: moves whenever it is saved, be it the same.

    marks: what is kept of it, None where nothing of this very reading is.
    """

    document: str
    hash: str
    edition: int
    marks: bytes | None


def keep(case: Case, name: str, data: bytes) -> None:
    """Keep something under a name, in place of what was there."""
    with case.writing() as rows:
        put(rows, {name: data})


def put(rows: Connection, keeping: Mapping[str, bytes]) -> None:
    """The same for several, within a transaction."""
    for name, data in keeping.items():
        rows.execute(delete(kept).where(kept.c.name == name))
        rows.execute(insert(kept).values(name=name, data=data))


def kept_as(case: Case, name: str) -> bytes | None:
    """What was kept under this name, if it is still there."""
    with case.looking() as rows:
        return rows.scalar(select(kept.c.data).where(kept.c.name == name))


def marked(case: Case) -> list[Marked]:
    """Every reading with the marks that are kept of it, in the order of document ids."""
    of_it = and_(marks.c.document == readings.c.document, marks.c.hash == readings.c.hash)
    known = select(documents.c.id, readings.c.hash, readings.c.edition, marks.c.data)
    known = known.join(readings, readings.c.document == documents.c.number).outerjoin(marks, of_it)
    with case.looking() as rows:
        found = rows.execute(known.order_by(documents.c.id)).all()
    return [Marked(document=row.id, hash=row.hash, edition=row.edition, marks=row.data) for row in found]


def keep_marks(case: Case, found: Iterable[Marked]) -> None:
    """Keep the marks of readings, in place of what was kept of their documents."""
    with case.writing() as rows:
        for one in found:
            number = select(documents.c.number).where(documents.c.id == one.document).scalar_subquery()
            rows.execute(delete(marks).where(marks.c.document == number))
            rows.execute(insert(marks).values(document=number, hash=one.hash, data=one.marks))
