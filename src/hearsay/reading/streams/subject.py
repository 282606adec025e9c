"""The trade that a text is about: what most of its sentences speak for, its title and opening above all.

Levies, protection, laundering and arms go with every trade; they are what a text is about only where they clearly lead.
"""

from __future__ import annotations

from collections import Counter

from hearsay.model import Reading
from hearsay.reading.streams.signals import TOTAL, Signal
from hearsay.text.shelf import Shelf

_OPENING = 3
_LOUDEST = 2
_FEWEST = 3
_OFTEN = 5
_MOST = 0.5
_LEAD = 1.25
_BESIDE = 0.4
COMPANIONS = frozenset(
    "taxation_extortion protection money_laundering arms_trafficking donations_state donations_private legal_trade"
    " salaries_diversion other".split()
)
# of these, a weak word tells in a text on another trade: a levy, a guard or a gun may stand in a report on any of them
LIVINGS = COMPANIONS - {"legal_trade", "other"}


def votes(reading: Reading, found: Shelf[Signal]) -> Counter[str]:
    """For each stream the sum of its heaviest word in each sentence, 2 at most; the opening counts twice.

    A stream that only a few weak words speak for has none.
    """
    counted: Counter[str] = Counter()
    times: Counter[str] = Counter()
    loud = set()
    for number, sentence in enumerate(reading.sentences):
        heaviest: dict[str, int] = {}
        for signal in found.inside(sentence.start, sentence.end):
            heaviest[signal.stream] = max(min(signal.weight, _LOUDEST), heaviest.get(signal.stream, 0))
        loud |= {stream for stream, weight in heaviest.items() if weight == _LOUDEST}
        times.update(heaviest.keys())
        counted.update({stream: w * (2 if number < _OPENING else 1) for stream, w in heaviest.items()})
    heard = {stream for stream, most in counted.items() if stream in loud or most >= _OFTEN} - {TOTAL}
    # one sentence makes no subject
    return Counter({stream: counted[stream] for stream in heard if times[stream] > 1})


def topics(counted: Counter[str]) -> frozenset[str]:
    """The subject and the other trades that a text speaks of nearly as much."""
    lead = subject(counted)
    if lead is None:
        return frozenset()
    beside = {stream for stream, most in counted.items() if most >= _BESIDE * counted[lead]}
    return frozenset({lead, *(beside - COMPANIONS)})


def subject(counted: Counter[str]) -> str | None:
    """The stream that leads, where there are enough votes for it; None where a text is on several trades or on none."""
    weighed = {stream: most * (0.5 if stream in COMPANIONS else 1) for stream, most in counted.items()}
    ordered = sorted(weighed, key=lambda stream: -weighed[stream])
    if not ordered or counted[ordered[0]] < _FEWEST:
        return None
    lead = ordered[0]
    trades = sum(weighed[stream] for stream in ordered if stream == lead or stream not in COMPANIONS)
    second = weighed[ordered[1]] if len(ordered) > 1 else 0
    return lead if weighed[lead] >= max(_LEAD * second, _MOST * trades) else None
