"""Another is now said to say it.

What fires: a statement that most reports have from one named voice, or by way of one named outlet, and that a report
which has it from them puts in the mouth of another, as the lineage shows.

Worked example. Four papers have "the dam loses a third of its water" from the engineer Odile Brandt; a fifth, which
copies one of the four, has it from "the ministry". If the ministry never spoke, a body has been made a second
witness.

What does not fire: a fuller or shorter name for the same voice; a speaker and the body that he speaks for; two voices
who both said so.

What would settle it: asking the one who is now named, or the first report in the row.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._lineage import changed, step
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "attribution_drift"
TITLE = "Another is now said to say it"
SEVERITY: Severity = "medium"
_READING = "the statement went on and its speaker was exchanged"
_SETTLED = "asking the one who is now named, or the first report in the row"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each statement that changed its speaker, once."""
    for made in changed(corpus, ledger, "attribution"):
        if made.moved:
            yield step(made, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
