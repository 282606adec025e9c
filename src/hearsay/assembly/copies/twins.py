"""Translated twins: texts in two languages that bear the same names and figures in the same order.

Words differ between languages, names and figures mostly do not. A mark is a number of two digits or more, or the first
five letters of a word with a capital ("Mauritania", "Mauritanie"). Texts in one script only are compared by names;
beyond that figures have to tell. A report of the same event by somebody else has other marks, and has them in another
order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from hearsay.assembly.witnesses import Witness
from hearsay.text.folding import fold, sound

_MARK = re.compile(r"\d[\d.,'’\u00a0\u202f]*\d|[^\W\d_]{4,}")
_SEPARATORS = re.compile(r"\D")
_LETTERS = 5
_HELD = 40  # documents: a mark of more is the subject's, not the text's
_CANDIDATE = 5  # marks in common that make two texts worth a look
_SHARED, _FIGURES = 8, 2  # marks in common, and figures among them
# of the marks of one text and of the other, for languages differ in what they write with a capital
_MOST, _LEAST = 0.6, 0.3
_ORDERED = 0.7


class Twin(Struct, frozen=True):
    """Two texts in two languages that bear the same marks. share: of the marks of the one that has fewer of its own."""

    a: str
    b: str
    marks: tuple[str, ...]
    share: float


def marks(text: str) -> list[str]:
    """The marks of a text in order, each once."""
    found = []
    for match in _MARK.finditer(sound(text)[0]):
        word = match.group()
        if word[0].isdigit():
            found.append(_SEPARATORS.sub("", word))
        elif word[0].isupper():
            found.append(fold(word)[:_LETTERS])
    return list(dict.fromkeys(found))


def twins(known: Mapping[str, Witness]) -> Iterator[Twin]:
    """The translated twins among documents whose languages are known, in the order of their ids."""
    spoken = {name: w.reading.document.language for name, w in known.items() if w.reading.document.language != "und"}
    if len(set(spoken.values())) < 2:
        return
    held = {name: marks(known[name].text) for name in sorted(spoken)}
    for a, b in sorted(_candidates(held, spoken)):
        shared = [mark for mark in held[a] if mark in set(held[b])]
        one, other = len(shared) / len(held[a]), len(shared) / len(held[b])
        if _are_twins(shared, held[b]) and max(one, other) >= _MOST and min(one, other) >= _LEAST:
            yield Twin(a, b, tuple(shared), max(one, other))


def _candidates(held: Mapping[str, list[str]], spoken: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in held.items():
        for mark in found:
            holders[mark].append(name)
    together: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if len(names) <= _HELD:
            together.update(_across(names, spoken))
    return (pair for pair, count in together.items() if count >= _CANDIDATE)


def _across(names: list[str], spoken: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs of documents in different languages."""
    return ((a, b) for i, a in enumerate(names) for b in names[i + 1 :] if spoken[a] != spoken[b])


def _are_twins(shared: list[str], other: list[str]) -> bool:
    """Whether enough is shared, figures with it, and stands in much the same order in both."""
    if len(shared) < _SHARED or sum(mark.isdecimal() for mark in shared) < _FIGURES:
        return False
    places = {mark: at for at, mark in enumerate(other)}
    return _rising(places[mark] for mark in shared) >= _ORDERED * len(shared)


def _rising(places: Iterable[int]) -> int:
    """The length of the longest rising row among numbers (patience sorting)."""
    piles: list[int] = []
    for place in places:
        at = bisect_left(piles, place)
        piles[at : at + 1] = [place]
    return len(piles)
