"""Money without a figure.

What fires: "huge profits", "significant revenues", "vast sums": words of size where a figure would stand.

Worked example. "The trade brings the front huge profits": nothing can be compared with it, added to it or held against
a later report. It is never summed and never annualised.

What does not fire: a figure, however rough ("hundreds of millions of dollars", "up to $5 million", "about $2 a head").

What would settle it: the figure, and who reckoned it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.model import Finding, Reading, Severity, Span

CODE = "vague_money"
TITLE = "Money without a figure"
SEVERITY: Severity = "low"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim."""
    vague = {m.id: m for m in reading.money if m.amount.bound == "vague"}
    claims = [c for c in reading.claims if any(key in vague for key in c.money)]
    if claims:
        spans = [vague[key] for c in claims for key in c.money if key in vague]
        words = ", ".join(dict.fromkeys(f"“{span.text}”" for span in spans))
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"Money is spoken of without a figure: {words}. Nothing can be added to it or held against it.",
            about=tuple(c.id for c in claims),
            by=stamp(CODE),
            quotes=tuple(dict.fromkeys(Span(s.start, s.end, s.text) for s in spans)),
            settled_by="the figure, and who reckoned it",
        )
