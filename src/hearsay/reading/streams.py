"""Which revenue stream a statement is about: weighed words of the term list `streams`, and the goods it names.

A stream word counts 1 to 3 as its line says, a good counts 1. A dealing (sells, smuggles, taxes ...), a sum or an armed
group in the same statement adds 1 to each stream that is named; a stream needs 2 to count, so that an oil painting is
no trade in oil. The heaviest wins, the earlier of two equals. Words for income as a whole count only where no single
stream is named, unless they say so plainly ("in all", "its entire income"). A statement with no word of its own that
points back ("them", "this trade") or names a sum takes the stream of its sentence; a sum in a sentence without any,
that of the sentence before it in the paragraph, else the one that most of the text is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.lexicon import Hit, shipped
from hearsay.model import Claim, Commodity, Mention, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf

_DEALINGS = frozenset(
    "sells buys transports smuggles supplies produces earns steals costs pays taxes extorts kidnaps funds".split()
)
_TRADES = frozenset("sells buys transports smuggles supplies steals".split())
_BACKWARD = re.compile(
    r"\b(?:them|it|its|they|this|these|that|such|which"
    r"|the\s+(?:trade|business|racket|scheme|traffic|profits?|proceeds))\b",
    re.I,
)
_WHOLE = re.compile(
    r"\b(?:in\s+(?:all|total)(?=\s*(?:[,.;)]|$))|all\s+told|altogether|from\s+all\s+(?:its|their|his|of\s+its|sources|trades)\b"
    r"|(?:entire|whole|total|overall|combined|annual|yearly)\s+(?:\w+\s+)?(?:income|revenues?|earnings|budget|takings|turnover)\b)",
    re.I,
)
_EVERYDAY = frozenset({"legal_trade", "other"})  # a lorry or a tomato is traded by everybody
_TOTAL = "total_income"
_ENOUGH = 2
_HEAVY = 3
_FEWEST = 3
_MOST = 0.6
_WHOLLY = 4


def with_subject(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Claims of a text on one trade: a sum or a dealing of no stream belongs to what most of the others name."""
    named = Counter(c.stream for c in claims if c.stream not in (None, _TOTAL, *_EVERYDAY))
    if not named:
        return claims
    subject, times = named.most_common(1)[0]
    if times < _FEWEST or times < _MOST * sum(named.values()):
        return claims
    return tuple(
        replace(c, stream=subject, streams=(subject,)) if (c.money or c.frame) and not c.stream else c for c in claims
    )


class Signal(Struct, frozen=True):
    """A word that speaks for a stream, and how loudly."""

    start: int
    end: int
    stream: str
    weight: int


