"""How broadly a text speaks for each stream: by how many different words, in how many of its sentences.

Each word counts once, however often it is said: by its weight, a faint one a third of it, and twice where the opening
says it; one of several streams is shared among them, the first before the others. The sum is taken by the root of the
share of the sentences that speak for the stream, so that one paragraph on another trade, or one strong word, is not
what a text is about.

Measured on 286 short reports whose subject is known (half of them never looked into) and 240 articles of local papers
on anything: the sentence-by-sentence count that was here before named 264 subjects rightly and 12 wrongly, and gave 143
of the articles a trade; this one names 267 rightly and 10 wrongly, and gives 110 a trade.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

from hearsay.model import Reading
from hearsay.reading.streams.signals import TOTAL, Signal
from hearsay.text.shelf import Shelf

_FAINT = 1 / 3
_FIRST = 2 / 3
_OPENING = 3  # sentences
_OPENS = 2
_CERTAIN = 3
_PLAIN = 1
_TWO = 2
_MANY = 4
_SPARE = 2  # sentences: in a text of three, two that speak for a trade are not the whole


class _Heard:
    """The different words for one stream, what each is worth, and the sentences that they stand in."""

    def __init__(self) -> None:
        self.worth: dict[str, float] = {}
        self.opening: set[str] = set()
        self.sentences: set[int] = set()

    def add(self, word: str, worth: float, sentence: int) -> None:
        self.worth[word] = max(self.worth.get(word, 0), worth)
        self.sentences.add(sentence)
        if sentence < _OPENING:
            self.opening.add(word)

    @property
    def is_enough(self) -> bool:
        """Whether they may be what a text is about: one certain, two plain or many faint ones, in two sentences."""
        loudest = max(self.worth.values())
        enough = loudest >= _CERTAIN or len(self.worth) >= (_TWO if loudest >= _PLAIN else _MANY)
        return enough and len(self.sentences) > 1

    def breadth(self, sentences: int) -> float:
        """The words' worth, those of the opening twice, by the root of the share of the sentences."""
        worth = sum(each * (_OPENS if word in self.opening else 1) for word, each in self.worth.items())
        return worth * sqrt(len(self.sentences) / (sentences + _SPARE))


def breadth(reading: Reading, found: Shelf[Signal]) -> dict[str, float]:
    """How broadly the text speaks for each stream."""
    heard: defaultdict[str, _Heard] = defaultdict(_Heard)
    for number, sentence in enumerate(reading.sentences):
        for signal in found.inside(sentence.start, sentence.end):
            word = reading.document.text[signal.start : signal.end].lower()
            for stream in signal.senses:
                heard[stream].add(word, _worth(signal, stream), number)
    sentences = len(reading.sentences)
    return {stream: h.breadth(sentences) for stream, h in heard.items() if stream != TOTAL and h.is_enough}


def _worth(signal: Signal, stream: str) -> float:
    """What a word is worth to one of its streams; to the first of a trade's own words ("ransom") twice the others'."""
    whole, number = signal.vote * (_FAINT if signal.faint else 1), len(signal.senses)
    if signal.hint or number == 1:
        return whole / number
    return whole * _FIRST if stream == signal.stream else whole * (1 - _FIRST) / (number - 1)
