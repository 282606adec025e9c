"""Frames of reporting that are no voice: a name that is given, a reason, what is not said, a noun that goes on."""

from __future__ import annotations

import re

from hearsay.model import Frame
from hearsay.reading.hearing import FINITE

_CALLED = re.compile(r"(?:has\s+|have\s+|had\s+)?(?:call|dub|nickname|name)(?:s|ed|bed|d)?", re.I)
_WHOM = re.compile(r"\b(?:whom|which|that|what)\s+$", re.I)
_HIMSELF = re.compile(r"(?:(?:him|her|it)self|themselves|myself|ourselves)\b", re.I)
_CITING = re.compile(r"citing|quoting", re.I)
_REASON = re.compile(
    r"(?:(?:an?|the|its|their|his|her|possible|serious|growing|potential|alleged)\s+)*(?:fears?|concerns?|worries|lack|shortages?|reasons?|grounds"
    r"|privacy|secrecy|confidentiality|safety|security|risks?|threats?|pressure|need|costs?|health|illness|sensitivit(?:y|ies)"
    r"|(?:national|personal|public|job)\s+(?:security|safety|reasons)|(?:ongoing|pending)\s+\w+)\b(?!\s+(?:report|council|office|service|ministry|analyst|adviser))",
    re.I,
)
_WHOEVER = re.compile(r"(?:those|anyone|anybody|whoever|people|all)(?:\s+who)?$|.*\bwhat\b", re.I | re.S)
_OTHERWISE = re.compile(r"(?:otherwise|because)\b")
_CLAUSE = re.compile(rf"{FINITE.pattern}|\b(?:that|how|what|where|who|whether)\b|\w{{3,}}ing\b|[\"“]", re.I)
_DIGIT = re.compile(r"\d")
_OF_NOUN = re.compile(r"(?:for|of|in|on|from)\s", re.I)
_GOES_ON = re.compile(
    r"\s+(?:is|was|are|were|stands?|stood|amount(?:s|ed)?|comes?|came|total(?:s|led)?|adds?|added|shows?|showed|rose|fell|reach(?:es|ed)?)\s"
)


def is_no_voice(text: str, frame: Frame) -> bool:
    """Whether a frame only gives a name, or a reason: "none would speak, citing fear of reprisals"."""
    reasons = _CITING.fullmatch(frame.predicate.text) and any(_REASON.match(s.text) for s in frame.role("source"))
    loose = (_names_only(text, frame), _is_unsaid(frame), _is_noun(text, frame), _is_anybody(frame), _sees(frame))
    return bool(reasons) or any(loose)


def _sees(frame: Frame) -> bool:
    """ "A watchman saw crates", "is not what the label says", "I dreamt it": a thing is seen or meant, none is said."""
    contents = frame.role("content")
    thing = frame.how == "perception" and not any(_CLAUSE.search(c.text) for c in contents)
    own = any(s.text in ("I", "we") for s in frame.role("source")) and all(c.text in ("it", "them") for c in contents)
    return thing or own or any(c.text.endswith(" what") for c in contents)


def _is_anybody(frame: Frame) -> bool:
    """ "Those who say otherwise are paid"; "twice what the memo suggests, because ...": nobody says that there."""
    behind = (c for c in frame.role("content") if c.start > frame.predicate.end)
    return any(_WHOEVER.match(s.text) for s in frame.role("source")) or any(_OTHERWISE.match(c.text) for c in behind)


def _is_unsaid(frame: Frame) -> bool:
    """ "Does not accuse any person of a crime", "had not seen the flights": nothing is said."""
    told = any(FINITE.search(c.text) or _DIGIT.search(c.text) for c in frame.role("content"))
    return frame.negative and frame.how not in ("denial", "knowledge") and not told


def _is_noun(text: str, frame: Frame) -> bool:
    """ "Customs declarations for the year amount to 11 million": the noun is the subject of another verb."""
    content = next(iter(frame.role("content")), None)
    hangs = content is not None and _OF_NOUN.match(content.text) and " " not in frame.predicate.text
    owned = any(text.startswith(("'s", "’s"), s.end) for s in frame.role("source"))  # "the bank's estimate for it was"
    if content is None or owned or not hangs or frame.predicate.end > content.start:
        return False
    return bool(_GOES_ON.search(content.text) or _GOES_ON.match(text, content.end))


def _names_only(text: str, frame: Frame) -> bool:
    """ "A man whom the charges call the Baker" says of nobody what he did: the voice only gives a name."""
    called = _CALLED.fullmatch(frame.predicate.text)
    if called and any(_HIMSELF.match(s.text) for s in frame.role("content")):
        return True
    return bool(called) and any(_WHOM.search(text, max(0, s.start - 8), s.start) for s in frame.role("source"))
