"""Two reports give two totals of one thing.

What fires: two sums that somebody takes, makes, loses or holds, each told as all of it, in two reports that came out
within two weeks of each other or name the same time or tell one story, in sentences that say the same of the same,
when no value lies in both even with the room that rounding leaves.

Worked example. "The market gate takes 400,000 shillings a day", one paper has from the clerk; another, on the same
gate and the same clerk, has "40 million shillings a day". 40,000,000 / 400,000 = 100: they cannot both be what the
gate takes.

What does not fire: a part beside the whole; the price of one piece; a new sum at a new date; another year or place; a
conversion; a factor of just ten or a thousand (`scale_suspicion`); a speaker who takes his own figure back; a report
that has both.

What would settle it: the books or the reckoning behind each total, with its period and currency.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._pairs import of_sort
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "whole_disagrees"
TITLE = "Two totals for one thing in two reports"
SEVERITY: Severity = "high"
_READING = "each is told as the whole, and they cannot both be"
_SETTLED = "the books or the reckoning behind each total, with its period and currency"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once."""
    for pair in of_sort(corpus, ledger, "value"):
        if not pair.kin and pair.is_total and not pair.revised:
            yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
