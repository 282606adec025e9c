"""Clauses that report without a plain reporting verb: "quoted X as saying", "was accused by X of"."""

from __future__ import annotations

import re

from hearsay.language.rules import build, subjects
from hearsay.language.rules.cues import Cue
from hearsay.language.rules.region import Region
from hearsay.language.rules.trailing import NOTHING, Found

_AS_SAYING = re.compile(
    r"\b(?P<cue>quot(?:es|ed|ing)|cit(?:es|ed|ing))\s+(?P<who>[^\"“”;:]{2,120}?)\s+(?P<as>as\s+(?:saying|telling|claiming|stating|reporting|alleging|having|being))\s+",
    re.I,
)
_WHICH = re.compile(r",\s+(?:which|who)\s+$")
_WAS_QUOTED = re.compile(r"\b(?P<cue>(?:is|was|are|were|been)\s+(?:quoted|cited)\s+as\s+saying)\s+", re.I)
_RECEIVED = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had)\s+)?receiv(?:es?|ed)\s+(?:\w+\s+){0,2}(?:allegations|reports|complaints|information|tips|accounts))\s+that\s+",
    re.I,
)
_RANG = re.compile(
    r"\b(?P<cue>(?:rang|called|phoned|telephoned|texted|wrote|emailed|wired|came\s+forward)\s+(?:(?:back|us|me|again|in)\s+)*to\s+say)"
    r"\s+(?:that\s+)?",
    re.I,
)
_BY = re.compile(
    r"\b(?P<cue>(?:is|was|are|were|been)\s+(?:(?P<heard>told|informed|briefed)|accused|suspected|blamed))\s+(?P<by>by)\s+"
    r"(?P<who>[^,;:\"“”]{2,80}?)\s+(?:that|of|for)\s+"
)
_HEARD = Cue("be told", "hearsay", strong=True, base=False)


def _quoting(region: Region) -> Found:
    """ "The Post quoted the mayor as saying ...": two voices; "the mayor was quoted as saying ...": one."""
    for match in region.finds(_AS_SAYING):
        relative = _WHICH.search(region.text, region.low, match.start())
        source = subjects.before(region.text, region.low, relative.start() if relative else match.start())
        content = (match.end(), region.high)
        if source[0] < source[1] and content[0] < content[1]:
            around = (match.start("who"), region.high)
            outer = build.frame(region.text, match.span("cue"), source, (around,))
            inner = build.frame(region.text, match.span("as"), match.span("who"), (content,))
            return [outer, inner], [region.part(*content)]
    for match in region.finds(_WAS_QUOTED):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and match.end() < region.high:
            content = (match.end(), region.high)
            return [build.frame(region.text, match.span("cue"), source, (content,))], [region.part(*content)]
    return NOTHING


def _to_say(region: Region) -> Found:
    """ "A man rang to say that the barge was sold"."""
    for match in region.finds(_RANG):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and match.end() < region.high:
            content = (match.end(), region.high)
            return [build.frame(region.text, match.span("cue"), source, (content,))], [region.part(*content)]
    return NOTHING


def _received(region: Region) -> Found:
    """ "The unit has received allegations that ...": it was told so."""
    for match in region.finds(_RECEIVED):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and match.end() < region.high:
            content = (match.end(), region.high)
            made = build.frame(region.text, match.span("cue"), source, (content,), meaning=_HEARD)
            return [made], [region.part(*content)]
    return NOTHING


def _by_whom(region: Region) -> Found:
    """ "He was accused by police of ...": theirs; "he was told by a guard that ...": theirs, through him."""
    for match in region.finds(_BY):
        subject = subjects.before(region.text, region.low, match.start())
        content = (match.end(), region.high)
        if subject[0] == subject[1] or content[0] >= content[1]:
            continue
        if match.group("heard"):
            inner = build.frame(region.text, match.span("by"), match.span("who"), (content,))
            around = (match.start("by"), region.high)
            outer = build.frame(region.text, match.span("cue"), subject, (around,), meaning=_HEARD)
            return [outer, inner], [region.part(*content)]
        return [build.frame(region.text, match.span("cue"), match.span("who"), (subject, content))], []
    return NOTHING


EVERY = (_quoting, _by_whom, _to_say, _received)
