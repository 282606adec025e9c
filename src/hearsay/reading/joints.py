"""The joints of a sentence: where a clause ends and another begins.

A joint ("and", "but", "before", ";") cuts where a clause stands on both sides of it: a verb, and on the right either a
subject of its own or a verb that shares the subject of the left ("hires and executes doctors"). No cut is made within
an infinitive or behind a modal ("could buy and sell"), nor into a condition: half of such a sentence would say more
than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol

from hearsay.model import Span
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

_BEARS = r"(?:is|are|was|were|has|have|had|does|did|will|would|may|might|can|could|must)\b"
_JOINT = re.compile(
    rf"(?P<sure>\s*;)\s+(?:and\s+|but\s+)?|:\s+|,?\s+(?P<with>and|but|or|yet|while|whereas)\s+(?P<that>that\s+(?!{_BEARS}))?"
    r"|,?\s+(?P<hanging>(?:only\s+)?(?:before|until|after)|(?<=,\s)(?:because|since|although|though|even\s+though))\s+|,\s+(?=(?:it|they|he|she|we|i)\s)|(?P<listed>,)\s+",
    re.I,
)
_HELP = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|could|can|must|should|shall|does|do|did|to)"
)
_HELPED = re.compile(rf"\b{_HELP}(?:n['’]t)?\s+(?:(?:not|never|also|been|being|be|have|\w+ly)\s+)*$", re.I)
_FINITE_HELP = re.compile(rf"\b(?!to\b|be\b|been\b|being\b){_HELP}\b", re.I)
_ADVERBS = re.compile(
    r"(?:(?:then|also|later|now|even|never|still|often|always|perhaps|sometimes|soon|again|\w+ly)\s+)*", re.I
)
_FINITE_FORM = re.compile(r"(?:is|are|was|were|has|have|had|does|did)\b", re.I)
# help that a second participle shares: "was bought in Bari and sold in Basel", not "may have been bought"
_SHARED_HELP = re.compile(r"(?:(?:is|are|was|were|has|have|had|been|also|then|\w+ly)\s+)+", re.I)
_CLOSED = re.compile(r"\b(?:that|which|who|whom|whose|where|when|if|because|unless|to|whether|how|what|why)\b", re.I)
_CONDITION = re.compile(
    r"\b(?:if|unless|whether|either|neither|not\s+only)\b|\b(?:both|between)\b(?!.*\sand\b)", re.I | re.S
)
_SUBJECT = re.compile(
    r"(?:it|they|he|she|we|i|you|this|these|those|that|there|nobody|everyone|most|some|many|all)\s", re.I
)
_LAST = re.compile(r"\b(?:and|or|but)\s", re.I)
_FEWEST_WORDS = 3
_MOST_BETWEEN = 2
_LONGEST_SUBJECT = 12
_REACH = 60  # characters before a verb in which what helps it stands
EDGES = BLANKS_AND_MARKS + ".–—-"

Stretch = tuple[int, int]


class Ear(Protocol):
    """What a stretch of the text has to say."""

    def speaks(self, start: int, end: int) -> bool:
        """Whether it holds a sum, a share or a word of a stream."""

    def sums(self, start: int, end: int) -> list[Span]:
        """Its sums of money, in text order."""

    def amounts(self, start: int, end: int) -> list[Span]:
        """Its sums of money and shares, in text order."""

    def kinds(self, start: int, end: int) -> int:
        """How many different streams it names."""

    def deals(self, start: int, end: int) -> bool:
        """Whether it holds a predicate of a dealing (sells, taxes, earns ...)."""

    def verbs(self, start: int, end: int) -> list[Span]:
        """The predicates of clauses in it, in text order."""


class Joints:
    """The joints of a text, between the verbs that `ear` hears."""

    def __init__(self, text: str, ear: Ear) -> None:
        self._text, self._ear = text, ear

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, Span | None]]:
        """The stretches between the joints, and what each shares with the one before it: a subject and its hedges."""
        edges: list[tuple[int, int, bool]] = [(start, start, False)]
        for joint in _JOINT.finditer(self._text, start, end):
            left, right = (edges[-1][1], joint.start()), (joint.end(), end)
            own = self._has_subject(right, named=bool(joint.group("that")))
            if self.stands(*left) and self._cuts(joint, left, right, own=own):
                begun = joint.start("hanging") if joint.group("hanging") else joint.end()
                edges.append((joint.start(), begun, not own))
        for (_, begun, shares), (cut, _, _) in pairwise([*edges, (end, end, False)]):
            nearest = [e[1] for e in edges if e[1] < begun and not e[2]][-1:]
            yield begun, cut, self.lead(nearest[0], begun) if shares and nearest else None

    def lead(self, start: int, end: int) -> Span | None:
        """The words of a clause up to its verb: its subject and what hedges it."""
        verb = next((v for v in self._ear.verbs(start, end) if self._is_finite(start, v)), None)
        if verb is None:
            return None
        helped = _FINITE_HELP.search(self._text, start, verb.start)
        a, b = trimmed(self._text, start, helped.start() if helped else verb.start, EDGES)
        return quote(self._text, a, b) if a < b else None

    def object_of(self, start: int, end: int, stop: int) -> Stretch | None:
        """What a verb at the end of a stretch shares with the next one: "doctors" of "hires and executes doctors"."""
        last = self._ear.verbs(start, end)[-1:]
        ahead = self._ear.verbs(end, stop)[:1]
        if not (last and ahead and last[0].end == end):
            return None
        near = len(self._text[end : ahead[0].start].split()) <= _MOST_BETWEEN  # not "was small, because the mill shut"
        return (ahead[0].end, stop) if near else None

    def stands(self, start: int, end: int) -> bool:
        """Whether a clause stands here: a verb that is no infinitive, and no participle of -ing without help."""
        return any(self._is_finite(start, v) for v in self._ear.verbs(start, end))

    def begins(self, start: int, end: int) -> bool:
        """Whether a clause begins here, with a subject of its own or with its verb."""
        first = self._first((start, end))
        direct = first is not None and first.start == start and self._is_finite(start, first)
        return direct or (self._has_subject((start, end)) and not _CLOSED.match(self._text, start))

    def _first(self, stretch: Stretch) -> Span | None:
        return next(iter(self._ear.verbs(*stretch)), None)

    def _cuts(self, joint: re.Match[str], left: Stretch, right: Stretch, *, own: bool) -> bool:
        if self._doubled(joint):
            return False
        first = self._first(right)
        raised = self.object_of(*left, right[1]) is not None
        if first is None or not (raised or self._long(left)) or _CONDITION.search(self._text, *left):
            return False
        if joint.group("sure"):
            return True
        if _CLOSED.search(self._text, right[0], first.start):
            return False
        if joint.group("hanging"):
            return (own and self._long(right)) or first.start == right[0]
        if own and not joint.group("listed"):
            return self._long(right)
        listed = joint.group("with") or (joint.group("listed") and _LAST.search(self._text, *right))
        return bool(listed) and self._goes_on(left, right[0], first, apart=not raised and bool(joint.group("with")))

    def _doubled(self, joint: re.Match[str]) -> bool:
        """ "More and more", "again and again": one word said twice."""
        before, behind = self._text[: joint.start()].rsplit(None, 1)[-1:], self._text[joint.end() :].split(None, 1)[:1]
        return bool(before) and [w.lower() for w in before] == [w.lower() for w in behind]

    def _has_subject(self, right: Stretch, *, named: bool = False) -> bool:
        """Whether a clause with a subject of its own begins here; named: a "that" has announced it."""
        first = self._first(right)
        if first is None or (_is_ing(first) and not self._help(right[0], first)):
            return False
        before = self._text[right[0] : first.start]
        helped = _FINITE_HELP.search(before)
        words = len(before[_behind_adverbs(before, 0) : helped.start() if helped else None].split())
        borne = helped or _FINITE_FORM.match(first.text) or first.text.lower().endswith("s")
        # "and boys burn the cables"
        sure = named or bool(borne or _SUBJECT.match(before)) or before.rstrip().endswith("s")
        return 0 < words <= _LONGEST_SUBJECT and (sure or words > 1 or self._text.startswith(", ", right[0] - 2))

    def _goes_on(self, left: Stretch, start: int, verb: Span, *, apart: bool) -> bool:
        """Whether a verb goes on with the subject of the clause before it, and needs no help of that clause's verb."""
        before = self._text[_behind_adverbs(self._text, start) : verb.start]
        if before.strip():
            return bool(_FINITE_HELP.match(before)) and len(before.split()) <= _FEWEST_WORDS
        helped = self._help(left[0], self._ear.verbs(*left)[-1])
        if _is_ing(verb) or not helped:
            return not _is_ing(verb)
        return apart and bool(_FINITE_FORM.match(verb.text) or _SHARED_HELP.fullmatch(helped))

    def _is_finite(self, start: int, verb: Span) -> bool:
        helped = self._help(start, verb)
        return not helped.lower().startswith("to") if helped else not _is_ing(verb)

    def _help(self, start: int, verb: Span) -> str:
        """The auxiliary, the modal or the "to" before a verb, with what stands between."""
        found = _HELPED.search(self._text[max(start, verb.start - _REACH) : verb.start])
        return found.group() if found else ""

    def _long(self, stretch: Stretch) -> bool:
        return len(self._text[slice(*stretch)].split()) >= _FEWEST_WORDS


def _is_ing(verb: Span) -> bool:
    return verb.text.lower().endswith("ing")


def _behind_adverbs(text: str, start: int) -> int:
    opened = _ADVERBS.match(text, start)
    return opened.end() if opened else start
