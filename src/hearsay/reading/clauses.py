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
from hearsay.reading.tails import at_gaps, at_tails, is_tail
from hearsay.text.spans import quote, trimmed

_RELATIVE = re.compile(r",\s+(?=(?:which|who|whose|where|whom)\b)|\s+(?=where\b|who\b)", re.I)
_LIST = re.compile(r",?\s+(?=(?:from|through|including|such\s+as|by|via|thanks\s+to|comprising|among\s+them)\b)", re.I)
_BEFORE_SUM = re.compile(
    r"(?:,?\s+(?:and|but|or)|,|:|;)\s+(?P<own>(?:(?:only|about|some|another|an?\s+\w+\s+of)\s+)?)$", re.I
)
_OWN_PHRASE = re.compile(
    r"\s+(?:a|per|each)\s+\w+\b.{0,20}?\b(?:from|on|for|to|in)\b|\s+(?:from|on|for|to|in\s+all|in\s+total)\b", re.I
)
_RATED = re.compile(r"\b(?:per|an?|each|every)\s+\w+$", re.I)
_ONE = re.compile(r"\b(?:an?|one|another)\s+[^,;.]{1,50}$", re.I)
_NEW_SUBJECT = re.compile(r"(?:[;:]|,\s+(?:and|but|while|whereas))\s+(?P<own>[^;:,]{3,60})$", re.I)
_THOSE = re.compile(r"\b(?:those|anyone|anybody|everyone|everybody|all|one|people)$", re.I)
_NAMES = re.compile(
    r"(?:which|who)\s+(?:(?:calls?|called|names?|styles?)\s+(?:it|him|her|them)sel|(?:is|are|was)\s+(?:also\s+)?(?:known|called)\b|goes\s+by)"
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
        for part in _pieces(start, end, text, ear):
            for spans in _relatives(text, *part, ear):
                ends_here = shares is not None and spans[-1].end == end
                whole = (*spans, *(s for s in [_span(text, *shares)] if s)) if shares and ends_here else spans
                yield Proposition(whole, shared or (joints.lead(start, end) if part[0] > start else None))


def _pieces(start: int, end: int, text: str, ear: Ear) -> list[Stretch]:
    """A clause cut at its tails, its sums, the members of a list without verbs, and its lists of streams."""
    pieces: list[Stretch] = [(start, end)]
    for cut in (at_tails, at_gaps, _at_sums, _at_lists):
        pieces = [part for piece in pieces for part in cut(*piece, text, ear)]
    return pieces


def split_all(text: str, spans: tuple[Span, ...], ear: Ear) -> list[Proposition]:
    """The propositions of a statement that a voice may break up: what it breaks is one with what it goes on with."""
    found = list(split(text, spans[0], ear))
    for span in spans[1:]:
        first, *others = list(split(text, span, ear)) or [Proposition((span,))]
        at = len(found) - 1
        while at > 0 and not Joints(text, ear).stands(found[at - 1].spans[0].start, found[at - 1].spans[-1].end):
            at -= 1  # "the mill, which burned, he said, is sold": not the relative but its clause goes on
        found[at] = Proposition((*found[at].spans, *first.spans), found[at].shared)
        found += others
    return found


def grouped(text: str, spans: tuple[Span, ...], ear: Ear) -> Iterator[tuple[Span, ...]]:
    """The stretches of a statement that a voice breaks up: one that begins a clause of its own is another statement.

    "The mines, he said, are flooded" is one; "The mines are flooded, he said, and the owners have fled" is two.
    """
    joints, held = Joints(text, ear), spans[:1]
    for span in spans[1:]:
        begins = joints.begins(span.start, span.end) or is_tail(span.start, span.end, text, ear)
        if joints.stands(held[0].start, held[-1].end) and begins:
            subject = _subject_of(text, held[-1], span, ear)
            yield (*held[:-1], quote(text, held[-1].start, subject[0])) if subject else held
            held = (quote(text, *subject[1:]),) if subject else ()
        held = (*held, span)
    yield held


def _subject_of(text: str, held: Span, span: Span, ear: Ear) -> tuple[int, int, int] | None:
    """ "A kilo costs 9 euros; the gang, she said, sells it for 3": where the first ends, and the second's subject."""
    found = _NEW_SUBJECT.search(text[: held.end], held.start)
    direct = any(verb.start == span.start for verb in ear.verbs(span.start, span.end))
    if not (found and direct) or ear.verbs(*found.span("own")):
        return None
    return found.start(), *found.span("own")


def _at_sums(start: int, end: int, text: str, ear: Ear) -> Iterator[Stretch]:
    """ "Takes $9 million from lorries, $6 million from packers and $2 million from shops: $17 million in all"."""
    at = start
    for one, other in pairwise(ear.sums(start, end)):
        joint = _BEFORE_SUM.search(text, one.end, other.start)
        if joint and all(_OWN_PHRASE.match(text, sum_.end) or _RATED.search(sum_.text) for sum_ in (one, other)):
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
        full = _words(text, at, opener.start()) > 1
        # "the man who runs the port was paid": one without a comma that stands before the verb only says which man
        subject = opener.group().isspace() and not Joints(text, ear).stands(at, opener.start())
        full = full and not _THOSE.search(text, start, opener.start())
        full = full and not (subject and (_only_who(text, opener, stop, end) or len(ear.verbs(opener.end(), stop)) > 1))
        if opener.start() >= at and full and _asserts(text, opener, stop, ear):
            rest.append((at, opener.start()))
            own.append((opener.end(), stop))
            at = stop
    main = tuple(span for piece in (*rest, (at, end)) if (span := _span(text, *piece)))
    yield from ((main,) if main else ())
    yield from ((span,) for piece in own if (span := _span(text, *piece)))


def _only_who(text: str, opener: re.Match[str], stop: int, end: int) -> bool:
    """ "Four people who spoke out were killed": cut behind "people", neither half would say it."""
    return stop == end and text.startswith("who ", opener.end())


def _resumed(text: str, start: int, end: int, ear: Ear) -> int:
    """Where the clause around a relative goes on: at a comma with a verb behind it."""
    verbs = {verb.start for verb in ear.verbs(start, end)}
    commas = (m for m in _COMMA.finditer(text, start, end) if m.end() in verbs or _GOES_ON.match(text, m.end()))
    return next((m.start() for m in commas), end)


def _asserts(text: str, opener: re.Match[str], stop: int, ear: Ear) -> bool:
    """Whether a relative clause says something of its own; one without a comma only where it tells of a dealing."""
    start = opener.end()
    words = _words(text, start, stop)
    if _NAMES.match(text, start):
        return False  # "the militia, which calls itself the Shield"
    if opener.group().isspace() and ear.amounts(start, stop) and _ONE.search(text, opener.start() - 60, opener.start()):
        return words >= _FEWEST_RELATIVE  # "by a porter who keeps a fifth of it"
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
