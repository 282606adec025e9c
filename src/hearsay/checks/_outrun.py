"""A part that outruns its whole by the words around two numbers, where a sum names no currency or no yearly rate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.checks._numbers import Number, numbers
from hearsay.checks._things import is_spent
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Mention, Reading
from hearsay.text.shelf import Shelf, shelf
from hearsay.values import PERIODS_PER_YEAR, Interval

_NEAR = 3  # sentences between a part and its whole
_FAR = 8  # the same where both name the group
_LARGE = 1000
_OF_TRADE = 140  # characters before a whole in which it is said to be of all
_CLOSE = 60  # characters before a sum in which "yearly" stands
_BOUNDED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.I)


def outrun(reading: Reading) -> Iterator[tuple[Number, Number]]:
    """Each part with the whole near by that is less: "the milk brought it 7 million a month" of "60 million a year"."""
    if reading.document.language not in READ:
        return
    every = [_as_meant(n) for n in numbers(reading) if _is_sum(n) and _is_held(n)]
    order = {s.start: at for at, s in enumerate(reading.sentences)}
    bands = shelf(m for m in reading.mentions if m.kind == "armed_group" and m.form == "name")
    for whole in filter(_is_whole, every):
        for part in every:
            far = abs(order[part.sentence.start] - order[whole.sentence.start])
            near = far <= _NEAR or (far <= _FAR and _named_alike(part, whole))
            apart = part is whole or _of_two_bands(bands, part, whole)
            if near and not apart and _is_part(part, whole) and _exceeds(part, whole):
                yield part, whole


def _is_sum(number: Number) -> bool:
    """Money, or a large number that says nothing of what it counts."""
    bare = number.is_count and not number.things and (number.point or 0) >= _LARGE
    return bare or number.money is not None


def _is_held(number: Number) -> bool:
    """Whether it is not denied; "never more than 20 million" denies only what is above."""
    return number.bound == "at_most" or not number.denied or _is_bounded(number)


def _is_bounded(number: Number) -> bool:
    return number.bound == "at_least" and bool(_BOUNDED.search(_around(number)))


def _as_meant(number: Number) -> Number:
    """A sum with the bound and the period that the words around it give it: "their yearly revenue is 2 billion"."""
    if _is_bounded(number):
        number = replace(number, bound="at_most", interval=Interval(None, number.interval.low))
    own = number.per is not None and number.per in number.span.text
    behind = number.behind.lstrip(" ,)")
    lead = re.split(r"[;:]", number.lead[-_CLOSE:])[-1]
    yearly = words("whole", "by_year").search(lead) or words("whole", "yearly").search(lead)
    if not own and (yearly or words("whole", "in_year").match(behind)):
        return replace(number, per="year")
    return number


def _around(number: Number) -> str:
    return number.lead[-_OF_TRADE:].rpartition(";")[2]


def _is_whole(number: Number) -> bool:
    """Said to be of all: "its entire profit was", "revenue, rice included, reached", "two million, with everything"."""
    lead = _around(number)
    if is_spent(number) and not words("whole", "budget").search(lead):
        return False
    gained = any(words(*name).search(lead) for name in (("whole", "income"), ("whole", "comes_in"), ("sums", "makes")))
    if gained and words("whole", "of_all").search(lead):
        return True
    return number.per is not None and bool(words("whole", "all_behind").match(number.behind))


def _is_part(number: Number, whole: Number) -> bool:
    """What a trade brings, or what comes from it; nothing that is said to be of all, and nothing spent."""
    lead = _around(number)
    gained = any(words("whole", name).search(lead) for name in ("comes_in", "income"))
    if words("whole", "budget").search(_around(whole)):
        gained = gained or bool(words("whole", "drained").search(lead))
    behind = words("whole", "all_behind").match(number.behind)
    all_of_it = words("whole", "of_all").search(lead) or behind
    return gained and not all_of_it and not is_spent(number) and number.claim is not None


def _exceeds(part: Number, whole: Number) -> bool:
    if part.unit != whole.unit and part.unit and whole.unit:
        return False
    one, other = years(part.sentence.text), years(whole.sentence.text)
    if (one and other and not one & other) or not _is_of_one(part, whole):
        return False
    if part.per == whole.per:
        return part.interval.surely_exceeds(whole.interval)
    rates = {part.per, whole.per} <= set(PERIODS_PER_YEAR)
    return rates and part.annual.surely_exceeds(whole.annual)


def _is_of_one(part: Number, whole: Number) -> bool:
    """Whether one of the two says "its" or "them", or both name the same."""
    pronoun = any(words("whole", "someones").search(_around(n)) for n in (part, whole))
    return pronoun or part.sentence == whole.sentence or _named_alike(part, whole)


def _of_two_bands(bands: Shelf[Mention], part: Number, whole: Number) -> bool:
    """Whether the two sentences name groups, and none in common."""
    named = [{m.entity for m in bands.inside(n.sentence.start, n.sentence.end)} for n in (part, whole)]
    return bool(named[0] and named[1] and not named[0] & named[1])


def _named_alike(part: Number, whole: Number) -> bool:
    names = [set(words("whole", "named").findall(n.sentence.text)) for n in (part, whole)]
    return bool(names[0] & names[1])
