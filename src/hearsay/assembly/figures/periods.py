"""The period that the words close to a figure give, where the figure itself has none: "each week 1,200 lorries"."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.assembly.figures.facts import Fact

_BEFORE, _BEHIND = 40, 60  # characters around a figure in which a word gives its period
_SPELLS = re.compile(
    r"(?<!\w)(?:(?P<ly>daily|weekly|monthly|yearly|annually)"
    r"|(?<!for )(?<!after )(?<!within )(?<!than )(?<!half )(?<!in )(?<!over )"
    r"(?:(?:on )?an?|per|each|every|and(?: an?)?) (?P<each>day|night|week|month|year)"
    r"(?! (?:ago|later|after|before|earlier|old|since|in which|when|that)))(?!\w)",
    re.IGNORECASE,
)
_OF = {"daily": "day", "night": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several)"
_PART = re.compile(r"\bhalf (?:a|the|of the|an?other) (?:day|week|month|year)\b|\bhalf-year\b", re.IGNORECASE)
_STRETCHES = re.compile(
    rf"\b(?:(?:over|in|within|during|for|after|across) (?:the |a )?(?:last |past |first )?{_NUMBER} "
    r"(?:days|weeks|months|years)"
    r"|(?:between|from) (?:1\d|20)\d\d (?:and|to) (?:1\d|20)\d\d)\b",
    re.IGNORECASE,
)


def is_halved(fact: Fact) -> bool:
    """Whether the figure's sentence speaks of a part of a period."""
    return _PART.search(fact.sentence.text) is not None


def stretch_of(fact: Fact) -> str | None:
    """The stretch of time that the figure's sentence gives it for ("over the eight years"), in its words, in quotes."""
    found = _STRETCHES.search(fact.sentence.text)
    return f"“{found.group()}”" if found else None


def is_told(spell: str, fact: Fact) -> bool:
    """Whether a figure is said to be of one such period, though not of each: "I have counted 600 in one night"."""
    words = "day|night" if spell == "day" else spell
    return re.search(rf"\b(?:one|a|a single) (?:{words})\b", fact.sentence.text, re.IGNORECASE) is not None


def spell_of(fact: Fact) -> str | None:
    """The period by its name, "day" to "year"; None where none stands close by, or two do."""
    at = fact.span.start - fact.sentence.start
    return _spell(fact.sentence.text, max(0, at - _BEFORE), at + len(fact.span.text) + _BEHIND)


@lru_cache(maxsize=65536)  # one figure is asked beside dozens
def _spell(text: str, start: int, end: int) -> str | None:
    said = {(m["ly"] or m["each"]).lower() for m in _SPELLS.finditer(text, start, min(end, len(text)))}
    found = {_OF.get(word, word) for word in said}
    return found.pop() if len(found) == 1 else None
