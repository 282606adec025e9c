"""How much of one story two texts tell: their words and figures weighed by how few documents have them.

A word is folded and cut to its first six letters, so that "denied" and "denies" are one. A figure is what the reader
made of it, with what it counts: "thirty billion francs" and "30bn CFA" are one. Weights are inverse document
frequencies over the corpus, likeness is the cosine between two documents' sets, 0 to 1.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from math import log, sqrt

from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.copies.telling import STEM, telling
from hearsay.model import Quantity, Reading, Span
from hearsay.text.shelf import shelf
from hearsay.values import Amount

_FEW = 12  # documents: among fewer a word weighs as among so many, or none would tell anything
_RARE, _SOME = 30, 3  # documents that hold a rare word, and rare words that make two documents near
_TALKED_OF = 200  # documents
_MOST_TOLD = 4096  # pieces of text whose weights are kept
_WORD = re.compile(r"[^\W\d_]{3,}")
_TELLING = 10  # a count below tells nothing: anything may be three


class Story:
    """The words and figures of a corpus, by document."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._words: dict[str, frozenset[str]] = {}
        self._figures: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._readings: dict[str, Reading] = {}
        for reading in readings:
            self._figures[reading.document.id] = frozenset(figures_of(reading))
            self._readings[reading.document.id] = reading
            self._words[reading.document.id] = self._figures[reading.document.id] | stems(reading.document.text)
        self._many = max(1, len(self._words))
        self._held = Counter(word for words in self._words.values() for word in words)
        self._lengths: dict[str, float] = {}
        self._told: dict[str, tuple[list[tuple[str, float]], float]] = {}
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._by_figure: dict[str, set[str]] = defaultdict(set)

    def weight(self, word: str) -> float:
        """How much a word tells: 0 for one that every document has."""
        return log((1 + max(self._many, _FEW)) / (1 + self._held[word]))

    def words(self, name: str) -> frozenset[str]:
        """The stems of a document."""
        return self._words[name]

    def like(self, a: str, b: str) -> float:
        """The likeness of two documents."""
        both = self._words[a] & self._words[b]
        length = self._length(a) * self._length(b)
        # summed in one order, so that the last bit does not hang on how a set happens to lie
        return sum(self.weight(w) ** 2 for w in sorted(both)) / length if length else 0.0

    def covered(self, text: str, by: str) -> float:
        """The share of what a piece of text tells that a document has too."""
        weights, whole = self._weights_of(text)
        held = self._words[by]
        return sum(weight for word, weight in weights if word in held) / whole if whole else 0.0

    def _weights_of(self, text: str) -> tuple[list[tuple[str, float]], float]:
        """The words of a piece of text with their weights, and the sum of these; a piece is asked of many documents."""
        if text not in self._told:
            if len(self._told) > _MOST_TOLD:
                self._told.clear()
            weights = [(word, self.weight(word)) for word in sorted(set(telling(text)))]
            self._told[text] = weights, sum(weight for _, weight in weights)
        return self._told[text]

    def nearest(self, name: str, others: Iterable[str]) -> float:
        """The likeness to the most alike of some documents; 0 for none."""
        return max((self.like(name, other) for other in others if other != name), default=0.0)

    def peculiar(self, name: str, members: Iterable[str], others: int) -> set[str]:
        """What a document has with some of a group and at most so many documents outside of both have."""
        group = {name, *members}
        shared = set().union(*(self._words[m] for m in group - {name})) & self._words[name]
        return {w for w in shared if self._held[w] <= len(group) + others and self._outside(w, group) <= others}

    def same_name(self, a: str, b: str) -> bool:
        """Whether two documents name anybody or any place alike, as reports of one story do.

        A script without capitals does not tell, and nothing is ruled out.
        """
        one, other = self._named(a), self._named(b)
        return not (one and other) or not one.isdisjoint(other)

    def _named(self, name: str) -> frozenset[str]:
        if name not in self._names:
            self._names[name] = frozenset(_names(self._readings[name]))
        return self._names[name]

    def figures(self, name: str) -> frozenset[str]:
        """The figures of a document."""
        return self._figures[name]

    def near(self, name: str) -> set[str]:
        """The other documents that hold some words, or a figure, of this one which few hold."""
        if not self._holders:
            for other, words in self._words.items():
                for word in words:
                    if self._held[word] <= _RARE:
                        self._holders[word].append(other)
        held = Counter(other for word in self._words[name] for other in self._holders.get(word, ()))
        return {other for other, count in held.items() if count >= _SOME and other != name} | self.same_figure(name)

    def same_figure(self, name: str) -> set[str]:
        """The other documents that hold a figure of this one which is not in everybody's mouth."""
        holders = (self._with_figure(figure) for figure in self._figures[name])
        return {other for held in holders if len(held) <= _TALKED_OF for other in held if other != name}

    def _with_figure(self, figure: str) -> set[str]:
        if not self._by_figure:
            for name, held in self._figures.items():
                for one in held:
                    self._by_figure[one].add(name)
        return self._by_figure[figure]

    def together(self, figures: frozenset[str], group: Iterable[str]) -> int:
        """How many documents outside of a group hold all of some figures."""
        return len(set.intersection(*(self._with_figure(f) for f in figures)) - set(group))

    def _outside(self, word: str, group: set[str]) -> int:
        return self._held[word] - sum(word in self._words[name] for name in group)

    def _length(self, name: str) -> float:
        if name not in self._lengths:
            self._lengths[name] = sqrt(sum(self.weight(w) ** 2 for w in sorted(self._words[name])))
        return self._lengths[name]


def _names(reading: Reading) -> Iterator[str]:
    """The stems of the words with a capital within a sentence; days, months and currencies name nothing."""
    starts = {sentence.start for sentence in reading.sentences}
    taken = shelf([*(m for m in reading.mentions if m.kind == "time"), *reading.money])
    for match in _WORD.finditer(reading.document.text):
        if match.group()[0].isupper() and match.start() not in starts and not taken.meeting(*match.span()):
            yield from telling(match.group())


def figures_of(reading: Reading) -> Iterator[str]:
    """The sums, and the counts and shares of ten and more: "=30000000 money", "=61 slips".

    Without the currency, which one report names and the next leaves out.
    """
    return (figure for _, figure in placed_figures(reading) if " " in figure)


def placed_figures(reading: Reading) -> Iterator[tuple[Span, str]]:
    """The same with their places, and with those that count nothing that was read ("=72")."""
    for money in reading.money:
        yield from ((money, f"{side} money") for side in _sides(money.amount))
    for mention in reading.mentions:
        if isinstance(mention.value, Quantity) and mention.value.kind in ("count", "share"):
            counted = words_of(mention.value.of or mention.value.amount.unit or "")
            of = "%" if mention.value.kind == "share" else "".join(counted[-1:])[:STEM]
            yield from ((mention, f"{side} {of}".rstrip()) for side in _sides(mention.value.amount))


def stems(text: str) -> set[str]:
    """The words of a piece of text as a story has them."""
    return set(telling(text))


def _sides(amount: Amount) -> Iterator[str]:
    if amount.bound in ("vague", "order_of_magnitude"):
        return
    for side in (amount.interval.low, amount.interval.high):
        if side is not None and side >= _TELLING:
            plain = side.quantize(Decimal(1)) if side == side.to_integral_value() else side.normalize()
            yield f"={plain}"
