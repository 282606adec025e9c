"""Partial ISO dates as stretches of days: "2015", "2015-04" and "2015-04-07"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def whole(text: str | None) -> str | None:
    """The date part of an ISO date or date-time, as precise as it is; None if it is no date at all."""
    if text is None:
        return None
    day = text.strip()[:10]
    return day if len(day) in (4, 7, 10) and _is_date(day) else None


def _is_date(day: str) -> bool:
    try:
        date.fromisoformat(first_day(day))
    except ValueError:
        return False
    return True


def first_day(period: str) -> str:
    """The first day of a year, a month or a day."""
    return f"{period}-01-01"[: len("2015-04-07")]


def last_day(period: str) -> str:
    """The last day of a year, a month or a day."""
    if len(period) == len("2015"):
        return f"{period}-12-31"
    if len(period) == len("2015-04"):
        return f"{period}-{monthrange(int(period[:4]), int(period[5:7]))[1]:02d}"
    return period
