"""Times told from a date before them in the text: "the following year", "two years later", "by the end of the year".

The date must stand in the same sentence or the one before, and lie within one year. Without such a one "the following
year" has no dates; "the year" and "the month" are then those of publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from hearsay.language.numbers_tokens import Tokens
from hearsay.model import Precision
from hearsay.reading.finders._ago import UNITS, Found, period, shifted, unknown
from hearsay.reading.finders._calendar import Stretch, later
from hearsay.reading.finders._time_heads import LEADING

_STEPS = {"following": 1, "subsequent": 1, "next": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
_WHOLES = frozenset({"week", "month", "year", "decade"})
_GOES_ON = frozenset({"of", "than", "before", "after", "when", "that"})
_REACH = 40
TRIGGERS = frozenset({*_STEPS, *_WHOLES, "later", "earlier"})
# how fine a date must be for a step of a unit from it
_FINE: dict[str, frozenset[Precision]] = {
    "day": frozenset({"day"}),
    "week": frozenset({"day", "week"}),
    "month": frozenset({"day", "week", "month"}),
}


class Spotted(Struct, frozen=True):
    """A time at the tokens [first, last); stretch is None where the words are used up and nothing is read."""

    first: int
    last: int
    stretch: Stretch | None


def anchored(tokens: Tokens, index: int, found: Sequence[Spotted], published: date | None) -> Found | None:
    """The time told from an earlier one that has its trigger at an index."""
    word = tokens.at(index)
    if word in _WHOLES:
        return _the_whole(tokens, index, _anchor(tokens, index, found), published)
    if word in ("later", "earlier"):
        return _after(tokens, index, _anchor(tokens, index, found))
    return _neighbour(tokens, index, _anchor(tokens, index, found)) if word in _STEPS else None


def _anchor(tokens: Tokens, index: int, found: Sequence[Spotted]) -> Stretch | None:
    if not found or index - found[-1].last > _REACH:
        return None
    between = tokens.words[found[-1].last : index]
    stretch = found[-1].stretch
    if "¶" in between or between.count(".") > 1 or stretch is None or stretch.start is None or stretch.end is None:
        return None
    return stretch if stretch.start.year == stretch.end.year and stretch.precision != "open" else None


def _the_whole(tokens: Tokens, index: int, anchor: Stretch | None, published: date | None) -> Found | None:
    """ "the end of the year": only what cuts it tells that a certain year is meant."""
    unit = tokens.at(index)
    if tokens.phrase(index - 2, 2) != ("of", "the") or tokens.at(index + 1) in _GOES_ON | {"to", "in", "-"}:
        return None
    if tokens.at(index - 3) not in LEADING or tokens.is_digits(index + 1):
        return None
    that = anchor.start if anchor is not None and _fits(anchor, unit) else published
    return index, index + 1, shifted(unit, 0, that)


def _fits(anchor: Stretch, unit: str) -> bool:
    return unit not in _FINE or anchor.precision in _FINE[unit]


def _neighbour(tokens: Tokens, index: int, anchor: Stretch | None) -> Found | None:
    """ "the following year", "that month"."""
    word, unit = tokens.at(index), tokens.at(index + 1)
    led = word == "that" or tokens.at(index - 1) == "the"
    if unit not in UNITS or unit == "decade" or not led or tokens.at(index + 2) in _GOES_ON:
        return None
    step = _STEPS[word]
    if anchor is None and step == 0:
        return None  # it names no time that a reader of the sentence could not see better
    return index, index + 2, _moved(anchor, step, unit)


def _after(tokens: Tokens, index: int, anchor: Stretch | None) -> Found | None:
    """ "two years later", "a month earlier"."""
    for length in (3, 2):
        found = period(tokens.phrase(index - length, length)) if index >= length else None
        if found is not None and found[1] in UNITS and found[0] % 2 == 0 and tokens.at(index + 1) not in _GOES_ON:
            count = found[0] // 2 * (1 if tokens.at(index) == "later" else -1)
            return index - length, index + 1, _moved(anchor, count, found[1])
    return None


def _moved(anchor: Stretch | None, step: int, unit: str) -> Stretch:
    precision = UNITS[unit]
    if anchor is None or anchor.start is None or not _fits(anchor, unit) or unit == "decade":
        return unknown(precision)
    if unit == "day":
        that = later(anchor.start, step, "day")
        return unknown("day") if that is None else Stretch(that, that, "day", relative=True)
    return shifted(unit, step, anchor.start)
