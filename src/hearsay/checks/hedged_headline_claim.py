"""What the report opens with, it does not vouch for itself.

What fires: a claim of the opening (the headings at the top, and the first sentence behind them) is marked as less than
certain ("reportedly", "allegedly", "is believed to", "may").

Worked example. "The front has reportedly turned to cattle rustling, a new study has revealed": "reportedly" takes back
what "revealed" promises. The weaker word decides; a headline made of this sentence says more than the report knows.

What does not fire: an opening that is attributed and plain ("The front has turned to rustling, a study says"), however
weak its source and however it speaks ("a paper alleged"); a plan or a question; a hedge further down.

What would settle it: the sentence of the source that the opening is drawn from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._headings import opened
from hearsay.checks._stamp import stamp
from hearsay.model import Claim, Finding, Reading, Severity, Span

CODE = "hedged_headline_claim"
TITLE = "The opening claim is hedged"
SEVERITY: Severity = "medium"
_HEDGED = frozenset({"PR+", "PS+", "PR-", "PS-"})
_ABILITY = re.compile(r"could(?: not|n['’]t)", re.I)
_OPEN = re.compile(r"unclear|whether|confirmed|verified", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for the opening, if it is hedged."""
    every = opened(reading)
    claims = [c for c in every if _is_hedged(c)]
    if claims:
        beside = [c for c in every if c not in claims and _beside(reading, c, claims)]
        cues = [cue for claim in claims for cue in _hedges(claim)]
        words = ", ".join(dict.fromkeys(f"“{cue.text}”" for cue in cues))
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"The report opens with a claim that it hedges itself ({words}); whoever repeats it without the "
            "hedge says more than the report does.",
            about=tuple(c.id for c in (*claims, *beside)),
            by=stamp(CODE),
            quotes=(claims[0].evidence[0], *cues),
            settled_by="the sentence of the source that the opening is drawn from",
        )


def _beside(reading: Reading, claim: Claim, hedged: list[Claim]) -> bool:
    """Whether a claim stands in the sentence of a hedged one: one headline is made of both."""
    spans = [claim.evidence[0], *(c.evidence[0] for c in hedged)]
    return any(s.holds(spans[0]) and any(s.holds(span) for span in spans[1:]) for s in reading.sentences)


def _is_hedged(claim: Claim) -> bool:
    cues = _hedges(claim)
    return bool(cues) and (claim.modality.level in _HEDGED or any(_OPEN.search(cue.text) for cue in cues))


def _hedges(claim: Claim) -> list[Span]:
    """The words that lower the claim, save the verb by which somebody named speaks."""
    spoken = [link.cue for link in claim.chain if link.source and link.cue]
    own = [cue for cue in claim.modality.cues if not _ABILITY.fullmatch(cue.text)]
    return [cue for cue in own if not any(verb.meets(cue) for verb in spoken)]
