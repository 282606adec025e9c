"""What the report opens with, it does not vouch for itself.

What fires: the claim of the opening sentence is marked as less than certain ("reportedly", "allegedly", "is believed
to", "may").

Worked example. "The front has reportedly turned to cattle rustling, a new study has revealed": "reportedly" takes back
what "revealed" promises. The weaker word decides; a headline made of this sentence says more than the report knows.

What does not fire: an opening that is attributed and plain ("The front has turned to rustling, a study says"), however
weak its source; a plan or a question; a hedge further down.

What would settle it: the sentence of the source that the opening is drawn from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.model import Finding, Reading, Severity

CODE = "hedged_headline_claim"
TITLE = "The opening claim is hedged"
SEVERITY: Severity = "medium"
_HEDGED = frozenset({"PR+", "PS+", "PR-", "PS-"})
_OPEN = re.compile(r"unclear|whether|confirmed|verified", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for the opening, if it is hedged."""
    opening = [c for c in reading.claims if c.headline and c.modality.cues]
    claims = [c for c in opening if c.modality.level in _HEDGED or any(_OPEN.search(q.text) for q in c.modality.cues)]
    if claims:
        cues = [cue for claim in claims for cue in claim.modality.cues]
        words = ", ".join(dict.fromkeys(f"“{cue.text}”" for cue in cues))
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"The report opens with a claim that it hedges itself ({words}); whoever repeats it without the "
            "hedge says more than the report does.",
            about=tuple(c.id for c in claims),
            by=stamp(CODE),
            quotes=(claims[0].evidence[0], *cues),
            settled_by="the sentence of the source that the opening is drawn from",
        )
