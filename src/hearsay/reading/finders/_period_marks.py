"""Where words of time stand that may tell the period of a sum, and the lists that its readers share."""

from __future__ import annotations

from functools import lru_cache

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL, is_recent_year
from hearsay.reading.finders._rates import DAYS
from hearsay.reading.finders._scan import Scan
from hearsay.values import PERIODS_PER_YEAR

STOPS = frozenset(". ; : ( ) ¶ and but who which when where while if then".split())
REACH = 14
ADVERBS = frozenset("annually yearly monthly weekly daily hourly quarterly".split())
WITHIN = frozenset("in for during over".split())
ONE = frozenset(
    "a one single the that this same good bad normal average typical slow busy lean best worst peak record".split()
)
PASSED = frozenset("before after later ago earlier old from since early".split())
SPANS = frozenset("years months weeks decades trips voyages raids runs seasons convoys shipments".split())
ORDINALS = frozenset("first second third fourth last previous final opening".split())
_AND_A_HALF = ("and", "a", "half")
_PRICES = frozenset("dollars euros pounds prices terms money".split())
# kinds whose sum of one year is what a year brings or takes; a single payment of 2015 is no rate
YEARLY = frozenset({"payroll", "revenue", "profit", "tax", "loss", "cost", "market_value"})
ONCE = frozenset({"fine", "asset", "seizure_value"})


@lru_cache(maxsize=1)
def told(scan: Scan) -> list[int]:
    """The tokens at which something stands that may tell a period or a span."""
    words = (
        ADVERBS
        | SPANS
        | PERIODS_PER_YEAR.keys()
        | DAYS
        | {"between"}
        | {w for w in scan.words if len(w) == 4 and is_recent_year(w)}
    )
    return [i for i, word in enumerate(scan.tokens.words) if word in words]


def is_number(tokens: Tokens, index: int) -> bool:
    """Whether a small number stands at an index, in digits or as a word."""
    return tokens.is_digits(index) or tokens.at(index) in SMALL


def is_broken(tokens: Tokens, index: int) -> bool:
    """Whether the period named at an index is none by itself: "half a year", "a year and a half"."""
    return tokens.phrase(index - 2, 2) in (("half", "a"), ("half", "the")) or tokens.phrase(index + 1, 3) == _AND_A_HALF


def is_alone(tokens: Tokens, index: int) -> bool:
    """A year by itself, and not the first of two or the year of a part: "in 2015 and 2016"."""
    if tokens.at(index + 1) in _PRICES:
        return False
    joined = tokens.at(index + 1) in ("and", "-", "to", "or", "/", ",")
    return not (joined and (is_recent_year(tokens.at(index + 2)) or tokens.at(index + 1) in ("-", "/")))
