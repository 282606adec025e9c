"""Dates as written: "4 March 2016", "March 4th", "early 2016", "Q3 2015", "the 1990s", "2016-03-04", "summer 2014"."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import ORDINAL_ENDINGS, ORDINALS, TENS
from hearsay.reading.finders._calendar import SEASONS, day, months, part_of, years
from hearsay.reading.finders._date_digits import Point, checked, explicit_year, iso, number_at, slashed, year_first
from hearsay.reading.finders._date_words import UNITS, WEEKDAYS, is_year, month_at
from hearsay.reading.finders._dates_foreign import foreign_day, foreign_month, names
from hearsay.reading.finders._fractions import ORDERED, fraction, season, year_quarter
from hearsay.reading.finders._nouns import looks_plural

ORDINAL_STARTS = frozenset({*ORDINALS, "twenty", "thirty"})


def point_at(tokens: Tokens, index: int) -> Point | None:
    """The date that begins at an index."""
    word = tokens.at(index)
    if word[:1].isdecimal():
        return _from_digits(tokens, index)
    if word in WEEKDAYS and (tokens.at(index + 1) in (",", "the") or tokens.is_digits(index + 1)):
        return _with_weekday(tokens, index)
    if word in ("early", "mid", "late", "earlier"):
        return _part(tokens, index)
    if word in SEASONS:
        return season(tokens, index)
    if word in ORDERED or word in ("q", "h"):
        return fraction(tokens, index) or _ordinal_day(tokens, index)
    if word in ORDINALS or word in TENS:
        return _ordinal_day(tokens, index)
    if word in names():
        return foreign_month(tokens, index)
    found = month_at(tokens, index)
    return None if found is None else _from_month(tokens, index, *found)


def _from_digits(tokens: Tokens, index: int) -> Point | None:
    if tokens.at(index + 1) in ("-", "/") or "." in tokens.at(index):
        written = iso(tokens, index) or slashed(tokens, index) or year_first(tokens, index)
        if written is not None:
            return written
    number = number_at(tokens, index, 1, 31)
    if number is not None and len(tokens.at(index)) <= 2:
        return _day_month(tokens, index, number) or foreign_day(tokens, index)
    if tokens.at(index + 1) == "q":
        return year_quarter(tokens, index)
    decade = _decade(tokens, index)
    if decade is not None or not is_year(tokens, index):
        return decade
    return Point(first=index, last=index + 1, stretch=years(int(tokens.at(index)), int(tokens.at(index))))


def _decade(tokens: Tokens, index: int) -> Point | None:
    year = number_at(tokens, index, 1500, 2090)
    step = index + 1 + (tokens.at(index + 1) == "'")
    if year is None or year % 10 or tokens.at(step) != "s" or not tokens.touching(step):
        return None
    return Point(first=index, last=step + 1, stretch=years(year, year + 9, "decade"))


def _day_month(tokens: Tokens, index: int, number: int) -> Point | None:
    """ "4 March 2016", "4th of March"."""
    step = index + 1 + (tokens.at(index + 1) in ORDINAL_ENDINGS and tokens.touching(index + 1))
    step += tokens.at(step) == "of"
    found = month_at(tokens, step)
    return None if found is None else _full(tokens, (index, found[1]), found[0], number)


def _ordinal_day(tokens: Tokens, index: int) -> Point | None:
    """ "the third of March 2014", "the twenty-first of June"."""
    tens = TENS.get(tokens.at(index), 0)
    step = index + (2 if tens else 0)
    number = tens + ORDINALS.get(tokens.at(step), 0)
    found = month_at(tokens, step + 2) if tokens.at(step + 1) == "of" else None
    if found is None or not 1 <= number <= 31 or (tens and tokens.at(index + 1) != "-"):
        return None
    return _full(tokens, (index, found[1]), found[0], number)


def _full(tokens: Tokens, part: tuple[int, int], month: int, number: int) -> Point:
    first, last = part
    comma = last + (tokens.at(last) == ",")
    year = explicit_year(tokens, comma)
    if year is not None:
        return checked(first, comma + 1, day(year, month, number))
    if day(2000, month, number) is None:
        return checked(first, last, None)
    return Point(first=first, last=last, month=month, day=number)


def _from_month(tokens: Tokens, index: int, month: int, last: int) -> Point:
    """ "March 4th, 2016", "March 2016", "March of 2016", "March"."""
    last_of = last
    last += tokens.at(last) == "the" and tokens.at(last + 2) in ORDINAL_ENDINGS
    number = number_at(tokens, last, 1, 31)
    ordinal = tokens.at(last + 1) in ORDINAL_ENDINGS and tokens.touching(last + 1)
    if number is not None and len(tokens.at(last)) <= 2 and (ordinal or not _counts_on(tokens, last + 1)):
        return _full(tokens, (index, last + 1 + ordinal), month, number)
    last = last_of
    step = last + (tokens.at(last) in ("of", ","))
    year = explicit_year(tokens, step)
    if year is not None and not (tokens.at(last) == "," and tokens.at(step + 1) == "/"):
        return Point(first=index, last=step + 1, stretch=months(year, month, month, "month"), month=month)
    return Point(first=index, last=last, month=month)


def _counts_on(tokens: Tokens, index: int) -> bool:
    """ "In January 12 people": the number counts what follows."""
    return looks_plural(tokens.at(index)) or tokens.at(index) in UNITS


def _with_weekday(tokens: Tokens, index: int) -> Point | None:
    """ "Friday, 7 October 2016": read only where day and weekday agree."""
    step = index + 1 + (tokens.at(index + 1) in (",", "the"))
    point = point_at(tokens, step) if tokens.at(step) not in WEEKDAYS else None
    if point is None or (point.day is None and (point.stretch is None or point.stretch.precision != "day")):
        return None
    start = point.stretch.start if point.stretch is not None else None
    agrees = start is None or start.weekday() == WEEKDAYS[tokens.at(index)]
    return Point(
        first=index,
        last=point.last,
        stretch=point.stretch,
        month=point.month,
        day=point.day,
        valid=point.valid and agrees,
    )


def _part(tokens: Tokens, index: int) -> Point | None:
    """ "early 2016", "mid-March 2016", "late 1990s"."""
    step = index + 1 + (tokens.at(index + 1) in ("-", "in", "the"))
    if step < len(tokens.words) and tokens.at(index) in ("early", "mid", "late"):
        year = explicit_year(tokens, step)
        point = _decade(tokens, step) or (point_at(tokens, step) if month_at(tokens, step) else None)
        if point is None and year is not None:
            point = Point(first=step, last=step + 1, stretch=years(year, year))
        if point is not None and point.stretch is not None and point.stretch.precision != "day":
            return checked(index, point.last, part_of(point.stretch, tokens.at(index)))
        if point is not None and point.stretch is None and point.valid and point.day is None:
            return replace(point, first=index, part=tokens.at(index))
    return None
