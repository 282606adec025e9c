"""Two voices that tell of one deed by another number: "they control 23 pits"; "we hold seven"."""

from __future__ import annotations

import re

from hearsay.checks._clauses import Clauses
from hearsay.checks._numbers import Number
from hearsay.model import Argument, Frame, Reading
from hearsay.text.shelf import Shelf

_NEAR = 2  # sentences back
_PRONOUN = re.compile(r"(?:they|we|it|he|she|i)$", re.I)
_BARE = re.compile(r"[\s\W]*(?:(?:only|just|about|some|around|fewer|more|less|than|no|at|most|least)\s+)*$", re.I)
_OBJECTS = ("patient", "second")


class Deeds:
    """The frames of a reading by the numbers that stand in what the deed is done to."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        self._clauses = clauses
        told = [f for f in reading.frames if f.how == "none" and not f.negative]
        pairs = [(a, f) for f in told for role in _OBJECTS for a in f.role(role)]
        self._objects: Shelf[tuple[Argument, Frame]] = Shelf((a.start, a.end, (a, f)) for a, f in pairs)

    def same(self, earlier: Number, later: Number) -> bool:
        """Whether the later number, alone, is the object of the deed of which the earlier one was told by another."""
        if not (later.own and later.voice and earlier.voice != later.voice) or earlier.denied:
            return False
        bare = not later.things and later.is_count and earlier.is_count and bool(earlier.things)
        if not bare or self._clauses.far(earlier, later) > _NEAR:
            return False
        senses = {frame.sense for _, frame in self._of(earlier)}
        return any(f.sense in senses and _is_all(a, later) and _is_meant(f) for a, f in self._of(later))

    def _of(self, number: Number) -> list[tuple[Argument, Frame]]:
        return self._objects.meeting(number.span.start, number.span.end)


def _is_all(argument: Argument, number: Number) -> bool:
    """Whether an object is the number and no more than words of size."""
    before = argument.text[: max(0, number.span.start - argument.start)]
    return argument.end <= number.span.end and _BARE.match(before) is not None


def _is_meant(frame: Frame) -> bool:
    """Whether whoever does it was spoken of before: "they"."""
    return any(_PRONOUN.match(a.text.strip()) for a in frame.role("agent"))
