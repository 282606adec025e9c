"""The last voice did not see it: it was told, or it leaked.

What fires: a claim whose last voice only heard it ("he has heard that", "she had been told"), or told it to the one who
passes it on ("a driver had told him that"), so that the voice which can be asked is not the one that knows; what
"leaked" or "got out"; a statement of which the text says, there or where it names its speaker next, whom he has it from
or that he was not there ("he had the figure from a clerk", "she knows it from her brother", "how does he know? From the
loaders", "she had not seen it herself"); what is quoted behind "they told me"; and what people "whisper".

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
from hearsay.checks._statements import DENIED, evidence, identity_of, root, shelf_of
from hearsay.checks._words import stems, words
from hearsay.model import Claim, Finding, Frame, LinkKind, Reading, Sentence, Severity
from hearsay.text.shelf import Shelf

CODE = "hearsay_root"
TITLE = "The last voice only heard it"
SEVERITY: Severity = "high"
_TELLERS: frozenset[LinkKind] = frozenset({"person", "anonymous", "collective", "self"})
# none of the words of a sentence that tells where something was had from stands without one of these
_MAYBE = re.compile(
    r"told|tell|heard?|learn|know|see|saw|gather|witness|whisper|gossip|murmur|say|talk|rumo|\bh(?:as|ad|ave)\b|\bgot\b"
    r"|hand|mouth|never|whom|recount|\bnot\b|\bfrom\b",
    re.I,
)
_FROM = re.compile(
    r"\W*(?:from|through)\s+(?:an?|the|its|his|her|their|my|our|other|others|people|friends|colleagues|some)\b", re.I
)
_BACK = 4  # sentences back in which a speaker who is called by name has spoken
_OF_IT = re.compile(
    r"\W*(?:(?:all\s+)?(?:that|this|so)|word|news|(?:his|her|their)\s+(?:\w+\s+)?(?:source|informant))", re.I
)
_OPENED = re.compile(r"\W*the\s+([\w-]+)\s+(?:had|has|have|himself|herself|got|was|were|heard|learn)", re.I)
_HANDED = ("handed", "relayed", "secondary")
_ALONE = 2  # links of a chain with one voice behind the publisher
_SHORTEST = 4
_HEARERS = _TELLERS | {"official_body"}
_PRONOUN = re.compile(r"\W*(?:[^,.;:]{2,40},\s+)?(?:but\s+|and\s+)?(?:he|she|they)\b", re.I)


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
    if claim.evidence[0].text.startswith("to "):
        return False  # "had told him to wait" is an order
    if link.kind not in _TELLERS or (link.known == "carried" and link.how == "hearsay"):
        return False  # what goes on behind "he had heard" may be what he saw
    told_on = words("hearsay", "recounts").fullmatch(link.cue.text) if link.cue else None
    if told_on and len(claim.chain) > _ALONE and claim.chain[-2].kind in _TELLERS:
        return True  # "he recounts what his nephew recounted to him"
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
    for at, sentence in enumerate(reading.sentences):
        if not _MAYBE.search(sentence.text):
            continue
        before = reading.sentences[at - 1] if at else None
        same = before if before and before.paragraph == sentence.paragraph else None
        here = claims.meeting(sentence.start, sentence.end)
        found |= {c.id for c in _quoted(sentence, here)}
        if any(words("hearsay", name).search(sentence.text) for name in ("colleagues", "talk")):
            found |= {c.id for c in here}
        asked = before and words("hearsay", "asked").search(before.text) and _FROM.match(sentence.text)
        if asked or any(words("hearsay", name).search(sentence.text) for name in _HANDED):
            found |= {c.id for c in here}
            told = _of_one_voice(claims, same, sentence) if same else []
            found |= {c.id for c in told or (_rumoured(claims, same) if same else [])}
            found |= {c.id for c in ([] if same else _spoken_before(reading, claims, at))}
        elif words("hearsay", "absent").search(sentence.text):
            found |= {c.id for c in _spoken_before(reading, claims, at)}
    return frozenset(found)


def _quoted(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """What is quoted behind "I hear that" or "they told me that", to the end of the quotation."""
    for match in words("hearsay", "quoted").finditer(sentence.text):
        start = sentence.start + match.end()
        closing = re.search(r"[\"”]", sentence.text[match.end() :])
        end = start + closing.start() if closing else sentence.end
        behind = [c for c in claims if start <= c.evidence[0].start < end]
        if behind:
            return behind
    return []


def _spoken_before(reading: Reading, claims: Shelf[Claim], at: int) -> list[Claim]:
    """What was said last by the one whom a sentence names, or calls "he", as one who was told or was not there."""
    sentence = reading.sentences[at]
    for before in reversed(reading.sentences[max(0, at - _BACK) : at]):
        voiced = [c for c in claims.meeting(before.start, before.end) if root(c).kind in _HEARERS]
        if _PRONOUN.match(sentence.text):
            close = before.paragraph == sentence.paragraph
            return voiced if close else []
        named = [c for c in voiced if _is_named(root(c).name, sentence)]
        if named:
            return named
    return []


def _is_named(name: str | None, sentence: Sentence) -> bool:
    """Whether a sentence opens with a voice's last name."""
    last = (name or "").rpartition(" ")[2]
    return (
        len(last) >= _SHORTEST
        and last[0].isupper()
        and re.match(rf"\W*(?:\w+\s+){{0,3}}{re.escape(last)}\b", sentence.text) is not None
    )


def _rumoured(claims: Shelf[Claim], before: Sentence) -> list[Claim]:
    """What "is rumoured" in the sentence before one who heard it from a cousin."""
    return [c for c in claims.meeting(before.start, before.end) if root(c).kind == "none" and c.modality.level != "CT+"]


def _of_one_voice(claims: Shelf[Claim], before: Sentence, sentence: Sentence) -> list[Claim]:
    """What the one who "had it from a clerk" said in the sentence before: he is meant by "he", or by name."""
    voiced = [c for c in claims.meeting(before.start, before.end) if root(c).kind in _HEARERS]
    goes_on = bool(_PRONOUN.match(sentence.text) or _OF_IT.match(sentence.text))
    opened = _OPENED.match(sentence.text)
    noun = stems(opened.group(1)) if opened else frozenset()
    named = [
        c for c in voiced if goes_on or (root(c).name or "\0") in sentence.text or noun & stems(root(c).name or "")
    ]
    return [c for c in named if identity_of(root(c)) == identity_of(root(named[-1]))]
