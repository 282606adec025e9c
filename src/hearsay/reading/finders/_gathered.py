"""Whether a sum was gathered over several periods or occasions: "over four years", "in eight trips"."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import MONTHS, is_recent_year
from hearsay.model import MoneyKind
from hearsay.reading.finders._period_marks import ONCE, PASSED, REACH, SPANS, is_broken, is_number, told
from hearsay.reading.finders._scan import Scan, within

_LED = 6  # "in the course of eleven years"
_SHORT = 3  # "in half a year"
_CUTS = frozenset({";", ":"})
_OPENING = frozenset({"between", "from"})
_OVER = frozenset("over in during across throughout within".split())


def is_cumulative(scan: Scan, first: int, last: int, kind: MoneyKind) -> bool:
    """Whether the sum was gathered over several periods or occasions: "over four years", "in eight trips"."""
    if kind in ONCE:
        return False
    tokens, sentence = scan.tokens, scan.sentence(first)
    opened = tokens.at(sentence[0]) in _OPENING and first - sentence[0] < 2 * REACH
    start, end = sentence[0] if opened else max(sentence[0], first - REACH), min(sentence[1], last + REACH)
    spans = (index for index in within(told(scan), start, end) if _gathers(tokens, index))
    return any(_CUTS.isdisjoint(tokens.phrase(min(index, last), abs(index - last))) for index in spans)


def _gathers(tokens: Tokens, index: int) -> bool:
    word = tokens.at(index)
    if word == "between" or (word == "from" and tokens.at(index + 1) in MONTHS):
        return _runs_between(tokens, index + 1)
    if is_recent_year(word) and tokens.at(index - 1) == "from":
        return _runs_between(tokens, index)
    if is_broken(tokens, index):
        return not _OVER.isdisjoint(tokens.phrase(index - _SHORT, _SHORT))
    if word not in SPANS or tokens.at(index + 1) in PASSED:
        return False
    counted = is_number(tokens, index - 1) or tokens.at(index - 1) in ("several", "few", "many")
    before = tokens.phrase(index - _LED, _LED - 1)
    begin = max((i for i, other in enumerate(before) if other in _OVER), default=None)
    return counted and begin is not None and all(w.isalnum() and w != "and" for w in before[begin:])


def _runs_between(tokens: Tokens, index: int) -> bool:
    """Two years, each with its month or without, from an index on: "2011 to 2014", "March 2014 and August 2017"."""
    index += tokens.at(index) in MONTHS
    step = index + 2 + (tokens.at(index + 2) in MONTHS)
    linked = tokens.at(index + 1) in ("and", "to", "-")
    return linked and is_recent_year(tokens.at(index)) and is_recent_year(tokens.at(step))
