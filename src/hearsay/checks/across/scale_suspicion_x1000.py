"""Two reports give figures for one thing that are just a thousand times apart.

What fires: two figures of two reports, with the same digits and a thousand times apart, in sentences that say the
same of the same, or in reports that share other figures and names; the one may be a copy of the other or not. Where
the lineage of the figures shows that zeros came or went on the way, the words may be all new.

Worked example. "The toll brings 4 million pesos a month", says one paper of a bridge; another that tells the same
story has 4 billion. 4,000,000,000 / 4,000,000 = 1,000: million and billion may have been exchanged.

What does not fire: figures with the same digits that are of other things, places or times; a rise that one report
tells of; a report that has both figures; a price of one piece beside a sum; two currencies; a range beside a figure.

What would settle it: the figure in the report that both go back to, with its zeros and its scale word.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._lineage import slipped, step
from hearsay.checks.across._pairs import of_sort
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "scale_suspicion_x1000"
TITLE = "A factor of a thousand between two reports"
SEVERITY: Severity = "high"
_READING = "as one figure, the two are just 1000 times apart: a scale word or a zero may have slipped"
_SETTLED = "the figure in the report that both go back to, with its zeros and its scale word"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once, then each figure that lost or won zeros on its way from report to report."""
    told = set()
    for pair in of_sort(corpus, ledger, "x1000"):
        told.add(frozenset((pair.one.document, pair.other.document)))
        yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
    for made in slipped(corpus, ledger, 1000):
        if frozenset((made.before.document, made.here.document)) not in told:
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
