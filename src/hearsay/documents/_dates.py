"""Dates that are written out in full, as ISO 8601. Nothing is guessed and no part is made up."""

from __future__ import annotations

import re
from datetime import date, datetime

_ISO = re.compile(
    r"(?P<year>\d{4})(-\d\d(?P<day>-\d\d(?P<time>[T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(?P<mark>[/.]?)(\d\d)(?P=mark)(\d\d)", re.ASCII)


def iso(text: str) -> str | None:
    """The date as it was given, when it is an ISO date of any precision or a date-time that exists; else None."""
    trimmed = text.strip()
    found = _ISO.fullmatch(trimmed)
    if found is None:
        return None
    joined = trimmed.replace(" ", "T", 1).replace(" ", "") if found["time"] else trimmed
    try:
        if found["time"]:
            datetime.fromisoformat(joined.upper().replace(",", "."))
        else:
            date.fromisoformat(trimmed + "-01-01"[len(trimmed) - 4 :])
    except ValueError:
        return None
    return joined


def stated(text: str) -> str | None:
    """An ISO date from the ways in which pages state one: ISO, 2024/03/05, 20240305, and the form of mail headers."""
    trimmed = text.strip()
    if found := _COMPACT.fullmatch(trimmed):
        return iso("-".join(found.group(1, 3, 4)))
    if not trimmed[:3].isalpha():
        return iso(trimmed)
    # imported here: it brings sockets with it, and few pages write their dates as mails do
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(trimmed).isoformat()
    except (ValueError, IndexError, OverflowError):
        return None
