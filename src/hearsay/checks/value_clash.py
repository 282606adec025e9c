"""Two figures for one thing that cannot both hold.

What fires: a figure that answers another ("The prosecutor's office says six", "a survey, published on Monday, found
900", "the figure was 25 million", "she has a lower number"), turns against it ("only 31 in those years", "no more than
90,000 tonnes") or states the same with another number on another's word, when no value lies in both even with the room
that rounding leaves (5 per cent; 15 where it says "about").

Worked example. "The hauliers' union counts 14 drivers killed on the road. The police say six." 14 against 6: 2.3
times as many, for one road and one span of years. If both counts are right they count different things.

What does not fire: another year, place, actor or part ("six of them", "another six", "six in May"); an older figure
that is corrected; a range that holds both; an average; figures in two currencies; two sums in one person's mouth; a
factor of just ten or a thousand, which is `scale_suspicion_x10` or `scale_suspicion_x1000`.

What would settle it: the list or the accounts behind each figure, with the time, the place and what was counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._clashes import clashes, difference, found
from hearsay.model import Finding, Reading, Severity

CODE = "value_clash"
TITLE = "Two figures for one thing"
SEVERITY: Severity = "medium"
_SETTLED = "the list or the accounts behind each figure, with the time, the place and what was counted"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair, in text order."""
    for pair in clashes(reading, "value"):
        said = f"{difference(pair)}. If both are right they are of different things."
        yield found(pair, CODE, SEVERITY, reading=said, settled_by=_SETTLED)
