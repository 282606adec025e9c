"""Two reports give two counts, shares or prices of one thing.

What fires: two counts of one thing, two shares or two prices in two reports that came out within two weeks of each
other or name the same time, in sentences that say the same of the same, when no value lies in both even with the room
that rounding leaves (5 per cent; 15 where one says "about").

Worked example. "The flood drowned 140 buffaloes in Sylhet, the fire brigade said" and, on the same day elsewhere,
"the flood drowned 61 buffaloes in Sylhet, the district office said". 140 / 61 = 2.3: if both are right they count
different animals.

A count of all that has got the name of a part on its way from report to report ("19 of the 63 are victims", then "63
victims") fires too.

What does not fire: a new count weeks later; another place, year or part; an average beside a single case; a wish or a
plan; a figure and what became of it in a copy (`figure_mutated`); a factor of ten or a thousand (`scale_suspicion`);
a speaker who takes his own figure back (`self_revision`); a report that has both.

What would settle it: the list behind each count, with the day and what was counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._lineage import changed, step
from hearsay.checks.across._pairs import of_sort
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "value_clash"
TITLE = "Two figures for one thing in two reports"
SEVERITY: Severity = "medium"
_READING = "if both are right they are of different things"
_PART = "the whole is given the name of a part"
_SETTLED = "the list behind each figure, with the day and what was counted"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once, then each whole that has got the name of a part of it on its way."""
    for pair in of_sort(corpus, ledger, "value"):
        if not pair.kin and not pair.is_total and not pair.revised:
            yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
    for made in changed(corpus, ledger, "subject"):
        if made.row.because.startswith(_PART):
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
