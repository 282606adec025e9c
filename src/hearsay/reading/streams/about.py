"""The stream of a statement: from its own words, else from what it goes on about, else from the subject of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from hearsay.model import Reading, Sentence, Span
from hearsay.reading.streams.asides import APART, FREED, HARM, LIVING, SETTING, Asides
from hearsay.reading.streams.illicit import is_illicit
from hearsay.reading.streams.levies import LEVY, decided
from hearsay.reading.streams.signals import TOTAL, Signal, signals
from hearsay.reading.streams.subject import COMPANIONS, OTHER, settled, subject, topics
from hearsay.reading.streams.votes import Votes, votes
from hearsay.reading.streams.weights import ENOUGH, Weights
from hearsay.text.shelf import Shelf, shelf

_BACKWARD = re.compile(
    r"\b(?:them|it|its|they|this|these|that|such|which"
    r"|the\s+(?:trade|business|racket|scheme|traffic|profits?|proceeds))\b",
    re.I,
)

_HOLDING = frozenset({"kidnap_ransom", "human_trafficking", "migrant_smuggling"})
_TRADE = re.compile(r"\bthe\s+(?:trade|business|racket|scheme|traffic|smuggling|operation)\b", re.I)
# of a lawful firm or an income as a whole speaks what names it, not what follows
_OWN = frozenset({TOTAL, "legal_trade"})


class About(Struct, frozen=True):
    """The streams of a statement, the heaviest first, and why where its own words do not name them."""

    streams: tuple[str, ...] = ()
    because: str = ""


class Streams:
    """The signals of one reading, found once."""

    def __init__(self, reading: Reading) -> None:
        heard = decided(reading.document.text, signals(reading))
        counted = votes(reading, Shelf((s.start, s.end, s) for s in heard))
        # where a levy is the matter, the goods that it is taken on speak for no trade
        levied = counted.goods if subject(counted) == LEVY else frozenset()
        kept = (s for s in settled(heard, counted) if not (s.stream in levied and (s.good or s.weight < ENOUGH)))
        found = Shelf((s.start, s.end, s) for s in _in_one_sense(kept, subject(counted)))
        self._sentences = shelf(reading.sentences)
        self._subject, spoken_of = _subject(reading, counted), topics(counted)
        self._weights = Weights(reading, found, spoken_of)
        self._around = self._weights.among(_outside_sources(reading, found))
        self._asides = Asides(reading)
        self._paragraphs = {
            number: tuple(sentences) for number, sentences in groupby(reading.sentences, key=lambda s: s.paragraph)
        }

    def named(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """The streams that the spans' own words speak for, the heaviest first."""
        return self._weights.named(spans)

    def of(self, spans: tuple[Span, ...], *, with_money: bool = False) -> About:
        """The streams of a statement; none when nothing speaks for any."""
        own, beside = self._weights.told(spans), self._beside(spans)
        if own and not (beside in {HARM, *SETTING} and not with_money and self._weights.is_passing(spans, own[0])):
            return About(own)
        if beside and not self._is_of_subject(spans, beside):
            return About(("legal_trade",), "a lawful living, in his own words") if beside == LIVING else About()
        if hinted := self._weights.hinted(spans):
            return About(hinted[:1], "everyday words of that trade stand in it")
        return self._from_around(spans, with_money=with_money) or self._whole(spans)

    def _beside(self, spans: tuple[Span, ...]) -> str:
        """What a statement speaks of beside the trade; where people are held, their release is of the trade."""
        beside = self._asides.beside(spans)
        return "" if beside == FREED and self._subject in _HOLDING else beside

    def _is_of_subject(self, spans: tuple[Span, ...], beside: str) -> bool:
        """Whether what speaks of something else names the trade, or has everyday words of it, all the same."""
        if any(_TRADE.search(s.text) for s in spans):
            return True
        return bool(self._subject) and beside not in APART and self._weights.is_told(spans, self._subject or "")

    def _from_around(self, spans: tuple[Span, ...], *, with_money: bool) -> About | None:
        """What the sentence, the passage or the whole text is about."""
        here = self._sentences.meeting(spans[0].start, spans[0].end)[:1]
        points = any(_BACKWARD.search(s.text) for s in spans)
        found = self._around.told(tuple(here))
        if found and (points or with_money):
            return About(found, "the sentence names it")
        found = self._around.told(self._before(here))
        if found and found[0] not in _OWN and points and not self._is_meant(spans, found[0]):
            return About(found, "it goes on from the sentence before")
        if found := self._weights.prevailing(self._passage(here)):
            return About(found[:1], "the paragraph is about it")
        if self._subject:
            return About((self._subject,), "most of the text is about it")
        return None

    def _is_meant(self, spans: tuple[Span, ...], before: str) -> bool:
        """Whether "the trade" means the subject, as what was said just before goes with every trade."""
        named = any(_TRADE.search(s.text) for s in spans)
        return named and before in COMPANIONS and self._subject not in (None, *COMPANIONS)

    def _whole(self, spans: tuple[Span, ...]) -> About:
        """Income as a whole by a word that is not certain on its own ("its finances")."""
        return About((TOTAL,)) if self._weights.whole(spans) else About()

    def _passage(self, here: list[Sentence]) -> tuple[Span, ...]:
        """The sentences of the paragraph."""
        return self._paragraphs.get(here[0].paragraph, ()) if here else ()

    def _before(self, here: list[Sentence]) -> tuple[Span, ...]:
        """The sentence before, in the same paragraph."""
        earlier = self._sentences.before(here[0].start, 1) if here else []
        return tuple(s for s in earlier if s.paragraph == here[0].paragraph)


def _subject(reading: Reading, counted: Votes) -> str | None:
    """What the text is about; a trade of its own where it speaks of crime that pays and of no listed trade."""
    lead = subject(counted)
    if lead is None and not counted.plain.keys() - COMPANIONS and is_illicit(reading):
        return OTHER
    return lead


def _in_one_sense(found: Iterable[Signal], lead: str | None) -> list[Signal]:
    """The signals, a word that speaks for several streams only for the subject where that is one of them."""
    signals = list(found)
    led = {(s.start, s.end) for s in signals if s.stream == lead}
    return [s for s in signals if s.stream == lead or (s.start, s.end) not in led]


def _outside_sources(reading: Reading, found: Shelf[Signal]) -> Shelf[Signal]:
    """Around a statement, whoever speaks is not what is spoken of: "the gold traders' union says"."""
    sources = shelf(source for said in reading.attributions for source in said.source)
    every = found.inside(0, len(reading.document.text))
    return Shelf((s.start, s.end, s) for s in every if not sources.meeting(s.start, s.end))
