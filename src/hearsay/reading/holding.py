"""How a voice holds what it says, where its verb alone does not tell: pleas, names for lies, denials taken back."""

from __future__ import annotations

import re

from hearsay.model import Frame, How, Span

_CALLS = re.compile(r"(?:has\s+|have\s+|had\s+)?(?:call|brand|label|describe|dismisse?|term)(?:s|ed|led|d)?", re.I)
# "called this 'a shameful lie'": no thing but a statement is one
_INVENTED = re.compile(
    r"(?:it|this|that|the\s+(?:report|claims?|allegations?|accusations?|stor(?:y|ies)|figures?|charges?))\s+(?:all\s+|as\s+)?[\"“‘']?(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?"
    r"(?:lies?|inventions?|fabrications?|nonsense|slander|propaganda|false|untrue|baseless|groundless|unfounded|invented|absurd|fiction|fantas(?:y|ies)|rubbish|smear|hoax|myth|grotesque|ridiculous|laughable|preposterous|far-fetched|defamatory|slanderous|malicious)\b",
    re.I,
)
_PLEADED = re.compile(r"\b(?:plead(?:s|ed)?|pled)$", re.I)
_UNDENIED = re.compile(
    r"\b(?:not|never|cannot|nor|hardly|(?:declin|refus)ed\s+to)\s+(?:\w+ly\s+)?(?:den(?:y|ied)|disput|contest|reject|refut|rebut)"
    r"|n['’]t\s+(?:\w+ly\s+)?(?:den(?:y|ied)|disput|contest|reject|refut|rebut)",
    re.I,
)
_RECEIVED = re.compile(
    r"\b(?:receiv|collect|gather|hear|got)\w*\s+(?:\w+\s+){0,3}(?:allegations?|reports?|complaints?|information|tips?|word|accounts?)\b",
    re.I,
)
_THIS = re.compile(r"\s+(?:this|that|it|so)\s*[:–—-]\s*", re.I)
_INNOCENT = re.compile(r"not\s+guilty\b|innocent\b", re.I)


def how_held(text: str, frame: Frame, content: tuple[Span, ...]) -> How:
    """How a voice holds what it says: to plead not guilty is to deny, to "not say" or "not deny" leaves it open."""
    if _PLEADED.search(frame.predicate.text) and any(_INNOCENT.match(span.text) for span in content):
        return "denial"
    if _CALLS.fullmatch(frame.predicate.text) and any(_INVENTED.match(span.text) for span in content):
        return "denial"
    if _RECEIVED.search(frame.predicate.text):
        return "hearsay"
    if frame.how == "denial":
        return "question" if _UNDENIED.search(frame.predicate.text) else "denial"
    return "question" if frame.negative and not _points(text, frame, content) else frame.how


def _points(text: str, frame: Frame, content: tuple[Span, ...]) -> bool:
    """ "The records do not show this: the firm is a lawyer's": what is not shown is "this", and what follows is."""
    between = text[frame.predicate.end : content[0].start] if content else ""
    return bool(_THIS.fullmatch(between))
