"""Which claims are meant: keys, in order, found by walking one index and looking each key up in the others.

Every filter has an index that gives keys in order, so a page is had by walking one of them until it is full. Which one
is walked is chosen by counting, no further than is needed to tell a rare value from a common one: a database that
knows only averages would walk through a hundred thousand claims of a common stream for three of a rare actor.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count as numbered
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, exists, func, literal, or_, select

from hearsay.ledger import keys, words
from hearsay.ledger.generations import current
from hearsay.ledger.nouns import Filters
from hearsay.ledger.tables import claim_actors, claim_findings, claim_streams, claims, documents
from hearsay.ledger.words import claim_words

_COMMON = 8_000  # claims of a value that are counted, in a millisecond, before it is called common
_LOOKUP = 10  # what it costs to ask the search about one claim, against walking on by one


class _Way(Struct, frozen=True, eq=False):
    """A filter as an index that can be walked: rows, the column with the claim's key, and the condition.

    is_search: it is the full text's. is_column: it is a column of the claims themselves.
    """

    rows: FromClause
    key: ColumnElement[int]
    holds: ColumnElement[bool]
    is_search: bool = False
    is_column: bool = False


def found(rows: Connection, wanted: Filters, *, after: int | None = None, newest_first: bool = False) -> Select[Any]:
    """The query for the keys of the claims that are wanted, in order; `after`: beyond this key only."""
    low, high = _range(rows, wanted)
    if after is not None:
        low, high = (low, min(high, after)) if newest_first else (max(low, after + 1), high)
    first, *others = _ordered(rows, list(_ways(rows, wanted)), low, high)
    conditions = [first.holds, first.key >= low, first.key < high]
    is_filed = rows.dialect.name == "sqlite"
    conditions += [_also(first, other, is_filed=is_filed) for other in others]
    return select(first.key).where(*conditions).order_by(first.key.desc() if newest_first else first.key)


def counted(rows: Connection, wanted: Filters, at_most: int) -> int:
    """How many claims are wanted, counted no further than one beyond `at_most`."""
    if wanted == Filters():
        return int(rows.scalar(select(func.coalesce(func.sum(documents.c.claims), 0))) or 0)
    some = found(rows, wanted).order_by(None).limit(at_most + 1).subquery()
    return rows.scalar(select(func.count()).select_from(some)) or 0


def _range(rows: Connection, wanted: Filters) -> tuple[int, int]:
    low, high = keys.within(wanted.since, wanted.until)
    if wanted.document is None:
        return low, high
    first = rows.scalar(select(documents.c.first).where(documents.c.id == wanted.document))
    return (max(low, first), min(high, first + keys.MOST_CLAIMS)) if first else (0, 0)


def _ways(rows: Connection, wanted: Filters) -> Iterator[_Way]:
    """Each filter as a way to its claims; all claims where nothing but dates or a document is asked for."""
    number = numbered()
    if wanted.words is not None:
        at = claim_words.alias() if rows.dialect.name == "postgresql" else claim_words
        holds = words.matches(wanted.words, at.c.words, served=rows.dialect.name == "postgresql")
        yield _Way(at, at.c.rowid, holds, is_search=True)
    if wanted.finding is not None:
        yield _finding(rows, wanted.finding)
    for table, name in ((claim_actors, _folded(wanted.actor)), (claim_streams, wanted.stream)):
        if name is not None:
            yield _Way(table, table.c.claim, table.c.name == name)
    single = {"root": _folded(wanted.root), "outlet": _folded(wanted.outlet), "level": wanted.level}
    for column, value in single.items():
        if value is not None:
            at = claims.alias(f"{column}_{next(number)}")
            yield _Way(at, at.c.key, at.c[column] == value, is_column=True)
    if wanted == Filters(since=wanted.since, until=wanted.until, document=wanted.document):
        yield _Way(claims, claims.c.key, literal(1) == 1)


def _finding(rows: Connection, code: str) -> _Way:
    at = claim_findings
    # what an earlier ledger found no longer stands
    stands = or_(at.c.generation == 0, at.c.generation == current(rows))
    return _Way(at, at.c.claim, and_(at.c.name == code, stands))


def _folded(text: str | None) -> str | None:
    return None if text is None else words.name(text)


def _ordered(rows: Connection, ways: list[_Way], low: int, high: int) -> list[_Way]:
    """The ways, with the one to walk first; of those alike the first, which is the search where there is one."""
    if len(ways) < 2 or rows.dialect.name == "postgresql":
        return ways  # PostgreSQL knows how common each value is
    is_search = any(way.is_search for way in ways)
    costs = [_size(rows, way, low, high) * (_LOOKUP if is_search and not way.is_search else 1) for way in ways]
    first = ways[costs.index(min(costs))]
    return [first, *(way for way in ways if way is not first)]


def _size(rows: Connection, way: _Way, low: int, high: int) -> int:
    some = select(way.key).where(way.holds, way.key >= low, way.key < high).limit(_COMMON).subquery()
    return rows.scalar(select(func.count()).select_from(some)) or 0


def _also(first: _Way, other: _Way, *, is_filed: bool) -> ColumnElement[bool]:
    same = other.key == first.key
    if is_filed and other.is_column:
        # for one key SQLite fetches the claim, for a range of one it looks into the index, which is six times faster
        same = other.key.between(first.key, first.key)
    return exists(select(literal(1)).select_from(other.rows).where(same, other.holds)).correlate(first.rows)
