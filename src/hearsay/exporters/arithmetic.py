"""Sums in words, with their working shown, so that a reader can redo each one by hand."""

from __future__ import annotations

from decimal import Decimal

from hearsay.model import Money
from hearsay.values import OPEN, PERIODS_PER_YEAR, Amount, Interval, plain

_NOT_A_RATE = {
    "stock": "a sum, not a rate",
    "unit_price": "a price for each {per}, not a rate of time",
    "cumulative": "a total over a stretch of time, not a rate",
    "share": "a share, not an amount",
}


def grouped(number: Decimal) -> str:
    """Digits in threes: 1000000 is "1,000,000"."""
    whole, dot, rest = plain(number).partition(".")
    return format(Decimal(whole), ",f") + dot + rest


def interval_words(interval: Interval, bound: str = "point") -> str:
    """ "at least 8,000", "about 500", "2 to 3"; "no figure" when both sides are open."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "no figure"
    if low is None or high is None:
        return f"at most {grouped(high)}" if high is not None else f"at least {grouped(low or Decimal(0))}"
    said = grouped(low) if low == high else f"{grouped(low)} to {grouped(high)}"
    prefix = {"about": "about ", "order_of_magnitude": "in the order of "}.get(bound, "")
    return prefix + said


def period_words(per: str | None) -> str:
    """ "a day", "an hour", "per person"; empty for a plain sum."""
    if per is None:
        return ""
    if per in PERIODS_PER_YEAR:
        return f"an {per}" if per == "hour" else f"a {per}"
    return f"per {per}"


def amount_words(amount: Amount) -> str:
    """An amount as one phrase: "at least 1,000,000 USD a day"."""
    if amount.interval == OPEN:
        return " ".join(part for part in ("no figure", period_words(amount.per)) if part)
    unit = amount.unit or "(currency not told)"
    parts = (interval_words(amount.interval, amount.bound), unit, period_words(amount.per))
    return " ".join(part for part in parts if part)


def yearly(money: Money) -> Interval:
    """The amount a year: open on both sides unless the statement is a flow with a value."""
    return money.annual if money.measure == "flow" else OPEN


def working(money: Money) -> str | None:
    """ "1,000,000 × 365 = at least 365,000,000 USD a year"; None when nothing may be annualised."""
    total = yearly(money)
    if total == OPEN or money.amount.per is None:
        return None
    unit = f" {money.amount.unit}" if money.amount.unit else ""
    result = f"{interval_words(total, money.amount.bound)}{unit} a year"
    if money.amount.per == "year":
        return f"{result}, as stated"
    return f"{_bare(money.amount.interval)} × {grouped(PERIODS_PER_YEAR[money.amount.per])} = {result}"


def why_not(money: Money) -> str | None:
    """Why a statement was not annualised; None when it was and names its currency."""
    if money.measure != "flow":
        return _NOT_A_RATE[money.measure].format(per=money.amount.per or "unit")
    if money.amount.per not in PERIODS_PER_YEAR:
        return "a rate whose period is not told"
    if money.amount.interval == OPEN:
        return "a rate with no figure"
    return None if money.amount.unit else "the currency is not told"


def _bare(interval: Interval) -> str:
    sides = [grouped(side) for side in (interval.low, interval.high) if side is not None]
    return sides[0] if len(set(sides)) == 1 else f"({' to '.join(sides)})"
