"""One report has a number as the most, another has the same number as the least.

What fires: one number for one thing in two reports, with "up to" or "at most" in the one and "more than" or "at
least" in the other.

Worked example. "The quarry sells up to 300 loads a week", a register says; a blog that quotes it writes of "more than
300 loads a week". Both hold only if it is 300 exactly; a limit from above has become one from below.

What does not fire: a bound beside a plain number; two different numbers; a report that gives both; another year or
place.

What would settle it: the words of the report that both go back to.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks.across._clashing import clash
from hearsay.checks.across._pairs import of_sort
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "bound_clash"
TITLE = "One number as least and as most in two reports"
SEVERITY: Severity = "medium"
_READING = "the number is the same, once as the least that it can be and once as the most"
_SETTLED = "the words of the report that both go back to"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each pair of wordings once."""
    for pair in of_sort(corpus, ledger, "bound"):
        yield clash(pair, CODE, SEVERITY, reading=_READING, settled_by=_SETTLED)
