"""The stretches that two texts share word for word, with their offsets in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from hearsay.assembly.copies.shingles import WIDTH, WORD
from hearsay.corpus import Passage
from hearsay.model import Span
from hearsay.text.folding import fold, sound
from hearsay.text.spans import quote

_TRIES = 8  # places that one shingle is looked for at: a text may say one thing a thousand times


def passages(child: str, parent: str, *, least: int = WIDTH) -> tuple[Passage, ...]:
    """The longest runs of at least `least` words (folded) that stand in both texts, in the order of the child's.

    No word of the child is in two of them. Marks between the words may differ; each text's own are quoted.
    """
    here, there = _words(child), _words(parent)
    return tuple(
        Passage(
            child=_span(child, here, at, length),
            parent=_span(parent, there, found, length),
        )
        for at, found, length in _runs([w for w, _, _ in here], [w for w, _, _ in there], least)
    )


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((m.group(), m.start(), m.end()) for m in WORD.finditer(fold(sound(text)[0])))


def _span(text: str, words: tuple[tuple[str, int, int], ...], at: int, length: int) -> Span:
    return quote(text, words[at][1], words[at + length - 1][2])


def _runs(here: list[str], there: list[str], least: int) -> Iterator[tuple[int, int, int]]:
    """Place here, place there, length: the longest run at each place that no run before it has taken."""
    width = min(least, len(here), len(there)) or 1
    places = defaultdict(list)
    for at, gram in enumerate(_grams(there, width)):
        places[gram].append(at)
    wanted = list(_grams(here, width))
    at, expected = 0, 0
    while at <= len(here) - width:
        known = places.get(wanted[at], ())
        # of many places the one right behind the last run is the likeliest
        tried = sorted(known, key=lambda p: abs(p - expected))[:_TRIES] if len(known) > _TRIES else known
        length, _, found = max(((_length(here, there, at, p), -p, p) for p in tried), default=(0, 0, 0))
        if length:
            yield at, found, length
            expected = found + length
        at += length or 1


def _grams(words: list[str], width: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[n:] for n in range(width)), strict=False)


def _length(here: list[str], there: list[str], at: int, found: int) -> int:
    length = 0
    while at + length < len(here) and found + length < len(there) and here[at + length] == there[found + length]:
        length += 1
    return length
