"""One sum with zeros added or lost on the way, known by its digits alone where the words around it are all new."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hearsay.assembly.figures.equivalents import amounts, in_one_unit
from hearsay.assembly.figures.facts import Fact
from hearsay.assembly.figures.measures import other_measure

_SCALES = (Decimal(1000), Decimal(100), Decimal(10))


def factor(one: Sequence[Decimal], other: Sequence[Decimal]) -> Decimal | None:
    """By how many the values lie apart where their digits are the same: 1000, 100 or 10; None for all others."""
    if len(one) != len(other):
        return None
    return next((f for f in _SCALES if _times(one, other, f) or _times(other, one, f)), None)


def _times(one: Sequence[Decimal], other: Sequence[Decimal], by: Decimal) -> bool:
    return all(x == y * by and y for x, y in zip(one, other, strict=True))


def is_one_sum(here: Fact, parent: Fact, mine: Sequence[Fact], others: Sequence[Fact]) -> bool:
    """Whether two sums of one unit and period are one but for zeros: each text has neither the other's value nor
    another sum that might be it.

    mine, others: all figures of the two texts. A sum without a period must have two digits or more that are no zeros:
    1,000 dollars and 1 million dollars are in too many texts. What one text calls a cost and the other a gain is two.
    """
    if not _is_scaled(here, parent) or not (_is_rate(here) or _is_odd(here)):
        return False
    if any(other_measure(here, parent)):
        return False
    return _alone(here, parent, others) and _alone(parent, here, mine)


def _is_scaled(one: Fact, other: Fact) -> bool:
    if one.sort != "money" or other.sort != "money" or one.amount.per != other.amount.per:
        return False
    a, b = in_one_unit(one, other)
    units = {a.amount.unit, b.amount.unit} - {None}
    return len(units) <= 1 and factor(a.ends, b.ends) is not None


def _is_rate(fact: Fact) -> bool:
    return fact.amount.measure == "flow"


def _is_odd(fact: Fact) -> bool:
    return any(len(end.normalize().as_tuple().digits) > 1 for each in amounts(fact) for end in each.ends)


def _alone(fact: Fact, beside: Fact, text: Sequence[Fact]) -> bool:
    """Whether a text has no sum of this value, and none with its digits but the one that it stands beside."""
    sums = [other for other in text if other.sort == "money"]
    if any(a.ends == b.ends for other in sums for a in amounts(other) for b in amounts(fact)):
        return False
    return all(set(_values(other)) & set(_values(beside)) for other in sums if _is_scaled(fact, other))


def _values(fact: Fact) -> list[tuple[Decimal, ...]]:
    return [each.ends for each in amounts(fact)]
