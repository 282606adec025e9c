"""The rates of exchange that a report's bracketed conversions imply, and which of them cannot be one rate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._arithmetic import rounded, scale
from hearsay.checks._statements import bare
from hearsay.checks._words import words, years
from hearsay.model import Money, Reading, Sentence, Span
from hearsay.money.rate import divided
from hearsay.text.shelf import shelf

_ROOM = Decimal("1.25")
_ROUGHLY = Decimal("0.15")  # what rounding leaves open in a factor between two rates


class Exchange(Struct, frozen=True):
    """Two conversions of one pair of currencies, with the units of the first that each gives for one of the second."""

    one: Money
    other: Money
    rates: tuple[Decimal, Decimal]
    scale: Decimal | None
    about: tuple[str, ...]
    quotes: tuple[Span, ...]


def exchanges(reading: Reading) -> Iterator[Exchange]:
    """Each conversion that does not go with the first of its pair of currencies."""
    sentences = shelf(reading.sentences)
    told = [m for m in reading.money if _rate(m)]
    firsts: dict[tuple[str | None, str | None], Money] = {}
    for money in told:
        first = firsts.setdefault(_pair(money), money)
        where = [s for m in (first, money) for s in sentences.meeting(m.start, m.end)[:1]]
        if first is not money and _parts(first, money) and not _told_apart(where):
            yield _exchange(reading, first, money, where)


def _exchange(reading: Reading, one: Money, other: Money, where: list[Sentence]) -> Exchange:
    first, second = _rate(one) or Decimal(1), _rate(other) or Decimal(1)
    about = tuple(c.id for c in reading.claims if {one.id, other.id} & set(c.money))
    quotes = tuple(dict.fromkeys(bare(s) for s in where))
    shown = (rounded(first, "0.0001"), rounded(second, "0.0001"))
    return Exchange(one, other, shown, scale(first, second, _ROUGHLY), about, quotes)


def _pair(money: Money) -> tuple[str | None, str | None]:
    return money.amount.unit, money.equivalent.unit if money.equivalent else None


def _rate(money: Money) -> Decimal | None:
    """The units for one of the other currency; None unless both sums are figures."""
    given, other = money.amount.interval, money.equivalent.interval if money.equivalent else None
    if other is None or given.low is None or given.low != given.high or other.low is None or other.low != other.high:
        return None
    return divided(given.low, other.low) if other.low and given.low else None


def _parts(one: Money, other: Money) -> bool:
    first, second = _rate(one), _rate(other)
    if not first or not second:
        return False
    room = _ROOM * (1 + _rounding(one)) * (1 + _rounding(other))
    return max(first, second) > min(first, second) * room


def _rounding(money: Money) -> Decimal:
    """How much of a converted sum its last digit leaves open: half of "$1" is half of it."""
    sums = [i.low for i in (money.amount.interval, money.equivalent.interval if money.equivalent else None) if i]
    return max(_half_digit(s) for s in sums if s)


def _half_digit(number: Decimal) -> Decimal:
    _, digits, _ = number.normalize().as_tuple()
    return divided(Decimal("0.5"), Decimal(int("".join(map(str, digits)))))


def _told_apart(where: list[Sentence]) -> bool:
    """Whether the text speaks of two rates, or of two times."""
    named = [years(s.text) for s in where]
    told = any(words("exchange", "rates").search(s.text) for s in where)
    return told or (len(named) > 1 and named[0] != named[1])
