"""Voices that lead up to their content in a phrase of their own: "As the auditor states, ...", "In her words, ..."."""

from __future__ import annotations

import re

from hearsay.language.rules import build
from hearsay.language.rules.cues import Cue, cues
from hearsay.language.rules.region import Region
from hearsay.language.rules.trailing import NOTHING, Found

_AND = r"[\s\"“]*(?:(?:but|and|yet|however)\b\s*,?\s*)?"
_AS = re.compile(
    rf"{_AND}as\s+(?P<who>[^,;:\"“”]{{2,80}}?)\s+(?:(?:has|have|had|also|then|later|now|himself|herself|itself)\s+)*"
    r"(?P<cue>[a-z]+(?:\s+it)?)(?:\s+(?:in|on|at|to|during)\s[^,;:\"“”]{2,60}?)?\s*,\s+",
    re.I,
)
_OWN_WORDS = re.compile(
    rf"{_AND}(?P<cue>(?:in|by|on)\s+(?P<who>(?:his|her|their|its)(?=\s)|[^,;:\"“”]{{2,60}}?(?=['’]))(?:['’]s?)?\s+(?:own\s+)?"
    r"(?:(?:words|view|opinion|version|estimate|calculation|reckoning)\s*,|(?:account|telling)\b\s*,?))\s+",
    re.I,
)
_NO_SUBJECT = re.compile(r"\b(?:is|are|was|were|be|been|being|to|it|not|if|of|in|soon|long|far|well|much)$", re.I)
_HOWS = frozenset({"assertion", "knowledge", "belief"})
_FEWEST_WORDS = 3


def leading(region: Region) -> Found:
    """The voice that opens a region in a phrase, and the rest to peel."""
    match = _AS.match(region.text, region.low, region.high)
    meaning = _meaning(match.group("cue").lower()) if match else None
    if match is None or meaning is None or meaning.how not in _HOWS or _NO_SUBJECT.search(match.group("who")):
        match, meaning = _OWN_WORDS.match(region.text, region.low, region.high), None
    if match is None or region.words(match.end(), region.high) < _FEWEST_WORDS:
        return NOTHING
    content = (match.end(), region.high)
    made = build.frame(region.text, match.span("cue"), match.span("who"), (content,), meaning=meaning)
    return [made], [region.part(*content)]


def _meaning(cue: str) -> Cue | None:
    """ "Puts it" is a cue, "puts" is none; "tells it" is one as "tells" is."""
    return cues().verbs.get(cue) or cues().verbs.get(cue.removesuffix(" it"))
