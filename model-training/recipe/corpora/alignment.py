"""Offsets carried between two forms of one text that differ in blanks alone ("do n't", "don't")."""

from __future__ import annotations

from itertools import accumulate


def squeezed(text: str) -> str:
    """The text without its blanks, by which two forms of it are known as the same."""
    return "".join(text.split())


class Alignment:
    """Offsets into one form of a text as offsets into another."""

    def __init__(self, theirs: str, ours: str, at: int = 0) -> None:
        """at: where ours begins in the text that offsets are wanted into."""
        self._rank = [0, *accumulate(not c.isspace() for c in theirs)]
        self._places = [at + i for i, c in enumerate(ours) if not c.isspace()]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the one, that holds more than blanks, lies in the other."""
        return self._places[self._rank[start]], self._places[self._rank[end] - 1] + 1
