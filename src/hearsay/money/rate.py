"""A rate of exchange, with its date and its source."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Literal

from msgspec import Struct

Basis = Literal["official", "parallel"]

# eight digits keep the rounding of a rate far below what any rate is known to, and its product exact
_EIGHT = Context(prec=8, rounding=ROUND_HALF_EVEN)
_WIDE = Context(prec=28, rounding=ROUND_HALF_EVEN)


class Rate(Struct, frozen=True, kw_only=True):
    """What one unit of a currency was worth.

    usd: US dollars for one unit, to eight digits. quoted: the source's own figures, to redo `usd` by hand.
    date: the day of the rate (2015-04-07), or the month or year that it is the mean of.
    basis: official, or parallel: the street's, where the two were far apart.
    approximate: a rounded figure of general knowledge; the source named is where to check it.
    """

    currency: str
    usd: Decimal
    quoted: str
    date: str
    source: str
    basis: Basis = "official"
    approximate: bool = False


def eight_digits(number: Decimal) -> Decimal:
    """A number rounded to eight significant digits."""
    return _EIGHT.create_decimal(number)


def divided(number: Decimal, by: Decimal) -> Decimal:
    """A quotient to 28 digits, whatever the caller's context says."""
    return _WIDE.divide(number, by)
