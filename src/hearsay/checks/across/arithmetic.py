"""Figures of two reports do not make what a third figure says they make.

What fires: a count out of a count in one report ("38 of 52") and a share of the same in it or in another that tells
of the same, which is not what the division gives; and two totals for one thing in two reports, where a price and a
count of their own make the one and not the other.

Worked example. "24 of the 40 presses were sealed" (the inspectors), "more than three quarters of the presses" (a
paper that quotes them). 24 / 40 = 60 per cent, not 75 or more.

What does not fire: a share within one and a half points of the division; "up to" or "at least" that leaves room; a
share of other things; a price and a count that make neither total, or both.

What would settle it: the counts as the source has them, and which figure was reckoned from the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._arithmetic import words_of
from hearsay.checks._statements import shown
from hearsay.checks.across._fractions import misfits
from hearsay.checks.across._products import products
from hearsay.checks.across._saying import found, named, of_figures
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "arithmetic"
TITLE = "The figures of two reports do not make the sum"
SEVERITY: Severity = "medium"
_SETTLED = "the counts as the source has them, and which figure was reckoned from the others"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """The shares, then the totals."""
    for part in misfits(corpus, ledger):
        share = part.share
        message = (
            f"{shown(part.fraction.part)} of {shown(part.fraction.whole)} ({named(part.fraction.reading)}) are "
            f"{shown(part.percent)} per cent; {named(share.reading)} has “{share.number.span.text}”. They "
            "cannot both hold of one thing."
        )
        quotes = [(part.fraction.reading.document.id, part.fraction.sentence), (share.document, share.number.sentence)]
        claim = share.number.claim
        about = [part.fraction.reading.document.id, claim.id if claim else share.document]
        yield found(CODE, SEVERITY, message, quotes=quotes, about=about, settled_by=_SETTLED)
    for made in products(corpus, ledger):
        message = (
            f"“{made.count.number.span.text}” at “{made.price.number.span.text}” make {shown(made.value)}: "
            f"{named(made.fits.reading)} has “{made.fits.number.span.text}”, {named(made.other.reading)} has "
            f"“{made.other.number.span.text}” ({words_of(made.other.number.interval)})."
        )
        figures = (made.other, made.fits, made.price, made.count)
        yield of_figures(CODE, SEVERITY, message, figures=figures, settled_by=_SETTLED)
