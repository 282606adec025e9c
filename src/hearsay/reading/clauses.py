"""A region cut into propositions: at joints between clauses, at relative clauses that assert something, at lists.

A joint ("and", "but", "before", ";") cuts where a clause stands on both sides of it: a verb, and on the right either a
subject of its own or a verb that shares the subject of the left ("hires and executes doctors"). What is shared goes
with the right part, for "allegedly" and "the army" hold for both. No cut is made within an infinitive or behind a
modal ("could buy and sell"), nor into a condition: half of such a sentence would say more than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol

from msgspec import Struct

from hearsay.model import Span
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

_JOINT = re.compile(
    r"(?P<sure>\s*;)\s+(?:and\s+|but\s+)?|:\s+|,?\s+(?P<with>and|but|or|yet|while|whereas)\s+(?:that\s+)?"
    r"|,?\s+(?P<hanging>(?:only\s+)?(?:before|until|after))\s+|,\s+(?=(?:it|they|he|she|we|i)\s)|(?P<listed>,)\s+",
    re.I,
)
_RELATIVE = re.compile(r",\s+(?=(?:which|who|whose|where|whom)\b)|\s+(?=where\b|who\b)", re.I)
_LIST = re.compile(r",?\s+(?=(?:from|through|including|such\s+as|by|via|thanks\s+to|comprising|among\s+them)\b)", re.I)
_RESUMED = re.compile(r",\s+(?=(?:is|are|was|were|has|have|had|will|would|may|could|can|said|also)\b)")
_HELP = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|could|can|must|should|shall|does|do|did|to)"
)
_HELPED = re.compile(rf"\b{_HELP}(?:n['’]t)?\s+(?:(?:not|never|also|been|being|be|have|\w+ly)\s+)*$", re.I)
_FINITE_HELP = re.compile(rf"\b(?!to\b|be\b|been\b|being\b){_HELP}\b", re.I)
_OPENS = re.compile(r"(?:(?:then|also|later|now|even|never|still|often|\w+ly)\s+)*", re.I)
_CLOSED = re.compile(r"\b(?:that|which|who|whom|whose|where|when|if|because|unless|to|whether|how|what|why)\b", re.I)
_CONDITION = re.compile(r"\b(?:if|unless|whether|either|neither|both|between|not\s+only)\b", re.I)
_SUBJECT = re.compile(
    r"(?:it|they|he|she|we|i|you|this|these|those|that|there|nobody|everyone|most|some|many|all)\s", re.I
)
_LAST = re.compile(r"\b(?:and|or|but)\s", re.I)
_FEWEST_WORDS = 3
_FEWEST_RELATIVE = 5
_LONGEST_SUBJECT = 12
_EDGES = BLANKS_AND_MARKS + ".–—-"


class Ear(Protocol):
    """What a stretch of the text has to say."""

    def speaks(self, start: int, end: int) -> bool:
        """Whether it holds a sum, a share or a word of a stream."""

    def kinds(self, start: int, end: int) -> int:
        """How many different streams it names."""

    def deals(self, start: int, end: int) -> bool:
        """Whether it holds a predicate of a dealing (sells, taxes, earns ...)."""

    def verbs(self, start: int, end: int) -> list[Span]:
        """Its predicates, in text order."""


class Proposition(Struct, frozen=True):
    """What is said once. shared: the words of a clause before it that hold for this one too: its subject and hedges."""

    spans: tuple[Span, ...]
    shared: Span | None = None


def split(text: str, region: Span, ear: Ear) -> Iterator[Proposition]:
    """The propositions of a region, in text order."""
    joints = _Joints(text, ear)
    parts = list(joints.parts(region.start, region.end))
    for (start, end, shared), (_, stop, _) in zip(parts, [*parts[1:], parts[-1]], strict=True):
        shares = joints.object_of(start, end, stop)
        for part in _at_lists(start, end, text, ear):
            for spans in _relatives(text, *part, ear):
                ends_here = shares is not None and spans[-1].end == end
                whole = (*spans, *(s for s in [_span(text, *shares)] if s)) if shares and ends_here else spans
                yield Proposition(whole, shared if spans[0].start == start else None)


class _Joints:
    """The joints of a text at which a clause ends and another begins."""

    def __init__(self, text: str, ear: Ear) -> None:
        self._text, self._ear = text, ear

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, Span | None]]:
        """The stretches between the joints, and what each shares with the one before it."""
        edges: list[tuple[int, int, bool]] = [(start, start, False)]
        for joint in _JOINT.finditer(self._text, start, end):
            left, right = (edges[-1][1], joint.start()), (joint.end(), end)
            own = self._subject(right)
            if self._is_clause(*left) and self._cuts(joint, left, right, own=own):
                hangs = joint.start("hanging") if joint.group("hanging") else joint.end()
                edges.append((joint.start(), hangs, not own))
        for (_, begun, shares), (cut, _, _) in pairwise([*edges, (end, end, False)]):
            yield begun, cut, self._shared(edges, begun) if shares else None

    def object_of(self, start: int, end: int, stop: int) -> tuple[int, int] | None:
        """What a verb at the end of a stretch shares with the next one: "doctors" of "hires and executes doctors"."""
        last = self._ear.verbs(start, end)[-1:]
        ahead = self._ear.verbs(end, stop)[:1]
        return (ahead[0].end, stop) if last and ahead and last[0].end == end else None

    def _cuts(self, joint: re.Match[str], left: tuple[int, int], right: tuple[int, int], *, own: bool) -> bool:
        raised = self.object_of(*left, right[1]) is not None
        first = next(iter(self._ear.verbs(*right)), None)
        if first is None or not (raised or self._long(*left)) or _CONDITION.search(self._text, *left):
            return False
        if joint.group("sure"):
            return True
        if _CLOSED.search(self._text, right[0], first.start):
            return False
        if joint.group("hanging"):
            return (own and self._long(*right)) or first.start == right[0]
        if own and not joint.group("listed"):
            return self._long(*right)
        listed = joint.group("with") or (joint.group("listed") and _LAST.search(self._text, *right))
        return bool(listed) and self._goes_on(left, right[0], first)

    def _subject(self, right: tuple[int, int]) -> bool:
        """Whether a clause with a subject of its own begins here."""
        first = next(iter(self._ear.verbs(*right)), None)
        if first is None or first.text.lower().endswith("ing"):
            return bool(first and _HELPED.search(self._text[right[0] : first.start]) and self._named(right[0], first))
        return self._named(right[0], first)

    def _named(self, start: int, verb: Span) -> bool:
        before = self._text[start : verb.start]
        helped = _FINITE_HELP.search(before)
        subject = before[: helped.start()] if helped else before
        words = len(subject[_OPENS.match(subject).end() :].split())  # type: ignore[union-attr]
        sure = helped or _SUBJECT.match(before) or verb.text.lower().endswith("s")
        return 0 < words <= _LONGEST_SUBJECT and bool(sure or self._text[start - 2 : start] == ", " or words > 1)

    def _goes_on(self, left: tuple[int, int], start: int, verb: Span) -> bool:
        """Whether a verb goes on with the subject of the clause before it, and needs no help of that clause's verb."""
        before = self._text[_OPENS.match(self._text, start).end() : verb.start]  # type: ignore[union-attr]
        if before.strip():
            return bool(_FINITE_HELP.match(before)) and len(before.split()) <= _FEWEST_WORDS
        last = self._ear.verbs(*left)[-1]
        return not (verb.text.lower().endswith("ing") or _HELPED.search(self._text[left[0] : last.start]))

    def _is_clause(self, start: int, end: int) -> bool:
        """Whether a verb stands here that is no participle of -ing without help, and no infinitive."""
        return any(self._is_finite(start, v) for v in self._ear.verbs(start, end))

    def _is_finite(self, start: int, verb: Span) -> bool:
        before = self._text[start : verb.start]
        helped = _HELPED.search(before)
        if helped:
            return not helped.group().lower().startswith("to")
        return not verb.text.lower().endswith("ing")

    def _long(self, start: int, end: int) -> bool:
        return len(self._text[start:end].split()) >= _FEWEST_WORDS

    def _shared(self, edges: list[tuple[int, int, bool]], begun: int) -> Span | None:
        """The words up to the first verb of the nearest clause before that has a subject."""
        before = [e for e in edges if e[1] < begun and not e[2]][-1]
        verb = next(v for v in self._ear.verbs(before[1], begun) if self._is_finite(before[1], v))
        helped = _FINITE_HELP.search(self._text, before[1], verb.start)
        a, b = trimmed(self._text, before[1], helped.start() if helped else verb.start, _EDGES)
        return quote(self._text, a, b) if a < b else None


