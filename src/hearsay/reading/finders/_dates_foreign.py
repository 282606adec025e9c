"""Dates with a month of another language: "15. März 2016", "7 de mayo de 2013", "le 1er février 2017", "9 Nisan 2015".

Read only beside a year in four digits: without one the word may be anything.
"""

from __future__ import annotations

from functools import cache

from hearsay.language.months import foreign
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._calendar import day, months
from hearsay.reading.finders._date_digits import Point, checked, explicit_year, number_at

_OF = frozenset({"de", "del", "von", "of", "di", "do"})
_ENDINGS = frozenset({".", "er", "re", "°", "º"})


@cache
def names() -> frozenset[str]:
    """The names of months that open such a date where no day does."""
    return frozenset(foreign())


def foreign_month(tokens: Tokens, index: int) -> Point | None:
    """ "septiembre de 2018": a whole month."""
    month = foreign().get(tokens.at(index))
    step = index + 1 + (tokens.at(index + 1) in _OF)
    year = explicit_year(tokens, step) if month else None
    if month is None or year is None:
        return None
    return Point(first=index, last=step + 1, stretch=months(year, month, month, "month"), month=month)


def foreign_day(tokens: Tokens, index: int) -> Point | None:
    """ "15. März 2016": the day stands at the index."""
    number = number_at(tokens, index, 1, 31)
    step = index + 1 + (tokens.at(index + 1) in _ENDINGS and tokens.touching(index + 1))
    step += tokens.at(step) in _OF
    found = foreign_month(tokens, step) if number is not None else None
    if found is None or found.stretch is None or found.stretch.start is None or number is None:
        return None
    start = found.stretch.start
    return checked(index, found.last, day(start.year, start.month, number))
