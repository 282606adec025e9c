"""One number, once as the least and once as the most.

What fires: two figures for one thing whose number is the same and whose bounds look opposite ways: "at least 200
boats" and, of the same boats, "at most 200".

Worked example. "At least 40 tonnes of resin left the port, the harbour master said. The shippers' club put the figure
at no more than 40." The one leaves open everything above 40, the other everything below: both hold only at 40 itself,
and neither source says so. Somebody on the way has turned "up to" into "over", or the reverse.

What does not fire: "at least 200" beside "200", or beside "at most 300", which both may hold; bounds on different
numbers, which are `value_clash` where nothing lies in both; another year, place or thing.

What would settle it: the wording of the source that both figures go back to.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._clashes import clashes, difference, found
from hearsay.model import Finding, Reading, Severity

CODE = "bound_clash"
TITLE = "One number as least and as most"
SEVERITY: Severity = "medium"
_SETTLED = "the wording of the source that both figures go back to"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair, in text order."""
    for pair in clashes(reading, "bound"):
        bounds = difference(pair).partition(" (")[0]
        yield found(pair, CODE, SEVERITY, reading=f"{bounds}. Both hold at one value only.", settled_by=_SETTLED)
