"""A region cut into propositions: at joints between clauses, between sums, at relatives that assert, at lists.

What a clause shares with the one before it goes with it, for "allegedly" and "the army" hold for both. A relative
clause that asserts something becomes a proposition of its own; the clause around it keeps the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Span
from hearsay.reading.joints import EDGES, Ear, Joints, Stretch
from hearsay.text.spans import quote, trimmed

_RELATIVE = re.compile(r",\s+(?=(?:which|who|whose|where|whom)\b)|\s+(?=where\b|who\b)", re.I)
_LIST = re.compile(r",?\s+(?=(?:from|through|including|such\s+as|by|via|thanks\s+to|comprising|among\s+them)\b)", re.I)
_BEFORE_SUM = re.compile(
    r"(?:,?\s+(?:and|but|or)|,|:|;)\s+(?P<own>(?:(?:only|about|some|another|an?\s+\w+\s+of)\s+)?)$", re.I
)
_OWN_PHRASE = re.compile(
    r"\s+(?:a|per|each)\s+\w+\b.{0,20}?\b(?:from|on|for|to|in)\b|\s+(?:from|on|for|to|in\s+all|in\s+total)\b", re.I
)
_COMMA = re.compile(r",\s+")
_GOES_ON = re.compile(r"(?:is|are|was|were|has|have|had|will|would|may|could|can|said|also)\b")
_FEWEST_WORDS = 3
_FEWEST_RELATIVE = 5


class Proposition(Struct, frozen=True):
    """What is said once. shared: the words of a clause before it that hold for this one too: its subject and hedges."""

    spans: tuple[Span, ...]
    shared: Span | None = None


def split(text: str, region: Span, ear: Ear) -> Iterator[Proposition]:
    """The propositions of a region, in text order."""
    joints = Joints(text, ear)
    parts = list(joints.parts(region.start, region.end))
    for (start, end, shared), (_, stop, _) in zip(parts, [*parts[1:], parts[-1]], strict=True):
        shares = joints.object_of(start, end, stop)
        for part in (p for piece in _at_sums(start, end, text, ear) for p in _at_lists(*piece, text, ear)):
            for spans in _relatives(text, *part, ear):
                ends_here = shares is not None and spans[-1].end == end
                whole = (*spans, *(s for s in [_span(text, *shares)] if s)) if shares and ends_here else spans
                yield Proposition(whole, shared or (joints.lead(start, end) if part[0] > start else None))


def grouped(text: str, spans: tuple[Span, ...], ear: Ear) -> Iterator[tuple[Span, ...]]:
    """The stretches of a statement that a voice breaks up: one that begins a clause of its own is another statement.

    "The mines, he said, are flooded" is one; "The mines are flooded, he said, and the owners have fled" is two.
    """
    joints, held = Joints(text, ear), spans[:1]
    for span in spans[1:]:
        if joints.stands(held[0].start, held[-1].end) and joints.begins(span.start, span.end):
            yield held
            held = ()
        held = (*held, span)
    yield held


def _at_sums(start: int, end: int, text: str, ear: Ear) -> Iterator[Stretch]:
    """ "Takes $9 million from lorries, $6 million from packers and $2 million from shops: $17 million in all"."""
    at = start
    for one, other in pairwise(ear.sums(start, end)):
        joint = _BEFORE_SUM.search(text, one.end, other.start)
        if joint and _OWN_PHRASE.match(text, other.end) and _OWN_PHRASE.match(text, one.end):
            yield at, joint.start()
            at = joint.start("own")
    yield at, end


def _at_lists(start: int, end: int, text: str, ear: Ear) -> Iterator[Stretch]:
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
    own: list[Stretch] = []
    at, rest = start, []
    for opener in _RELATIVE.finditer(text, start, end):
        stop = _resumed(text, opener.end(), end, ear)
        if opener.start() >= at and _asserts(text, opener, stop, ear) and _words(text, at, opener.start()) > 1:
            rest.append((at, opener.start()))
            own.append((opener.end(), stop))
            at = stop
    main = tuple(span for piece in (*rest, (at, end)) if (span := _span(text, *piece)))
    yield from ((main,) if main else ())
    yield from ((span,) for piece in own if (span := _span(text, *piece)))


def _resumed(text: str, start: int, end: int, ear: Ear) -> int:
    """Where the clause around a relative goes on: at a comma with a verb behind it."""
    verbs = {verb.start for verb in ear.verbs(start, end)}
    commas = (m for m in _COMMA.finditer(text, start, end) if m.end() in verbs or _GOES_ON.match(text, m.end()))
    return next((m.start() for m in commas), end)


def _asserts(text: str, opener: re.Match[str], stop: int, ear: Ear) -> bool:
    """Whether a relative clause says something of its own; one without a comma only where it tells of a dealing."""
    start = opener.end()
    words = _words(text, start, stop)
    if opener.group().isspace():
        listed = _COMMA.search(text, start, stop)  # "fighters who were shot, migrants, or ..." is one list
        return ear.deals(start, stop) and words >= _FEWEST_RELATIVE and not listed
    full = words >= _FEWEST_RELATIVE and bool(ear.verbs(start, stop))
    return words > _FEWEST_WORDS and (full or ear.speaks(start, stop))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _span(text: str, start: int, end: int) -> Span | None:
    a, b = trimmed(text, start, end, EDGES)
    return quote(text, a, b) if a < b and any(c.isalnum() for c in text[a:b]) else None
