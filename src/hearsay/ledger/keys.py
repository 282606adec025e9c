"""Claims' keys: the day of publication, the document, the place in the text, in the bits of one number.

17 bits  days since 1800-01-01; the last one is for what has no date
27 bits  the document's number in the case
19 bits  the claim's place in its document
"""

from __future__ import annotations

import re
from datetime import date

from hearsay.errors import BadValue

MOST_CLAIMS = 1 << 19
_MOST_DOCUMENTS = 1 << 27
_SHIFT = 46
_UNDATED = (1 << 17) - 1
_EPOCH = date(1800, 1, 1).toordinal()
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?(?![\d-])")
END = (1 << 63) - 1


def first(published: str, document: int) -> int:
    """The key of a document's first claim; those of the others follow."""
    if not 0 < document < _MOST_DOCUMENTS:
        raise BadValue(f"a case holds at most {_MOST_DOCUMENTS:,} documents")
    return (_day(published) << _SHIFT) | (document * MOST_CLAIMS)


def within(since: str | None, until: str | None) -> tuple[int, int]:
    """The keys, from the first to before the last, of what was published then. Raises BadValue for what is no date."""
    low = _wanted(since, is_end=False) << _SHIFT if since is not None else 0
    high = (_wanted(until, is_end=True) + 1) << _SHIFT if until is not None else END
    if since is not None and until is None:
        high = _UNDATED << _SHIFT
    return low, high


def _day(published: str) -> int:
    try:
        return _parsed(published, is_end=False)
    except ValueError:
        return _UNDATED


def _wanted(text: str, *, is_end: bool) -> int:
    try:
        return _parsed(text, is_end=is_end)
    except ValueError:
        raise BadValue(f"{text!r} is no date: give 2024, 2024-03 or 2024-03-05") from None


def _parsed(text: str, *, is_end: bool) -> int:
    """Days since 1800; years before and far ahead are counted as the first and the last day that there is."""
    found = _DAY.match(text)
    if found is None:
        raise ValueError(text)
    year, month, day = int(found[1]), int(found[2] or (12 if is_end else 1)), int(found[3] or 1)
    if is_end and not found[3]:
        ordinal = date(year, month, 1).toordinal() + _length(year, month) - 1
    else:
        ordinal = date(year, month, day).toordinal()
    return min(max(ordinal - _EPOCH, 0), _UNDATED - 1)


def _length(year: int, month: int) -> int:
    if (year, month) == (9999, 12):
        return 31
    return date(year + month // 12, month % 12 + 1, 1).toordinal() - date(year, month, 1).toordinal()