class Streams:
    """The signals of one reading, found once."""

    def __init__(self, reading: Reading) -> None:
        text = reading.document.text
        self._sentences = shelf(reading.sentences)
        self._dealings = shelf(f.predicate for f in reading.frames if f.sense in _DEALINGS)
        self._trades = shelf(f.predicate for f in reading.frames if f.sense in _TRADES)
        groups = (m for m in reading.mentions if m.kind == "armed_group")
        self._settings = Shelf((s.start, s.end, s) for s in (*reading.money, *groups))
        words = [_signal(h) for h in shipped().scan(text) if h.term.list == "streams"]
        whole = [Signal(m.start(), m.end(), _TOTAL, _WHOLLY) for m in _WHOLE.finditer(text)]
        goods = [signal for mention in reading.mentions for signal in self._good(mention)]
        self._signals = Shelf((s.start, s.end, s) for s in _apart([*words, *whole, *goods]))

    def _good(self, mention: Mention) -> Iterator[Signal]:
        """A good speaks for its stream; one of everyday life only in a sentence that trades in something."""
        stream, weak = _trade_in(mention)
        sentence = self._sentences.meeting(mention.start, mention.end)[:1] if weak else []
        if stream and (not weak or any(self._trades.inside(s.start, s.end) for s in sentence)):
            yield Signal(mention.start, mention.end, stream, 1)

    def named(self, spans: tuple[Span, ...], *, lifted: bool = False) -> tuple[str, ...]:
        """The streams that the spans' own words speak for, the heaviest first; `lifted`: a sum stands beside them."""
        weighed = self._weigh(spans, lifted=lifted)
        return tuple(sorted(weighed, key=lambda stream: -weighed[stream]))

    def of(self, spans: tuple[Span, ...], *, with_money: bool = False) -> tuple[str, ...]:
        """The streams of a statement, the heaviest first; empty when nothing speaks for any."""
        found = self.named(spans)
        if found or not (with_money or any(_BACKWARD.search(s.text) for s in spans)):
            return found or self._whole(spans)
        here = self._sentences.meeting(spans[0].start, spans[0].end)[:1]
        for around in (tuple(here), self._before(here) if with_money else ()):
            found = self.named(around, lifted=with_money)
            if found:
                return found
        return self._whole(spans)

    def _whole(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """Income as a whole by a word that is not certain on its own ("its finances")."""
        return (_TOTAL,) if self._weights(spans).get(_TOTAL, 0) >= _ENOUGH else ()

    def _before(self, here: list[Sentence]) -> tuple[Span, ...]:
        """The sentence before, in the same paragraph."""
        earlier = self._sentences.before(here[0].start, 1) if here else []
        return tuple(s for s in earlier if s.paragraph == here[0].paragraph)

    def _weigh(self, spans: tuple[Span, ...], *, lifted: bool) -> dict[str, int]:
        """The weight of each stream that has enough of it."""
        weights = self._weights(spans)
        total = weights.pop(_TOTAL, 0)
        lift = lifted or total > 0 or self._is_lifted(spans)
        counted = {stream: weight + lift for stream, weight in weights.items() if weight + lift >= _ENOUGH}
        if total >= _WHOLLY:
            return {_TOTAL: total}  # "its entire income, timber and tolls included" is no income from timber
        return counted or ({_TOTAL: total} if total >= _HEAVY else {})

    def _is_lifted(self, spans: tuple[Span, ...]) -> bool:
        """Whether a sum, an armed group or a dealing stands there; a word that is the signal itself lifts nothing."""
        signals = [s for span in spans for s in self._signals.inside(span.start, span.end)]
        dealings = [d for span in spans for d in self._dealings.inside(span.start, span.end)]
        apart = any(all(d.end <= s.start or s.end <= d.start for s in signals) for d in dealings)
        return apart or any(self._settings.inside(span.start, span.end) for span in spans)

    def _weights(self, spans: tuple[Span, ...]) -> dict[str, int]:
        weights: dict[str, int] = {}
        for span in spans:
            for signal in self._signals.inside(span.start, span.end):
                weights[signal.stream] = weights.get(signal.stream, 0) + signal.weight
        return weights


def _trade_in(mention: Mention) -> tuple[str | None, bool]:
    """The stream that a trade in something would belong to, and whether it takes a dealing to make it one."""
    if mention.kind == "weapon":
        return "arms_trafficking", True
    value = mention.value
    if not isinstance(value, Commodity) or value.stream in _EVERYDAY:
        return None, False
    return value.stream, value.weak


def _apart(signals: list[Signal]) -> Iterator[Signal]:
    """One signal for each stream at one place: a good that is a stream word too counts once, by the heavier."""
    last: dict[str, Signal] = {}
    for signal in sorted(signals, key=lambda s: (s.start, -s.weight, -s.end)):
        before = last.get(signal.stream)
        if before is None or signal.start >= before.end:
            last[signal.stream] = signal
            yield signal


def _signal(hit: Hit) -> Signal:
    return Signal(hit.start, hit.end, hit.term.facts["stream"], int(hit.term.facts.get("weight", "2")))
