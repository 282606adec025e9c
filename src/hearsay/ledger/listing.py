"""What else a case holds, in pages: documents, captures, raw bytes, failures, findings."""

from __future__ import annotations

import zlib
from typing import Any

import msgspec
from sqlalchemy import func, or_, select

from hearsay.errors import BadValue, BrokenCase, NotInCase
from hearsay.ledger.case import Case
from hearsay.ledger.generations import current
from hearsay.ledger.nouns import Capture, DocumentRow, Failure, FindingRow, Page, Sizes
from hearsay.ledger.paging import behind, limited, paged
from hearsay.ledger.tables import captures, decisions, documents, failures, findings, raws
from hearsay.model import Finding, Severity

_FINDING = msgspec.msgpack.Decoder(Finding)


def documents_of(case: Case, *, after: str | None = None, limit: int = 50) -> Page[DocumentRow]:
    """The documents, in the order in which they were added."""
    shown = select(documents).where(documents.c.number > (behind(after) or 0)).order_by(documents.c.number)
    with case.looking() as rows:
        found = rows.execute(shown.limit(limited(limit))).all()
    names = DocumentRow.__struct_fields__
    return paged(found, [DocumentRow(**{name: getattr(row, name) for name in names}) for row in found], limit)


def document_named(case: Case, beginning: str) -> str:
    """The id of the one document whose id begins so. Raises NotInCase where none does, BadValue where several do."""
    within = documents.c.id.between(beginning, beginning + "g")  # no hex digit comes behind "f"
    with case.looking() as rows:
        found = rows.scalars(select(documents.c.id).where(within).limit(2)).all()
    if not found:
        raise NotInCase(case.shown, f"no document has an id that begins with {beginning}")
    if len(found) > 1:
        raise BadValue(f"the ids of several documents begin with {beginning}: give more of the one you mean")
    return str(found[0])


def captures_of(case: Case, document: str) -> tuple[Capture, ...]:
    """How a document came into the case, the first capture first. Raises NotInCase."""
    columns = (captures.c.uri, captures.c.at, captures.c.hand, captures.c.raw)
    known = select(*columns).join(documents, documents.c.number == captures.c.document)
    known = known.where(documents.c.id == document).order_by(captures.c.number)
    with case.looking() as rows:
        found = rows.execute(known).mappings().all()
        if not found and rows.scalar(select(documents.c.number).where(documents.c.id == document)) is None:
            raise NotInCase(case.shown, f"there is no document {document} in it")
    return tuple(Capture(**row, document=document) for row in found)


def raw(case: Case, identity: str) -> bytes:
    """Raw bytes by their SHA-256. Raises NotInCase, or BrokenCase when they are damaged."""
    with case.looking() as rows:
        data = rows.scalar(select(raws.c.data).where(raws.c.hash == identity))
    if data is None:
        raise NotInCase(case.shown, f"there are no bytes {identity} in it")
    try:
        return zlib.decompress(data)
    except zlib.error:
        raise BrokenCase(case.shown, f"the bytes {identity} are damaged; add the document again") from None


def failures_of(case: Case, *, after: str | None = None, limit: int = 50) -> Page[Failure]:
    """What could not be read, in an order of no meaning."""
    shown = select(failures).order_by(failures.c.place)
    if after is not None:
        shown = shown.where(failures.c.place > after)
    with case.looking() as rows:
        found = rows.execute(shown.limit(limited(limit))).all()
    return paged(found, [Failure(uri=row.uri, cause=row.cause, at=row.at) for row in found], limit)


def findings_of(
    case: Case,
    *,
    code: str | None = None,
    severity: Severity | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[FindingRow]:
    """Findings of documents and of the ledger that is shown, in the order in which they were saved."""
    columns = (findings.c.number, findings.c.id, findings.c.data, documents.c.id.label("of"))
    shown = select(*columns).outerjoin(documents, documents.c.number == findings.c.document)
    shown = shown.where(findings.c.number > (behind(after) or 0)).order_by(findings.c.number)
    if code is not None:
        shown = shown.where(findings.c.code == code)
    if severity is not None:
        shown = shown.where(findings.c.severity == severity)
    with case.looking() as rows:
        stands = or_(findings.c.generation == 0, findings.c.generation == current(rows))
        found = rows.execute(shown.where(stands).limit(limited(limit))).all()
    return paged(found, [_finding(row) for row in found], limit)


def finding(case: Case, identity: str) -> FindingRow:
    """One finding by its id; of several that are alike the first. Raises NotInCase."""
    columns = (findings.c.id, findings.c.data, documents.c.id.label("of"))
    known = select(*columns).outerjoin(documents, documents.c.number == findings.c.document)
    with case.looking() as rows:
        stands = or_(findings.c.generation == 0, findings.c.generation == current(rows))
        row = rows.execute(known.where(findings.c.id == identity, stands).order_by(findings.c.number).limit(1)).first()
    if row is None:
        raise NotInCase(case.shown, f"there is no finding {identity} in it")
    return _finding(row)


def sizes(case: Case) -> Sizes:
    """How much the case holds."""
    with case.looking() as rows:
        held, claims = rows.execute(select(func.count(), func.coalesce(func.sum(documents.c.claims), 0))).one()
        others = {t.name: rows.scalar(select(func.count()).select_from(t)) for t in (captures, failures, decisions)}
    return Sizes(documents=held, claims=int(claims), **{name: int(number or 0) for name, number in others.items()})


def _finding(row: Any) -> FindingRow:
    return FindingRow(id=row.id, document=row.of, finding=_FINDING.decode(row.data))
