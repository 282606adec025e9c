"""Exact arithmetic: intervals of decimals, and amounts with their bound, unit and period. No text, no float.

An interval side that is None is open: "more than $1 million" is [1000000, open). Periods follow the calendar's plain
counts (365 days, 52 weeks, 26 fortnights, 12 months, 4 quarters, 8760 hours a year); a rate is annualised by these and
nothing else, so that the arithmetic can be redone by hand.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Bound = Literal["point", "at_least", "at_most", "about", "range", "order_of_magnitude", "vague"]
Measure = Literal["stock", "flow", "unit_price", "cumulative", "share"]

PERIODS_PER_YEAR = {
    "hour": Decimal(8760),
    "day": Decimal(365),
    "week": Decimal(52),
    "fortnight": Decimal(26),
    "month": Decimal(12),
    "quarter": Decimal(4),
    "year": Decimal(1),
}


class Interval(Struct, frozen=True):
    """A closed interval of decimals; None is an open side. Raises ValueError when low exceeds high."""

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval from {self.low} down to {self.high}")

    def times(self, factor: Decimal) -> Interval:
        """Both sides multiplied by a factor that is not negative."""
        if factor < 0:
            raise ValueError("a negative factor would turn the interval round")
        return Interval(_scaled(self.low, factor), _scaled(self.high, factor))

    def surely_exceeds(self, other: Interval) -> bool:
        """Whether every value in this interval is above every value in the other."""
        return self.low is not None and other.high is not None and self.low > other.high

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (self.surely_exceeds(other) or other.surely_exceeds(self))


OPEN = Interval(None, None)


def _scaled(side: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if side is None else side * factor


class Amount(Struct, frozen=True):
    """How much: an interval, how it was bounded, in what unit, and per what.

    unit: an ISO 4217 currency code for money, else the thing counted or "%"; None when the text does not say.
    per: a period ("day" .. "year") for a flow, another word ("person", "kg") for a unit price, None for a plain sum.
    """

    interval: Interval
    bound: Bound
    unit: str | None = None
    per: str | None = None

    @property
    def measure(self) -> Measure:
        """flow if per a period, unit_price if per a thing, else a stock."""
        if self.per in PERIODS_PER_YEAR:
            return "flow"
        return "unit_price" if self.per else "stock"

    def annual(self) -> Interval:
        """The amount a year: OPEN on both sides unless the amount is a flow with a value."""
        if self.per not in PERIODS_PER_YEAR:
            return OPEN
        return self.interval.times(PERIODS_PER_YEAR[self.per])


def plain(number: Decimal) -> str:
    """A decimal as digits, never in exponent form: Decimal("2E+6") is "2000000", Decimal("41.60") is "41.6"."""
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
