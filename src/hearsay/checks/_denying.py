"""What a statement denies, what can be denied of it, and what a word of denial asks for."""

from __future__ import annotations

import re
from collections.abc import Callable

from hearsay.checks._statements import DENIED, root, stems_of, wording
from hearsay.checks._words import words
from hearsay.model import Claim

_OWN = re.compile(r"\W*(?:i|we)\b", re.I)
_OWN_NOT = re.compile(
    r"\W*(?:its|our|his|her|their|my)\s+(?:men|soldiers|officers|drivers|guards|staff|members|people|fighters|agents|employees|inspectors|clerks)"
    r"\b[^.;]{0,60}?\b(?:do|does|did|have|has|had|are|were|is|was|would)\s+(?:not|never)\b",
    re.I,
)
_UNREAL = re.compile(r"\b(?:would|could|might)\s+(?:have\s+been|be)\s+no\b", re.I)  # "without buyers there would be no"


def any_of(claim: Claim) -> bool:  # noqa: ARG001 - the plainest of the three questions
    return True


def asked_of(answer: str) -> Callable[[Claim], bool]:
    """What a denial may be of, by its words: "the figure" is a sum or a count that is not the speaker's own."""
    if words("denial", "sums").search(answer):
        return lambda claim: bool(claim.money)
    if words("denial", "counts").search(answer):
        return lambda claim: bool(claim.quantities)
    if words("denial", "figures").search(answer):
        return lambda claim: bool(claim.money or claim.quantities) and not _OWN.match(claim.evidence[0].text)
    return any_of


def is_denying(claim: Claim) -> bool:
    text = wording(claim)
    if root(claim).kind in ("none", "self") or any(words("denial", no).search(text) for no in ("measures", "refused")):
        return False
    if claim.modality.level in DENIED or denies_for_its_own(text):
        return True
    return bool(words("denial", "totals").search(text.partition(", but")[0])) and not _UNREAL.search(text)


def denies_for_its_own(text: str) -> bool:
    """Whether a body says what its own people do not do: "its soldiers ride and do not cut"."""
    return _OWN_NOT.match(text) is not None


def can_be_denied(claim: Claim) -> bool:
    link = root(claim)
    asked = link.how == "question" or (claim.modality.level == "U" and link.cue is None)
    return not (asked or claim.modality.level in DENIED or is_denying(claim))


def blames(claim: Claim, denier: frozenset[str]) -> bool:
    """Whether a statement, a negative one too, names whoever answers: "nobody at the ministry lifts a finger"."""
    return root(claim).cue is not None and root(claim).how != "question" and bool(denier & stems_of(claim))
