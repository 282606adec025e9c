"""The rates of exchange that a report's bracketed conversions imply, and which of them cannot be one rate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._arithmetic import rounded, scale
from hearsay.checks._words import words
from hearsay.model import Money, Reading, Sentence, Span
from hearsay.money.rate import divided
from hearsay.text.shelf import shelf

_ROOM = Decimal("1.25")


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
    quotes = tuple(dict.fromkeys(Span(s.start, s.end, s.text) for s in where))
    shown = (rounded(first, "0.0001"), rounded(second, "0.0001"))
    return Exchange(one, other, shown, _scale(first, second), about, quotes)


def _scale(one: Decimal, other: Decimal) -> Decimal | None:
    """10 or 1000 where the rates part by that, with room for rounding."""
    exact = scale(one, other)
    times = divided(max(one, other), min(one, other))
    near = [s for s in (Decimal(10), Decimal(1000)) if s * Decimal("0.85") <= times <= s * Decimal("1.15")]
    return exact or next(iter(near), None)


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
    years = [set(words("exchange", "years").findall(s.text)) for s in where]
    told = any(words("exchange", "rates").search(s.text) for s in where)
    return told or (len(years) > 1 and years[0] != years[1])
