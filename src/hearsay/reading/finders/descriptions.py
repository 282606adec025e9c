"""Whoever or whatever is spoken of by a common noun: "his brother", "two traders", "the online newspaper", "a clinic".

The nouns are those of the term lists (common_nouns, and the roles, groups, bodies, documents beside it). A mention runs
from the determiner, or from the owner ("the gang's leader"), to the noun and what hangs on it ("a clerk in Gao"). Bare
nouns count where they stand for several ("prosecutors said") or in front of a name ("prosecutor Jan Ruud").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, MentionKind, Name, Reading
from hearsay.reading.finders._made import mention
from hearsay.reading.finders._noun_phrases import is_head, lead, tail
from hearsay.text.shelf import Shelf, shelf

BY = "descriptions/1"
KINDS: dict[str, MentionKind] = {
    "person_words": "person",
    "group_words": "armed_group",
    "documents": "document",
    "body_words": "official_body",
}
_HANGS = re.compile(r"\s+(?:of|in|from|at|for|near|by)\s", re.I)
_BLANK = re.compile(r"\s")
_POINTING = ("the", "this", "that", "these", "those")
_SEVERAL = re.compile(r"(?:[^s]s|men|women|people|police|children|customs)$", re.I)


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:
    """One mention a noun phrase; where two lists know a noun, common_nouns first."""
    text = reading.document.text
    verbs = {frame.predicate.start for frame in reading.frames}
    spoken = _spoken(reading)
    names = {name.start for name in reading.names}
    bodies = shelf(name for name in reading.names if name.kind not in ("place", "nationality"))
    kinds = {name.start: name.kind for name in reading.names}
    for hit in _widest(hits):
        named = bool(_BLANK.fullmatch(text[hit.end : hit.end + 1])) and hit.end + 1 in names
        if hit.end in spoken or not _is_common(text, hit) or not (named or is_head(text, hit.end, verbs)):
            continue
        many = bool(_SEVERAL.search(text[hit.start : hit.end]))
        found = lead(text, hit.start, bare=named or many, many=many)
        if found:
            pointing = found.determiner.startswith(_POINTING)
            end = hit.end if named or pointing else _before_names(tail(text, hit.end, verbs), hit.end, bodies)
            yield mention(reading, found.start, end, _kind(hit, kinds, named=named), by=BY, form="description")


def _spoken(reading: Reading) -> set[int]:
    """Where verbs of saying end that stand behind their source: in "the agency reports" is no document."""
    said = ((frame.predicate, frame.role("source")) for frame in reading.frames if frame.how != "none")
    return {verb.end for verb, sources in said if any(source.end <= verb.start for source in sources)}


def _before_names(end: int, start: int, bodies: Shelf[Name]) -> int:
    """What hangs on a noun is left out where it names somebody, who is a mention of their own."""
    return start if bodies.meeting(start, end) else end


def _kind(hit: Hit, kinds: dict[int, MentionKind], *, named: bool) -> MentionKind:
    """The kind of a noun; an everyday word ("the group") is an armed one only where one is named, or has it behind it.

    kinds: of the names, by where they begin. named: a name stands right behind the noun.
    """
    if hit.term.list != "group_words" or hit.term.facts.get("plain") != "yes":
        return kind_of(hit)
    armed = kinds.get(hit.end + 1) == "armed_group" if named else "armed_group" in kinds.values()
    return "armed_group" if armed else "organisation"


def kind_of(hit: Hit) -> MentionKind:
    """What a noun of the lists stands for."""
    return KINDS.get(hit.term.list) or hit.term.facts["kind"]  # type: ignore[return-value]


def noun(description: Mention) -> tuple[int, int]:
    """Where the noun of a description stands: behind its adjectives, before what hangs on it."""
    hangs = _HANGS.search(description.text)
    end = hangs.start() if hangs else len(description.text)
    start = max(description.text.rfind(blank, 0, end) for blank in " \n\t\u00a0") + 1
    return description.start + start, description.start + end


def _widest(hits: tuple[Hit, ...]) -> Iterator[Hit]:
    """The hits that may head a description, the widest where several end together."""
    best: dict[int, Hit] = {}
    for hit in hits:
        if hit.term.list in KINDS or hit.term.list == "common_nouns":
            held = best.get(hit.end)
            if held is None or _rank(hit) < _rank(held):
                best[hit.end] = hit
    yield from (best[end] for end in sorted(best))


def _rank(hit: Hit) -> tuple[int, bool, str]:
    return hit.start, hit.term.list != "common_nouns", hit.term.list


def _is_common(text: str, hit: Hit) -> bool:
    """Small letters, but for the first word of a sentence, which has no other capital behind it."""
    word = text[hit.start : hit.end]
    return word[1:] == word[1:].lower() or not word.isalpha()
