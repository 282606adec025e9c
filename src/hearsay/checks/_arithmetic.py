"""The arithmetic that several checks share: how far two figures stand apart, and whether rounding explains it."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from hearsay.checks._statements import shown
from hearsay.money.rate import divided
from hearsay.values import Bound, Interval

ROUGH = Decimal("0.05")  # what rounding leaves open where no word says so
ABOUT = Decimal("0.15")  # what "about" leaves open
_SCALES = (Decimal(10), Decimal(1000))
_EXACT = Decimal("0.005")
_WIDE = Context(prec=200, rounding=ROUND_HALF_EVEN)  # products of the largest sums that are read


def widened(interval: Interval, bound: Bound, slack: Decimal = ROUGH) -> Interval:
    """An interval with the room that rounding, or "about", leaves on the sides that are closed."""
    room = max(slack, ABOUT) if bound == "about" else slack
    low = None if interval.low is None else interval.low * (1 - room)
    high = None if interval.high is None else interval.high * (1 + room)
    return Interval(low, high)


def apart(one: Interval, other: Interval) -> bool:
    """Whether no value lies in both."""
    return not one.overlaps(other)


def ratio(larger: Decimal, smaller: Decimal) -> Decimal:
    """How many times the one is the other, to one decimal; 0 where the smaller is nothing."""
    return rounded(divided(larger, smaller), "0.1") if smaller else Decimal(0)


def rounded(number: Decimal, step: str) -> Decimal:
    """A number rounded to a step ("1", "0.1"), however large it is."""
    return number.quantize(Decimal(step), context=_WIDE)


def times(one: Decimal, other: Decimal) -> Decimal:
    """The exact product."""
    return _WIDE.multiply(one, other)


def scale(one: Decimal | None, other: Decimal | None, room: Decimal = _EXACT) -> Decimal | None:
    """10 or 1000 where one figure is just so many times the other, give or take some room, else None."""
    if not one or not other:
        return None
    factor = divided(max(one, other), min(one, other))
    return next((s for s in _SCALES if abs(factor / s - 1) <= room), None)


def known(**sides: Decimal | None) -> dict[str, Decimal]:
    """Named figures without those that are open."""
    return {name: side for name, side in sides.items() if side is not None}


def words_of(interval: Interval) -> str:
    """ "at least 7,300,000", "3 to 5", "40"."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return f"at {'most' if low is None else 'least'} {shown(high if low is None else low)}"
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"
