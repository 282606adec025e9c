"""Figures that their own speaker takes back: an earlier report has it, a later one takes it back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._numbers import Number, numbers
from hearsay.checks.across._told import Told, told
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Reading, Span
from hearsay.text.folding import fold

_REACH = 2  # sentences in which the figure and the words that take it back stand
_LARGE = 10
_TELLING = 1000  # a figure that a speaker hardly gives twice of two things


def revisions(corpus: Corpus, ledger: Ledger) -> Iterator[tuple[Told, Told, Span]]:
    """The figure as told before, as it is taken up, and the words."""
    by_value: dict[Decimal, list[Told]] = defaultdict(list)
    for figure in told(corpus, ledger):
        for end in _ends(figure.number):
            by_value[end].append(figure)
    named = {(d.child, d.parent) for d in ledger.descents}
    for reading in corpus.readings:
        for words in _taking_back(reading):
            again = [n for n in numbers(reading) if _near(reading, n, words) and not _moved(n)]
            pair = next(((b, n) for n in again for b in _before(reading, n, by_value, named)), None)
            if pair is not None:
                yield pair[0], Told(reading, pair[1]), words
                break


def _ends(number: Number) -> set[Decimal]:
    interval = number.interval
    return {side for side in (interval.low, interval.high) if side is not None and side >= _LARGE}


def _taking_back(reading: Reading) -> Iterator[Span]:
    for sentence in reading.sentences:
        match = heard("revision", "takes_back").search(sentence.text)
        if match:
            start = sentence.start + match.start()
            yield Span(start, start + len(match.group()), match.group())


def _moved(number: Number) -> bool:
    return bool(heard("figures", "moved").search(number.sentence.text))


def _near(reading: Reading, number: Number, words: Span) -> bool:
    """Whether the figure stands in the sentence of the words or in one of the two before it."""
    here = [at for at, s in enumerate(reading.sentences) if s.start <= words.start < s.end]
    there = [at for at, s in enumerate(reading.sentences) if s.start == number.sentence.start]
    return bool(here and there) and 0 <= here[0] - there[0] <= _REACH


def _before(
    reading: Reading, again: Number, by_value: dict[Decimal, list[Told]], named: set[tuple[str, str]]
) -> Iterator[Told]:
    """The same figure in an earlier report that this one goes back to, or by a speaker whom this one names."""
    day, text = reading.document.published or "", fold(reading.document.text)
    for end in sorted(_ends(again), reverse=True):
        for figure in by_value.get(end, []):
            known = bool(figure.voice) and figure.voice in text and end >= _TELLING
            earlier = (figure.reading.document.published or "9999") < day
            if earlier and (known or (reading.document.id, figure.document) in named):
                yield figure
