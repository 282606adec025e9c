"""Clauses that give a figure without a verb of saying: "puts it at", "gives a sum of", "the bank's estimate was"."""

from __future__ import annotations

import re

from hearsay.language.lexicon import shipped
from hearsay.language.rules import build, subjects
from hearsay.language.rules.region import Region
from hearsay.language.rules.trailing import NOTHING, Found
from hearsay.model import Frame

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
_SPEAKING = re.compile(
    r"\b(?P<cue>(?:is|are|was|were|has\s+been|have\s+been)\s+(?:speaking|talking)\s+of)\s+(?=\D{0,20}\d)"
)
_CAME_TO = re.compile(
    r"\b(?P<cue>(?:comes?|came)\s+to|arriv(?:es?|ed)\s+at|settl(?:es?|ed)\s+on)\s+"
    r"(?=(?:about\s+|nearly\s+|some\s+)?(?:[$€£]?\d|half\b|a\s+(?:third|quarter|fifth|tenth)\b|two\s+thirds\b))"
)
# "Customs declarations for the year amount to 11 million euros": the paper says so
_AMOUNTS = re.compile(r"\b(?P<cue>amount(?:s|ed)?\s+to|total(?:s|led)?|add(?:s|ed)?\s+up\s+to)\s+(?=\D{0,20}\d)")
_ESTIMATE = re.compile(
    r"['’]s?\s+(?:own\s+|latest\s+|first\s+|last\s+|\d{4}\s+){0,2}(?P<cue>(?:estimate|figure|count|tally|calculation|projection)s?)"
    r"(?:\s+(?:for|of)\s+[^,;:.]{2,50}?)?\s+(?:is|was|are|were|stands?\s+at|stood\s+at|comes?\s+to|came\s+to)\s+(?=\D{0,20}\d)"
)
_PUT_BY = re.compile(
    r"\b(?P<cue>(?:is|was|are|were|(?:has|have|had)\s+been)\s+(?:put|estimated|reckoned|valued|set)\s+at)\s"
    r"(?=\D{0,30}\d|half\b|an?\s)(?:[^,;:\"“”]|,(?=\d)){2,60}?\s(?P<by>by)\s+(?P<who>[^,;:\"“”]{2,80}?)\s*(?=[,.;]|$)",
    re.I,
)
_CITING = re.compile(r",\s+(citing|quoting)\s+")
_SPEAKERS = frozenset(
    "person_words body_words organisation_words documents official_bodies organisations outlets agencies"
    " outlet_words".split()
)


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


def _estimated(region: Region) -> Found:
    """ "The bank's 2016 estimate for the country was 40 million": the bank's; "declarations amount to 11": theirs."""
    for match in region.finds(_ESTIMATE):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1]:
            content = (match.end("cue"), region.high)
            return [build.frame(region.text, match.span("cue"), source, (content,))], []
    for match in region.finds(_AMOUNTS):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and _is_paper(region.text[slice(*source)]):
            return [build.frame(region.text, match.span("cue"), source, ((match.end(), region.high),))], []
    return NOTHING


def _is_paper(phrase: str) -> bool:
    """Whether a phrase holds a word for a document: "customs declarations for the year"."""
    return any(hit.term.list == "documents" for hit in shipped().scan(phrase))


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
    for match in (*region.finds(_CAME_TO), *region.finds(_SPEAKING)):
        source = subjects.before(region.text, region.low, match.start())
        if source[0] < source[1] and _can_speak(region.text[source[0] : source[1]]):
            return [build.frame(region.text, match.span("cue"), source, ((match.end(), region.high),))], []
    return NOTHING


def _can_speak(phrase: str) -> bool:
    """Whether a phrase holds a word for a person, a body or a document."""
    hits = shipped().scan(phrase)
    return any(h.term.list in _SPEAKERS or h.term.facts.get("kind") in ("person", "outlet") for h in hits)


EVERY = (_put_by, _putting, _estimated, _reckoning)
