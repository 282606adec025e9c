"""Making reporting frames from offsets."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearsay.language.rules.cues import Cue
from hearsay.model import Argument, Frame, How
from hearsay.text.spans import quote, trimmed

_NEGATIVE = re.compile(r"\b(?:not|never|no|n't|neither)\b|n't\b", re.I)
_CONTENT_EDGES = " \t\r\n\f\v\u00a0\"“”«»„,;:'‘’"

Offsets = tuple[int, int]
# "at $1" of "at $1.2 billion": no part of a number is one
_NUMBER = re.compile(r"[.,]\d[\d.,]*(?<=\d)(?:\s+(?:thousand|million|billion|trillion|lakh|crore)\b)?")


def argument(text: str, role: str, at: Offsets) -> Argument | None:
    """An argument, trimmed of blanks and marks; None when nothing is left."""
    edges = _CONTENT_EDGES + "." if role == "source" else _CONTENT_EDGES
    start, end = trimmed(text, *at, edges)
    if end - start > 1 and role == "content" and text[end - 1] == ".":
        end -= 1
    number = _NUMBER.match(text, end) if start < end and text[end - 1].isdigit() else None
    end = number.end() if number else end
    return Argument(start, end, text[start:end], role=role) if start < end else None


def frame(
    text: str, cue: Offsets, source: Offsets, content: tuple[Offsets, ...], *, meaning: Cue | None = None
) -> Frame:
    """A reporting frame; an empty source says that nobody is named."""
    parts = [argument(text, "source", source)] if source[0] < source[1] else []
    parts += [argument(text, "content", c) for c in content if c[0] < c[1]]
    start, end = trimmed(text, *cue)
    how: How = meaning.how if meaning else "assertion"
    return Frame(
        predicate=quote(text, start, end),
        sense=meaning.lemma if meaning else " ".join(text[start:end].lower().split()),
        arguments=tuple(p for p in parts if p is not None),
        how=how,
        negative=how == "denial" or bool(_NEGATIVE.search(text[start:end])),
    )


def addressed(text: str, made: Frame, at: Offsets) -> Frame:
    """The frame with the one who was told, if anyone was: who tells an outlet something reaches us through it."""
    told = argument(text, "source", at)
    return replace(made, arguments=(*made.arguments, replace(told, role="addressee"))) if told else made
