"""Pages that stay where they are: each goes on behind the last row of the one before, whatever was added meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from hearsay.errors import BadValue
from hearsay.ledger.nouns import Page

T = TypeVar("T")
_MOST = 1_000
_HIGHEST = 1 << 62


def limited(limit: int) -> int:
    """How many rows to ask for: one more than are shown, which tells whether there is a next page."""
    if not 1 <= limit <= _MOST:
        raise BadValue(f"a page holds 1 to {_MOST:,} rows, not {limit}")
    return limit + 1


def behind(after: str | None) -> int | None:
    """The number that a page goes on behind. Raises BadValue for what no page gave out."""
    if after is None:
        return None
    if not (after.isascii() and after.isdecimal() and len(after) < 20):
        raise BadValue(f"{after!r} is no place to go on from: give what the page before gave")
    return int(after)


def behind_ranked(after: str | None) -> tuple[int, int]:
    """The same where rows go by rank, the highest first, and number: "12/40" is behind number 40 of rank 12."""
    rank, _, number = (after or f"{_HIGHEST}/0").partition("/")
    if (place := behind(number)) is None or (first := behind(rank)) is None:
        raise BadValue(f"{after!r} is no place to go on from: give what the page before gave")
    return first, place


def paged(rows: Sequence[Any], items: Sequence[T], limit: int) -> Page[T]:
    """The page of rows whose first column is what it is paged by, as `items`."""
    last = str(rows[limit - 1][0]) if len(rows) > limit else None
    return Page(tuple(items[:limit]), last)
