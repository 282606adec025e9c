"""Times told from the day of publication: "last week", "this spring", "early next year", "on Tuesday"."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.model import Precision
from hearsay.reading.finders._ago import UNITS, Found, ago, lasting, shifted, unknown
from hearsay.reading.finders._around import DAYS, around, day_told, weekend
from hearsay.reading.finders._calendar import SEASONS, Stretch, months, part_of
from hearsay.reading.finders._date_words import MONTHS, WEEKDAYS

_WHICH = {"last": -1, "this": 0, "next": 1}
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
_OTHERS = frozenset({"weekend", "ago", "past", "earlier", "later", "early", "late"})
TRIGGERS = frozenset({*DAYS, *_WHICH, *WEEKDAYS}) | _OTHERS | OPENERS


def relative_at(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """The relative time that begins at an index (for "ago", that ends there)."""
    word = tokens.at(index)
    vague = _open(tokens, index)
    if vague is not None:
        return vague
    if word in DAYS:
        return day_told(tokens, index, published)
    if word == "weekend":
        return weekend(tokens, index, published)
    if word == "ago":
        return ago(tokens, index, published)
    if word in ("last", "past") and tokens.at(index - 1) == "the":
        return lasting(tokens, index, published)
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
            return index, index + length, unknown("open")
    return None


def _which(tokens: Tokens, index: int, published: date | None) -> Found | None:
    """ "last week", "this month", "next year", "last summer", "last March", "last Tuesday"."""
    step, unit = _WHICH[tokens.at(index)], tokens.at(index + 1)
    if tokens.at(index - 1) in ("the", "its", "their", "his", "her") and unit in UNITS:
        return None
    if unit == "night" and step == -1:
        return index, index + 2, around(published, -1)
    if unit in UNITS and unit != "day" and tokens.at(index + 2) != "of":
        return index, index + 2, shifted(unit, step, published)
    if unit in SEASONS:
        return index, index + 2, _season(unit, step, published)
    if unit in WEEKDAYS:
        return index, index + 2, _that_weekday(unit, step, published)
    if unit in MONTHS and tokens.is_capital(index + 1):
        return index, index + 2, _that_month(MONTHS[unit], step, published)
    morning = unit in ("morning", "afternoon", "evening") and step == 0
    return (index, index + 2, around(published, 0)) if morning else None


def told(found: Stretch | None, precision: Precision) -> Stretch:
    return unknown(precision) if found is None else replace(found, relative=True)


def _season(name: str, step: int, published: date | None) -> Stretch:
    if published is None:
        return unknown("season")
    for year in range(published.year - 2, published.year + 2):
        found = months(year, *SEASONS[name], "season")
        if found is None or found.start is None or found.end is None:
            continue
        after = months(year + 1, *SEASONS[name], "season")
        passed = found.end < published and (after is None or after.end is None or after.end >= published)
        if (step == -1 and passed) or (step == 0 and year == published.year) or (step == 1 and found.start > published):
            return told(_either(found, name) if step == -1 and year == published.year else found, "season")
    return unknown("season")


def _either(found: Stretch, name: str) -> Stretch:
    """ "last summer" said in the autumn is the one just over or the one before: from the one to the other."""
    before = months(found.start.year - 1, *SEASONS[name], "season") if found.start is not None else None
    return found if before is None else replace(found, start=before.start)


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
        return unknown("day")
    back = (published.weekday() - WEEKDAYS[name]) % 7
    if step == -1 and back == 0:
        back = 7
    if step == 1:
        back -= 7
    that = published - timedelta(days=back)
    return Stretch(that, that, "day", relative=True)


def _that_month(month: int, step: int, published: date | None) -> Stretch:
    if published is None:
        return unknown("month")
    year = published.year
    if step == 1:
        year += month <= published.month
    elif step == -1:
        year -= month >= published.month
    return told(months(year, month, month, "month"), "month")


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
        if start is not None and end is not None and start > end:
            start, end = whole.start, whole.end  # "later last summer": nothing of it is after publication
        return index, last, Stretch(start, end, whole.precision, relative=True)
    part = part_of(whole, word) if whole.precision in ("year", "month", "decade") else whole
    return None if part is None else (index, last, replace(part, relative=True))
