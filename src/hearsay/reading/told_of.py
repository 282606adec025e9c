"""What is told of somebody by the text, although a word for a voice stands there: a wish, a threat, a suspicion."""

from __future__ import annotations

import re

from hearsay.model import Attribution

_INFINITIVE = re.compile(r"(?:not\s+)?to\s", re.I)
# "threatened to call the police", "told the jury to ignore it": an act, not what he holds to be so
_ACT = re.compile(
    r"\b(?:threat|promis|vow|pledg|swear|swore|offer|order|urg|agree|ask|tell|told|warn|advis|instruct)", re.I
)
_AUDIENCE = re.compile(
    r"\b(?:court|jury|jurors|judges?|inquest|inquiry|hearing|tribunal|panel|committee|parliament|senators|deputies)"
    r"(?:\s+(?:in|of|at|on)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)?$",
    re.I,
)
_HEARD = re.compile(
    r"(?:has\s+|have\s+|had\s+)?(?:also\s+)?(?:hears?|heard)"
    r"|(?:(?:is|was|are|were|has\s+been|have\s+been)\s+)?(?:also\s+)?told",
    re.I,
)
_STATE = re.compile(r"(?:not\s+)?to\s+(?:have|be)\s", re.I)


def is_audience(said: Attribution) -> bool:
    """ "The court heard", "jurors were told": whoever only listens says nothing, and nobody is said to have told it."""
    return any(_AUDIENCE.search(s.text) for s in said.source) and any(_HEARD.fullmatch(c.text) for c in said.cue)


def is_told_of(said: Attribution) -> bool:
    """What somebody wants, or "is alleged to have kept", is told of him by the text: its sentence stays whole."""
    if said.how == "wish":
        return True
    if said.source:
        return _is_act(said)
    # "the clerk is suspected of taking bribes", "the third is feared dead": half of it stands before the cue
    cue = next(iter(said.cue), None)
    around = cue is not None and min(s.start for s in said.content) < cue.start < max(s.end for s in said.content)
    return around or any(_INFINITIVE.match(span.text) for span in said.content)


def _is_act(said: Attribution) -> bool:
    """Whether a voice is said to bind itself, or another, to do something."""
    binding = any(_ACT.search(cue.text) for cue in said.cue)
    return binding and all(_INFINITIVE.match(c.text) and not _STATE.match(c.text) for c in said.content)
