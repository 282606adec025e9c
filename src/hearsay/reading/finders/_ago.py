"""Times told by how long ago they were: "two years ago", "over 18 months ago", "the past three and a half years"."""

from __future__ import annotations

from datetime import date, timedelta

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.model import Precision
from hearsay.reading.finders._calendar import Stretch, months, months_before, moved, week_of, years

UNITS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
_LENGTHS = {**{unit: unit for unit in UNITS}, "hour": "hour", "fortnight": "fortnight"}
_PLURALS = {f"{unit}s": unit for unit in _LENGTHS}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_OVER = (("more", "than"), ("over",), ("at", "least"), ("well", "over"))
_UNDER = (("less", "than"), ("under",), ("within", "less", "than"), ("barely",))
_LONGEST = 6

Found = tuple[int, int, Stretch]
# twice the number, so that a half is whole too, of a unit
Period = tuple[int, str]


def unknown(precision: Precision) -> Stretch:
    """A time that cannot be reckoned: no dates, never invented ones."""
    return Stretch(None, None, precision, relative=True)


def period(words: tuple[str, ...]) -> Period | None:
    """A length of time: "two years", "a year and a half", "three-and-a-half years", "half a year", "48 hours"."""
    plain = tuple(word for word in words if word != "-")
    if plain[-3:] == ("and", "a", "half") and len(plain) == 5:
        return _counted(plain[0], plain[1], half=True)
    if plain[1:4] == ("and", "a", "half") and len(plain) == 5:
        return _counted(plain[0], plain[4], half=True)
    if plain[:2] == ("half", "a") and len(plain) == 3 and plain[2] in _LENGTHS:
        return 1, plain[2]
    return _counted(plain[0], plain[1], half=False) if len(plain) == 2 else None


def _counted(number: str, unit: str, *, half: bool) -> Period | None:
    named = _LENGTHS.get(unit) or _PLURALS.get(unit)
    small = int(number) if number.isdecimal() and number.isascii() and len(number) <= 3 else SMALL.get(number)
    count = 1 if number in ("a", "an") else small
    return (2 * count + half, named) if count and named else None


def ago(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """What ends in "ago": that calendar year, month or week, or that day; bounded where the text says over or under."""
    for length in range(_LONGEST, 1, -1):
        first = index - length
        found = period(tokens.phrase(first, length)) if first >= 0 else None
        if found is not None and tokens.at(first - 1) != "-":
            return _bounded(tokens, (first, index + 1), found, published)
    unit = tokens.at(index - 1)
    return (max(0, index - 2), index + 1, unknown("open")) if unit in _PLURALS or unit in UNITS else None


def _bounded(tokens: Tokens, part: tuple[int, int], length: Period, published: date | None) -> Found:
    first, last = part
    for sides, words in ((True, _OVER), (False, _UNDER)):
        for phrase in words:
            begin = first - len(phrase)
            if begin >= 0 and tokens.matches(begin, phrase):
                return begin, last, _beyond(length, published, over=sides)
    return _either(tokens, part, length, published) or (first, last, _back(length, published))


def _either(tokens: Tokens, part: tuple[int, int], length: Period, published: date | None) -> Found | None:
    """ "six or seven years ago": from the farther to the nearer."""
    first, last = part
    other = _counted(tokens.at(first - 2), length[1], half=False) if tokens.at(first - 1) in ("or", "to") else None
    near = None if other is None else _back(other, published)
    far = _back(length, published)
    if near is None or (far.start is not None and near.end is not None and far.start > near.end):
        return None
    return first - 2, last, Stretch(far.start, near.end, far.precision, relative=True)


def _beyond(length: Period, published: date | None, *, over: bool) -> Stretch:
    """ "more than two years ago" is any day before that one; "less than" any from it to publication."""
    that = start_of(length, published)
    precision = _precision(length)
    if published is None or that is None:
        return unknown(precision)
    return Stretch(None, that, precision, relative=True) if over else Stretch(that, published, precision, relative=True)


def _precision(length: Period) -> Precision:
    unit = {"hour": "day", "fortnight": "week"}.get(length[1], length[1])
    return UNITS[unit]


def _back(length: Period, published: date | None) -> Stretch:
    halves, unit = length
    precision: Precision = "month" if halves % 2 and unit in ("year", "decade") else _precision(length)
    that = start_of(length, published)
    if published is None or that is None:
        return unknown(precision)
    if unit in ("week", "fortnight"):
        return week_of(that)
    if unit in _MONTHS:
        return _whole(that, precision)
    return Stretch(that, that, "day", relative=True)


def _whole(that: date, precision: Precision) -> Stretch:
    """The calendar month, year or decade that a day lies in."""
    if precision == "month":
        found = months(that.year, that.month, that.month, "month")
    elif precision == "year":
        found = years(that.year, that.year)
    else:
        found = years(that.year // 10 * 10, that.year // 10 * 10 + 9, "decade")
    return unknown(precision) if found is None else Stretch(found.start, found.end, precision, relative=True)


def start_of(length: Period, published: date | None) -> date | None:
    """The day that lies so long before publication; a part of a day counts as a day."""
    halves, unit = length
    if published is None:
        return None
    if unit in _MONTHS:
        return months_before(published, halves * _MONTHS[unit] // 2)
    days = -(-halves // 48) if unit == "hour" else halves * _DAYS[unit] // 2
    return published - timedelta(days=days) if days < 10_000 else None


def lasting(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "the last 18 months", "the past year": up to the day of publication. The index is of "last" or "past"."""
    unit, step = tokens.at(index + 1), index + 1
    if unit in UNITS or unit == "fortnight":
        return None if tokens.at(index) == "last" else (index - 1, step + 1, since((2, unit), published))
    for length in range(_LONGEST, 1, -1):
        words = tokens.phrase(step, length)
        found = period(words) if len(words) == length and words[0] not in ("a", "an", "half") else None
        if found is not None and tokens.at(step + length) != "of":
            return index - 1, step + length, since(found, published)
    return None


def since(length: Period, published: date | None) -> Stretch:
    """From so long before publication to it."""
    start, precision = start_of(length, published), _precision(length)
    return unknown(precision) if start is None else Stretch(start, published, precision, relative=True)


def shifted(unit: str, step: int, published: date | None) -> Stretch:
    """The calendar week, month, year or decade before, around or behind a day."""
    if published is None:
        return unknown(UNITS[unit])
    if unit == "week":
        return moved(week_of(published), by_days=7 * step)
    if unit == "month":
        that = months_before(published, -step)
    else:
        that = months_before(published.replace(day=1), -step * _MONTHS[unit])
    return unknown(UNITS[unit]) if that is None else _whole(that, UNITS[unit])
