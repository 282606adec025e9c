"""A whole that somebody adds up again from its parts: "adding up its pages, one arrives at 6 million"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._numbers import Number, numbers
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Reading

_REACH = 2  # sentences back to the whole
_LARGE = 1000
_LIST = 2  # numbers before a total that make it a list, whose parts can be added here


def readded(reading: Reading) -> Iterator[tuple[Number, Number]]:
    """The whole as it is told, and what its parts come to."""
    if reading.document.language not in READ:
        return
    every = numbers(reading)
    order = {s.start: at for at, s in enumerate(reading.sentences)}
    for at, made in enumerate(every):
        if (
            words("sums", "readded").search(made.lead + made.span.text)
            and not made.denied
            and not _ends_a_list(every[:at], made)
        ):
            near = [n for n in every[:at] if order[made.sentence.start] - order[n.sentence.start] <= _REACH]
            whole = next((n for n in reversed(near) if _may_be_whole(n, made)), None)
            if whole is not None:
                yield whole, made


def _ends_a_list(before: tuple[Number, ...], made: Number) -> bool:
    if words("sums", "broken_down").search(made.lead):
        return False  # what it is divided into is held against the whole as told before
    return sum(n.sentence.start == made.sentence.start and n.unit == made.unit for n in before) >= _LIST


def _may_be_whole(number: Number, made: Number) -> bool:
    """One kind and unit, not a price, and one that a voice or the report holds to."""
    kinds = (number.money is None, number.unit, number.things[:1] if number.money is None else ())
    alike = kinds == (made.money is None, made.unit, made.things[:1] if made.money is None else ())
    bare = made.is_count and not made.things and number.money is not None and (made.point or 0) >= _LARGE
    alike = alike or bare  # "add up to 11.3 million", of 18 million cedis
    listed = number.sentence == made.sentence and words("sums", "broken_down").search(made.lead)
    return alike and not listed and not number.denied and not (number.money and number.money.measure == "unit_price")
