"""A rate that stands before its figure: "annual income of $4 million", "a monthly levy of 5,000 naira"."""

from __future__ import annotations

from hearsay.reading.finders._rates import ADJECTIVES
from hearsay.reading.finders._scan import Scan

_LINKS = frozenset(
    "of at be is was were are about to around some nearly over than more put estimated between from only just"
    " merely barely".split()
)
_EXCEEDING = ("exceed", "surpass", "top")  # the bound is the verb: "annual profits exceed $2 million"
_REACH = 8


def standing_rate(scan: Scan, first: int) -> tuple[str | None, str]:
    """The period and the words that say so; (None, "") where the figure is not led to by such words."""
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - _REACH)
    if tokens.at(first - 1) not in _LINKS and not tokens.at(first).startswith(_EXCEEDING):
        return None, ""
    for index in range(first - 2, start - 1, -1):
        word = tokens.at(index)
        if word in ADJECTIVES and tokens.at(index + 1).isalpha():
            said = tokens.written(index, first)
            return ADJECTIVES[word], f'per {ADJECTIVES[word]}: "{said}"'
        if not word.isalpha():
            return None, ""
    return None, ""
