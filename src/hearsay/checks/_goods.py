"""What goods cost a unit: prices that a report states, and those that a worth and an amount imply."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from hearsay.checks._numbers import Number, numbers, quotes_of
from hearsay.checks._statements import shown
from hearsay.checks._words import stem, words, years
from hearsay.model import Commodity, Reading, Sentence, Span
from hearsay.money.rate import divided
from hearsay.text.shelf import Shelf

# how many of the plain unit; a unit that is none of these counts itself
_UNITS = {
    "tonn": ("kg", Decimal(1000)), "ton": ("kg", Decimal(1000)), "kilo": ("kg", Decimal(1)), "kg": ("kg", Decimal(1)),
    "kilogramm": ("kg", Decimal(1)), "kilogram": ("kg", Decimal(1)), "gram": ("kg", Decimal("0.001")),
    "gramm": ("kg", Decimal("0.001")),
}  # fmt: skip


class Priced(Struct, frozen=True, kw_only=True):
    """A price a plain unit, of which good, and how it was come by in figures."""

    price: Decimal
    unit: str
    per: str
    good: str
    working: str
    staged: bool
    about: tuple[str, ...]
    quotes: tuple[Span, ...]

    def fits(self, other: Priced) -> bool:
        """Whether both price one good by one unit in one currency, at no two steps of a trade that the text names."""
        alike = (self.unit, self.per, self.good) == (other.unit, other.per, other.good)
        one, two = (years(" ".join(q.text for q in p.quotes)) for p in (self, other))
        return alike and not (self.staged or other.staged) and not (one and two and one != two)


def stated(reading: Reading) -> Iterator[Priced]:
    """ "30 dollars a kilo", with the one good of its sentence."""
    goods = _goods(reading)
    for number in _held(reading):
        price = number.point if number.money and number.money.measure == "unit_price" else None
        good = _good(goods, number.sentence)
        if price and good and number.unit and number.per and number.bound in ("point", "about"):
            per, size = _in_plain(stem(number.per.lower()))
            yield _priced(number, divided(price, size), per, good, f"“{number.span.text}”")


def implied(reading: Reading) -> Iterator[Priced]:
    """ "2 tonnes worth 800,000 dollars", with the one good of its sentence."""
    goods, held = _goods(reading), _held(reading)
    for amount, worth in pairwise(held):
        good = _good(goods, amount.sentence)
        counted = amount.is_count and amount.things and amount.point
        if not counted or not good or amount.sentence.start != worth.sentence.start or not _is_worth(amount, worth):
            continue
        per, size = _in_plain(amount.things[0])
        price = divided(worth.point or Decimal(0), (amount.point or Decimal(1)) * size)
        said = f"{shown(worth.point)} / {shown((amount.point or Decimal(0)) * size)}"
        if price:
            yield _priced(worth, price, per, good, said)


def _in_plain(unit: str) -> tuple[str, Decimal]:
    return _UNITS.get(unit, (unit, Decimal(1)))


def _is_worth(amount: Number, worth: Number) -> bool:
    between = worth.sentence.text[amount.span.end - worth.sentence.start : worth.span.start - worth.sentence.start]
    plain = worth.money is not None and worth.money.measure in ("stock", "cumulative") and worth.point is not None
    return plain and worth.unit is not None and bool(words("goods", "worth").search(between))


def _priced(number: Number, price: Decimal, per: str, good: str, working: str) -> Priced:
    return Priced(
        price=price, unit=number.unit or "", per=per, good=good, working=working,
        staged=bool(words("goods", "staged").search(number.sentence.text)), about=number.about,
        quotes=quotes_of([number]),
    )  # fmt: skip


def _held(reading: Reading) -> list[Number]:
    return [n for n in numbers(reading) if not n.denied]


def _goods(reading: Reading) -> Shelf[str]:
    return Shelf((m.start, m.end, m.value.name) for m in reading.mentions if isinstance(m.value, Commodity))


def _good(goods: Shelf[str], sentence: Sentence) -> str | None:
    """The one good that a sentence names."""
    named = set(goods.inside(sentence.start, sentence.end))
    return next(iter(named)) if len(named) == 1 else None
