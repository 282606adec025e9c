"""A time cut to a part of it by the words before it, or stretched: "the end of 2015", "the first half of last year",
"the first three months of 2016", "the week of 3 March", "the year to March 2016", "fiscal year 2015".

"Beginning", "middle" and "end" are thirds, as "early", "mid" and "late" are. A fiscal year that the text does not bound
may be named by the year it begins in or ends in: it runs over both readings, with precision "open".
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import ORDINALS, SMALL
from hearsay.model import Precision
from hearsay.reading.finders._calendar import Stretch, later, part_of, week_of
from hearsay.reading.finders._date_digits import Point, number_at

ENDS = frozenset({"end", "close"})
_THIRDS = {"beginning": "early", "start": "early", "outset": "early", "middle": "mid"} | dict.fromkeys(ENDS, "late")
_PARTS = frozenset({"early", "mid", "late"})
_WHOLES = frozenset({"week", "month", "year", "decade", "century"})
_UNITS: dict[str, Precision] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "fortnight": "week",
}  # fmt: skip
_PLURALS = {f"{unit}s": unit for unit in _UNITS}
_ORDERS = {w: n for w, n in ORDINALS.items() if n < 13} | {"last": -1, "final": -1, "closing": -1, "opening": 1}
_UP_TO = frozenset({"to", "ended", "ending"})
_FISCAL = frozenset({"fiscal", "financial", "tax", "budget"})
# what may stand between a joining word and the date that it leads to: "until the end of 2015"
LEADING = frozenset({"the", "of", "very", "-", *_THIRDS, *_UNITS, *_PLURALS, *_PARTS, *_ORDERS, *SMALL})


def headed(tokens: Tokens, point: Point, least: int = 0) -> Point:
    """The point as the words before it cut it, those from `least` on; as it is where they do not."""
    whole = point.stretch
    if whole is None or whole.start is None or whole.end is None or whole.precision == "open":
        return _unknown_head(tokens, point, least) if whole is not None else point
    before = tokens.at(point.first - 1)
    step = point.first - 1 - (before == "the")
    found = None
    if tokens.at(step) == "of":
        found = _of(tokens, step - 1, whole)
    elif before in _PARTS or (before == "-" and tokens.at(point.first - 2) == "mid"):
        found = _third(tokens, point.first - 1, whole)
    elif before in _UP_TO or tokens.at(step) == "on":
        found = _up_to(tokens, step - (tokens.at(step) == "on"), whole)
    elif before in ("year", "fy") or before in _FISCAL:
        found = _fiscal(tokens, point.first - 1, whole)
    return point if found is None or found[0] < least else replace(point, first=found[0], stretch=found[1])


def _unknown_head(tokens: Tokens, point: Point, least: int) -> Point:
    """A part of what has no dates has none either; the words still belong to it."""
    step = point.first - 1 - (tokens.at(point.first - 1) == "the")
    head = step - 1
    if tokens.at(step) != "of" or head < least or point.stretch is None:
        return point
    if tokens.at(head) in _THIRDS:
        return replace(point, first=head)
    unit = _UNITS.get(tokens.at(head))
    if unit is None or tokens.at(head - 1) not in _ORDERS or head - 1 < least:
        return point
    return replace(point, first=head - 1, stretch=replace(point.stretch, precision=unit))


def _of(tokens: Tokens, head: int, whole: Stretch) -> tuple[int, Stretch] | None:
    word = tokens.at(head)
    if word in _THIRDS:
        part = part_of(whole, _THIRDS[word]) if whole.precision in _WHOLES - {"week"} else whole
        return None if part is None else (head, replace(part, relative=whole.relative))
    if word == "week" and whole.precision == "day" and whole.start is not None:
        return head, replace(week_of(whole.start), relative=whole.relative)
    unit = _PLURALS.get(word, word)
    count, first = _count(tokens, head - 1) if word in _PLURALS else (1, head)
    order = _ORDERS.get(tokens.at(first - 1))
    if unit not in _UNITS or not count or order is None:
        return None
    part = chunk(whole, order, count, unit)
    return None if part is None else (first - 1, part)


def _count(tokens: Tokens, index: int) -> tuple[int | None, int]:
    return number_at(tokens, index, 1, 99) or SMALL.get(tokens.at(index)), index


def _third(tokens: Tokens, index: int, whole: Stretch) -> tuple[int, Stretch] | None:
    first = index - (tokens.at(index) == "-")
    if whole.precision not in ("month", "decade", "century"):
        return None
    part = part_of(whole, tokens.at(first))
    return None if part is None else (first, replace(part, relative=whole.relative))


def chunk(whole: Stretch, order: int, count: int, unit: str) -> Stretch | None:
    """The order-th run of so many units of a stretch, the last where the order is -1; None where it has none such."""
    start, end, precision = whole.start, whole.end, _UNITS[unit]
    if start is None or end is None:
        return None
    if unit == "half" and whole.precision == "month":
        halves = (start, start.replace(day=15)), (start.replace(day=16), end)
        return Stretch(*halves[order - 1 if order > 0 else 1], "month", whole.relative) if order < 3 else None
    if unit == "half" and whole.precision == "decade":
        unit, count = "year", 5
    if order < 0:
        low, high = later(end + timedelta(days=1), -count, unit), end
    else:
        low, behind = later(start, (order - 1) * count, unit), later(start, order * count, unit)
        high = behind - timedelta(days=1) if behind is not None else end
    if low is None or low < start or low > end:
        return None
    return Stretch(low, min(high, end), precision, whole.relative)


def _up_to(tokens: Tokens, index: int, whole: Stretch) -> tuple[int, Stretch] | None:
    """ "the year to March 2016", "the six months ended 30 June 2015": the index is of the joining word."""
    joint, head = tokens.at(index), index - 1
    unit = _PLURALS.get(tokens.at(head)) or tokens.at(head)
    if joint not in _UP_TO or unit not in ("week", "month", "quarter", "year") or whole.precision == "year":
        return None
    count, first = (_count(tokens, head - 1)) if tokens.at(head) in _PLURALS else (1, head)
    first -= tokens.at(first - 1) in _FISCAL
    if not count or whole.end is None or (joint == "to" and tokens.at(first - 1) not in ("the", "in", "over", "for")):
        return None
    start = later(whole.end + timedelta(days=1), -count, unit)
    return None if start is None else (first, replace(whole, start=start))


def _fiscal(tokens: Tokens, index: int, whole: Stretch) -> tuple[int, Stretch] | None:
    first = index - (tokens.at(index) == "year" and tokens.at(index - 1) in _FISCAL)
    if whole.precision != "year" or whole.start is None or whole.end is None:
        return None
    if first == index and tokens.at(index) == "year":
        return None
    if whole.start.year != whole.end.year:
        return first, whole
    year = whole.start.year
    return first, Stretch(date(year - 1, 4, 1), date(year + 1, 3, 31), "open", whole.relative)
