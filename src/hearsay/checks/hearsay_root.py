"""The last voice did not see it: it was told, or it leaked.

What fires: a claim whose last voice only heard it ("he has heard that", "she had been told"), or told it to the one
who passes it on ("a driver had told him that"), so that the voice which can be asked is not the one that knows; what
"leaked" or "got out"; a statement of which the text says, there or where it names its speaker next, whom he has it
from or that he was not there ("he had the figure from a clerk", "she knows it from her brother", "how does he know?
From the loaders", "she had not seen it herself", "none of the three had seen it", "the other two had it from their
wives"); what is quoted behind "they told me"; and what people "whisper".

Worked example. "The clerk had heard from a guard that the bars left by night": the clerk can say that a guard spoke,
not that bars left. What he saw himself and what he heard are two claims, and only one of them is his.

What does not fire: what a speaker saw or did; what was told to an outlet or its reporter ("a driver told us"), a
court, the police or a parliament, which record it and add no step; a rumour with no voice at all, which is
`unattributed`; a document that is quoted.

What would settle it: the one who was there, or the paper that the talk began with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._secondhand import handed
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, root
from hearsay.checks._words import words
from hearsay.model import Claim, Finding, Frame, Link, LinkKind, Reading, Severity

CODE = "hearsay_root"
TITLE = "The last voice only heard it"
SEVERITY: Severity = "high"
_TELLERS: frozenset[LinkKind] = frozenset({"person", "anonymous", "collective", "self"})
_ONE = re.compile(r"(?:an?|one)\s+(?!spokes)", re.I)
_ALONE = 2  # links of a chain with one voice behind the publisher


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim, with the words that say so."""
    told = _told(reading.frames)
    after = handed(reading)
    held = [c for c in reading.claims if c.modality.level not in DENIED]
    heard = [c for c in held if _only_heard(c, told) or _leaked(c) or c.id in after]
    if heard:
        many = "One statement reaches" if len(heard) == 1 else f"{len(heard)} statements reach"
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"{many} the text by word of mouth: the last one who can be asked was told it and does not say "
            "that he saw it.",
            about=tuple(c.id for c in heard),
            by=stamp(CODE),
            quotes=evidence(heard),
            settled_by="the one who was there, or the paper that the talk began with",
        )


def _told(frames: tuple[Frame, ...]) -> frozenset[int]:
    """Where the cues stand by which one person tells another."""
    pattern = words("hearsay", "told")
    return frozenset(
        f.predicate.start for f in frames if any(pattern.fullmatch(a.text.strip()) for a in f.role("addressee"))
    )


def _only_heard(claim: Claim, told: frozenset[int]) -> bool:
    link = root(claim)
    if claim.evidence[0].text.startswith("to "):
        return False  # "had told him to wait" is an order
    if link.kind in _TELLERS and words("hearsay", "retold").match(claim.evidence[0].text):
        return True  # "women in the market speak of a house", a midwife said
    if _is_one_of(link) and link.cue and link.cue.start in told:
        return True  # "a friend in the border police had told him"
    if link.kind not in _TELLERS or (link.known == "carried" and link.how == "hearsay"):
        return False  # what goes on behind "he had heard" may be what he saw
    told_on = words("hearsay", "recounts").fullmatch(link.cue.text) if link.cue else None
    if told_on and len(claim.chain) > _ALONE and claim.chain[-2].kind in _TELLERS:
        return True  # "he recounts what his nephew recounted to him"
    second_hand = any(cue.how == "hearsay" and cue.kind in _TELLERS for cue in claim.chain[1:])
    return second_hand or bool(
        link.cue and (link.cue.start in told or words("hearsay", "cues").fullmatch(link.cue.text))
    )


def _is_one_of(link: Link) -> bool:
    """Whether one nameless person of a body speaks, and not the body."""
    return link.kind == "official_body" and link.source is not None and bool(_ONE.match(link.source.text))


def _leaked(claim: Claim) -> bool:
    """ "Information leaked": it has a speaker, and he tells of no one who knew."""
    spoken = root(claim).kind != "none"
    return spoken and any(words("hearsay", "leaks").search(span.text) for span in claim.evidence)
