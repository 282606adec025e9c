"""Who takes a payment that nobody owes: an authority that taxes, or a gang that is paid to do no harm.

A levy is taken by those who rule a road, a town, a trade or a prison, at a gate or for each load; protection is paid to
be left alone, and harm comes to those who do not pay. Words that either might be said with ("pays 300 a week", "those
who refuse", "extortion") are heard as the one that the rest of the text speaks for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hearsay.reading.streams.signals import Signal

LEVY, PROTECTION = "taxation_extortion", "protection"
# one phrase alone may be a side remark in a report on another trade
_SURE = 4
# said of those who rule: their posts, their dues
_RULE = re.compile(
    r"tax|levy|levie|toll|checkpoint|roadblock|barrier|customs|tariff|zakat|duty|duties|tithe|tribute|royalt|road|gate"
    r"|sticker|receipt|\bper\b|\beach\b|\bevery\b"
)


def decided(text: str, found: Sequence[Signal]) -> list[Signal]:
    """The signals, those that may speak for either as the one that the text speaks for."""
    protection = _is_protection(text, found)
    return [_one(signal, to_guard=protection and not _RULE.search(_words(text, signal))) for signal in found]


def _is_protection(text: str, found: Sequence[Signal]) -> bool:
    """Whether the text speaks more of being left unharmed than of dues."""
    plain = [s for s in found if not s.faint and not s.hint]
    harm = sum(s.weight for s in plain if s.stream == PROTECTION)
    rule = {_words(text, s) for s in plain if LEVY in s.senses and _RULE.search(_words(text, s))}
    return harm >= _SURE and harm > len(rule)


def _one(signal: Signal, *, to_guard: bool) -> Signal:
    if LEVY not in signal.senses:
        return signal
    if to_guard:
        return replace(signal, stream=PROTECTION, others=tuple(s for s in signal.others if s != PROTECTION))
    if signal.stream == LEVY and PROTECTION in signal.others and not signal.faint:
        return replace(signal, others=tuple(s for s in signal.others if s != PROTECTION))
    return signal


def _words(text: str, signal: Signal) -> str:
    return text[signal.start : signal.end].lower()
