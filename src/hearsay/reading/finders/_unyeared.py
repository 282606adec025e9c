"""Months and quarters without their year: the year that follows in the sentence, "last year", else the latest one."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.model import Precision
from hearsay.reading.finders._ago import Found, unknown
from hearsay.reading.finders._calendar import Stretch, day, months, part_of
from hearsay.reading.finders._date_digits import Point
from hearsay.reading.finders._dates import point_at
from hearsay.reading.finders._relative import told

_WHICH = {"last": -1, "this": 0, "next": 1}
_LISTED = frozenset({"and", "or", ",", "&", "/"})
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LED = frozenset({"in", "during", "for", "by", "since", "until", "over", "from", "to", "of"})


def dated(tokens: Tokens, point: Point, published: date | None) -> Point:
    """The point with its stretch; as it is where that is known. A day that no year has leaves it without one."""
    if point.stretch is not None or not point.valid:
        return point
    which = point.last + (tokens.at(point.last) == "of")
    if tokens.at(which) in _WHICH and tokens.at(which + 1) == "year":
        return _cut(replace(point, last=which + 2), _in_year(point, published, _WHICH[tokens.at(which)]))
    shared = _shared_year(tokens, point)
    return _cut(point, shared if shared is not None else latest(point, published))


def in_year(point: Point, year: int) -> Point:
    """The point in a year that is told elsewhere."""
    return _cut(point, _whole(point, year))


def _cut(point: Point, stretch: Stretch | None) -> Point:
    if stretch is None or point.part is None or stretch.start is None:
        return replace(point, stretch=stretch)
    return replace(point, stretch=part_of(stretch, point.part))


def _whole(point: Point, year: int) -> Stretch | None:
    if point.month is None:
        return None
    return day(year, point.month, point.day) if point.day else months(year, point.month, point.month, "month")


def _precision(point: Point) -> Precision:
    return "day" if point.day is not None else "month"


def _in_year(point: Point, published: date | None, step: int) -> Stretch:
    """ "in March last year"."""
    whole = _whole(point, published.year + step) if published is not None else None
    return told(whole, _precision(point))


def _shared_year(tokens: Tokens, point: Point) -> Stretch | None:
    """ "in March, April and May 2016": the year of the last holds for all."""
    step, following = point.last, None
    for _ in range(6):
        if tokens.at(step) not in _LISTED:
            return None
        step += 1 + (tokens.at(step) == "," and tokens.at(step + 1) in _LISTED)
        following = point_at(tokens, step)
        if following is None or following.month is None or (following.day is None) != (point.day is None):
            return None
        if following.stretch is not None and following.stretch.start is not None and point.month is not None:
            return _whole(point, following.stretch.start.year - (point.month > following.month))
        step = following.last
    return None


def shares_year(tokens: Tokens, point: Point) -> bool:
    """Whether the year behind a list of months is this one's too."""
    return _shared_year(tokens, point) is not None


def latest(point: Point, published: date | None) -> Stretch | None:
    """A month, or a day and month, without a year: the latest one not after publication. None: no such day."""
    precision = _precision(point)
    if published is None or point.month is None:
        return unknown(precision)
    for year in range(published.year, published.year - 9, -1):
        found = _whole(point, year)
        if found is not None and found.start is not None and found.start <= published:
            return told(found, precision)
    return None


def quarter(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "in the third quarter": the latest one begun by publication; the index is of "quarter"."""
    number = _NTH.get(tokens.at(index - 1))
    led = tokens.at(index - 2) == "the" and tokens.at(index - 3) in _LED
    if number is None or not led or tokens.at(index + 1) in ("of", "finals", "final"):
        return None
    found = unknown("quarter")
    for year in (published.year, published.year - 1) if published is not None else ():
        whole = months(year, 3 * number - 2, 3 * number, "quarter")
        if whole is not None and whole.start is not None and published is not None and whole.start <= published:
            found = told(whole, "quarter")
            break
    return index - 1, index + 1, found
