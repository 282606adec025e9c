"""Times told from the day of publication: "last week", "two years ago", "the last 18 months", "on Tuesday"."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.model import Precision
from hearsay.reading.finders._calendar import (
    SEASONS,
    Stretch,
    day,
    months,
    months_before,
    moved,
    part_of,
    week_of,
    years,
)  # fmt: skip
from hearsay.reading.finders._date_digits import Point
from hearsay.reading.finders._dates import MONTHS, WEEKDAYS

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_WHICH = {"last": -1, "this": 0, "next": 1}
_UNITS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}
_PLURALS = {f"{unit}s": unit for unit in _UNITS}
_OPEN = frozenset(
    tuple(phrase.split())
    for phrase in (
        "recently;lately;currently;nowadays;these days;until now;till now;until"
        " recently;so far;to date;for days;for weeks;"
        "for months;for years;for decades;recent days;recent weeks;recent"
        " months;recent years;at present;the last few days;"
        "the last few weeks;the last few months;the last few years;the past few days;the past few weeks;"
        "the past few months;the past few years"
    ).split(";")
)
OPENERS = frozenset(phrase[0] for phrase in _OPEN)
TRIGGERS = frozenset({*_DAYS, *_WHICH, *WEEKDAYS, "ago", "past", "earlier", "later", "early", "late"}) | OPENERS

Found = tuple[int, int, Stretch]


def _unknown(precision: Precision) -> Stretch:
    return Stretch(None, None, precision, relative=True)


def relative_at(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """The relative time that begins at an index (for "ago", that ends there)."""
    word = tokens.at(index)
    vague = _open(tokens, index)
    if vague is not None:
        return vague
    if word in _DAYS:
        offset = timedelta(days=_DAYS[word])
        that = Stretch(published + offset, published + offset, "day", relative=True) if published else _unknown("day")
        return index, index + 1, that
    if word == "ago":
        return _ago(tokens, index, published)
    if word in ("last", "past") and tokens.at(index - 1) == "the":
        return _lasting(tokens, index, published)
    if word in ("earlier", "later", "early", "late"):
        return _part(tokens, index, published)
    if word in WEEKDAYS:
        return _weekday(tokens, index, published)
    return _which(tokens, index, published) if word in _WHICH else None


def _open(tokens: Tokens, index: int) -> Found | None:
    if tokens.at(index) not in OPENERS:
        return None
    for length in (4, 2, 1):
        if tokens.phrase(index, length) in _OPEN and index + length <= len(tokens.words):
            return index, index + length, _unknown("open")
    return None


def _which(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "last week", "this month", "next year", "last summer", "last March", "last Tuesday"."""
    step, unit = _WHICH[tokens.at(index)], tokens.at(index + 1)
    if tokens.at(index - 1) in ("the", "its", "their", "his", "her") and unit in _UNITS:
        return None
    if unit in _UNITS and unit != "day":
        return index, index + 2, _shifted(unit, step, published)
    if unit in SEASONS:
        return index, index + 2, _season(unit, step, published)
    if unit in WEEKDAYS:
        return index, index + 2, _that_weekday(unit, step, published)
    if unit in MONTHS and tokens.is_capital(index + 1):
        return index, index + 2, _that_month(MONTHS[unit], step, published)
    morning = unit in ("morning", "afternoon", "evening") and step == 0
    if morning:
        return index, index + 2, Stretch(published, published, "day", relative=True)
    return None


