"""Claims as tables show them: filtered, searched, in pages, counted; and one claim with the reading it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from hearsay.errors import NotInCase
from hearsay.ledger import searching, words
from hearsay.ledger.case import Case
from hearsay.ledger.keys import MOST_CLAIMS
from hearsay.ledger.nouns import ClaimRow, Count, Facet, Filters, Found, Named, Page
from hearsay.ledger.paging import behind, limited, paged
from hearsay.ledger.reviving import revived
from hearsay.ledger.tables import claim_actors, claim_findings, claim_streams, claims, documents, readings

_EVERYTHING = Filters()
_TEXTS = msgspec.json.Decoder(tuple[str, ...])
_FACETS = {
    "actor": claim_actors.c.name,
    "stream": claim_streams.c.name,
    "finding": claim_findings.c.name,
    "root": claims.c.root,
    "outlet": claims.c.outlet,
    "level": claims.c.level,
}


def claims_of(
    case: Case,
    filters: Filters = _EVERYTHING,
    *,
    after: str | None = None,
    limit: int = 50,
    newest_first: bool = False,
) -> Page[ClaimRow]:
    """The claims that are wanted, by date of publication (undated ones last), document and place in the text.

    after: what the page before gave. Raises BadValue for filters that mean nothing.
    """
    most, place = limited(limit), behind(after)
    with case.looking() as rows:
        wanted = searching.found(rows, filters, after=place, newest_first=newest_first).limit(most)
        keys: Sequence[int] = rows.scalars(wanted).all()
        shown = _rows(rows, keys)
    return paged(shown, [_claim(row) for row in shown], limit)


def count(case: Case, filters: Filters = _EVERYTHING, *, at_most: int = 1_000) -> Count:
    """How many claims are wanted; counted no further than `at_most`, so that it never takes long."""
    with case.looking() as rows:
        number = searching.counted(rows, filters, at_most)
    is_exact = number <= at_most or filters == _EVERYTHING
    return Count(number if is_exact else at_most, is_exact)


def names(case: Case, facet: Facet, *, beginning: str = "", limit: int = 20) -> tuple[Named, ...]:
    """The values that claims have in one facet, those of most claims first; only those that begin so.

    Without a beginning all claims are looked at: a second for each million.
    """
    column = _FACETS[facet]
    start = words.name(beginning) if facet != "level" else beginning
    each = select(column, func.count()).where(column != "").group_by(column)
    if start:
        each = each.where(column >= start, column < start + "\U0010ffff")
    with case.looking() as rows:
        found = rows.execute(each.order_by(func.count().desc(), column).limit(limited(limit) - 1)).all()
    return tuple(Named(name, number) for name, number in found)


def claim(case: Case, identity: str, *, document: str | None = None) -> Found:
    """One claim by its id and, where two documents have claims of one id, its document. Raises NotInCase."""
    known = (
        select(readings.c.data, documents.c.id)
        .join(documents, documents.c.number == readings.c.document)
        .join(claims, claims.c.document == documents.c.number)
        .where(claims.c.id == identity)
        .order_by(claims.c.key)
    )
    if document is not None:
        known = known.where(documents.c.id == document)
    with case.looking() as rows:
        row = rows.execute(known.limit(1)).one_or_none()
    if row is None:
        raise NotInCase(case.shown, f"there is no claim {identity} in it")
    reading = revived(case, row.data, row.id)
    return Found(next(c for c in reading.claims if c.id == identity), reading)


def _rows(rows: Connection, keys: Sequence[int]) -> list[Row[Any]]:
    """The rows of these keys, in their order."""
    shown = select(claims, documents.c.id.label("of"), documents.c.uri, documents.c.publisher, documents.c.published)
    shown = shown.join(documents, documents.c.number == claims.c.document).where(claims.c.key.in_(keys))
    by_key = {row.key: row for row in rows.execute(shown)} if keys else {}
    return [by_key[key] for key in keys]


def _claim(row: Row[Any]) -> ClaimRow:
    return ClaimRow(
        id=row.id,
        document=row.of,
        uri=row.uri,
        ordinal=row.key % MOST_CLAIMS,
        quote=row.quote,
        root=row.root_name,
        root_kind=row.root_kind,
        outlet=row.publisher,
        published=row.published,
        level=row.level,
        streams=_TEXTS.decode(row.streams),
        actors=_TEXTS.decode(row.actors),
        findings=_TEXTS.decode(row.findings),
    )
