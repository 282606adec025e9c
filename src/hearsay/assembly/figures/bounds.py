"""A bound that stands behind a figure: "three brokers at least", "300 euros at best"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from hearsay.assembly.figures.facts import Fact, listened_for

_BEHIND = 45  # characters behind a figure in which its noun and then the bound stand
_BOUNDS = ("at_least", "at_most")


def bound_behind(fact: Fact) -> str | None:
    """The bound by its name; None where none stands there."""
    end = fact.span.start - fact.sentence.start + len(fact.span.text)
    return _bound(fact.sentence.text[end : end + _BEHIND])


@lru_cache(maxsize=65536)  # one figure is asked beside dozens
def _bound(text: str) -> str | None:
    return next((name for name in _BOUNDS if _pattern(name).match(text)), None)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """At most three words of what is counted between the figure and its bound."""
    words = listened_for(f"behind_{name}").pattern
    return re.compile(rf"(?: [\w'’-]+){{0,3}}?,? {words}", re.I)
