"""Where what a voice says ends: at a semicolon, or at "but", behind which another voice begins.

"One spoke of 15,000 pesos; two said 20,000": a reader may take all of it for the first one's. Within quotation marks
the speaker goes on, whoever he quotes there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.model import Argument, Frame, Quotation
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import BLANKS_AND_MARKS, trimmed

_ENDS = re.compile(r"(?:;\s+(?:and\s+|but\s+|while\s+)?|,\s+(?:but|while|whereas)\s+)$")
_REACH = 12  # characters of it


def ended(text: str, frames: list[Frame], quotations: tuple[Quotation, ...]) -> Iterator[Frame]:
    """The reporting frames, each content cut where another frame's source begins a new voice."""
    quotes = shelf(quotations)
    begins = Shelf((s.start, s.end, f) for f in frames for s in f.role("source")[:1] if s.end <= f.predicate.start)
    for frame in frames:
        yield replace(frame, arguments=tuple(_cut(text, frame, a, begins, quotes) for a in frame.arguments))


def _cut(text: str, frame: Frame, said: Argument, begins: Shelf[Frame], quotes: Shelf[Quotation]) -> Argument:
    """A content without what another voice says behind it; any other part as it is."""
    if said.role != "content" or frame.predicate.start > said.start:
        return said
    for other in begins.inside(said.start, said.end):
        source = other.role("source")[0]
        joint = _ENDS.search(text, max(said.start, source.start - _REACH), source.start)
        quoted = any(q.start < source.start < q.end for q in quotes.meeting(source.start, source.end))
        if joint and not quoted and other.role("content"):
            a, b = trimmed(text, said.start, joint.start(), BLANKS_AND_MARKS)
            return replace(said, end=b, text=text[said.start : b]) if a < b else said
    return said
