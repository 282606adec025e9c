"""The turns of an interview: who asks, who answers, and how far each turn runs.

A label stands at the head of a line before a colon ("Q:", "Mr Sy:", "Coast Radio:"). Whose turns mostly end with a
question mark asks; whoever's turn follows his answers. "A:" stands for the person whom the opening presents. A turn
runs on over paragraphs without a label up to the next one, or to one in which the text speaks again: somebody else is
reported there, and nobody says "I" or "you"; the last is its own paragraph alone. Other lines with a colon (a price
list, a fact box) have nobody who asks, and are no turns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.model import Argument, Mention, Reading, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote, trimmed

_LABEL = re.compile(r"^[ \t]*(?P<who>[A-Z][^\n:.!?\"“”]{0,40}):[ \t\n]+(?=\S)", re.M)
_LINE = re.compile(r"[^\n]*")
_PARAGRAPH = re.compile(r"\S[^\n]*")
_ADDRESSED = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
_ANSWERS = re.compile(r"a|answer", re.I)
_ASIDE = re.compile(r"\s*\([^()\n]{2,40}\)\s*")  # "(laughs)"
_ASKER = re.compile(r"\b(?:reporter|correspondent|editor|interviewed\s+by|by|journalist)\s+$", re.I)
_FEWEST = 2  # questions


class Turn(Struct, frozen=True):
    """One turn: its label with the colon, what is said, whether it asks, and who speaks where the label tells."""

    label: Span
    said: Span
    asks: bool
    who: Span | None


def turns(reading: Reading) -> tuple[Turn, ...]:
    """The turns of an interview in text order; none where the text is no interview."""
    text = reading.document.text
    labels = list(_LABEL.finditer(text))
    if not labels:
        return ()
    ends = [*(m.start() for m in labels[1:]), None]
    sources = shelf(s for f in reading.frames if f.how != "none" for s in f.role("source"))
    stretches = [(m, _stretch(text, m, end, sources)) for m, end in zip(labels, ends, strict=True)]
    asking = _asking([(m.group("who"), said) for m, said in stretches])
    if not asking:
        return ()
    answering = _answering([m.group("who") for m in labels], asking)
    first = next(m.start() for m in labels if m.group("who") in asking | answering)
    guest = _guest(reading, first)
    return tuple(
        Turn(_span(text, m), said, m.group("who") in asking, _speaker(text, m, guest))
        for m, said in stretches
        if m.group("who") in asking | answering
    )


def _asking(told: list[tuple[str, Span]]) -> frozenset[str]:
    """The labels whose turns are mostly questions."""
    count = Counter(who for who, _ in told)
    asked = Counter(who for who, said in told if said.text.endswith("?"))
    return frozenset(who for who, number in asked.items() if number >= _FEWEST and 2 * number >= count[who])


def _answering(labels: list[str], asking: frozenset[str]) -> frozenset[str]:
    return frozenset(after for before, after in pairwise(labels) if before in asking and after not in asking)


def _stretch(text: str, label: re.Match[str], end: int | None, sources: Shelf[Argument]) -> Span:
    """What is said behind a label: up to the next one, or to the end of the line behind the last."""
    line = _LINE.match(text, label.end())
    stop = line.end() if line else len(text)
    for paragraph in _PARAGRAPH.finditer(text, stop, end) if end is not None else ():
        if sources.meeting(*paragraph.span()) and not _ADDRESSED.search(_QUOTED.sub("", paragraph.group())):
            break
        stop = paragraph.end()
    aside = _ASIDE.match(text, label.end(), stop)
    start, stop = trimmed(text, aside.end() if aside else label.end(), stop)
    return quote(text, start, stop)


def _span(text: str, label: re.Match[str]) -> Span:
    return quote(text, label.start("who"), label.end("who") + 1)


def _speaker(text: str, label: re.Match[str], guest: Mention | None) -> Span | None:
    """Whom a label names; the guest behind "A"."""
    if _ANSWERS.fullmatch(label.group("who")):
        return Span(guest.start, guest.end, guest.text) if guest else None
    return quote(text, *label.span("who"))


def _guest(reading: Reading, first: int) -> Mention | None:
    """The person whom the opening names most often, the first of several."""
    opening = list(_presented(reading, first))
    called = Counter(m.entity or m.text for m in opening)
    return max(opening, key=lambda m: (called[m.entity or m.text], -m.start), default=None)


def _presented(reading: Reading, first: int) -> Iterator[Mention]:
    """The people named before an offset, but for whoever asks."""
    for mention in reading.mentions:
        named = mention.kind == "person" and mention.form == "name" and mention.end <= first
        if named and not _ASKER.search(reading.document.text, max(0, mention.start - 30), mention.start):
            yield mention