def _shifted(unit: str, step: int, published: date | None) -> Stretch:
    """The calendar week, month, year or decade before, around or behind the day of publication."""
    if published is None:
        return _unknown(_UNITS[unit])
    if unit == "week":
        return moved(week_of(published), by_days=7 * step)
    if unit == "month":
        number = published.year * 12 + published.month - 1 + step
        found = months(number // 12, number % 12 + 1, number % 12 + 1, "month")
    elif unit == "year":
        found = years(published.year + step, published.year + step)
    else:
        first = published.year // 10 * 10 + 10 * step
        found = years(first, first + 9, "decade")
    return _told(found, _UNITS[unit])


def _told(found: Stretch | None, precision: Precision) -> Stretch:
    return _unknown(precision) if found is None else replace(found, relative=True)


def _season(name: str, step: int, published: date | None) -> Stretch:
    if published is None:
        return _unknown("season")
    for year in range(published.year - 2, published.year + 2):
        found = months(year, *SEASONS[name], "season")
        if found is None or found.start is None or found.end is None:
            continue
        after = months(year + 1, *SEASONS[name], "season")
        passed = found.end < published and (after is None or after.end is None or after.end >= published)
        if (step == -1 and passed) or (step == 0 and year == published.year) or (step == 1 and found.start > published):
            return _told(found, "season")
    return _unknown("season")


def _weekday(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "on Tuesday", "said Friday"; not "the Friday Courier" nor "Good Friday"."""
    before, behind = tokens.at(index - 1), index + 1
    title = tokens.is_capital(behind) and tokens.at(behind).isalpha() and before != "on"
    if (
        not tokens.is_capital(index)
        or title
        or before in ("the", "a", "good", "black", "bloody", "palm", "ash", "easter")
    ):
        return None
    return index, behind, _that_weekday(tokens.at(index), None, published)


def _that_weekday(name: str, step: int | None, published: date | None) -> Stretch:
    """The latest such day not after publication; "last" excludes that day itself, "next" is the one behind it."""
    if published is None:
        return _unknown("day")
    back = (published.weekday() - WEEKDAYS[name]) % 7
    if step == -1 and back == 0:
        back = 7
    if step == 1:
        back -= 7
    that = published - timedelta(days=back)
    return Stretch(that, that, "day", relative=True)


def _that_month(month: int, step: int, published: date | None) -> Stretch:
    if published is None:
        return _unknown("month")
    year = published.year
    if step == 1:
        year += month <= published.month
    elif step == -1:
        year -= month >= published.month
    return _told(months(year, month, month, "month"), "month")


def latest(point: Point, published: date | None) -> Stretch | None:
    """A month, or a day and month, without a year: the latest one not after publication. None: no such day."""
    precision: Precision = "day" if point.day is not None else "month"
    if published is None or point.month is None:
        return _unknown(precision)
    for year in range(published.year, published.year - 9, -1):
        found = day(year, point.month, point.day) if point.day else months(year, point.month, point.month, "month")
        if found is not None and found.start is not None and found.start <= published:
            return _told(found, precision)
    return None


def _count(tokens: Tokens, index: int) -> int | None:
    word = tokens.at(index)
    if word.isdecimal() and word.isascii() and len(word) <= 3:
        return int(word)
    return 1 if word in ("a", "an") else SMALL.get(word) or None


def _ago(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "two years ago": that calendar year, month or week, or that day."""
    unit = _PLURALS.get(tokens.at(index - 1)) or (tokens.at(index - 1) if tokens.at(index - 1) in _UNITS else None)
    if unit is None:
        return None
    count = _count(tokens, index - 2)
    if count is None or tokens.at(index - 3) == "-":
        return index - 2, index + 1, _unknown("open")
    return index - 2, index + 1, _back(unit, count, published)


def _back(unit: str, count: int, published: date | None) -> Stretch:
    if published is None:
        return _unknown(_UNITS[unit])
    if unit in ("day", "week"):
        that = published - timedelta(days=count * (7 if unit == "week" else 1)) if count < 1000 else published
        return week_of(that) if unit == "week" else Stretch(that, that, "day", relative=True)
    return _shifted(unit, -count, published)


def _lasting(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "the last 18 months", "the past year": up to the day of publication."""
    unit, count, last = tokens.at(index + 1), 1, index + 2
    if unit not in _UNITS:
        number = _count(tokens, index + 1)
        unit, last = _PLURALS.get(tokens.at(index + 2), ""), index + 3
        if number is None or not unit:
            return None
        count = number
    elif tokens.at(index) == "last":
        return None
    return index - 1, last, _since(unit, count, published)


def _since(unit: str, count: int, published: date | None) -> Stretch:
    if published is None:
        return _unknown(_UNITS[unit])
    if unit in ("day", "week"):
        start: date | None = published - timedelta(days=count * (7 if unit == "week" else 1))
    else:
        start = months_before(published, count * {"month": 1, "year": 12, "decade": 120}[unit])
    return Stretch(start, published, _UNITS[unit], relative=True)


def _part(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "earlier this year", "late last year"."""
    if tokens.at(index + 1) not in _WHICH:
        return None
    found = _which(tokens, index + 1, published)
    if found is None:
        return None
    _, last, whole = found
    word = tokens.at(index)
    if word in ("earlier", "later"):
        start = published if word == "later" else whole.start
        end = published if word == "earlier" and tokens.at(index + 1) == "this" else whole.end
        return index, last, Stretch(start, end, whole.precision, relative=True)
    part = part_of(whole, word) if whole.precision in ("year", "month", "decade") else whole
    return None if part is None else (index, last, replace(part, relative=True))
