"""What the words of a stretch weigh for each stream."""

from __future__ import annotations

from copy import copy

from hearsay.model import Reading, Span
from hearsay.reading.streams.levies import LEVY
from hearsay.reading.streams.signals import TOTAL, WHOLLY, Signal
from hearsay.reading.streams.subject import LIVINGS
from hearsay.text.shelf import Shelf, shelf

_DEALINGS = frozenset(
    "sells buys transports smuggles supplies produces earns steals costs pays taxes extorts kidnaps funds".split()
)
ENOUGH = 2
_HEAVY = 3
# named beside another trade hardly ever but as goods
_CONTRABAND = frozenset({"drug_trafficking", "arms_trafficking"})


class Weights:
    """The signals of a reading, weighed where they stand."""

    def __init__(self, reading: Reading, found: Shelf[Signal], topics: frozenset[str]) -> None:
        self._signals, self._topics = found, topics
        self._dealings = shelf(f.predicate for f in reading.frames if f.sense in _DEALINGS)
        groups = (m for m in reading.mentions if m.kind == "armed_group")
        self._settings = Shelf((s.start, s.end, s) for s in (*reading.money, *groups))

    def _here(self, spans: tuple[Span, ...]) -> list[Signal]:
        """The signals in the spans; a phrase that begins there, or stands there mostly, counts where it is cut."""
        found = [s for span in spans for s in self._signals.inside(span.start, span.end)]
        met = ((s, span) for span in spans for s in self._signals.meeting(span.start, span.end) if s.side)
        return [*found, *(s for s, span in met if s not in found and _is_mostly_in(s, span))]

    def among(self, found: Shelf[Signal]) -> Weights:
        """The same, of other signals."""
        other = copy(self)
        other._signals = found
        return other

    def named(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """The streams that have enough weight whatever the text is about, the heaviest first."""
        return _ordered(self._counted(self._sums(spans), lift=self._is_lifted(spans)))

    def told(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """The streams by these words in this text: a topic by any word, a way to live on any trade by a weak one that
        is lifted, another trade only by a word that is enough on its own.

        Beside a word of a topic, however faint, another trade needs a certain one, or a good that is dealt in; but a
        levy is taken on any trade.
        """
        if not self._topics:
            return self.named(spans)
        sums, lift = self._sums(spans, hints=True), self._is_lifted(spans)
        total = sums.pop(TOTAL, 0)
        own = {s: w for s, w in sums.items() if s in self._topics or w + self._lent(s, lift=lift) >= ENOUGH}
        if total >= WHOLLY:
            return (TOTAL,)
        if self._is_topical(spans):
            # on the road a levy is taken on whatever is driven there
            least = _HEAVY if LEVY in self._topics else _HEAVY - lift
            kept = self._topics | {LEVY} | self._dealt_in(spans)
            kept |= _CONTRABAND if own.keys().isdisjoint(self._topics) else frozenset()
            own = {s: w for s, w in own.items() if s in kept or w >= least}
        return _ordered(own or ({TOTAL: total} if total >= _HEAVY else {}))

    def _lent(self, stream: str, *, lift: bool) -> int:
        """What a word of another trade gains: contraband always, a way to live beside a dealing."""
        return int(stream in _CONTRABAND or (lift and stream in LIVINGS))

    def _is_topical(self, spans: tuple[Span, ...]) -> bool:
        """Whether a word of a topic stands there, however faint."""
        return any(s.stream in self._topics for span in spans for s in self._signals.inside(span.start, span.end))

    def _dealt_in(self, spans: tuple[Span, ...]) -> set[str]:
        """The streams of the goods that are what somebody deals in there."""
        found = (s for span in spans for s in self._signals.inside(span.start, span.end))
        return {s.stream for s in found if s.good and s.weight >= ENOUGH}

    def is_passing(self, spans: tuple[Span, ...], stream: str) -> bool:
        """Whether the spans only name a stream in passing: by everyday words, and nobody deals in anything."""
        found = (s for span in spans for s in self._signals.inside(span.start, span.end) if s.stream == stream)
        weak = all(s.faint or s.weight < ENOUGH for s in found)
        return weak and not any(self._dealings.inside(span.start, span.end) for span in spans)

    def is_told(self, spans: tuple[Span, ...], stream: str) -> bool:
        """Whether everyday words in the spans tell plainly enough of a stream: one that says it loudly, or several."""
        found = (s for span in spans for s in self._signals.inside(span.start, span.end) if s.stream == stream)
        return sum(s.weight for s in found) >= ENOUGH

    def hinted(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """Of several topics those that faint hints in the spans speak for, the heaviest first."""
        sums: dict[str, int] = {}
        for signal in (s for span in spans for s in self._signals.inside(span.start, span.end)):
            if signal.faint and signal.stream in self._topics:
                sums[signal.stream] = sums.get(signal.stream, 0) + signal.weight
        return _ordered(sums) if len(self._topics) > 1 else ()

    def prevailing(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """Of several topics those that the spans' words speak for, plain words twice, the heaviest first."""
        sums: dict[str, int] = {}
        for signal in (s for span in spans for s in self._signals.inside(span.start, span.end)):
            if signal.stream in self._topics:
                sums[signal.stream] = sums.get(signal.stream, 0) + signal.weight * (1 if signal.faint else 2)
        return _ordered(sums) if len(self._topics) > 1 else ()

    def whole(self, spans: tuple[Span, ...]) -> bool:
        """Whether the words speak of income as a whole."""
        return self._sums(spans).get(TOTAL, 0) >= ENOUGH

    def _counted(self, sums: dict[str, int], *, lift: bool) -> dict[str, int]:
        total = sums.pop(TOTAL, 0)
        lifted = lift or total > 0
        counted = {stream: weight + lifted for stream, weight in sums.items() if weight + lifted >= ENOUGH}
        if total >= WHOLLY:
            return {TOTAL: total}  # "its entire income, timber and tolls included" is no income from timber
        return counted or ({TOTAL: total} if total >= _HEAVY else {})

    def _is_lifted(self, spans: tuple[Span, ...]) -> bool:
        """Whether a sum, an armed group or a dealing stands there; a word that is the signal itself lifts nothing."""
        found = [s for span in spans for s in self._signals.inside(span.start, span.end) if not s.faint]
        dealings = [d for span in spans for d in self._dealings.inside(span.start, span.end)]
        apart = any(all(d.end <= s.start or s.end <= d.start for s in found) for d in dealings)
        return apart or any(self._settings.inside(span.start, span.end) for span in spans)

    def _sums(self, spans: tuple[Span, ...], *, hints: bool = False) -> dict[str, int]:
        sums: dict[str, int] = {}
        for signal in self._here(spans):
            if not signal.faint and self._speaks(signal, hints=hints):
                sums[signal.stream] = sums.get(signal.stream, 0) + signal.weight
        return sums

    def _speaks(self, signal: Signal, *, hints: bool) -> bool:
        """A hint needs its text; "in all" is a whole income only where no one trade is the matter."""
        if signal.stream == TOTAL:
            return not (signal.hint and self._topics)
        return not signal.hint or (hints and signal.stream in self._topics)


def _ordered(sums: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(sums, key=lambda stream: -sums[stream]))


def _is_mostly_in(signal: Signal, span: Span) -> bool:
    shared = min(signal.end, span.end) - max(signal.start, span.start)
    return span.start <= signal.start or 2 * shared > signal.end - signal.start
