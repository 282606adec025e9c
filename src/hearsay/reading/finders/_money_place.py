"""A sum and the clause around it."""

from __future__ import annotations

from msgspec import Struct


class Place(Struct, frozen=True):
    """The tokens of a sum, [first, last), and of the clause around it, [start, end)."""

    first: int
    last: int
    start: int
    end: int
