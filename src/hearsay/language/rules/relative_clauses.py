"""Voices in a relative clause that estimates or names: "losses which the ministry puts at $3 million".

Other layers look for what a voice says behind its verb; here it says something of what stands before. Where that is a
phrase of its own between a comma and the relative ("..., a sum that the union calls invented"), it belongs to what is
said; else the clause around it keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.rules import build
from hearsay.language.rules.region import Region
from hearsay.model import Frame

_PUT = r"puts?|sets?|assess(?:es|ed)?|(?:value|estimate|price|calculate)[sd]?|reckon(?:s|ed)?"
_NAME = r"(?:call|brand|term|consider|regard)(?:s|ed)?|describe[sd]?|label(?:s|l?ed)?"
_HELP = r"(?:(?:has|have|had|also|now|later|then|once|conservatively|officially|roughly)\s+)*"
_RELATIVE = re.compile(
    r"(?:(?P<rel>which|that|whom)|whose\s+(?:[\w-]+\s+)??[\w-]+)\s+(?P<who>(?!(?:is|are|was|were|has|have|had|in|at|on|of|to)\b)[^,;:\"“”]{1,70}?)\s+"
    rf"(?:(?P<put>{_HELP}(?:{_PUT}))\s+(?=(?:at|to\s+be)\s)|(?P<name>{_HELP}(?:{_NAME}))\s+)"
    r"(?P<what>(?:[^,;:()–—]|,(?=\d))+?)"
    r"(?=\s*(?:$|,(?!\d)|[;:()–—]|\.(?:\s|$)|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|went|goes|came|comes|said|says)\b))",
)
# a phrase by itself between a comma and its relative: "..., losses which", "..., a sum that"
_APPOSED = re.compile(
    r",\s+(?P<phrase>(?:(?:an?|the|its|their|his|her|some)\s+)?(?:[a-z][\w-]*\s+){0,3}[a-z][\w-]*),?\s+$"
)
# "a man that the charges call the Baker" tells of nobody what he did
_NAMED = re.compile(r"(?:the\s+|a\s+|an\s+)?[\"“‘']?[A-Z]")
_FINITE = re.compile(r"\b(?:who|which|that|is|are|was|were|has|have|had|said|says)\b")
_ENDS = re.compile(r"[\s.!?\"”]*$")


def relatives(region: Region) -> Iterator[Frame]:
    """The voices of a region's relative clauses, with what stands before them where that is apposed."""
    for match in region.finds(_RELATIVE):
        what = match.group("what")
        odd = _FINITE.search(match.group("who")) or (match.group("name") and _NAMED.match(what))
        if not odd:
            cue = match.span("put") if match.group("put") else match.span("name")
            content = (*_apposed(region, match), match.span("what"))
            yield build.frame(region.text, cue, match.span("who"), content)


def _apposed(region: Region, match: re.Match[str]) -> Iterator[build.Offsets]:
    """The phrase that a relative at the end of a sentence hangs on, where it hangs on nothing else."""
    ends = _ENDS.match(region.text, match.end(), region.high)
    found = _APPOSED.search(region.text[region.low : match.start()]) if match.group("rel") and ends else None
    if found:
        yield region.low + found.start("phrase"), region.low + found.end("phrase")
