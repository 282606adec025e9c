"""A report has dropped who says so.

What fires: a statement for which a report names a voice or an outlet, and which a report that has it from there
states without naming them anywhere, as the lineage shows.

Worked example. "Sand is shipped by night, the union of dredgers says" (first paper); "Sand is shipped by night"
(second paper, which has the text from the first). The second reads like the paper's own knowledge.

What does not fire: a voice that the report names elsewhere in its text, or in another spelling; a report that names
the first report as its source; a fact on record.

What would settle it: the first report in the row, and whom that one names.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._lineage import changed, step
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "attribution_lost"
TITLE = "The voice is lost from one report to the next"
SEVERITY: Severity = "medium"
_READING = "without the voice it reads like a fact that the report knows by itself"
_SETTLED = "the first report in the row, and whom that one names"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each statement that lost its voice, once."""
    for made in changed(corpus, ledger, "attribution"):
        if not made.moved:
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
