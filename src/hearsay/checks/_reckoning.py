"""Sums that a report lays open: a count at a price, a price a head, two periods, a share, a tax, a growth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from hearsay.checks._arithmetic import ABOUT
from hearsay.checks._latest import latest
from hearsay.checks._numbers import Number, by_sentence
from hearsay.checks._products import at_that_price, by_each, products, shares
from hearsay.checks._reckoned import SLACK
from hearsay.checks._reckoned import Reckoning as Reckoning
from hearsay.checks._statements import followed
from hearsay.checks._ways import WAYS, Line
from hearsay.language.identify import READ
from hearsay.model import Reading

_BACK = 5  # sentences back in which stand the count and the price of "at that price"
_POINTS = Decimal("1.5")  # a share said in whole per cents


@latest
def reckonings(reading: Reading) -> tuple[Reckoning, ...]:
    """Each sum that the text lays open, by sentence; none where the sentence reckons it in another way rightly."""
    return tuple(_all(reading)) if reading.document.language in READ else ()


def _all(reading: Reading) -> Iterator[Reckoning]:
    held = by_sentence(reading)
    yield from _far(reading, held)
    for before, sentence in followed(reading):
        here = held.get(sentence.start, [])
        back = held.get(before.start, []) if before else []
        found = [made for way in WAYS for made in way(Line(sentence, here, back))]
        settled = {made.stated.span.start for made in found if not made.fails}
        yield from (made for made in found if made.stated.span.start not in settled)


def _far(reading: Reading, held: dict[int, list[Number]]) -> Iterator[Reckoning]:
    """What is reckoned over some sentences."""
    every = [number for here in held.values() for number in here]
    parts = [made for s in reading.sentences for made in shares(s, held.get(s.start, []), every)]
    lines = [held.get(s.start, []) for s in reading.sentences]
    parts += [made for here, ahead in pairwise([*lines, []]) for made in by_each(here, ahead, every)]
    near = ((here, [n for back in lines[max(0, at - _BACK) : at] for n in back]) for at, here in enumerate(lines))
    parts += [made for here, back in near for made in at_that_price(here, back)]
    for used, stated, made, working in (*products(reading.sentences, held), *parts):
        room = _POINTS / made.low if stated.unit == "%" and made.low else ABOUT
        yield Reckoning(used, stated, made, working, max(room, SLACK))
