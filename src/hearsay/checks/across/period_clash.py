"""Two reports give one sum for two periods.

What fires: one sum or count for one thing in two reports, by the day in the one and by the month, say, in the other.

Worked example. "The ferry dues bring 2 million rials a week", says the harbour; a magazine has "2 million rials a
year". 2 x 52 = 104 million a year against 2 million: the number went on, the period did not.

A sum that the first report gives for a span of years, and a report that has it from there by the year, clash too.

What does not fire: a sum for each month and the same sum by the year, reckoned rightly (2 million a month and 24
million a year); a figure with no period beside one with; a report that gives both; other things, places and times.

What would settle it: the words of the report that both go back to.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._lineage import changed, step
from hearsay.checks.across._pairs import of_sort
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "period_clash"
TITLE = "One sum for two periods in two reports"
SEVERITY: Severity = "medium"
_READING = "the number is the same, once by one period and once by another"
_NONE = "no period"  # how assembly words that one of the two gives none: then it may be left to be understood
_SETTLED = "the words of the report that both go back to"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once, then each figure that has got another period on its way from report to report."""
    told = set()
    for pair in of_sort(corpus, ledger, "period"):
        told.add(frozenset((pair.one.document, pair.other.document)))
        yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
    for made in changed(corpus, ledger, "period"):
        if _NONE not in made.row.because and frozenset((made.before.document, made.here.document)) not in told:
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
