"""The stream of a statement: from its own words, else from what it goes on about, else from the subject of the text."""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.model import Reading, Sentence, Span
from hearsay.reading.streams.asides import Asides
from hearsay.reading.streams.signals import TOTAL, signals
from hearsay.reading.streams.subject import LIVINGS, settled, subject, topics, votes
from hearsay.reading.streams.weights import Weights
from hearsay.text.shelf import Shelf, shelf

_BACKWARD = re.compile(
    r"\b(?:them|it|its|they|this|these|that|such|which"
    r"|the\s+(?:trade|business|racket|scheme|traffic|profits?|proceeds))\b",
    re.I,
)


# of a lawful firm or an income as a whole speaks what names it, not what follows
_OWN = frozenset({TOTAL, "legal_trade"})


class About(Struct, frozen=True):
    """The streams of a statement, the heaviest first, and why where its own words do not name them."""

    streams: tuple[str, ...] = ()
    because: str = ""


class Streams:
    """The signals of one reading, found once."""

    def __init__(self, reading: Reading) -> None:
        heard = signals(reading)
        counted = votes(reading, Shelf((s.start, s.end, s) for s in heard))
        found = Shelf((s.start, s.end, s) for s in settled(heard, counted))
        self._sentences = shelf(reading.sentences)
        self._subject, spoken_of = subject(counted), topics(counted)
        self._weights = Weights(reading, found, spoken_of)
        self._carried = spoken_of | LIVINGS if self._subject else frozenset()
        self._asides = Asides(reading)

    def named(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """The streams that the spans' own words speak for, the heaviest first."""
        return self._weights.named(spans)

    def of(self, spans: tuple[Span, ...], *, with_money: bool = False) -> About:
        """The streams of a statement; none when nothing speaks for any."""
        own = self._weights.told(spans)
        if own:
            return About(own)
        if self._asides.beside(spans):
            return About()
        if hinted := self._weights.hinted(spans):
            return About(hinted[:1], "everyday words of that trade stand in it")
        return self._from_around(spans, with_money=with_money) or self._whole(spans)

    def _from_around(self, spans: tuple[Span, ...], *, with_money: bool) -> About | None:
        """What the sentence, the passage or the whole text is about."""
        here = self._sentences.meeting(spans[0].start, spans[0].end)[:1]
        points = with_money or any(_BACKWARD.search(s.text) for s in spans)
        found = self._weights.told(tuple(here))
        if found and (points or self._subject):
            return About(found, "the sentence names it")
        found = self._weights.told(self._before(here))
        if found and found[0] not in _OWN and (points or found[0] in self._carried):
            return About(found, "it goes on from the sentence before")
        if self._subject:
            return About((self._subject,), "most of the text is about it")
        return None

    def _whole(self, spans: tuple[Span, ...]) -> About:
        """Income as a whole by a word that is not certain on its own ("its finances")."""
        return About((TOTAL,)) if self._weights.whole(spans) else About()

    def _before(self, here: list[Sentence]) -> tuple[Span, ...]:
        """The sentence before, in the same paragraph."""
        earlier = self._sentences.before(here[0].start, 1) if here else []
        return tuple(s for s in earlier if s.paragraph == here[0].paragraph)
