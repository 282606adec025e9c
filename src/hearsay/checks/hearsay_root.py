"""The last voice did not see it: it was told, or it leaked.

What fires: a claim whose last voice only heard it ("he has heard that", "she had been told"), or told it to the one who
passes it on ("a driver had told him that"), so that the voice which can be asked is not the one that knows; what
"leaked" or "got out"; a statement of which the text says in its sentence or the next where its speaker has it from ("he
had the figure from a clerk", "she had not seen it herself"); and what people "whisper".

Worked example. "The clerk had heard from a guard that the bars left by night": the clerk can say that a guard spoke,
not that bars left. What he saw himself and what he heard are two claims, and only one of them is his.

What does not fire: what a speaker saw or did; what was told to an outlet, a court, the police or a parliament, which
record it and add no step; a rumour with no voice at all, which is `unattributed`; a document that is quoted.

What would settle it: the one who was there, or the paper that the talk began with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, evidence, followed, identity_of, root, shelf_of
from hearsay.checks._words import words
from hearsay.model import Claim, Finding, Frame, LinkKind, Reading, Sentence, Severity
from hearsay.text.shelf import Shelf

CODE = "hearsay_root"
TITLE = "The last voice only heard it"
SEVERITY: Severity = "high"
_TELLERS: frozenset[LinkKind] = frozenset({"person", "anonymous", "collective", "self"})
# none of the words of a sentence that tells where something was had from stands without one of these
_MAYBE = re.compile(
    r"told|heard?|learn|see|saw|gather|witness|whisper|gossip|murmur|say|talk|rumo|\bh(?:as|ad|ave)\b|\bgot\b|hand|mouth",
    re.I,
)
_PRONOUN = re.compile(r"\W*(?:but\s+|and\s+)?(?:he|she|they)\b", re.I)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such claim, with the words that say so."""
    told = _told(reading.frames)
    after = _handed(reading)
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
    if link.kind not in _TELLERS or (link.known == "carried" and link.how == "hearsay"):
        return False  # what goes on behind "he had heard" may be what he saw
    second_hand = any(cue.how == "hearsay" and cue.kind in _TELLERS for cue in claim.chain[1:])
    return second_hand or bool(
        link.cue and (link.cue.start in told or words("hearsay", "cues").fullmatch(link.cue.text))
    )


def _leaked(claim: Claim) -> bool:
    """ "Information leaked": it has a speaker, and he tells of no one who knew."""
    spoken = root(claim).kind != "none"
    return spoken and any(words("hearsay", "leaks").search(span.text) for span in claim.evidence)


def _handed(reading: Reading) -> frozenset[str]:
    """The claims of which a sentence says that their speaker has them from somebody else."""
    claims = shelf_of(reading.claims)
    found: set[str] = set()
    for before, sentence in followed(reading):
        if not _MAYBE.search(sentence.text):
            continue
        here = {c.id for c in claims.meeting(sentence.start, sentence.end)}
        if any(words("hearsay", name).search(sentence.text) for name in ("colleagues", "talk")):
            found |= here
        if any(words("hearsay", name).search(sentence.text) for name in ("handed", "relayed")):
            found |= here
            if before:
                found |= {c.id for c in _of_one_voice(claims, before, sentence)}
    return frozenset(found)


def _of_one_voice(claims: Shelf[Claim], before: Sentence, sentence: Sentence) -> list[Claim]:
    """What the one who "had it from a clerk" said in the sentence before: he is meant by "he", or by name."""
    voiced = [c for c in claims.meeting(before.start, before.end) if root(c).kind in _TELLERS]
    goes_on = bool(_PRONOUN.match(sentence.text))
    named = [c for c in voiced if goes_on or (root(c).name or "\0") in sentence.text]
    return [c for c in named if identity_of(root(c)) == identity_of(root(named[-1]))]
