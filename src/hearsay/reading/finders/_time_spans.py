"""Dates and relative times joined and opened: "from June to August 2015", "2014-15", "since 2013", "before March"."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._calendar import SEASONS, Stretch, day, months, years
from hearsay.reading.finders._date_digits import Point, explicit_year, number_at
from hearsay.reading.finders._dates import MONTHS, WEEKDAYS, month_at, point_at
from hearsay.reading.finders._relative import TRIGGERS, latest, relative_at

_OPENING = frozenset({"since", "until", "till", "by", "before", "after"})
_ALONE = frozenset(
    "in since until till by from early mid late last next this of between to and before after during on through".split()
)
_SHORT = frozenset(name[:3] for name in MONTHS) | {"sept"}
_FRACTIONS = frozenset({"mid", "q", "h", "first", "second", "third", "fourth"})
# what a date may begin with; other words begin only what is told from the day of publication
_DATED = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "early", "late", "earlier", "last"}) | _SHORT | _FRACTIONS
_STARTS = _DATED | TRIGGERS


class Spotted(Struct, frozen=True):
    """A time at the tokens [first, last); stretch is None where the words are used up and nothing is read."""

    first: int
    last: int
    stretch: Stretch | None


def spotted(tokens: Tokens, published: date | None) -> tuple[Spotted, ...]:
    """Every time of a text, in order, none overlapping."""
    found: list[Spotted] = []
    behind = 0
    for index, word in enumerate(tokens.words):
        if index < behind or not (word in _STARTS or word[0].isdecimal()):
            continue
        item = _at(tokens, index, published)
        if item is not None and item.first >= behind:
            found.append(item)
            behind = item.last
    return tuple(found)


def _at(tokens: Tokens, index: int, published: date | None) -> Spotted | None:
    word = tokens.at(index)
    if word in _DATED or word[0].isdecimal():
        point = point_at(tokens, index)
        joined = _days_joined(tokens, index) or _joined(tokens, index, point, published)
        if joined is not None:
            return joined
        if point is not None:
            return _opened(tokens, _spot(tokens, point, published))
    found = relative_at(tokens, index, published)
    return None if found is None else _opened(tokens, Spotted(*found))


def _spot(tokens: Tokens, point: Point, published: date | None) -> Spotted | None:
    if not point.valid:
        return Spotted(point.first, point.last, None)
    if point.stretch is not None:
        return Spotted(point.first, point.last, point.stretch)
    if not _stands_alone(tokens, point):
        return None
    return Spotted(point.first, point.last, latest(point, published))


def _stands_alone(tokens: Tokens, point: Point) -> bool:
    """Whether a month without a year is a time: not "April Mensah", not "the March 23 Movement", not "may"."""
    before = tokens.at(point.first - 1)
    named = tokens.is_capital(point.last) and tokens.at(point.last).isalpha()
    if point.day is not None:
        return not named or before in _ALONE
    return before in _ALONE and not (named and before not in ("in", "since", "until"))


def _opened(tokens: Tokens, item: Spotted | None) -> Spotted | None:
    """The time with the word before it that leaves a side open."""
    if item is None or item.stretch is None:
        return item
    word, stretch = tokens.at(item.first - 1), item.stretch
    if word in ("the", "a") and tokens.at(item.first - 2) in _OPENING and stretch.precision != "open":
        return replace(_open_side(tokens.at(item.first - 2), item, stretch), first=item.first - 2)
    if word not in _OPENING or stretch.precision == "open":
        return item
    if word == "by" and stretch.relative and stretch.precision == "year":
        return item
    return replace(_open_side(word, item, stretch), first=item.first - 1)


def _open_side(word: str, item: Spotted, stretch: Stretch) -> Spotted:
    start, end = stretch.start, stretch.end
    if word == "since":
        sides: tuple[date | None, date | None] = (start, None)
    elif word == "before":
        sides = (None, start - timedelta(days=1) if start is not None and start > date.min else None)
    elif word == "after":
        sides = (end + timedelta(days=1) if end is not None else None, None)
    else:
        sides = (None, end)
    return replace(item, stretch=replace(stretch, start=sides[0], end=sides[1]))


def _days_joined(tokens: Tokens, index: int) -> Spotted | None:
    """ "3-5 March 2016", "3 to 5 March 2016", "March 3-5, 2016"."""
    low = number_at(tokens, index, 1, 31)
    if low is None or tokens.at(index + 1) not in ("-", "to", "and") or number_at(tokens, index + 2, 1, 31) is None:
        return None
    month = month_at(tokens, index - 1)
    if month is not None and month[1] == index:
        high = point_at(tokens, index - 1)
        year = explicit_year(tokens, index + 3 + (tokens.at(index + 3) == ","))
        if high is None or year is None:
            return None
        last = index + 4 + (tokens.at(index + 3) == ",")
        return _ended(index - 1, last, day(year, month[0], low), day(year, month[0], int(tokens.at(index + 2))))
    high = point_at(tokens, index + 2)
    if high is None or high.stretch is None or high.stretch.precision != "day" or high.stretch.start is None:
        return None
    start = high.stretch.start
    return _ended(index, high.last, day(start.year, start.month, low), high.stretch)


def _ended(first: int, last: int, low: Stretch | None, high: Stretch | None) -> Spotted:
    """From the one to the other; used up and unread where the calendar lacks one or they run backwards."""
    if low is None or high is None or low.start is None or high.end is None or low.start > high.end:
        return Spotted(first, last, None)
    relative = low.relative or high.relative
    return Spotted(first, last, Stretch(low.start, high.end, high.precision, relative))


def _joined(tokens: Tokens, index: int, point: Point | None, published: date | None) -> Spotted | None:
    """ "from A to B", "between A and B", "A-B"; the point is A."""
    low = point or _bare_year(tokens, index)
    if low is None or not low.valid:
        return None
    before, link = tokens.at(low.first - 1), tokens.at(low.last)
    led = (before == "from" and link in ("to", "until", "till", "through")) or (before == "between" and link == "and")
    if not (led or link == "-"):
        return None
    high = _second(tokens, low, link)
    if high is None or not high.valid:
        return None
    first = low.first - 1 if led else low.first
    return _between((first, high.last), low, high, published) if led or high.stretch is not None else None


def _bare_year(tokens: Tokens, index: int) -> Point | None:
    year = explicit_year(tokens, index)
    behind = tokens.at(index + 1) == "-" and tokens.touching(index + 1)
    if year is None or not behind or not 1800 <= year <= 2100:
        return None
    return Point(first=index, last=index + 1, stretch=years(year, year))


def _second(tokens: Tokens, low: Point, link: str) -> Point | None:
    """The second end; "15" in "2014-15" is 2015."""
    step = low.last + 1
    first_year = low.stretch.start if low.stretch is not None and low.stretch.precision == "year" else None
    word = tokens.at(step)
    short = len(word) == 2 and number_at(tokens, step, 1, 99) is not None and tokens.at(step + 1) != "-"
    if link == "-" and first_year is not None and short:
        year = first_year.year // 100 * 100 + int(word)
        return Point(first=step, last=step + 1, stretch=years(year, year), valid=year > first_year.year)
    high = point_at(tokens, step)
    if high is None and first_year is not None and (year_there := explicit_year(tokens, step)) is not None:
        return Point(first=step, last=step + 1, stretch=years(year_there, year_there))
    return high


def _between(part: tuple[int, int], low: Point, high: Point, published: date | None) -> Spotted | None:
    """Both ends as one stretch; a first month without a year takes the second's."""
    if low.stretch is None and high.stretch is not None and high.stretch.start is not None and low.month is not None:
        year = high.stretch.start.year - (low.month > high.stretch.start.month)
        start = day(year, low.month, low.day) if low.day else months(year, low.month, low.month, "month")
        return _ended(*part, start, high.stretch)
    ends = (low.stretch or latest(low, published), high.stretch or latest(high, published))
    if ends[0] is None or ends[1] is None:
        return None
    if ends[0].start is None or ends[1].end is None:
        return Spotted(*part, Stretch(None, None, ends[1].precision, relative=True))
    return _ended(*part, *ends)
