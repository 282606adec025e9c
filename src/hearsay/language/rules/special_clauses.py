"""Clauses that report without a plain reporting verb: "quoted X as saying", "puts it at", "was accused by X of"."""

from __future__ import annotations

import re

from hearsay.language.lexicon import shipped
from hearsay.language.rules import build, subjects
from hearsay.language.rules.cues import Cue
from hearsay.language.rules.region import Region
from hearsay.language.rules.trailing import NOTHING, Found
from hearsay.model import Frame

_AS_SAYING = re.compile(
    r"\b(?P<cue>quot(?:es|ed|ing)|cit(?:es|ed|ing))\s+(?P<who>[^\"“”;:]{2,120}?)\s+(?P<as>as\s+(?:saying|telling|claiming|stating|reporting|alleging|having|being))\s+",
    re.I,
)
_WHICH = re.compile(r",\s+(?:which|who)\s+$")
_WAS_QUOTED = re.compile(r"\b(?P<cue>(?:is|was|are|were|been)\s+(?:quoted|cited)\s+as\s+saying)\s+", re.I)
_PUTS = re.compile(
    r"\b(?P<cue>puts?|has\s+put|had\s+put|reckons?|sets?|estimates?|estimated)\s+(?P<what>(?:the|its|their|his|her|that|this|annual|total|these|those|loss(?:es)?|damages?|profits?|revenues?"
    r"|income|earnings|turnover|sales|takings|costs?|output|production|exports?|imports?|deaths|casualties|membership|[A-Z][\w-]+['’]s)\b"
    r"(?:[^,;:\"“”]|,(?=\d)){0,90}?\s+at\s+(?=\D{0,30}\d|half\b|a\s|an\s|one\b|two\b|three\b))",
    re.I,
)
_GIVES = re.compile(
    r"\b(?P<cue>gives?|gave|has\s+given|names?|named|cites?|cited|quotes?|quoted)\s+(?P<what>(?:an?|the)\s+(?:\w+\s+)?"
    r"(?:price|figure|sum|estimate|share|number|total|range|rate)\s+of\b"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){0,3}(?:price|figure|sum|estimate|number|total)(?:\s*[:,]|\s+[–—-])\s*(?=[^\d.;]{0,12}\d))",
    re.I,
)
_CAME_TO = re.compile(
    r"\b(?P<cue>(?:comes?|came)\s+to|arriv(?:es?|ed)\s+at|settl(?:es?|ed)\s+on)\s+"
    r"(?=(?:about\s+|nearly\s+|some\s+)?(?:[$€£]?\d|half\b|a\s+(?:third|quarter|fifth|tenth)\b|two\s+thirds\b))"
)
_PUT_BY = re.compile(
    r"\b(?P<cue>(?:is|was|are|were|(?:has|have|had)\s+been)\s+(?:put|estimated|reckoned|valued|set)\s+at)\s"
    r"(?=\D{0,30}\d|half\b|an?\s)(?:[^,;:\"“”]|,(?=\d)){2,60}?\s(?P<by>by)\s+(?P<who>[^,;:\"“”]{2,80}?)\s*(?=[,.;]|$)",
    re.I,
)
_CITING = re.compile(r",\s+(citing|quoting)\s+")
_RANG = re.compile(
    r"\b(?P<cue>(?:rang|called|phoned|telephoned|texted|wrote|emailed|wired|came\s+forward)\s+(?:(?:back|us|me|again|in)\s+)*to\s+say)"
    r"\s+(?:that\s+)?",
    re.I,
)
_SPEAKERS = frozenset(
    "person_words body_words organisation_words documents official_bodies organisations outlets agencies".split()
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


def _putting(region: Region) -> Found:
    """ "The manifest puts the cargo at 600 kilos", "an officer gave a price of $40"."""
    for match in (*region.finds(_PUTS), *region.finds(_GIVES)):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1]:
            content = (match.start("what"), region.high)
            return _citing(region, match.span("cue"), source, content), []
    return NOTHING


def _citing(region: Region, cue: build.Offsets, source: build.Offsets, content: build.Offsets) -> list[Frame]:
    """ "The fund, quoting a survey, put it at 40": the survey's, inside the fund's."""
    cited = _CITING.search(region.text, *source)
    if cited is None:
        return [build.frame(region.text, cue, source, (content,))]
    outer = build.frame(region.text, cue, (source[0], cited.start()), ((cited.start(1), source[1]), content))
    return [outer, build.frame(region.text, cited.span(1), (cited.end(), source[1]), (content,))]


def _to_say(region: Region) -> Found:
    """ "A man rang to say that the barge was sold"."""
    for match in region.finds(_RANG):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and match.end() < region.high:
            content = (match.end(), region.high)
            return [build.frame(region.text, match.span("cue"), source, (content,))], [region.part(*content)]
    return NOTHING


def _put_by(region: Region) -> Found:
    """ "The loss is put at 60 per cent by the revenue service": theirs, said of speakers only."""
    for match in region.finds(_PUT_BY):
        subject = subjects.before(region.text, region.low, match.start())
        if subject[0] < subject[1] and _can_speak(match.group("who")):
            content = (subject[0], match.start("by"))
            return [build.frame(region.text, match.span("by"), match.span("who"), (content,))], []
    return NOTHING


def _reckoning(region: Region) -> Found:
    """ "The institute came to half as well": said of a speaker only, for tolls come to $900 too."""
    for match in region.finds(_CAME_TO):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and _can_speak(region.text[source[0] : source[1]]):
            return [build.frame(region.text, match.span("cue"), source, ((match.end(), region.high),))], []
    return NOTHING


def _can_speak(phrase: str) -> bool:
    """Whether a phrase holds a word for a person, a body or a document."""
    return any(hit.term.list in _SPEAKERS for hit in shipped().scan(phrase))


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


EVERY = (_quoting, _by_whom, _to_say, _put_by, _putting, _reckoning)
