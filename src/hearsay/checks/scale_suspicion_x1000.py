"""Two figures for one thing are just a thousand times apart.

What fires: a figure and its answer, a sum that is told twice, an income by the day beside the same by the year, a sum
that the text lays open, or two bracketed conversions, where the one is a thousand times the other; and a part that is
more than a hundred times its whole, which the whole would hold if it were a thousand times as large. Million for
billion, and thousand for million, are the causes.

Worked example. "Its budget is 3 million naira a year", and of the same group "50 million naira a month from timber":
50 million x 12 = 600 million a year, 200 times the whole; 3 billion a year would hold it.

What does not fire: figures by chance a factor apart that are of other things, years, places or periods; a rise that
the text tells of ("from 2 million to 20 million"); a part within its whole; two sums of which one is a range.

What would settle it: the figure in the source, with its zeros and its scale word.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._scales import finding, suspicions
from hearsay.model import Finding, Reading, Severity

CODE = "scale_suspicion_x1000"
TITLE = "A factor of a thousand between two figures"
SEVERITY: Severity = "high"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair of figures that the factor parts."""
    return (finding(found, CODE, SEVERITY) for found in suspicions(reading, 1000))
