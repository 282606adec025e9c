"""Days of publication."""

from __future__ import annotations

from datetime import date

_DAY = 10  # characters of an ISO date


def day_of(published: str | None) -> date | None:
    """The day of an ISO date or date-time; None where it is not known to the day."""
    try:
        return date.fromisoformat((published or "")[:_DAY])
    except ValueError:
        return None
