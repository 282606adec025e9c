"""A region cut into propositions: at joints, at relative clauses that assert something themselves, at lists of streams.

Semicolons and "and that" cut always; other joints only where both sides have something to say (a sum, a share, a
stream), so that nothing is cut merely because it is long. A relative clause that asserts becomes a claim; the clause
around it keeps the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from hearsay.model import Span
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

Spans = tuple[Span, ...]

_FIRM = r",?\s+(?:but(?!\s+also\b)|while|whereas)\s+|,\s+and\s+(?=(?:it|they|he|she|most|some|many|the|its|their)\s)"
_SURE = r"\s*;\s+|,?\s+and\s+(?=that\s)"
_JOINT = re.compile(rf"(?P<sure>{_SURE})|(?P<firm>{_FIRM})|,?\s+and\s+", re.I)
_RELATIVE = re.compile(r",\s+(?=(?:which|who|whose|where|whom)\b)|\s+(?=where\b)", re.I)
_LIST = re.compile(r",?\s+(?=(?:from|through|including|such\s+as|by|via|thanks\s+to|comprising|among\s+them)\b)", re.I)
_RESUMED = re.compile(r",\s+(?=(?:is|are|was|were|has|have|had|will|would|may|could|can|said|also)\b)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|does|do|did|\w{2,}(?:ed|[^s\W]s))\b", re.I
)
_EDGES = BLANKS_AND_MARKS + ".–—-"
_FEWEST_WORDS = 4
_SOON = 6


class Ear(Protocol):
    """What a stretch of the text has to say."""

    def speaks(self, start: int, end: int) -> bool:
        """Whether it holds a sum, a share or a word of a stream."""

    def kinds(self, start: int, end: int) -> int:
        """How many different streams it names."""

    def deals(self, start: int, end: int) -> bool:
        """Whether it holds a predicate of a dealing (sells, taxes, earns ...)."""


def split(text: str, region: Span, ear: Ear) -> Iterator[Spans]:
    """The propositions of a region, in text order."""
    for start, end in _at_joints(text, region.start, region.end, ear):
        for part in _at_lists(start, end, text, ear):
            yield from _relatives(text, *part, ear)


def _at_joints(text: str, start: int, end: int, ear: Ear) -> Iterator[tuple[int, int]]:
    at = start
    for joint in _JOINT.finditer(text, start, end):
        left, right = (at, joint.start()), (joint.end(), end)
        short = _words(text, *left) < _FEWEST_WORDS or _words(text, *right) < _FEWEST_WORDS
        if short or not (joint.group("sure") or ear.speaks(*right)):
            continue
        opening = joint.end() + len(" ".join(text[joint.end() : end].split()[:_SOON]))
        firm = joint.group("firm") and _VERB.search(text, joint.end(), opening)
        if joint.group("sure") or firm or (ear.speaks(*left) and ear.deals(*left) and ear.deals(joint.end(), opening)):
            yield left
            at = joint.end()
    yield at, end


def _at_lists(start: int, end: int, text: str, ear: Ear) -> Iterator[tuple[int, int]]:
    """A sum and the list of several streams that it comes from are two propositions."""
    for opener in _LIST.finditer(text, start, end):
        before, behind = (start, opener.start()), (opener.end(), end)
        if ear.speaks(*before) and ear.kinds(*before) == 0 and ear.kinds(*behind) > 1:
            yield before
            yield behind
            return
    yield start, end


def _relatives(text: str, start: int, end: int, ear: Ear) -> Iterator[Spans]:
    """The clause without its asserting relatives, then each of those."""
    own: list[tuple[int, int]] = []
    at, rest = start, []
    for opener in _RELATIVE.finditer(text, start, end):
        resumed = _RESUMED.search(text, opener.end(), end)
        stop = resumed.start() if resumed else end
        says = ear.speaks(opener.end(), stop) or (opener.group().isspace() and ear.deals(opener.end(), stop))
        asserts = says and _words(text, opener.end(), stop) >= _FEWEST_WORDS
        if opener.start() >= at and asserts and _words(text, at, opener.start()) > 1:
            rest.append((at, opener.start()))
            own.append((opener.end(), stop))
            at = stop
    main = tuple(span for piece in (*rest, (at, end)) if (span := _span(text, *piece)))
    yield from ((main,) if main else ())
    yield from ((span,) for piece in own if (span := _span(text, *piece)))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _span(text: str, start: int, end: int) -> Span | None:
    a, b = trimmed(text, start, end, _EDGES)
    return quote(text, a, b) if a < b and any(c.isalnum() for c in text[a:b]) else None
