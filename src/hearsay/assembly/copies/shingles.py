"""Fingerprints of a text: its word 5-grams as 64-bit integers, the same in every process.

Words are folded (case, diacritics, quotation marks), so that a copy that was typed anew still agrees. Scripts that set
no blanks between words are taken character by character. A text of fewer words than a shingle has is one shingle.
"""

from __future__ import annotations

import re
from array import array
from hashlib import blake2b
from sys import intern

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from hearsay.text.folding import fold, sound

WIDTH = 5
_LONG = 400  # characters
_MOST_WORDS = 8_000_000  # of 16 bytes each
Hashes = npt.NDArray[np.uint64]
_NO_BLANKS = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff"
WORD = re.compile(f"[{_NO_BLANKS}]|[^\\W_{_NO_BLANKS}]+")
# odd multipliers (from the digits of pi and e), so that the place of a word in its shingle counts
_PLACES = np.array(
    [0x243F6A8885A308D3, 0xB7E151628AED2A6B, 0x13198A2E03707345, 0x9E3779B97F4A7C15, 0xA4093822299F31D1], np.uint64
)
_SHIFT, _SPREAD = np.uint64(31), np.uint64(0xBF58476D1CE4E5B9)  # the finaliser of splitmix64 (Steele et al., 2014)


class Vocabulary(dict[str, int]):
    """Words to 64-bit integers, each worked out once."""

    def __missing__(self, word: str) -> int:
        number = int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
        self[word] = number
        return number


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    # pieces of texts come by the hundred thousand, and must drive no text out of what is kept
    return list(placed_words(text).words) if len(text) > _LONG else _found(text)


def _found(text: str) -> list[str]:
    return WORD.findall(fold(sound(text)[0]))


class PlacedWords(Struct, frozen=True):
    """The folded words of a text, and where each begins and ends."""

    words: tuple[str, ...]
    starts: array[int]
    ends: array[int]


def placed_words(text: str) -> PlacedWords:
    """The folded words of a text with their places, in order; kept for a while, as each is held against dozens."""
    return _kept[text]


def _placed(text: str) -> PlacedWords:
    found = list(WORD.finditer(fold(sound(text)[0])))
    words = tuple(intern(match.group()) for match in found)
    return PlacedWords(words, array("i", [m.start() for m in found]), array("i", [m.end() for m in found]))


class _Kept(dict[str, PlacedWords]):
    """Texts with their words, all let go of when they come to too many: one book has those of a thousand pages."""

    held = 0

    def __missing__(self, text: str) -> PlacedWords:
        found = _placed(text)
        self.held += len(found.words)
        if self.held > _MOST_WORDS:
            self.clear()
            self.held = len(found.words)
        self[text] = found
        return found


_kept = _Kept()


def shingles(text: str, vocabulary: Vocabulary) -> Hashes:
    """The shingles of a text in order, repeats kept: one a word, less the four that end it. Empty for no words."""
    words = _found(text)
    numbers = np.fromiter(map(vocabulary.__getitem__, words), np.uint64, len(words))
    if not words:
        return numbers
    width = min(WIDTH, len(words))
    mixed: Hashes = np.zeros(len(words) - width + 1, np.uint64)
    for place in range(width):
        mixed += numbers[place : place + len(mixed)] * _PLACES[place]
    mixed ^= mixed >> _SHIFT
    mixed *= _SPREAD
    mixed ^= mixed >> _SHIFT
    return mixed


def fingerprint(text: str, vocabulary: Vocabulary) -> Hashes:
    """The set of a text's shingles, sorted."""
    return np.unique(shingles(text, vocabulary))
