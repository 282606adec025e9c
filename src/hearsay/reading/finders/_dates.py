"""Dates as written: "4 March 2016", "March 4th", "early 2016", "Q3 2015", "the 1990s", "2016-03-04", "summer 2014"."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import ORDINAL_ENDINGS, ORDINALS, TENS
from hearsay.reading.finders._calendar import SEASONS, day, months, part_of, years
from hearsay.reading.finders._date_digits import Point, checked, explicit_year, iso, number_at, slashed, year_first
from hearsay.reading.finders._dates_foreign import foreign_day, foreign_month, names
from hearsay.reading.finders._fractions import ORDERED, fraction, season, year_quarter
from hearsay.reading.finders._nouns import looks_plural

_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name: n for n, name in enumerate(_NAMES, 1)}
_SHORT = {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {n: i for i, n in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_LEADS = frozenset(
    "in since by until till from before after during of between"
    " to early mid late and through a an the this around about circa throughout fy fiscal financial"
    " ( - [ year or as for dated mid- into start end beginning until; spring summer autumn winter".split()
)
_UNITS = frozenset(
    "% percent per million billion thousand people men women children kg tonnes km barrels dollars euros metres meters"
    " miles feet hectares acres tons litres yards kilometres kilometers".split()
)


ORDINAL_STARTS = frozenset({*ORDINALS, "twenty", "thirty"})


def is_counted(tokens: Tokens, index: int, *, round_number: bool) -> bool:
    """Whether what stands at an index is counted by the four digits before it, which then are no year."""
    return tokens.at(index) in _UNITS or (round_number and looks_plural(tokens.at(index)))


def month_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """The month whose name stands at an index, capitalised, and the index behind it."""
    word = tokens.at(index)
    if not tokens.is_capital(index):
        return None
    if word in MONTHS:
        return MONTHS[word], index + 1
    if word not in _SHORT:
        return None
    last = index + 1 + (tokens.at(index + 1) == "." and tokens.touching(index + 1))
    return (_SHORT[word], last) if tokens.is_digits(last) or tokens.is_digits(index - 1) else None


def is_year(tokens: Tokens, index: int) -> bool:
    """Whether four digits by themselves are a year: led to by a word of time, and not counting what follows."""
    word = tokens.at(index)
    if len(word) != 4 or number_at(tokens, index, 1500, 2100) is None:
        return False
    behind = tokens.at(index + 1)
    if tokens.touching(index + 1) and behind.isalnum():
        return False
    if behind in ("and", "to", "-") and _counts_together(tokens, index):
        return False
    if behind in _UNITS or (behind in "/:%" and behind and tokens.touching(index + 1)):
        return False
    before = tokens.at(index - 1)
    linked = before in ("to", "and", "between") or (before == "-" and tokens.at(index - 2) not in ("pre", "post"))
    counts = looks_plural(behind) and (word.endswith("00") or linked)
    return not counts and (before in _LEADS or _follows_year(tokens, index))


def _counts_together(tokens: Tokens, index: int) -> bool:
    """ "between 1900 and 2100 metres"."""
    other = tokens.at(index + 2)
    round_number = tokens.at(index).endswith("00") and other.endswith("00")
    return other.isdecimal() and is_counted(tokens, index + 3, round_number=round_number)


def _follows_year(tokens: Tokens, index: int) -> bool:
    """ "in 2013, 2014 and 2015", and a year that opens a sentence."""
    if tokens.at(index - 1) == "," and explicit_year(tokens, index - 2) is not None:
        return True
    opens = index == 0 or tokens.at(index - 1) in (".", "¶", "!", "?")
    return opens and not looks_plural(tokens.at(index + 1)) and tokens.at(index + 1) != "."


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
    return looks_plural(tokens.at(index)) or tokens.at(index) in _UNITS


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
