"""A text cut into words, digit groups and single marks, once, so that each grammar walks indexes and never rescans."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from hearsay.text.folding import fold

PARAGRAPH = "¶"
VULGAR = "½¼¾⅛⅓⅔"

# every alternative consumes without looking back, so that a megabyte of anything costs linear time
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|[^\W\d_{VULGAR}]+|\n[^\S\n]*\n|\S")

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


class Tokens(Struct, frozen=True):
    """The words of a text, folded, with their offsets into it. A blank line is the word "¶"."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, index: int) -> str:
        """The word at an index, "" outside the text."""
        # asked a dozen times for each number: the plain case must cost one look-up
        if index < 0:
            return ""
        try:
            return self.words[index]
        except IndexError:
            return ""

    def raw(self, index: int) -> str:
        """The word as it is written, "" outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def written(self, first: int, last: int) -> str:
        """The words [first, last) as they are written, with what stands between them."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def touching(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]

    def gap(self, index: int) -> str:
        """What stands between this word and the one before it."""
        return self.text[self.ends[index - 1] : self.starts[index]] if 0 < index < len(self.words) else ""

    def is_digits(self, index: int) -> bool:
        """Whether the word is of digits."""
        return self.at(index)[:1].isdecimal()

    def is_capital(self, index: int) -> bool:
        """Whether the word is written with a capital letter first."""
        return self.raw(index)[:1].isupper()

    def phrase(self, first: int, length: int) -> tuple[str, ...]:
        """So many words from an index on, fewer at the end of the text."""
        if first < 0:
            first, length = 0, max(first + length, 0)
        return tuple(self.words[first : first + length])

    def matches(self, first: int, wanted: tuple[str, ...]) -> bool:
        """Whether just these words stand from an index on."""
        return self.at(first) == wanted[0] and tuple(self.words[first : first + len(wanted)]) == wanted


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in linear time."""
    folded = fold(text)
    spans = [match.span() for match in _TOKEN.finditer(text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    words = [folded[start:end] for start, end in spans]
    for match in _PARAGRAPH.finditer(text):
        words[bisect_left(starts, match.start())] = PARAGRAPH
    return Tokens(text, words, starts, ends)