def _at_lists(start: int, end: int, text: str, ear: Ear) -> Iterator[tuple[int, int]]:
    """A sum and the list of several streams that it comes from are two propositions."""
    for opener in _LIST.finditer(text, start, end):
        before, behind = (start, opener.start()), (opener.end(), end)
        if ear.speaks(*before) and ear.kinds(*before) == 0 and ear.kinds(*behind) > 1:
            yield before
            yield behind
            return
    yield start, end


def _relatives(text: str, start: int, end: int, ear: Ear) -> Iterator[tuple[Span, ...]]:
    """The clause without its asserting relatives, then each of those."""
    own: list[tuple[int, int]] = []
    at, rest = start, []
    for opener in _RELATIVE.finditer(text, start, end):
        resumed = _RESUMED.search(text, opener.end(), end)
        stop = resumed.start() if resumed else end
        if opener.start() >= at and _asserts(text, opener, stop, ear) and _words(text, at, opener.start()) > 1:
            rest.append((at, opener.start()))
            own.append((opener.end(), stop))
            at = stop
    main = tuple(span for piece in (*rest, (at, end)) if (span := _span(text, *piece)))
    yield from ((main,) if main else ())
    yield from ((span,) for piece in own if (span := _span(text, *piece)))


def _asserts(text: str, opener: re.Match[str], stop: int, ear: Ear) -> bool:
    """Whether a relative clause says something of its own; one without a comma only where it tells of a dealing."""
    start = opener.end()
    words = _words(text, start, stop)
    if opener.group().isspace():
        return ear.deals(start, stop) and words >= _FEWEST_RELATIVE
    full = words >= _FEWEST_RELATIVE and bool(ear.verbs(start, stop))
    return words > _FEWEST_WORDS and (full or ear.speaks(start, stop))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _span(text: str, start: int, end: int) -> Span | None:
    a, b = trimmed(text, start, end, _EDGES)
    return quote(text, a, b) if a < b and any(c.isalnum() for c in text[a:b]) else None
