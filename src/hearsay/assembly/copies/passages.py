"""The stretches that two texts share word for word, with their offsets in both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from hearsay.assembly.copies.shingles import WIDTH, PlacedWords, placed_words
from hearsay.corpus import Passage
from hearsay.model import Span
from hearsay.text.spans import quote

Words = tuple[str, ...]
_TRIES = 8  # places that one shingle is looked for at: a text may say one thing a thousand times


def passages(child: str, parent: str, *, least: int = WIDTH) -> tuple[Passage, ...]:
    """The longest runs of at least `least` words (folded) that stand in both texts, in the order of the child's.

    No word of the child is in two of them. Marks between the words may differ; each text's own are quoted.
    """
    here, there = placed_words(child), placed_words(parent)
    return tuple(
        Passage(
            child=_span(child, here, at, length),
            parent=_span(parent, there, found, length),
        )
        for at, found, length in _runs(here.words, there.words, least)
    )


def _span(text: str, placed: PlacedWords, at: int, length: int) -> Span:
    return quote(text, placed.starts[at], placed.ends[at + length - 1])


def _runs(here: Words, there: Words, least: int) -> Iterator[tuple[int, int, int]]:
    """Place here, place there, length: the longest run at each place that no run before it has taken."""
    width = min(least, len(here), len(there)) or 1
    wanted = _places(here, width)
    places: dict[Words, list[int]] = {}
    for at, gram in enumerate(_grams(there, width)):
        if gram in wanted:
            places.setdefault(gram, []).append(at)
    free, expected = 0, 0
    for at, known in sorted((at, found) for gram, found in places.items() for at in wanted[gram]):
        if at < free:
            continue
        # of many places the one right behind the last run is the likeliest
        tried = sorted(known, key=lambda p: abs(p - expected))[:_TRIES] if len(known) > _TRIES else known
        length, _, found = max((_length(here, there, at, p), -p, p) for p in tried)
        yield at, found, length
        free, expected = at + length, found + length


@lru_cache(maxsize=64)  # one text is held against many, one after the other
def _places(words: Words, width: int) -> dict[Words, list[int]]:
    """Where each run of so many words stands."""
    places: dict[Words, list[int]] = {}
    for at, gram in enumerate(_grams(words, width)):
        places.setdefault(gram, []).append(at)
    return places


def _grams(words: Words, width: int) -> Iterator[Words]:
    return zip(*(words[n:] for n in range(width)), strict=False)


def _length(here: Words, there: Words, at: int, found: int) -> int:
    length = 0
    while at + length < len(here) and found + length < len(there) and here[at + length] == there[found + length]:
        length += 1
    return length
