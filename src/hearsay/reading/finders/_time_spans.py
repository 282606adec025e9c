"""Every time of a text: dates and relative times, cut by what stands before them, joined, and opened on a side."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders import _anchors, _dates_foreign, _eras
from hearsay.reading.finders._anchors import Spotted, anchored
from hearsay.reading.finders._calendar import SEASONS, Stretch
from hearsay.reading.finders._date_digits import Point
from hearsay.reading.finders._date_words import MONTHS, WEEKDAYS
from hearsay.reading.finders._dates import ORDINAL_STARTS
from hearsay.reading.finders._relative import TRIGGERS
from hearsay.reading.finders._time_heads import ENDS
from hearsay.reading.finders._time_joins import days_joined, finished, first_at, joined, stands_alone

_OPENING = frozenset({"since", "until", "till", "by", "before", "after"})
_LIMITS = frozenset({"until", "till"})
_ONWARDS = frozenset({"onwards", "onward"})
_SHORT = frozenset(name[:3] for name in MONTHS) | {"sept"}
_FRACTIONS = frozenset({"mid", "q", "h", "first", "second", "third", "fourth", "quarter"})
_DATED = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, "early", "late", "earlier", "last"}) | (
    _SHORT | _FRACTIONS | TRIGGERS | _eras.TRIGGERS | ORDINAL_STARTS | _dates_foreign.names()
)
_STARTS = _DATED | _anchors.TRIGGERS


def spotted(tokens: Tokens, published: date | None) -> tuple[Spotted, ...]:
    """Every time of a text, in order, none overlapping."""
    found: list[Spotted] = []
    behind = 0
    for index, word in enumerate(tokens.words):
        if index < behind or not (word in _STARTS or word[0].isdecimal()):
            continue
        item = _at(tokens, index, found, published)
        if item is not None and item.first >= behind:
            item = _run_on(tokens, found, item)
            found.append(item)
            behind = item.last
    return tuple(found)


def _run_on(tokens: Tokens, found: list[Spotted], item: Spotted) -> Spotted:
    """ "from 12 November until the end of the month": the second was told from the first, which it takes in."""
    if not found or found[-1].last != item.first or tokens.at(item.first) not in _LIMITS:
        return item
    low, high = found[-1].stretch, item.stretch
    led = tokens.at(found[-1].first - 1) == "from"
    if not led or low is None or high is None or low.start is None or high.end is None or high.end < low.start:
        return item
    return Spotted(found.pop().first - 1, item.last, replace(high, start=low.start, relative=low.relative))


def _at(tokens: Tokens, index: int, found: list[Spotted], published: date | None) -> Spotted | None:
    point, word = None, tokens.at(index)
    if word in _DATED or word[0].isdecimal():
        both = days_joined(tokens, index)
        point = first_at(tokens, index, published) if both is None else None
        both = both or joined(tokens, index, point, published)
        if both is not None:
            return both
    if point is None and word in _anchors.TRIGGERS:
        that = anchored(tokens, index, found, published)
        point = None if that is None else Point(first=that[0], last=that[1], stretch=that[2])
    if point is None or not stands_alone(tokens, point):
        return None
    point = finished(tokens, point, published)
    return _opened(tokens, Spotted(point.first, point.last, point.stretch if point.valid else None))


def _opened(tokens: Tokens, item: Spotted) -> Spotted:
    """The time with the words beside it that leave a side open."""
    stretch = item.stretch
    if stretch is None or stretch.precision == "open":
        return item
    onwards = _onwards(tokens, item, stretch)
    if onwards is not None:
        return onwards
    first = item.first - 1 - (tokens.at(item.first - 1) in ("the", "a"))
    word = tokens.at(first)
    if tokens.phrase(first - 1, 2) == ("up", "to"):
        return replace(_open_side("until", item, stretch), first=first - 1)
    if word == "-" and tokens.at(first - 1) in ("pre", "post"):
        side = "before" if tokens.at(first - 1) == "pre" else "after"
        return replace(_open_side(side, item, stretch), first=first - 1)
    if word not in _OPENING or (word == "by" and stretch.relative and stretch.precision == "year"):
        return item
    if word == "before" and tokens.at(item.first) in ENDS:
        word = "until"
    return replace(_open_side(word, item, stretch), first=first)


def _onwards(tokens: Tokens, item: Spotted, stretch: Stretch) -> Spotted | None:
    """ "from 2014 onwards", "2014 onwards", "from 2011 on,"."""
    led = tokens.at(item.first - 1) == "from"
    on = led and tokens.at(item.last) == "on" and tokens.at(item.last + 1) in (",", ".", ";", "")
    if not on and tokens.at(item.last) not in _ONWARDS:
        return None
    return Spotted(item.first - led, item.last + 1, replace(stretch, end=None))


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
