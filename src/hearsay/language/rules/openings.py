"""Voices that stand before their content: "According to X, ...", "X said that ...", "It emerged that ..."."""

from __future__ import annotations

import re

from hearsay.language.rules import build, figure_clauses, special_clauses, subjects
from hearsay.language.rules.cues import Cue, cues
from hearsay.language.rules.region import Region, Verb, verbs
from hearsay.language.rules.trailing import NOTHING, Found

_AGENTLESS = Cue("it", "none", strong=True, base=False)
_MOST_VERBS = 12  # tried for the main clause, which stands near the head
_LEAD = re.compile(r"[\s\"“]*(?:(?:but|and|yet|however|meanwhile|then|still|also|now|so|in addition)\b\s*,?\s*)*", re.I)
_OCCASION = re.compile(
    r"\s*(?:(?:on|in|at|during|last|late|earlier|yesterday|today|to|of|recently|publicly|this|by|from)\b[^;:\"“”]{0,140}?)?"
    r"(?:,?\s*(?=\bthat\b)|:|(?=[\"“«]))\s*",
    re.I,
)
_ADDRESSEE = re.compile(
    r"\s+(?:(?:me|us|him|her|them|it|parliament|police|[a-z]+(?:ers|ors|ists|ials|ices|ents|ants|ges))\b"
    r"|(?:the|its|his|her|their|our|my|a|an)\s+[\w'’-]+(?:\s+[\w'’-]+){0,3}?"
    r"|(?:[A-Z][\w'’.&-]*(?:\s+|(?=[,:])))(?:(?:of\s+)?[A-Z][\w'’.&-]*\s*){0,5})(?=\s*(?:,|:|that\b|[\"“]|he\b|she\b|they\b|the\b|it\b|in\b|on\b|how\b|[a-z]))"
)
_COMMA = re.compile(r",(?!\d)(?=\s)")
# a cue behind these tells when or whether, and does not carry the sentence
_HANGING = frozenset("after before when once since until if whose what whether unless than where had".split())
_CITING = re.compile(r",\s+(citing|quoting)\s+")
_OWN_EYES = re.compile(r"\b(?:our|this)\s+(?:own\s+)?(?:reporters?|correspondents?|newspaper|paper)\s*$|\bwe\s*$", re.I)
_RELATIVE = re.compile(r"\b(?:who|which|that|whom|whose|to|and|or)$", re.I)
_NO_CONTENT = re.compile(
    r"\s*(?:them|him|me|us|by|of|in|on|at|for|from|with|as|about|to|into|against|under|over|like|off|down|up)\b", re.I
)


def opening(region: Region) -> Found:
    """According to X, ... : the rest to peel is what follows."""
    lead = _LEAD.match(region.text, region.low, region.high)
    start = lead.end() if lead else region.low
    match = cues().according.match(region.text, start, region.high)
    if not match:
        return NOTHING
    source = subjects.after(region.text, match.end(), region.high, last=False)
    content = (source[1], region.high)
    if source[0] == source[1] or region.words(*content) < 2:
        return NOTHING
    return [build.frame(region.text, match.span(), source, (content,))], [region.part(*content)]


def main_clause(region: Region) -> Found:
    """The first clause whose verb reports: "X said that ...", "It is known that ...", "X is thought to ..."."""
    for special in (*special_clauses.EVERY, *figure_clauses.EVERY):
        frames, rest = special(region)
        if frames:
            return frames, rest
    agentless = next(region.finds(cues().agentless), None)
    for verb in verbs(region)[:_MOST_VERBS]:
        if agentless and agentless.start() <= verb.start:
            break
        found = _reported(region, verb)
        if found:
            return found
    if agentless:
        content = (agentless.end(), region.high)
        cue = (agentless.start(), agentless.end())
        return [build.frame(region.text, cue, (0, 0), (content,), meaning=_AGENTLESS)], [region.part(*content)]
    return _passive(region)


def _passive(region: Region) -> Found:
    """The group is believed to ... : nobody says who believes it."""
    for match in region.finds(cues().passive):
        subject = subjects.before(region.text, region.low, match.start())
        if subject[0] < subject[1]:
            parts = (subject, (match.end(), region.high))
            return [build.frame(region.text, match.span(), (0, 0), parts, meaning=_AGENTLESS)], []
    return NOTHING


def _reported(region: Region, verb: Verb) -> Found | None:
    source = subjects.before(region.text, region.low, verb.start)
    phrase = region.text[source[0] : source[1]]
    if not phrase or _RELATIVE.search(phrase):
        return None
    told = _ADDRESSEE.match(region.text, verb.end, region.high) if verb.cue.lemma in ("tell", "ask") else None
    at = _content_start(region, verb, told)
    hanging = subjects.hangs(region.text, region.low, source[0])
    if hanging in _HANGING:
        return None
    if at is None or not verb.agrees(phrase) or region.words(at, region.high) < 2:
        return None
    if _first_word(region, at) in cues().verbs:
        return None  # "recent claims say ...": the verb is the second
    high = _comma(region, at) if hanging else region.high
    frames, rest = _with_citation(region, verb, source, (at, high))
    return [build.addressed(region.text, frames[0], told.span() if told else (0, 0)), *frames[1:]], rest


def _comma(region: Region, at: int) -> int:
    """Where a clause that leads up to the main one ends: "while the ministry says that it is closed, drivers ..."."""
    found = _COMMA.search(region.text, at, region.high)
    return found.start() if found else region.high


def _first_word(region: Region, at: int) -> str:
    return " ".join(region.text[at : region.high].split(maxsplit=1)[:1]).lower()


def _content_start(region: Region, verb: Verb, told: re.Match[str] | None) -> int | None:
    """Where the content begins behind a verb; None where the verb does not report here."""
    if told:
        then = _OCCASION.match(region.text, told.end(), region.high)
        return then.end() if then else told.end()
    occasion = _OCCASION.match(region.text, verb.end, region.high)
    if occasion:
        return occasion.end()
    if verb.cue.lemma in ("tell", "ask"):
        return None
    strong = verb.cue.strong or (verb.cue.how == "perception" and _OWN_EYES.search(region.text, region.low, verb.start))
    return verb.end if strong and not _NO_CONTENT.match(region.text, verb.end, region.high) else None


def _with_citation(region: Region, verb: Verb, source: build.Offsets, content: build.Offsets) -> Found:
    """ "The Post, citing police, said ...": the cited voice stands inside the citing one."""
    cited = _CITING.search(region.text, *source)
    behind = _CITING.search(region.text, verb.end, content[0])
    rest = [region.part(*content)]
    cue = (verb.start, verb.end)
    if behind:  # "reported in March, citing two traders, that ..."
        other = subjects.after(region.text, behind.end(), content[0])
        outer = build.frame(region.text, cue, source, ((behind.start(), other[1]), content), meaning=verb.cue)
        return [outer, build.frame(region.text, behind.span(1), other, (content,))], rest
    if not cited:
        return [build.frame(region.text, cue, source, (content,), meaning=verb.cue)], rest
    inner = build.frame(region.text, cited.span(1), (cited.end(), source[1]), (content,))
    own = (source[0], cited.start())
    outer = build.frame(region.text, cue, own, ((cited.start(), source[1]), content), meaning=verb.cue)
    return [outer, inner], rest
