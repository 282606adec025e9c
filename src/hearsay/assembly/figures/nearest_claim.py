"""The claim of a parent that a claim tells again where no statement of the corpus holds both: by words and numbers.

A statement gathers what a whole corpus says alike, and must be strict. Between a document and a parent that is known,
less will do: the one claim of the parent that has most of what the shorter of the two tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.model import Claim, Reading

_SHARE, _FEWEST = 0.55, 3  # of the weight of the shorter claim's words, and how many words beside numbers
_MOST = 400  # claims of a parent that are looked at
_NUMBER = re.compile(r"\d[\d.,]*")


class Nearness:
    """The words of every claim of a corpus."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._words: dict[str, frozenset[str]] = {}
        for reading in readings.values():
            for claim in reading.claims:
                self._words[claim.id] = _words_of(claim)
        different = set(self._words.values())
        self._held = Counter(word for words in different for word in words)
        self._weights: dict[str, float] = {}
        self._many = 1 + len(different)

    def nearest(self, claim: Claim, parent: str) -> Claim | None:
        """The claim of a document in sight that tells most of what this one tells; None where none is near enough."""
        best: tuple[float, int] = (0.0, 0)
        found = None
        for at, other in enumerate(self._readings[parent].claims[:_MOST]):
            share = self._share(claim, other)
            if share >= _SHARE and (share, -at) > best:
                best, found = (share, -at), other
        return found

    def are_near(self, one: Claim, other: Claim) -> bool:
        """Whether two claims tell the same by their words."""
        return self._share(one, other) >= _SHARE

    def _share(self, one: Claim, other: Claim) -> float:
        """The part of the shorter claim's words, by weight, that the other has; 0 where too few are common."""
        words, others = self._words[one.id], self._words[other.id]
        common = words & others
        if sum(word[0].isalpha() for word in common) < _FEWEST:
            return 0.0
        return self._weight(common) / min(self._whole(one), self._whole(other))

    def _whole(self, claim: Claim) -> float:
        if claim.id not in self._weights:
            self._weights[claim.id] = self._weight(self._words[claim.id])
        return self._weights[claim.id]

    def _weight(self, words: Iterable[str]) -> float:
        return sum(log(1 + self._many / self._held[word]) for word in sorted(words))


def _words_of(claim: Claim) -> frozenset[str]:
    text = " ".join(e.text for e in claim.evidence)
    words = {stem(w) for _, w, _ in words_in(text, 0, len(text)) if len(w) > 2 and not is_plain(w) and w[0].isalpha()}
    return frozenset(words | {m.group().rstrip(".,") for m in _NUMBER.finditer(text)})
