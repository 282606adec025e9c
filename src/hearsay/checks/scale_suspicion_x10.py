"""Two figures for one thing are just ten times apart.

What fires: a figure and its answer, a sum that is told twice, an income by the day beside the same by the year, a sum
that the text lays open, or two bracketed conversions, where the one is ten times the other: a zero too many or too
few, a point that slipped.

Worked example. "The farm lost 240 camels, at 90,000 pounds each, 216 million pounds in all." 240 x 90,000 =
21,600,000, a tenth of 216 million: the point has moved, or the price is 900,000.

What does not fire: figures by chance a factor apart that are of other things, years, places or periods; a rise that
the text tells of ("from 2 million to 20 million"); a part within its whole; two sums of which one is a range.

What would settle it: the figure in the source, with its zeros and its scale word.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._scales import finding, suspicions
from hearsay.model import Finding, Reading, Severity

CODE = "scale_suspicion_x10"
TITLE = "A factor of ten between two figures"
SEVERITY: Severity = "high"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair of figures that the factor parts."""
    return (finding(found, CODE, SEVERITY) for found in suspicions(reading, 10))
