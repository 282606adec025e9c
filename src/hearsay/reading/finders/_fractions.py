"""Seasons, halves and quarters of a year: "summer 2014", "Q3 2015", "the first half of 2015", "2016 Q2"."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._calendar import SEASONS, months
from hearsay.reading.finders._date_digits import Point, explicit_year

ORDERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def year_quarter(tokens: Tokens, index: int) -> Point | None:
    """ "2016 Q2"."""
    year, number = explicit_year(tokens, index), _digit(tokens, index + 2)
    if year is None or number is None:
        return None
    return Point(first=index, last=index + 3, stretch=months(year, 3 * number - 2, 3 * number, "quarter"))


def season(tokens: Tokens, index: int) -> Point | None:
    """ "summer 2014", "the summer of 2014"; "fall" only with "of" or written with a capital."""
    step = index + 1 + (tokens.at(index + 1) == "of")
    if tokens.at(step) in ("and", "or", "through", "to") and tokens.at(step + 1) in SEASONS:
        return _two_seasons(tokens, index, season(tokens, step + 1))
    year = explicit_year(tokens, step)
    if year is None or (tokens.at(index) == "fall" and step == index + 1 and not tokens.is_capital(index)):
        return None
    return Point(first=index, last=step + 1, stretch=months(year, *SEASONS[tokens.at(index)], "season"))


def _two_seasons(tokens: Tokens, index: int, second: Point | None) -> Point | None:
    """ "the autumn and winter of 2013"."""
    stretch = second.stretch if second is not None else None
    if second is None or stretch is None or stretch.start is None:
        return None
    first = months(stretch.start.year, *SEASONS[tokens.at(index)], "season")
    if first is None or first.start is None or first.start >= stretch.start:
        return None
    return replace(second, first=index, stretch=replace(stretch, start=first.start))


def fraction(tokens: Tokens, index: int) -> Point | None:
    """ "Q3 2015", "H1 2015", "the third quarter of 2015", "the first half of 2015"."""
    word = tokens.at(index)
    if word in ("q", "h"):
        number, step, kind = _digit(tokens, index + 1), index + 2, {"q": "quarter", "h": "half"}[word]
    else:
        number, step, kind = ORDERED[word], index + 2, tokens.at(index + 1)
    step += tokens.at(step) == "of"
    year = explicit_year(tokens, step)
    length = {"quarter": 3, "half": 6}.get(kind)
    if number is None or year is None or length is None or not 1 <= number <= 12 // length:
        return None
    first = (number - 1) * length + 1
    precision = "quarter" if length == 3 else "half"
    return Point(first=index, last=step + 1, stretch=months(year, first, first + length - 1, precision))  # type: ignore[arg-type]


def _digit(tokens: Tokens, index: int) -> int | None:
    """The digit of "Q3"."""
    return int(tokens.at(index)) if tokens.at(index) in ("1", "2", "3", "4") and tokens.touching(index) else None
