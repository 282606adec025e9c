"""A region cut into propositions: at joints, at relative clauses that assert something themselves, at lists of streams.

A cut is made only where both sides have something to say (a sum, a share, a stream), so that nothing is cut merely
because it is long. A relative clause that asserts becomes a claim; the clause around it keeps the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hearsay.model import Span
from hearsay.text.spans import BLANKS_AND_MARKS, quote, trimmed

Speaks = Callable[[int, int], bool]
Spans = tuple[Span, ...]

_JOINT = re.compile(
    r"\s*;\s+|,?\s+(?:but|while|whereas)\s+|,\s+and\s+|\s+and\s+(?=(?:\w+\s+){0,4}\w+(?:s|ed|ing)\b)", re.I
)
_FIRM = re.compile(r"\s*;|\s*,?\s+(?:but|while|whereas)\b", re.I)
_RELATIVE = re.compile(r",\s+(?=(?:which|who|whose|where|whom)\b)|\s+(?=where\b)", re.I)
_LIST = re.compile(r",?\s+(?=(?:from|through|including|such\s+as|by|via|thanks\s+to|comprising|among\s+them)\b)", re.I)
_EDGES = BLANKS_AND_MARKS + ".–—-"
_FEWEST_WORDS = 4


def split(text: str, region: Span, speaks: Speaks, streams_in: Callable[[int, int], int]) -> Iterator[Spans]:
    """The propositions of a region, in text order.

    speaks(start, end): whether a stretch has a sum, share or stream; streams_in: how many different streams it names.
    """
    for start, end in _at_joints(text, region.start, region.end, speaks):
        for part in _at_lists(text, start, end, speaks, streams_in):
            yield from _relatives(text, *part, speaks)


def _at_joints(text: str, start: int, end: int, speaks: Speaks) -> Iterator[tuple[int, int]]:
    at = start
    for joint in _JOINT.finditer(text, start, end):
        firm = bool(_FIRM.match(joint.group()))
        long = _words(text, at, joint.start()) >= _FEWEST_WORDS and _words(text, joint.end(), end) >= _FEWEST_WORDS
        if (
            long
            and speaks(joint.end(), end)
            and (firm or speaks(at, joint.start()))
            and _is_clause(text, joint.end(), end)
        ):
            yield at, joint.start()
            at = joint.end()
    yield at, end


_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|does|do|did|\w{2,}(?:ed|[^s\W]s))\b", re.I
)  # fmt: skip


def _is_clause(text: str, start: int, end: int) -> bool:
    """Whether what follows a joint begins like a clause: some verb form within its first words."""
    opening = " ".join(text[start:end].split()[:6])
    return bool(_VERB.search(opening))


def _at_lists(
    text: str, start: int, end: int, speaks: Speaks, streams_in: Callable[[int, int], int]
) -> Iterator[tuple[int, int]]:
    """A sum and the list of several streams that it comes from are two propositions."""
    for opener in _LIST.finditer(text, start, end):
        before, behind = (start, opener.start()), (opener.end(), end)
        if speaks(*before) and streams_in(*before) == 0 and streams_in(*behind) > 1:
            yield before
            yield behind
            return
    yield start, end


def _relatives(text: str, start: int, end: int, speaks: Speaks) -> Iterator[Spans]:
    """The clause without its asserting relatives, then each of those."""
    own: list[tuple[int, int]] = []
    at, rest = start, []
    for opener in _RELATIVE.finditer(text, start, end):
        stop = _relative_end(text, opener, end)
        asserts = speaks(opener.end(), stop) and _words(text, opener.end(), stop) >= _FEWEST_WORDS
        if opener.start() >= at and asserts and _words(text, at, opener.start()) > 1:
            rest.append((at, opener.start()))
            own.append((opener.end(), stop))
            at = stop
    rest.append((at, end))
    main = tuple(s for s in (_span(text, *r) for r in rest) if s)
    if main:
        yield main
    for relative in own:
        span = _span(text, *relative)
        if span:
            yield (span,)


def _relative_end(text: str, opener: re.Match[str], end: int) -> int:
    """A relative between commas ends at the second; one that closes the clause at its end."""
    comma = re.compile(r",\s+(?=(?:is|are|was|were|has|have|had|will|would|may|could|can|said|also)\b)").search(
        text, opener.end(), end
    )
    return comma.start() if comma else end


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _span(text: str, start: int, end: int) -> Span | None:
    a, b = trimmed(text, start, end, _EDGES)
    return quote(text, a, b) if a < b and any(c.isalnum() for c in text[a:b]) else None
