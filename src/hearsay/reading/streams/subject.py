"""The trade that a text is about: what most of its sentences speak for, its title and opening above all.

Two counts are kept: of plain words (streams and goods), and of all words, the faint everyday ones among them. The plain
ones tell whether a text is on several trades; the two together tell which one it is on.

Levies, protection, laundering and arms go with every trade; they are what a text is about only where they clearly lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hearsay.reading.streams.levies import LEVY
from hearsay.reading.streams.signals import Signal
from hearsay.reading.streams.votes import Votes

_FEWEST = 3
_MOST = 0.5
_LEAD = 1.1
_BESIDE = 0.5
_FOLLOWS = 0.5
_COMPANION = 0.7
_AHEAD = 1
_FIRST = 3
_OUTWEIGHS = 2
_LEVIED = 0.7
COMPANIONS = frozenset(
    "taxation_extortion protection money_laundering arms_trafficking donations_state donations_private legal_trade"
    " salaries_diversion other".split()
)
_WITH_EVERY_TRADE = frozenset({"taxation_extortion", "money_laundering", "arms_trafficking"})
# of these, a weak word tells in a text on another trade: a levy, a guard or a gun may stand in a report on any of them
LIVINGS = COMPANIONS - {"legal_trade", "other"}


def settled(found: Iterable[Signal], counted: Votes) -> Iterator[Signal]:
    """Each word of several senses in that of the subject, else in its first one unless the text hardly speaks of it."""
    both, lead = counted.both, subject(counted)
    for signal in found:
        weighed = {s: both.get(s, 0) * (_FIRST if s == signal.stream else 1) for s in signal.senses}
        best = lead if lead in signal.senses else max(weighed, key=lambda s: weighed[s])
        yield replace(signal, stream=best, others=()) if signal.others else signal


def topics(counted: Votes) -> frozenset[str]:
    """The subject and the other trades that a text speaks of nearly as much."""
    lead = subject(counted)
    if lead is None:
        return frozenset()
    least = _BESIDE * max(counted.plain.get(lead, 0), _FEWEST)
    beside = {stream for stream, most in counted.plain.items() if most >= least}
    full = {stream for stream in beside - {LEVY} if counted.plain[stream] >= max(_FEWEST, counted.plain.get(lead, 0))}
    return frozenset({lead, *(beside - COMPANIONS), *full})


def subject(counted: Votes) -> str | None:
    """The stream that leads, where there are enough votes for it; None where a text is on several trades or on none."""
    both = counted.both
    lead = _leader(both, counted.ahead)
    if lead in counted.goods - {counted.ahead} and _is_levied(counted, lead):
        return LEVY
    if lead is not None and not _is_one_of_many(lead, both[lead], counted):
        return lead
    lead = _leader(counted.plain, counted.ahead)
    if lead is not None:
        return lead if not _is_one_of_many(lead, 0, counted) else None
    # a text that says little of any trade is on the one that it says anything of
    return None if counted.plain else _leader(counted.slight, "")


def _is_levied(counted: Votes, lead: str) -> bool:
    """Whether the goods of the lead are hardly named but as what a levy is taken on."""
    return counted.plain.get(LEVY, 0) >= max(_FEWEST, _LEVIED * counted.plain.get(lead, 0))


def _leader(counted: dict[str, float], ahead: str) -> str | None:
    weighed = {stream: most * _share(stream, ahead) for stream, most in counted.items()}
    first, second = (*sorted(weighed, key=lambda stream: -weighed[stream])[:2], "", "")[:2]
    if counted.get(first, 0) < _FEWEST or weighed[first] < _LEAD * weighed.get(second, 0):
        return None
    return first


def _is_one_of_many(lead: str, most: float, counted: Votes) -> bool:
    """Whether the text speaks plainly of so many trades that none is its subject."""
    plain = counted.plain
    trades = sum(weight for stream, weight in plain.items() if stream == lead or stream not in COMPANIONS)
    return plain.get(lead, 0) * _share(lead, counted.ahead) < _MOST * trades and most < _OUTWEIGHS * trades


def _share(stream: str, ahead: str) -> float:
    """What a vote counts: less for what goes with every trade, unless the opening speaks of it before all.

    A levy stands in the opening of a report on any trade, and is let off nothing there.
    """
    if stream not in COMPANIONS:
        return 1
    if stream == ahead and stream != "taxation_extortion":
        return _AHEAD
    return _FOLLOWS if stream in _WITH_EVERY_TRADE else _COMPANION
