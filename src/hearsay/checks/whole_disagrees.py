"""The parts that a report lists do not make the whole that it gives beside them.

What fires: sums in one sentence with their total ("9 from this, 6 from that: 12 in all"), also where the total stands
first ("12 in all: 9 for this, 3 for that and 2 for those"); counts with theirs ("31 people: 20 men and 14 women", "9
in June and 6 in July, 18 in two months"); sums "of which" a whole is said to consist, and shares of one whole, that
together are more than all of it; and parts that somebody in the text adds up again ("adding up its pages, one gets 6
million").

Worked example. "The union takes 4 million pesos a month from drivers, 3 million from stalls and 2 million from shops:
12 million a month in all." 4 + 3 + 2 = 9 million against 12 million: 3 million have no source, or one of the four
figures is wrong as printed. "Pickers keep 70 per cent of each sack, the broker gets 40": 110 per cent of a sack.

What does not fire: parts that are said to be some of the whole ("including", "among them"); shares of different
wholes, or of people who may be in both; a difference within 5 per cent, which rounding leaves; "at least" and "up to"
parts that leave room.

What would settle it: the table that the parts and the total were taken from.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._arithmetic import apart, known, widened, words_of
from hearsay.checks._numbers import Number, about_of, quotes_of
from hearsay.checks._parts import Listing, listings
from hearsay.checks._readded import readded
from hearsay.checks._stamp import stamp
from hearsay.checks._totals import totals
from hearsay.model import Finding, Reading, Severity
from hearsay.values import Bound

CODE = "whole_disagrees"
TITLE = "The parts do not make the whole"
SEVERITY: Severity = "high"


def check(reading: Reading) -> Iterator[Finding]:
    """Each list whose parts, added, cannot be the whole."""
    for listing in (*listings(reading), *totals(reading)):
        rough: Bound = "about" if any(n.bound == "about" for n in listing.numbers) else "point"
        if apart(widened(listing.added, rough, listing.slack), listing.whole):
            yield _finding(listing)
    for whole, made in readded(reading):
        if apart(widened(made.interval, made.bound), widened(whole.interval, whole.bound)):
            yield _again(whole, made)


def _again(whole: Number, made: Number) -> Finding:
    """The finding on a whole that its parts, added by somebody in the text, do not make."""
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"The parts are said to come to {words_of(made.interval)} (“{made.span.text}”); the whole is given as "
        f"{words_of(whole.interval)} (“{whole.span.text}”). They cannot both hold.",
        about=about_of((whole, made)),
        by=stamp(CODE),
        numbers=known(
            added_low=made.interval.low, added_high=made.interval.high, whole_high=whole.interval.high,
        ),
        quotes=quotes_of((whole, made)),
        settled_by="the table that the parts and the total were taken from",
    )  # fmt: skip


def _finding(listing: Listing) -> Finding:
    parts = " + ".join(words_of(part.interval) for part in listing.parts)
    added = listing.added
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{parts} = {words_of(added)}{listing.unit}; the whole is {words_of(listing.whole)}"
        f"{listing.unit}. They cannot all hold.",
        about=about_of(listing.numbers),
        by=stamp(CODE),
        numbers=known(added_low=added.low, added_high=added.high, whole_high=listing.whole.high),
        quotes=listing.quotes,
        settled_by="the table that the parts and the total were taken from",
    )
