"""What a sum is: worth, sales, profit, loss, cost, an average or a median, by the words close to it.

A sum that keeps its value and changes what it is has changed: what a haul might fetch is not what a gang earned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from hearsay.assembly.figures.facts import Fact, Outcome, measure_words

_COSTS = frozenset({"cost", "payroll", "loss", "fine", "tax"})
_GAINS = frozenset({"revenue", "profit", "asset", "market_value"})
_EARNED = frozenset({"revenue", "profit"})
_BURDENS = frozenset({"a cost", "a loss"})
_WORTHS, _WORTH = frozenset({"market_value", "seizure_value"}), frozenset({"a value", "sales"})
_SUM = re.compile(
    r"[$€£¥]\s?\d[\d.,]*|\b(?:million|billion|dollars|euros)\b"
)  # of another sum: its words are not this one's
_BEFORE, _BEHIND = 90, 40  # characters around a sum in which a word says what it is


def other_measure(here: Fact, parent: Fact) -> Iterator[Outcome]:
    """One outcome where the two sums are surely of different sorts; where either may be of both, none."""
    if here.sort not in ("money", "count") or here.sentence.text == parent.sentence.text:
        return
    mine, theirs = _named(here), _named(parent)
    if mine & _in(parent.sentence.text) or theirs & _in(here.sentence.text):
        return
    if mine and theirs and mine | theirs <= _BURDENS:
        return  # what costs them four million is their loss of four million
    if mine and theirs:
        yield "measure", f"what was given as {_listed(theirs)} is given as {_listed(mine)}"
        return
    kinds = {here.kind, parent.kind}
    is_earned = not mine and here.kind in _EARNED and (parent.kind in _WORTHS or bool(theirs & _WORTH))
    if is_earned or (kinds & _COSTS and kinds & _GAINS):
        yield "measure", f"what was given as {parent.kind} is given as {here.kind}"


def _listed(measures: frozenset[str]) -> str:
    return " or ".join(sorted(measures))


def _named(fact: Fact) -> frozenset[str]:
    """The sorts that the words around a figure, and within its sentence, name."""
    text, at = fact.sentence.text, fact.span.start - fact.sentence.start
    end = at + len(fact.span.text)
    return _in(_SUM.split(text[max(0, at - _BEFORE) : at])[-1] + " | " + text[end : end + _BEHIND])


@lru_cache(maxsize=65536)  # one figure is asked beside dozens
def _in(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _patterns() if pattern.search(text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = measure_words().items()
    return tuple((name, re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.I)) for name, said in words)
