"""One number, in two reports, of two things.

What fires: one number for one thing in two reports, in two units (a kilo and a sack, litres and barrels); and a
number that counts one sort of thing in a report and another sort in a report that has it from there, as its lineage
shows.

Worked example. "Nine hundred litres of acid a day" in an inspector's note, "900 barrels of acid a day" in the paper
that quotes it. A barrel holds some 159 litres: the number stayed and what it counts did not.

What does not fire: a conversion, where the numbers differ; two numbers of two things; two currencies; a shorter name
for the same unit; a report that gives both.

What would settle it: the words of the report that both go back to.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._lineage import changed, step
from hearsay.checks.across._pairs import of_sort
from hearsay.checks.across._told import told
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "unit_clash"
TITLE = "One number of two things in two reports"
SEVERITY: Severity = "medium"
_READING = "the number is the same, and what it counts is not"
_SETTLED = "the words of the report that both go back to"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once."""
    seen = set()
    for pair in of_sort(corpus, ledger, "unit"):
        seen.add(pair.other.number.span.text)
        yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
    points = {(f.document, f.number.span.text): f.number.point for f in told(corpus, ledger) if f.number.things}
    for row in changed(corpus, ledger, "subject"):
        one, other = (points.get((v.document, v.value)) for v in (row.before, row.here))
        if one is not None and one == other and row.here.value not in seen:
            yield step(row, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
