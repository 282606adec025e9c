"""The trade that a text is about: what most of its sentences speak for, its title and opening above all.

Two counts are kept: of plain words (streams and goods), and of all words, the faint everyday ones among them. The plain
ones tell whether a text is on several trades; the two together tell which one it is on.

Levies, protection, laundering and arms go with every trade; they are what a text is about only where they clearly lead.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from hearsay.model import Reading
from hearsay.reading.streams.signals import TOTAL, Signal
from hearsay.text.shelf import Shelf

_OPENING = 3
_LOUDEST = 2
_FULLEST = 3
_FEWEST = 3
_VARIED = 3
_OFTEN = 5
_MOST = 0.5
_LEAD = 1.1
_BESIDE = 0.5
_FOLLOWS = 0.5
_COMPANION = 0.7
_OUTWEIGHS = 2
COMPANIONS = frozenset(
    "taxation_extortion protection money_laundering arms_trafficking donations_state donations_private legal_trade"
    " salaries_diversion other".split()
)
_WITH_EVERY_TRADE = frozenset({"taxation_extortion", "money_laundering", "arms_trafficking"})
# of these, a weak word tells in a text on another trade: a levy, a guard or a gun may stand in a report on any of them
LIVINGS = COMPANIONS - {"legal_trade", "other"}


class Votes(Struct, frozen=True):
    """How much a text speaks for each stream: plainly, and with the faint hints counted in."""

    plain: dict[str, float]
    every: dict[str, float]

    @property
    def both(self) -> dict[str, float]:
        """The two together: a plain word counts twice."""
        return {stream: most + self.plain.get(stream, 0) for stream, most in self.every.items()}


def votes(reading: Reading, found: Shelf[Signal]) -> Votes:
    """For each stream the sum of its heaviest word in each sentence, the opening twice; and of all its words there.

    A stream that only a few weak words speak for, or one sentence, has none.
    """
    plain: defaultdict[str, float] = defaultdict(float)
    every: defaultdict[str, float] = defaultdict(float)
    times: Counter[str] = Counter()
    loud: set[str] = set()
    for number, sentence in enumerate(reading.sentences):
        signals, share = found.inside(sentence.start, sentence.end), 2 if number < _OPENING else 1
        heaviest, full = _heaviest(signals), _full(signals)
        loud |= {stream for stream, weight in heaviest.items() if weight == _LOUDEST}
        _add(plain, heaviest, share)
        _add(every, full, share)
        times.update(full.keys())
    heard = {stream for stream in every if times[stream] > 1} - {TOTAL}
    sure = {stream for stream in heard & plain.keys() if stream in loud or plain[stream] >= _OFTEN}
    broad = sure | {stream for stream, words in _words(reading, found).items() if len(words) >= _VARIED}
    return Votes({stream: plain[stream] for stream in sure}, {stream: every[stream] for stream in heard & broad})


def _add(counted: defaultdict[str, float], more: dict[str, float], share: int) -> None:
    for stream, weight in more.items():
        counted[stream] += share * weight


def _words(reading: Reading, found: Shelf[Signal]) -> dict[str, set[str]]:
    """The different words that speak for each stream."""
    text = reading.document.text
    words: defaultdict[str, set[str]] = defaultdict(set)
    for signal in found.inside(0, len(text)):
        for stream in signal.senses:
            words[stream].add(text[signal.start : signal.end].lower())
    return words


def _heaviest(signals: Iterable[Signal]) -> dict[str, float]:
    """The loudest word for each stream, faint ones left out, 2 at most."""
    most: dict[str, float] = {}
    for signal in signals:
        if not signal.faint:
            for stream in signal.senses:
                most[stream] = max(most.get(stream, 0), min(signal.weight, _LOUDEST) / len(signal.senses))
    return most


def _full(signals: Iterable[Signal]) -> dict[str, float]:
    """All words for each stream, a faint one at half its weight, one of several senses shared among them; 3 at most."""
    sums: defaultdict[str, float] = defaultdict(float)
    for signal in signals:
        for stream in signal.senses:
            sums[stream] += min(signal.weight, _LOUDEST) * (0.5 if signal.faint else 1) / len(signal.senses)
    return {stream: min(most, _FULLEST) for stream, most in sums.items()}


def settled(found: Iterable[Signal], counted: Votes) -> Iterator[Signal]:
    """Each word of several senses in the one that the text speaks of most; the first where none is."""
    both = counted.both
    for signal in found:
        best = max(signal.senses, key=lambda stream: both.get(stream, 0))
        yield replace(signal, stream=best, others=()) if signal.others else signal


def topics(counted: Votes) -> frozenset[str]:
    """The subject and the other trades that a text speaks of nearly as much."""
    lead = subject(counted)
    if lead is None:
        return frozenset()
    least = _BESIDE * max(counted.plain.get(lead, 0), _FEWEST)
    beside = {stream for stream, most in counted.plain.items() if most >= least}
    return frozenset({lead, *(beside - COMPANIONS)})


def subject(counted: Votes) -> str | None:
    """The stream that leads, where there are enough votes for it; None where a text is on several trades or on none."""
    both = counted.both
    lead = _leader(both)
    if lead is not None and not _is_one_of_many(lead, both[lead], counted.plain):
        return lead
    lead = _leader(counted.plain)
    return lead if lead is not None and not _is_one_of_many(lead, 0, counted.plain) else None


def _leader(counted: dict[str, float]) -> str | None:
    weighed = {stream: most * _share(stream) for stream, most in counted.items()}
    first, second = (*sorted(weighed, key=lambda stream: -weighed[stream])[:2], "", "")[:2]
    if counted.get(first, 0) < _FEWEST or weighed[first] < _LEAD * weighed.get(second, 0):
        return None
    return first


def _is_one_of_many(lead: str, most: float, plain: dict[str, float]) -> bool:
    """Whether the text speaks plainly of so many trades that none is its subject."""
    trades = sum(weight for stream, weight in plain.items() if stream == lead or stream not in COMPANIONS)
    return plain.get(lead, 0) * _share(lead) < _MOST * trades and most < _OUTWEIGHS * trades


def _share(stream: str) -> float:
    if stream not in COMPANIONS:
        return 1
    return _FOLLOWS if stream in _WITH_EVERY_TRADE else _COMPANION
