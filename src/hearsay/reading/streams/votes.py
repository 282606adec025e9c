"""How much a text speaks for each stream plainly: by words of the trade and by its goods, not by everyday ones.

Strong evidence is one certain word and another sentence, or many words that are not certain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from hearsay.model import Reading
from hearsay.reading.streams.breadth import breadth
from hearsay.reading.streams.levies import LEVY
from hearsay.reading.streams.signals import TOTAL, Signal
from hearsay.text.shelf import Shelf

OPENING = 3
LOUDEST = 2
_VARIED = 3
_OFTEN = 5


class Votes(Struct, frozen=True):
    """How much a text speaks for each stream: plainly, and how broadly with all its words (breadth.py).

    ahead: the stream that its opening plainly speaks of more than of any other; empty where none is.
    goods: the streams of which the text names goods and no trade.
    """

    plain: dict[str, float]
    breadth: dict[str, float]
    ahead: str = ""
    goods: frozenset[str] = frozenset()


class _Count:
    """The signals of a reading, counted sentence by sentence, the opening twice."""

    def __init__(self, reading: Reading, found: Shelf[Signal]) -> None:
        self.plain: defaultdict[str, float] = defaultdict(float)
        self.opening: Counter[str] = Counter()
        self.heard: Counter[str] = Counter()
        self.plain_times: Counter[str] = Counter()
        self.loud: set[str] = set()
        self.first: set[str] = set()
        self.words = _words(reading, found)
        for number, sentence in enumerate(reading.sentences):
            self._add(found.inside(sentence.start, sentence.end), opens=number < OPENING)

    def _add(self, signals: list[Signal], *, opens: bool) -> None:
        heaviest, share = _heaviest(signals), 2 if opens else 1
        self.loud |= {stream for stream, weight in heaviest.items() if weight == LOUDEST}
        self.opening.update(heaviest if opens else ())
        if opens:
            self.first |= {stream for s in signals if s.vote > LOUDEST for stream in s.senses}
        self.heard.update({stream for s in signals for stream in s.senses})
        self.plain_times.update(heaviest.keys())
        for stream, weight in heaviest.items():
            self.plain[stream] += share * weight

    def is_strong(self, stream: str) -> bool:
        """Whether its plain words are enough: one that is certain and does not stand alone, or many weak ones."""
        if stream not in self.loud:
            return self.plain[stream] >= _OFTEN
        return stream in self.first or self.plain_times[stream] > 1 or sum(self.words[stream].values()) >= _VARIED


def votes(reading: Reading, found: Shelf[Signal]) -> Votes:
    """For each stream the sum of its heaviest word in each sentence, the opening twice; and how broadly all speak.

    A stream that only a few weak words speak for, or one sentence, has no plain votes.
    """
    count = _Count(reading, found)
    often = {stream for stream in count.plain if count.heard[stream] > 1 or stream in count.first} - {TOTAL}
    sure = {stream for stream in often if count.is_strong(stream)}
    return Votes(
        {stream: count.plain[stream] for stream in sure},
        breadth(reading, found),
        _ahead(count.opening, sure),
        _goods_alone(found.inside(0, len(reading.document.text))),
    )


def _ahead(opening: Counter[str], sure: set[str]) -> str:
    first, second = (*opening.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[0] in sure and first[1] >= LOUDEST and first[1] > second[1] else ""


def _goods_alone(found: Iterable[Signal]) -> frozenset[str]:
    """The streams that no word of a trade speaks for, only the names of what is traded."""
    plain = [s for s in found if not s.faint]
    traded = {stream for s in plain if not s.good and s.weight >= LOUDEST for stream in s.senses}
    return frozenset({s.stream for s in plain if s.good} - traded - {LEVY})


def _words(reading: Reading, found: Shelf[Signal]) -> dict[str, dict[str, float]]:
    """The different words that speak for each stream, and how much each is its own: one of several senses is shared."""
    text = reading.document.text
    words: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for signal in found.inside(0, len(text)):
        for stream in signal.senses:
            words[stream][text[signal.start : signal.end].lower()] = 1 / len(signal.senses)
    return words


def _heaviest(signals: Iterable[Signal]) -> dict[str, float]:
    """The loudest word for each stream, faint ones left out, 2 at most."""
    most: dict[str, float] = {}
    for signal in signals:
        if not signal.faint:
            for stream in signal.senses:
                most[stream] = max(most.get(stream, 0), min(signal.vote, LOUDEST) / len(signal.senses))
    return most
