"""The trade that a text is about: the one that its words speak for most broadly (breadth.py).

Levies, protection, laundering, donations and arms go with every trade, and their words count less. A text that speaks
plainly of four others, or of another as broadly, surveys them, and is on none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.reading.streams.levies import LEVY
from hearsay.reading.streams.signals import Signal
from hearsay.reading.streams.votes import Votes

_FEWEST = 3
_ENOUGH = 0.8
_LEAD = 1.1
_MANY = 4
_BESIDE = 0.5
_FOLLOWS = 0.6
_COMPANION = 0.7
_FIRST = 3
_LEVIED = 0.7
COMPANIONS = frozenset(
    "taxation_extortion protection money_laundering arms_trafficking donations_state donations_private legal_trade"
    " salaries_diversion other".split()
)
OTHER = "other"
_WITH_EVERY_TRADE = frozenset({"taxation_extortion", "money_laundering", "arms_trafficking"})
# of these, a weak word tells in a text on another trade: a levy, a guard or a gun may stand in a report on any of them
LIVINGS = COMPANIONS - {"legal_trade", "other"}


def settled(found: Iterable[Signal], counted: Votes) -> Iterator[Signal]:
    """Each word of several senses in that of the subject, else in its first one unless the text hardly speaks of it."""
    lead = subject(counted)
    for signal in found:
        weighed = {s: counted.breadth.get(s, 0) * (_FIRST if s == signal.stream else 1) for s in signal.senses}
        best = lead if lead in signal.senses else max(weighed, key=lambda s: weighed[s])
        yield replace(signal, stream=best, others=()) if signal.others else signal


def topics(counted: Votes) -> frozenset[str]:
    """The subject and the other trades that a text speaks of at least half as plainly and as broadly."""
    lead = subject(counted)
    if lead is None:
        return frozenset()
    least = _BESIDE * max(counted.plain.get(lead, 0), _FEWEST)
    broad = {stream for stream, most in counted.breadth.items() if most >= _BESIDE * counted.breadth.get(lead, 0)}
    beside = {stream for stream, most in counted.plain.items() if most >= least and stream in broad}
    full = {stream for stream in beside - {LEVY} if counted.plain[stream] >= max(_FEWEST, counted.plain.get(lead, 0))}
    return frozenset({lead, *(beside - COMPANIONS), *full})


def subject(counted: Votes) -> str | None:
    """The stream that the text speaks for most broadly; None where it speaks for none, or plainly of many trades."""
    weighed = {stream: most * _share(stream) for stream, most in counted.breadth.items()}
    lead = max(sorted(weighed), key=lambda stream: weighed[stream], default=None)
    if lead is None or weighed[lead] < _ENOUGH or _is_one_of_many(counted, weighed, lead):
        return None
    return LEVY if lead in counted.goods - {counted.ahead} and _is_levied(counted, lead) else lead


def _is_one_of_many(counted: Votes, weighed: dict[str, float], lead: str) -> bool:
    """Whether a text speaks plainly of many trades, or of another as broadly."""
    trades = counted.plain.keys() - COMPANIONS - {lead}
    return len(trades) >= _MANY or any(weighed.get(trade, 0) * _LEAD > weighed[lead] for trade in trades)


def _is_levied(counted: Votes, lead: str) -> bool:
    """Whether the goods of the lead are hardly named but as what a levy is taken on."""
    return counted.plain.get(LEVY, 0) >= max(_FEWEST, _LEVIED * counted.plain.get(lead, 0))


def _share(stream: str) -> float:
    """What the words for a stream count: less for what goes with every trade."""
    if stream not in COMPANIONS - {OTHER}:
        return 1
    return _FOLLOWS if stream in _WITH_EVERY_TRADE else _COMPANION
