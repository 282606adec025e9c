"""Voices that stand behind their content ("..., the outlet reported", "..., according to police") or in its midst."""

from __future__ import annotations

import re

from hearsay.language.rules import build, subjects
from hearsay.language.rules.cues import Cue, cues
from hearsay.language.rules.region import Region, Verb, verbs
from hearsay.model import Frame

Found = tuple[list[Frame], list[Region]]

NOTHING: Found = ([], [])
_TAIL = re.compile(
    r"(?i:\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)?"
    r"(?:\s+(?:when\s+asked|in|on|at|during|last|this|yesterday|today|earlier|late|via|through|to|of|by|from|after|before|issued|told)\b[^,;:\"“”]{0,120})?"
    r"(?:\s*\(?\d{1,3}\)?)?(?:,\s+(?:adding|without|referring|speaking|noting)\b[^\"“”]*)?[\s.\"”»'’!?)]*$"
)
_SHORTEST = 4
# "..., said he pays": a pronoun or a verb behind the cue begins a content, not a source
_CLAUSE = re.compile(
    r"$|(?:he|she|it|they|we|i|you|this|that|there)\b|(?:[\w'’-]+\s+){1,3}(?:pay|pays|paid|sell|sells|sold|take|takes|took|make|makes|made|earn|earns|"
    r"earned|go|goes|went|come|comes|came|get|gets|got)\b",
    re.I,
)
# "Amina Sow, a trader in Gao, said ...": what stands before the cue is the source
_APPOSED = re.compile(
    r"\s*[A-Z][\w'’-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'’-]+)*\s*,\s+(?:an?|the|who|whose|head|director|chief|one|another|then|now|former)\b[^,]*,?\s*"
)
_OCCASION = re.compile(
    r"\s*[\"“]?(?:in|on|at|after|before|during|by|for|since|last|with|despite|under|from|asked|speaking|as|but|and)\b",
    re.I,
)
_LONGEST_TAIL = 14
_QUOTED_AS = re.compile(
    r"\b(?P<cue>(?:(?:is|was|were)\s+)?(?:quoted|cited))\s+(?:by\s+(?P<by>[^,;:\"“”]{2,60}?)|(?P<who>[^,;:\"“”]{2,80}?))\s+"
    r"(?P<as>as\s+saying)\s*[.!]?\s*$"
)
_CITING = re.compile(r",?\s+(citing|quoting)\s+")


def closing(region: Region) -> Found:
    """The voice that ends a region; the rest to peel is its content."""
    found = _quoted_behind(region)
    if found:
        return found
    for verb in reversed(verbs(region)):
        found = _behind(region, verb) or _inverted(region, verb)
        if found:
            return found
    for match in reversed(list(region.finds(cues().according))):
        found = _according(region, match)
        if found:
            return found
    return NOTHING


def _quoted_behind(region: Region) -> Found | None:
    """ "...," the Post quoted the mayor as saying; "...," the mayor was quoted by the Post as saying."""
    for match in region.finds(_QUOTED_AS):
        near = subjects.before(region.text, region.low, match.start())
        if near[0] == near[1] or not region.follows_content(near[0]):
            continue
        who, outlet = (near, match.span("by")) if match.group("by") else (match.span("who"), near)
        content = (region.low, near[0])
        outer = build.frame(region.text, match.span("cue"), outlet, (content, (match.start("as"), match.end("as"))))
        return [outer, build.frame(region.text, match.span("as"), who, (content,))], [region.part(*content)]
    return None


def _inverted(region: Region, verb: Verb) -> Found | None:
    """ "...," said the minister."""
    if verb.cue.lemma == "tell" or not (verb.cue.strong and region.follows_content(verb.start)):
        return None
    source = subjects.after(region.text, verb.end, region.high)
    content = (region.low, verb.start)
    if _CLAUSE.match(region.text, *source) or _APPOSED.fullmatch(region.text, *content):
        return None
    if region.words(*content) < (1 if region.closes_quotation(verb.start) else _SHORTEST) or not _is_tail(
        region, source[1]
    ):
        return None
    return _made(region, (verb.start, verb.end), source, content, verb.cue)


