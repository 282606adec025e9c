"""Stretches of days: months, quarters, seasons, years and their parts. Years 1 to 9999, else None."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct

from hearsay.model import Precision

# first and last month; winter is named by the year that it begins in
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
# the first and the last year of a part of a decade and of a century, from its own first year on
_YEAR_PARTS = {
    "decade": {"early": (0, 3), "mid": (3, 6), "late": (6, 9)},
    "century": {"early": (0, 32), "mid": (33, 65), "late": (66, 99)},
}
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


class Stretch(Struct, frozen=True):
    """From a day to a day, both included; None is an open or unknown side."""

    start: date | None
    end: date | None
    precision: Precision
    relative: bool = False


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, None if the calendar has none such."""
    try:
        that = date(year, month, number)
    except ValueError:
        return None
    return Stretch(that, that, "day")


def months(year: int, first: int, last: int, precision: Precision) -> Stretch | None:
    """Whole months of one year; a last month before the first lies in the next year."""
    end_year = year + (last < first)
    if not 1 <= year <= end_year <= 9998:
        return None
    return Stretch(date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1]), precision)


def years(first: int, last: int, precision: Precision = "year") -> Stretch | None:
    """Whole years."""
    if not 1 <= first <= last <= 9998:
        return None
    return Stretch(date(first, 1, 1), date(last, 12, 31), precision)


def part_of(stretch: Stretch, part: str) -> Stretch | None:
    """ "early", "mid" or "late": four months of a year, ten days of a month, a third or so of a decade or century."""
    start = stretch.start
    if start is None or stretch.end is None:
        return Stretch(None, None, "season", stretch.relative)
    if stretch.precision == "month":
        low, high = _MONTH_PARTS[part]
        end = min(high, stretch.end.day)
        return Stretch(start.replace(day=low), start.replace(day=end), "month", stretch.relative)
    if stretch.precision in _YEAR_PARTS:
        low, high = _YEAR_PARTS[stretch.precision][part]
        return years(start.year + low, start.year + high, stretch.precision)
    found = months(start.year, *PARTS[part], "season")
    return None if found is None else Stretch(found.start, found.end, "season", stretch.relative)


def moved(stretch: Stretch, *, by_days: int) -> Stretch:
    """The stretch so many days later."""
    step = timedelta(days=by_days)
    start, end = stretch.start, stretch.end
    return Stretch(start and start + step, end and end + step, stretch.precision, stretch.relative)


def week_of(that: date) -> Stretch:
    """Monday to Sunday."""
    monday = that - timedelta(days=that.weekday())
    return Stretch(monday, monday + timedelta(days=6), "week", relative=True)


def later(that: date, count: int, unit: str) -> date | None:
    """So many days, weeks or months later, earlier where the count is below 0; None beyond the calendar."""
    if unit in ("month", "quarter", "half", "year"):
        return months_before(that, -count * {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit])
    days = count * (7 if unit == "week" else 1)
    return that + timedelta(days=days) if abs(days) < 100_000 and 1000 < that.year < 9000 else None


def months_before(that: date, count: int) -> date | None:
    """The same day so many months earlier, the month's last day where it is shorter."""
    number = that.year * 12 + that.month - 1 - count
    year, month = divmod(number, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(that.day, monthrange(year, month + 1)[1]))
