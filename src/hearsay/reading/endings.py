"""Where what a voice says ends: at a semicolon, or at "but", behind which another voice begins.

"One spoke of 15,000 pesos; two said 20,000": a reader may take all of it for the first one's. "Officials accuse it of
theft, accusations it rejects": the noun sums up what was said, and is what the next voice denies. Within quotation
marks the speaker goes on, whoever he quotes there.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearsay.model import Argument, Frame, Quotation, Reading
from hearsay.reading.hearing import FINITE
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import BLANKS_AND_MARKS, trimmed

_ENDS = re.compile(r"(?:;\s+(?:and\s+|but\s+|while\s+)?|,\s+(?:but|while|whereas)\s+)$")
_SUMMED = re.compile(
    r",\s+(?P<noun>(?:an?\s+|the\s+)?(?:charge|accusation|allegation|claim|assertion|suggestion|figure)s?)\s+(?:that\s+|which\s+)?$"
)
_WHICH = re.compile(r",\s+(?:which|who)\s+(?:(?:has|have|had|also|now|later|\w+ly)\s+)*")
_COLON = re.compile(r"\w:\s+[\"“‘']*$")
_OPENS = re.compile(
    r"(?:an?\s+|the\s+)?(?:charge|accusation|allegation|claim|assertion|suggestion)s?\s+(?:that\s+|which\s+)", re.I
)
_REACH = 40  # characters


def end_voices(reading: Reading) -> Reading:
    """A reading whose reporting frames end where another voice begins, and begin where theirs does."""
    text, quotes = reading.document.text, shelf(reading.quotations)
    summed = [_summed(text, frame) for frame in reading.frames]
    told = (f for f in summed if f.how != "none" and f.role("content"))
    begins = Shelf((s.start, s.end, f) for f in told for s in f.role("source")[:1] if s.end <= f.predicate.start)
    return replace(reading, frames=tuple(_ended(text, f, begins, quotes) if f.how != "none" else f for f in summed))


def _ended(text: str, frame: Frame, begins: Shelf[Frame], quotes: Shelf[Quotation]) -> Frame:
    arguments = (_quoted(text, frame, _cut(text, frame, a, begins, quotes), quotes) for a in frame.arguments)
    return replace(frame, arguments=tuple(arguments))


def _quoted(text: str, frame: Frame, said: Argument, quotes: Shelf[Quotation]) -> Argument:
    """ "A friend laughs at it: “We know,” she said": what leads up to her words with a colon is the text's own."""
    if said.role != "content" or frame.predicate.start < said.end:
        return said
    for quotation in quotes.meeting(said.start, said.end):
        closes = quotation.start > said.start and said.end >= quotation.end - 1
        if closes and not quotation.scare and _COLON.search(text, said.start, quotation.start):
            return replace(said, start=quotation.start, text=text[quotation.start : said.end])
    return said


def _summed(text: str, frame: Frame) -> Frame:
    """A denial of "accusations", in apposition to what was said, has that noun for its content, whatever was read."""
    source = next(iter(frame.role("source")), None)
    if frame.how != "denial" or source is None or source.start > frame.predicate.start:
        return frame
    within = _OPENS.match(source.text)  # a reader may take the noun for part of the source
    begins = source.start + within.end() if within else source.start
    noun = _SUMMED.search(text, max(0, begins - _REACH), begins)
    if noun is None:
        return frame
    said = Argument(*noun.span("noun"), noun.group("noun"), role="content")
    own = replace(source, start=begins, text=text[begins : source.end])
    return replace(frame, arguments=(said, own, *(a for a in frame.arguments if a.role not in ("content", "source"))))


def _hangs(text: str, said: Argument, other: Frame) -> Argument | None:
    """ "The family blames the prison, which says that ...": whoever is blamed speaks for himself."""
    source = other.role("source")[0]
    bare = text[said.start : source.end]
    if FINITE.search(bare) or not _WHICH.fullmatch(text, source.end, other.predicate.start):
        return None
    return replace(said, end=source.end, text=bare)


def _cut(text: str, frame: Frame, said: Argument, begins: Shelf[Frame], quotes: Shelf[Quotation]) -> Argument:
    """A content without what another voice says behind it; any other part as it is."""
    if said.role != "content" or frame.predicate.start > said.start:
        return said
    for other in begins.inside(said.start, said.end):
        if own := _hangs(text, said, other):
            return own
        source = other.role("source")[0]
        low = max(said.start, source.start - _REACH)
        joint = _ENDS.search(text, low, source.start) or _SUMMED.search(text, low, source.start)
        quoted = any(q.start < source.start < q.end for q in quotes.meeting(source.start, source.end))
        if joint and not quoted:
            a, b = trimmed(text, said.start, joint.start(), BLANKS_AND_MARKS)
            return replace(said, end=b, text=text[said.start : b]) if a < b else said
    return said
