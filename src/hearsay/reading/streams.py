"""Which revenue stream a statement is about: weighed words of the term list `streams`, and the goods it names.

A stream word counts 1 to 3 as its line says; a good counts 1, and 2 where a dealing in it (sells, smuggles, taxes ...)
stands in the same statement. The heaviest stream wins, the earlier of two equals. A statement with no word of its own
that points back ("them", "this trade") or names a sum takes the stream of its sentence; a sum in a sentence without
any, that of the sentence before it in the paragraph.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.language.lexicon import Hit, shipped
from hearsay.model import Commodity, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf

_DEALINGS = frozenset(
    {"sells", "buys", "transports", "smuggles", "supplies", "produces", "earns", "steals", "costs", "pays"}
)
_BACKWARD = re.compile(
    r"\b(?:them|it|its|they|this|these|that|such|which|the\s+(?:trade|business|racket|scheme|traffic|profits?|proceeds))\b",
    re.I,
)
_STRONG = 2


class Signal(Struct, frozen=True):
    """A word that speaks for a stream, and how loudly."""

    start: int
    end: int
    stream: str
    weight: int


class Streams:
    """The signals of one reading, found once."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._sentences = shelf(reading.sentences)
        self._dealings = shelf(f.predicate for f in reading.frames if f.sense in _DEALINGS)
        words = [_signal(h) for h in shipped().scan(self._text) if h.term.list == "streams"]
        goods = [
            Signal(m.start, m.end, m.value.stream, 1)
            for m in reading.mentions
            if isinstance(m.value, Commodity) and m.value.stream
        ]
        self._signals = Shelf((s.start, s.end, s) for s in (*words, *goods))

    def inside(self, spans: tuple[Span, ...]) -> list[Signal]:
        """The signals within some spans, in text order."""
        return [signal for span in spans for signal in self._signals.inside(span.start, span.end)]

    def of(self, spans: tuple[Span, ...], *, with_money: bool = False) -> tuple[str, ...]:
        """The streams of a statement, the heaviest first; empty when nothing speaks for any."""
        weighed = self._weigh(spans)
        if not weighed and (with_money or any(_BACKWARD.search(s.text) for s in spans)):
            here = self._sentences.meeting(spans[0].start, spans[0].end)[:1]
            weighed = self._weigh(tuple(here)) or (self._weigh(self._before(here)) if with_money else {})
        return tuple(sorted(weighed, key=lambda stream: -weighed[stream]))

    def _before(self, here: list[Sentence]) -> tuple[Span, ...]:
        """The sentence before, in the same paragraph."""
        earlier = self._sentences.before(here[0].start, 1) if here else []
        return tuple(s for s in earlier if s.paragraph == here[0].paragraph)

    def _weigh(self, spans: tuple[Span, ...]) -> dict[str, int]:
        dealt = any(self._dealings.inside(span.start, span.end) for span in spans)
        weights: dict[str, int] = {}
        for signal in self.inside(spans):
            louder = 1 if dealt and signal.weight < _STRONG else 0
            weights[signal.stream] = weights.get(signal.stream, 0) + signal.weight + louder
        return weights


def _signal(hit: Hit) -> Signal:
    return Signal(hit.start, hit.end, hit.term.facts["stream"], int(hit.term.facts.get("weight", "2")))
