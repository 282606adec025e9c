"""Addition of statements: intervals side by side, a side that is open stays open, the working shown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from hearsay.money.view import Statement
from hearsay.values import OPEN, Amount, Bound, Interval, plain

# far more digits than any figure of money has: the sums are exact
_EXACT = Context(prec=200)


def total(terms: Sequence[Interval]) -> Interval:
    """The sum of intervals; a side that is open in one of them is open in the sum."""
    return Interval(_side([term.low for term in terms]), _side([term.high for term in terms]))


def _side(sides: list[Decimal | None]) -> Decimal | None:
    found = Decimal(0)
    for side in sides:
        if side is None:
            return None
        found = _EXACT.add(found, side)
    return found


def bound(interval: Interval, terms: Sequence[Statement]) -> Bound:
    """The bound that a sum's interval has: a point only where every term is one."""
    if interval == OPEN:
        return "vague"
    if interval.high is None or interval.low is None:
        return "at_least" if interval.high is None else "at_most"
    if interval.low != interval.high:
        return "range"
    return "about" if any(term.money.amount.bound == "about" for term in terms) else "point"


def amount(terms: Sequence[Statement]) -> Amount:
    """The sum of the terms a year, in their currency."""
    added = total([term.annual for term in terms])
    return Amount(added, bound(added, terms), terms[0].money.amount.unit, "year")


def dollars(terms: Sequence[Statement]) -> Interval:
    """The sum of the terms a year in US dollars; OPEN if one has no rate."""
    known = all(term.conversion.holds for term in terms)
    return total([term.annual_dollars for term in terms]) if known else OPEN


def working(terms: Sequence[Statement], made: Amount) -> str:
    """The addition in figures: "at least 365,000,000 + 2,000,000 = at least 367,000,000 USD a year"."""
    added = " + ".join(_words(term.annual) for term in terms)
    return f"{added} = {_words(made.interval)} {made.unit} a year"


def _words(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None or high is None:
        side = high if low is None else low
        return "no figure" if side is None else f"at {'most' if low is None else 'least'} {_grouped(side)}"
    return _grouped(low) if low == high else f"{_grouped(low)} to {_grouped(high)}"


def _grouped(side: Decimal) -> str:
    return f"{Decimal(plain(side)):,f}"
