"""The one pass over a text that money, times and quantities share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from msgspec import Struct

from hearsay.language.numbers import Numeral, numerals
from hearsay.language.numbers_tokens import Tokens, tokenise
from hearsay.model import Reading

# no sentence of a report is longer, and a text of one endless sentence costs linear time
_REACH = 200
_STOPS = frozenset({".", "!", "?", ";", "¶"})


class Scan(Struct, frozen=True, eq=False):
    """A text as tokens and numerals, and the words that occur in it at all."""

    tokens: Tokens
    numerals: tuple[Numeral, ...]
    words: frozenset[str]
    sentence_starts: tuple[int, ...]

    def sentence(self, index: int) -> tuple[int, int]:
        """The token indexes [first, last) of the sentence that holds a token, at most 200 to either side of it."""
        number = bisect_right(self.sentence_starts, index)
        first = self.sentence_starts[number - 1] if number else 0
        last = self.sentence_starts[number] if number < len(self.sentence_starts) else len(self.tokens.words)
        return max(first, index - _REACH), min(last, index + _REACH)


def scan(reading: Reading) -> Scan:
    """The scan of the reading's text; kept, so that the three finders do the work once."""
    return _scan(reading.document.text, tuple(s.start for s in reading.sentences))


@lru_cache(maxsize=1)
def _scan(text: str, sentences: tuple[int, ...]) -> Scan:
    tokens = tokenise(text)
    starts = _token_indexes(tokens, sentences) if sentences else _by_stops(tokens)
    return Scan(tokens, numerals(tokens), frozenset(tokens.words), starts)


def within(places: list[int], start: int, end: int) -> list[int]:
    """Those of the ordered places that lie in [start, end)."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _token_indexes(tokens: Tokens, offsets: tuple[int, ...]) -> tuple[int, ...]:
    """The token at or behind each offset; both lists rise, so one walk does."""
    found, index = [], 0
    for offset in offsets:
        while index < len(tokens.starts) and tokens.starts[index] < offset:
            index += 1
        found.append(index)
    return tuple(found)


def _by_stops(tokens: Tokens) -> tuple[int, ...]:
    return (0, *(i + 1 for i, word in enumerate(tokens.words) if word in _STOPS))
