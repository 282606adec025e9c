"""Two times made one: "from June to August 2015", "2014-15", "3-5 March 2016", "from early 2015 to last month"."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._anchors import Spotted
from hearsay.reading.finders._calendar import Stretch, day, later, years
from hearsay.reading.finders._date_digits import Point, explicit_year, number_at
from hearsay.reading.finders._date_words import is_counted, month_at
from hearsay.reading.finders._dates import point_at
from hearsay.reading.finders._eras import era_at
from hearsay.reading.finders._relative import relative_at
from hearsay.reading.finders._time_heads import LEADING, headed
from hearsay.reading.finders._unyeared import dated, in_year, quarter, shares_year

_ALONE = frozenset(
    "in since until till by from early mid late last next this of between to and before after during on through".split()
)
_LINKS = frozenset({"to", "until", "till", "through"})
_JOINTS = _LINKS | {"and", "-"}
# behind these "May" is as likely somebody's name
_BARE_MAY = frozenset({"and", "on"})
_YEARED = frozenset({"of", "last", "this", "next"})
_FARTHEST = 6


def first_at(tokens: Tokens, index: int, published: date | None) -> Point | None:
    """The date, era or relative time that has its first telling word at an index, nothing joined or cut yet."""
    point = point_at(tokens, index) or era_at(tokens, index)
    if point is not None:
        return point
    word = tokens.at(index)
    found = quarter(tokens, index, published) if word == "quarter" else relative_at(tokens, index, published)
    return None if found is None else Point(first=found[0], last=found[1], stretch=found[2])


def finished(tokens: Tokens, point: Point, published: date | None, least: int = 0) -> Point:
    """The point with its year, cut by what stands before it."""
    return headed(tokens, dated(tokens, point, published), least)


def stands_alone(tokens: Tokens, point: Point) -> bool:
    """Whether a month without a year is a time: not "April Mensah", not "the March 23 Movement", not "may"."""
    if point.stretch is not None or not point.valid:
        return True
    before = tokens.at(point.first - 1)
    named = tokens.is_capital(point.last) and tokens.at(point.last).isalpha()
    if point.part is not None:
        return not named
    if point.first + 1 == point.last and tokens.at(point.first) == "may" and before in _BARE_MAY:
        return False
    if point.day is not None:
        return not named or before in _ALONE
    alone = before in _ALONE and not (named and before not in ("in", "since", "until"))
    return alone or (before == "," and shares_year(tokens, point))


def days_joined(tokens: Tokens, index: int) -> Spotted | None:
    """ "3-5 March 2016", "3 to 5 March 2016", "March 3-5, 2016"."""
    low = number_at(tokens, index, 1, 31)
    if low is None or tokens.at(index + 1) not in ("-", "to", "and") or number_at(tokens, index + 2, 1, 31) is None:
        return None
    month = month_at(tokens, index - 1)
    led = tokens.at(index - 1) in ("from", "between")
    if month is not None and month[1] == index:
        year = explicit_year(tokens, index + 3 + (tokens.at(index + 3) == ","))
        if year is None:
            return None
        last = index + 4 + (tokens.at(index + 3) == ",")
        return _ended(index - 1, last, day(year, month[0], low), day(year, month[0], int(tokens.at(index + 2))))
    high = point_at(tokens, index + 2)
    if high is None or high.stretch is None or high.stretch.precision != "day" or high.stretch.start is None:
        return None
    start = high.stretch.start
    return _ended(index - led, high.last, day(start.year, start.month, low), high.stretch)


def _ended(first: int, last: int, low: Stretch | None, high: Stretch | None) -> Spotted:
    """From the one to the other; used up and unread where the calendar lacks one or they run backwards."""
    if low is None or high is None or low.start is None or high.end is None or low.start > high.end:
        return Spotted(first, last, None)
    relative = low.relative or high.relative
    return Spotted(first, last, Stretch(low.start, high.end, high.precision, relative))


def joined(tokens: Tokens, index: int, low: Point | None, published: date | None) -> Spotted | None:
    """ "from A to B", "between A and B", "A-B"; A is the point, as `first_at` gives it."""
    low = low or _bare_year(tokens, index)
    if low is not None and tokens.at(low.last) in _YEARED:
        low = dated(tokens, low, published)  # "from September last year to March this year"
    if low is None or not low.valid or tokens.at(low.last) not in _JOINTS:
        return None
    cut = headed(tokens, low)
    lead = cut.first - 1 - (tokens.at(cut.first - 1) == "the")
    before, link = tokens.at(lead), tokens.at(low.last)
    led = (before == "from" and link in _LINKS) or (before == "between" and link == "and")
    on_end = link in ("to", "through") and _one_year(low) and explicit_year(tokens, low.last + 1) is not None
    if not (led or link == "-" or on_end):
        return None
    high = _second(tokens, low, link, published)
    if high is None or not high.valid or (_one_year(low) and _counted(tokens, low, high)):
        return None
    part = (lead if led else cut.first, high.last)
    fixed = high.stretch is not None and not high.stretch.relative  # "4 March - Last week ..." is a dateline
    return _between(tokens, part, low, high, published) if led or fixed else None


def _one_year(point: Point) -> bool:
    return point.stretch is not None and point.stretch.precision == "year"


def _counted(tokens: Tokens, low: Point, high: Point) -> bool:
    """ "between 1900 and 2100 metres"."""
    both = tokens.at(low.last - 1), tokens.at(high.last - 1)
    return is_counted(tokens, high.last, round_number=all(word.endswith("00") for word in both))


def _bare_year(tokens: Tokens, index: int) -> Point | None:
    year = explicit_year(tokens, index)
    behind = (tokens.at(index + 1) == "-" and tokens.touching(index + 1)) or explicit_year(tokens, index + 2)
    if year is None or not behind or not 1800 <= year <= 2100:
        return None
    return Point(first=index, last=index + 1, stretch=years(year, year))


def _second(tokens: Tokens, low: Point, link: str, published: date | None) -> Point | None:
    """The second end; "15" in "2014-15" is 2015."""
    step = low.last + 1
    first_year = low.stretch.start if low.stretch is not None and low.stretch.precision in ("year", "season") else None
    word = tokens.at(step)
    short = len(word) == 2 and number_at(tokens, step, 1, 99) is not None and tokens.at(step + 1) != "-"
    if link == "-" and first_year is not None and short:
        return _short_year(step, first_year.year, low, int(word))
    high = _end_at(tokens, step, published)
    year = explicit_year(tokens, step) if high is None and first_year is not None else None
    return high if year is None else Point(first=step, last=step + 1, stretch=years(year, year))


def _short_year(step: int, first: int, low: Point, number: int) -> Point:
    """ "2014-15"; "the winter of 2015-16" is one winter, which ends in 2016 anyway."""
    year = first // 100 * 100 + number
    if not _one_year(low):
        return Point(first=step, last=step + 1, stretch=low.stretch, valid=year == first + 1)
    return Point(first=step, last=step + 1, stretch=years(year, year), valid=year > first)


def _end_at(tokens: Tokens, step: int, published: date | None) -> Point | None:
    """The time that begins at an index, the words that cut it included: "the end of 2015"."""
    for index in range(step, step + _FARTHEST):
        point = first_at(tokens, index, published)
        if point is not None and point.first >= step:
            yeared = tokens.at(point.last) in _YEARED
            return headed(tokens, dated(tokens, point, published) if yeared else point, step)
        if tokens.at(index) not in LEADING:
            return None
    return None


def _between(tokens: Tokens, part: tuple[int, int], low: Point, high: Point, published: date | None) -> Spotted | None:
    """Both ends as one stretch; a first month without a year takes the second's."""
    ends = high.stretch
    if low.stretch is None and ends is not None and ends.start is not None and not ends.relative:
        low = in_year(low, ends.start.year - ((low.month or 0) > ends.start.month))
        if low.stretch is None:
            return Spotted(*part, None)
    low, high = finished(tokens, low, published), finished(tokens, high, published, low.last + 1)
    if low.stretch is None or high.stretch is None:
        return None
    if low.stretch.start is None or high.stretch.end is None:
        return Spotted(*part, Stretch(None, None, high.stretch.precision, relative=True))
    return _ended(*part, _before(low.stretch, high.stretch), high.stretch)


def _before(low: Stretch, high: Stretch) -> Stretch:
    """Of two times without a year the first is the one before the second: "from November to March"."""
    if not (low.relative and high.relative) or low.start is None or high.start is None or low.start <= high.start:
        return low
    unit = {"day": "week", "month": "year"}.get(low.precision)
    start = later(low.start, -1, unit) if unit is not None else None
    return low if start is None else replace(low, start=start)
