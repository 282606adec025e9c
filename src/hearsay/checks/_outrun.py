"""A part that outruns its whole by the words around two numbers, where a sum names no currency or no yearly rate."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._numbers import Number, numbers
from hearsay.checks._things import is_spent
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Reading
from hearsay.values import PERIODS_PER_YEAR

_NEAR = 3  # sentences between a part and its whole
_LARGE = 1000
_OF_TRADE = 90  # characters before a whole in which it is said to be of all


def outrun(reading: Reading) -> Iterator[tuple[Number, Number]]:
    """Each part with the whole near by that is less: "the milk brought it 7 million a month" of "60 million a year"."""
    every = (
        [n for n in numbers(reading) if _is_sum(n) and (n.bound == "at_most" or not n.denied)]
        if reading.document.language in READ
        else []
    )
    order = {s.start: at for at, s in enumerate(reading.sentences)}
    for whole in filter(_is_whole, every):
        place = order[whole.sentence.start]
        near = (n for n in every if n is not whole and abs(order[n.sentence.start] - place) <= _NEAR)
        yield from ((part, whole) for part in near if _is_part(part) and _exceeds(part, whole))


def _is_sum(number: Number) -> bool:
    """Money, or a large number that says nothing of what it counts."""
    bare = number.is_count and not number.things and (number.point or 0) >= _LARGE
    return bare or number.money is not None


def _around(number: Number) -> str:
    return number.lead[-_OF_TRADE:].rpartition(";")[2]


def _is_whole(number: Number) -> bool:
    """Said to be of all: "its entire profit was", "revenue, rice included, reached", "as a whole did not exceed"."""
    lead = _around(number)
    return bool(words("whole", "income").search(lead) and words("whole", "of_all").search(lead))


def _is_part(number: Number) -> bool:
    """What a trade brings, or what comes from it; nothing that is said to be of all, and nothing spent."""
    lead = _around(number)
    gained = any(words("whole", name).search(lead) for name in ("comes_in", "income"))
    return gained and not words("whole", "of_all").search(lead) and not is_spent(number) and number.claim is not None


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
    names = [set(words("whole", "named").findall(n.sentence.text)) for n in (part, whole)]
    return pronoun or part.sentence == whole.sentence or bool(names[0] & names[1])
