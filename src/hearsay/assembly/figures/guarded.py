"""Whether a figure stands under a hedge where it is given: "might have fetched up to", "if all paid, it would take"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearsay.assembly.figures.facts import listened_for
from hearsay.model import Claim, Sentence, Span

_LOWERED = frozenset({"PR+", "PS+", "U"})
DROPPED = "what was believed, alleged or only possible is now given as it is"
_CLAUSE = re.compile(r"[,;:.—–]|\b(?:that|which|who)\b")
_WEAK = re.compile(r"would|could|can", re.I)  # of a reckoning ("that would be 14 percent"), or of what one is able to
_WISHED = re.compile(r"want(?:s|ed)?(?: to)?|wish(?:es|ed)?(?: to)?|must|ha(?:s|ve|d) to|need(?:s|ed)? to", re.I)
_BEFORE, _BEHIND = 80, 30  # characters around a figure in which a word lowers it, and not another part of its sentence


def is_lowered(claim: Claim) -> bool:
    """Whether a claim is given as believed, alleged or possible; what one wants or must do is none of these."""
    cues = claim.modality.cues
    wished = bool(cues) and all(_WISHED.fullmatch(cue.text) for cue in cues)
    return claim.modality.level in _LOWERED and not wished


def is_guarded(span: Span, sentence: Sentence, claims: Iterable[Claim]) -> bool:
    """Whether a figure is given as believed, alleged or possible, by a word right before it or close behind."""
    text, at, end = sentence.text, span.start - sentence.start, span.end - sentence.start
    before = text[max(0, at - _BEFORE) : at]
    behind = _CLAUSE.split(text[end : end + _BEHIND])[0]
    lowered = (claim for claim in claims if is_lowered(claim))
    cues = (cue for claim in lowered for cue in claim.modality.cues if _WEAK.fullmatch(cue.text) is None)
    if any(span.start - _BEFORE <= cue.start < span.start and cue.start >= sentence.start for cue in cues):
        return True
    hedges = listened_for("hedges")
    return bool(hedges.search(before) or hedges.search(behind) or listened_for("conditions").search(text))


def is_plain(sentence: Sentence, claims: Iterable[Claim]) -> bool:
    """Whether a figure is given as it is: nothing in its whole sentence lowers it, or calls it an estimate."""
    if any(map(is_lowered, claims)):
        return False
    words = ("hedges", "conditions", "careful", "lowering")
    return not any(listened_for(name).search(sentence.text) for name in words)
