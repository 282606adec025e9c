"""Whether a sum is what one person pays or gets: she, his clan, I; no leader of a trade, no body."""

from __future__ import annotations

import re

from hearsay.checks._numbers import Number
from hearsay.checks._statements import root
from hearsay.checks._words import made, words
from hearsay.model import Frame, Mention, MentionKind, Reading
from hearsay.text.shelf import shelf
from hearsay.values import PERIODS_PER_YEAR

_PAYS = (
    r"\b(?P<who>he|she|i|(?:{kin}))(?:\s+[\w’'-]+ly|\s+(?:himself|herself|myself|alone|now|also|only|once))*"
    r"\s*(?:who\s+)?(?:{deals})\b[^.;:]*$"
)
_GOES_ON = r"\b(?P<who>he|she|i)\b[^.;:]*\b(?:and|,)\s+(?:{deals})\b[^.;:]*$"
_ONE = re.compile(r"(?:an?|one)\s", re.I)
_PERSONS: frozenset[MentionKind] = frozenset({"person", "victim_group"})
_NAMELESS = re.compile(r"\W*(?:an?|one|his|her|my)\s", re.I)
_HIMSELF = re.compile(r"(?:he|she|i)$", re.I)
_HE = re.compile(r"\b(?:he|she|i)\s+(?:(?:had|once|only|also|himself|herself)\s+)*$", re.I)
_OFFERED = re.compile(
    r"\b(?:his|her|my)\s+(?:[\w-]+\s+){1,3}?(?:had\s+|has\s+)?(?:cost|brought|earned)\s+(?:him|her|me)\s+$|"
    r"\b(?:he|she|i)\s+(?:was|were|had\s+been)\s+(?:once\s+|only\s+)?(?:offered|promised|paid|given|charged|asked\s+for|told\s+to\s+pay)"
    r"\s+(?:(?:about|some|only|just|around|over|nearly|almost|to)\s+)*$",
    re.I,
)
_AT_ONCE = re.compile(r"\s+(?:(?:about|some|only|just|around|over|nearly|almost)\s+)*")
_TO_HIM = re.compile(r"(?:to\s+)?(?:him|her|me)$", re.I)
_OBJECTS = ("patient", "second")
_BEHIND = 30  # characters in which "on a good day" stands


class Payers:
    """The people of a reading, to tell who "he" is."""

    def __init__(self, reading: Reading) -> None:
        self._persons = shelf(m for m in reading.mentions if m.entity)
        self._people = shelf(m for m in reading.mentions if m.kind in _PERSONS)
        self._called: dict[str, list[str]] = {}
        self._deeds = shelf(f.predicate for f in reading.frames)
        self._frames = {f.predicate.start: f for f in reading.frames if words("anecdote", "deeds").fullmatch(f.sense)}
        self._dealings = {f.predicate.start: f for f in reading.frames if words("anecdote", "dealt").fullmatch(f.sense)}
        for mention in reading.mentions:
            self._called.setdefault(mention.entity or "", []).append(mention.text)

    def is_one(self, number: Number) -> bool:
        """Whether one person pays or gets it, by the words before it."""
        if words("anecdote", "paid_me").search(number.lead):
            return True
        found = next((m for m in (_pattern(t).search(number.lead) for t in (_PAYS, _GOES_ON)) if m), None)
        if found is None or words("anecdote", "leaders").search(found["who"].partition(" of ")[0]):
            return False
        return not self._leads(number, found)

    def tells_of_himself(self, number: Number) -> bool:
        """Whether one nameless person says it of himself: "a captain said he had paid 90,000 naira"."""
        link = root(number.claim) if number.claim and number.own else None
        if link is None or link.source is None or not _ONE.match(link.source.text):
            return False
        head = link.source.text.partition(" of ")[0]
        if any(words("anecdote", name).search(head) for name in ("leaders", "bodies")):
            return False
        if _OFFERED.search(number.lead):
            return True
        near = self._deeds.inside(number.sentence.start, number.sentence.end)
        done = [self._frames[p.start] for p in near if p.start in self._frames]
        return any(_is_his(frame, number) or _is_plainly_his(frame, number) for frame in done)

    def is_single(self, number: Number) -> bool:
        """Whether the reader tells that one nameless person, or somebody's kin, pays or gets it: "one couple gave"."""
        link = root(number.claim) if number.claim and number.own else None
        if link is None or link.kind in ("official_body", "document", "dataset"):
            return False
        near = self._deeds.inside(number.sentence.start, number.sentence.end)
        done = (self._dealings[p.start] for p in near if p.start in self._dealings)
        return any(_is_given(frame, number) and self._is_alone(frame) for frame in done)

    def _is_alone(self, frame: Frame) -> bool:
        """Whether who does it is one person, and no chief and no body."""
        for agent in frame.role("agent"):
            head = agent.text.strip().partition(" of ")[0].partition(",")[0]
            persons = self._people.inside(agent.start, agent.end)
            barred = any(words("anecdote", name).search(head) for name in ("leaders", "bodies"))
            if persons and _NAMELESS.match(head) and not barred:
                return True
        return False

    def _leads(self, number: Number, found: re.Match[str]) -> bool:
        """Whether "he" is somebody whom the text calls a chief."""
        start = number.sentence.start + found.start("who")
        meant: list[Mention] = self._persons.inside(start, start + len(found["who"]))
        called = [text for mention in meant for text in self._called[mention.entity or ""]]
        return any(words("anecdote", "leaders").search(text.partition(" of ")[0]) for text in called)


def _is_given(frame: Frame, number: Number) -> bool:
    return any(a.start <= number.span.start and number.span.end <= a.end for a in frame.role("patient"))


def _is_his(frame: Frame, number: Number) -> bool:
    """Whether "he" does what a frame tells, or it is done to him, and the sum is what it is done with."""
    objects = [a for role in _OBJECTS for a in frame.role(role)]
    dealt = any(a.start <= number.span.start and number.span.end <= a.end for a in objects)
    given = any(_TO_HIM.match(a.text.strip()) for a in frame.role("second"))
    return dealt and (given or any(_HIMSELF.match(a.text.strip()) for a in frame.role("agent")))


def _is_plainly_his(frame: Frame, number: Number) -> bool:
    """The same where the reader tells no arguments: "he got 2 million dong"."""
    start, end = (place - number.sentence.start for place in (frame.predicate.start, frame.predicate.end))
    text = number.sentence.text
    between = text[end : number.span.start - number.sentence.start]
    return not frame.arguments and _HE.search(text[:start]) is not None and _AT_ONCE.fullmatch(between) is not None


def is_rate(number: Number) -> bool:
    """Whether it is so much a time or a day's work; so much a kilo is a price."""
    if number.per is not None:
        return number.per in PERIODS_PER_YEAR or bool(words("anecdote", "turns").fullmatch(number.per))
    return bool(words("anecdote", "each_time").match(number.behind[:_BEHIND].lstrip(" ,")))


def _pattern(template: str) -> re.Pattern[str]:
    return made(template, kin="anecdote.kin", deals="anecdote.deals")
