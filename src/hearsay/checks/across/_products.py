"""Which of two totals a price and a count of the same reports make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._arithmetic import times
from hearsay.checks.across._pairs import Pair, of_sort
from hearsay.checks.across._told import Told, told
from hearsay.corpus import Corpus, Ledger
from hearsay.values import PERIODS_PER_YEAR

_ROOM = Decimal("0.02")
_LEAST = 10  # a smaller count makes too many sums by chance


class Product(Struct, frozen=True):
    """A price times a count, the total that it makes, and the one that it does not make."""

    price: Told
    count: Told
    value: Decimal
    fits: Told
    other: Told


def products(corpus: Corpus, ledger: Ledger) -> Iterator[Product]:
    """One for each pair of totals that a price and a count decide between."""
    held: dict[str, list[Told]] = defaultdict(list)
    for figure in told(corpus, ledger):
        held[figure.document].append(figure)
    for pair in of_sort(corpus, ledger, "value", "x10", "x1000"):
        if pair.is_total:
            made = list(_made(pair, [*held[pair.one.document], *held[pair.other.document]]))
            if made and len({m.fits.document for m in made}) == 1:
                yield made[0]


def _made(pair: Pair, figures: list[Told]) -> Iterator[Product]:
    prices = [f for f in figures if f.number.money and f.number.money.measure == "unit_price" and f.number.point]
    counts = [f for f in figures if f.number.is_count and f.number.things and (f.number.point or 0) >= _LEAST]
    for price in prices:
        for count in counts:
            value = times(price.number.point or Decimal(0), count.number.point or Decimal(0))
            for fits, other in ((pair.one, pair.other), (pair.other, pair.one)):
                if _is(value, fits) and not _is(value, other) and _one_period(count, fits):
                    yield Product(price, count, value, fits, other)


def _is(value: Decimal, total: Told) -> bool:
    point = total.number.point
    return point is not None and abs(value - point) <= _ROOM * point


def _one_period(count: Told, total: Told) -> bool:
    periods = {n.per for n in (count.number, total.number) if n.per in PERIODS_PER_YEAR}
    return len(periods) <= 1
