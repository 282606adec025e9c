"""Dates in digits, and what all dates are made of: "2016-03-04", "4/3/2016", "4.3.2016"."""

from __future__ import annotations

from msgspec import Struct

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._calendar import Stretch, day, months, years

_WIDTHS = ([1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4])
_SECTIONS = frozenset("version section paragraph chapter clause item release v no §".split())


class Point(Struct, frozen=True, kw_only=True):
    """A date at the tokens [first, last). Without a year `stretch` is None and month (and day) say what is known.

    part: "early", "mid" or "late" of a month without a year.
    valid: False for what the calendar does not have; its words are used up and nothing is read.
    """

    first: int
    last: int
    stretch: Stretch | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    valid: bool = True


def number_at(tokens: Tokens, index: int, least: int, most: int) -> int | None:
    """A small whole number in digits, not glued to letters before it."""
    word = tokens.at(index)
    if not (word.isdecimal() and word.isascii() and len(word) <= 4) or glued(tokens, index):
        return None
    return int(word) if least <= int(word) <= most else None


def glued(tokens: Tokens, index: int) -> bool:
    """Whether letters, a sign or a mark of other numbers touch a number from before."""
    before = tokens.at(index - 1)
    return tokens.touching(index) and before != "fy" and (before.isalnum() or before in "/$€£#:")


def explicit_year(tokens: Tokens, index: int) -> int | None:
    """A year behind a month, a season or a quarter: four digits, nothing else."""
    year = number_at(tokens, index, 1000, 2999)
    return year if year is not None and len(tokens.at(index)) == 4 else None


def iso(tokens: Tokens, index: int) -> Point | None:
    """2016-03-04, its marks touching."""
    year, month, number = explicit_year(tokens, index), tokens.at(index + 2), tokens.at(index + 4)
    if year is None or not tokens.at(index + 1) == tokens.at(index + 3) == "-":
        return None
    if not (month.isdecimal() and number.isdecimal() and len(month) == len(number) == 2 and _one_piece(tokens, index)):
        return None
    return checked(index, index + 5, day(year, int(month), int(number)))


def year_first(tokens: Tokens, index: int) -> Point | None:
    """2016-05, a month, where it cannot be the years 2016 to 2005; 2013/14 and 2013/2014, two years on end."""
    year, mark, behind = explicit_year(tokens, index), tokens.at(index + 1), tokens.at(index + 2)
    pair = tokens.touching(index + 1) and tokens.touching(index + 2) and behind.isdecimal() and behind.isascii()
    if year is None or not pair or tokens.at(index + 3) == mark or not 1800 <= year <= 2100:
        return None
    if mark == "-" and len(behind) == 2 and 1 <= int(behind) <= 12 and int(behind) <= year % 100:
        return Point(first=index, last=index + 3, stretch=months(year, int(behind), int(behind), "month"))
    if mark == "/" and int(behind) in (year + 1, (year + 1) % 100) and len(behind) in (2, 4):
        return Point(first=index, last=index + 3, stretch=years(year, year + 1))
    return None


def _one_piece(tokens: Tokens, index: int) -> bool:
    return all(tokens.touching(index + i) for i in range(1, 5))


def slashed(tokens: Tokens, index: int) -> Point | None:
    """4/3/2016, 4-3-2016, 4.3.2016, the marks touching."""
    dotted = tokens.at(index).split(".")
    if len(dotted) == 3 and tokens.at(index - 1) not in _SECTIONS:
        return _two_ways(index, index + 1, dotted) if not glued(tokens, index) else None
    if tokens.at(index + 1) != tokens.at(index + 3) or tokens.at(index + 1) not in ("/", "-"):
        return None
    if len(tokens.at(index + 4)) != 4 or glued(tokens, index) or not _one_piece(tokens, index):
        return None
    return _two_ways(index, index + 5, [tokens.at(index), tokens.at(index + 2), tokens.at(index + 4)])


def _two_ways(first: int, last: int, parts: list[str]) -> Point | None:
    """One day where only one reading is in the calendar, else from the one to the other, "open"."""
    if [len(part) for part in parts] not in _WIDTHS or not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    left, right, year = (int(part) for part in parts)
    readings = [r for r in (day(year, right, left), day(year, left, right)) if r is not None]
    if len(readings) == 2 and left != right:
        ends = sorted(r.start for r in readings if r.start is not None)
        return Point(first=first, last=last, stretch=Stretch(ends[0], ends[1], "open"))
    return checked(first, last, readings[0] if readings else None)


def checked(first: int, last: int, stretch: Stretch | None) -> Point:
    """A date, or what looked like one and is none."""
    return Point(first=first, last=last, stretch=stretch, valid=stretch is not None)