def _behind(region: Region, verb: Verb) -> Found | None:
    """ "...," the minister said on Tuesday."""
    source = subjects.before(region.text, region.low, verb.start)
    content = (region.low, source[0])
    told = subjects.after(region.text, verb.end, region.high) if verb.cue.lemma == "tell" else (verb.end, verb.end)
    if source[0] == source[1] or not region.follows_content(source[0]) or not _is_tail(region, told[1]):
        return None
    if not verb.agrees(region.text[slice(*source)]):
        return None
    if not (region.closes_quotation(source[0]) or (verb.cue.closes and _is_content(region, content))):
        return None
    frames, rest = _made(region, (verb.start, verb.end), source, content, verb.cue)
    return [build.addressed(region.text, frames[0], told), *frames[1:]], rest


def _is_content(region: Region, content: build.Offsets) -> bool:
    """Whether what stands before a voice says something, and is not merely when or where it speaks: "In Gao, ..."."""
    words = region.words(*content)
    if cues().according.match(region.text, *content) and "," not in region.text[slice(*content)].rstrip(" ,"):
        return False  # "According to the Ledger, the study draws on phone records"
    return words > _SHORTEST or (words > 2 and not _OCCASION.match(region.text, *content))


def _according(region: Region, match: re.Match[str]) -> Found | None:
    source = subjects.after(region.text, match.end(), region.high)
    content = (region.low, match.start())
    if source[0] == source[1] or region.words(*content) < _SHORTEST or not _is_tail(region, source[1]):
        return None
    return _made(region, match.span(), source, content, None)


def _is_tail(region: Region, at: int) -> bool:
    """Whether what is left behind an offset is no content: a date, a place, an occasion, a further source."""
    cited = _citation(region, at)
    rest = region.text[at : cited[0].start() if cited else region.high]
    behind = region.text[cited[1][1] : region.high] if cited else ""
    return all(_TAIL.fullmatch(part) and len(part.split()) <= _LONGEST_TAIL for part in (rest, behind))


def _citation(region: Region, at: int) -> tuple[re.Match[str], build.Offsets] | None:
    """ "..., citing police": the cue and the one who is cited."""
    cited = _CITING.search(region.text, at, region.high)
    source = subjects.after(region.text, cited.end(), region.high) if cited else (0, 0)
    return (cited, source) if cited and source[0] < source[1] else None


def _made(
    region: Region, cue: build.Offsets, source: build.Offsets, content: build.Offsets, meaning: Cue | None
) -> Found:
    """The frame and, where it cites another ("..., the Post reported, citing police"), the cited one inside it."""
    cited = _citation(region, max(cue[1], source[1]))
    rest = [region.part(*content)]
    if not cited:
        return [build.frame(region.text, cue, source, (content,), meaning=meaning)], rest
    mark, other = cited
    outer = build.frame(region.text, cue, source, (content, (mark.start(), other[1])), meaning=meaning)
    return [outer, build.frame(region.text, mark.span(1), other, (content,))], rest


def between(region: Region) -> Found:
    """A voice in the midst of its content: "The levy, traders say, has doubled."."""
    for verb in verbs(region):
        source = subjects.before(region.text, region.low, verb.start)
        ends = region.text[verb.end : verb.end + 1] == "," and verb.agrees(region.text[slice(*source)])
        if source[0] < source[1] and verb.cue.strong and ends and region.follows_content(source[0]):
            parts = ((region.low, source[0]), (verb.end, region.high))
            return [build.frame(region.text, (verb.start, verb.end), source, parts, meaning=verb.cue)], []
    for match in region.finds(cues().according):
        source = subjects.after(region.text, match.end(), region.high, last=False)
        cites = _CITING.match(" " + match.group())
        if source[0] < source[1] and region.text[source[1] : source[1] + 1] == "," and not cites:
            parts = ((region.low, match.start()), (source[1], region.high))
            return [build.frame(region.text, match.span(), source, parts)], []
    return NOTHING
