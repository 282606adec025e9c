"""Whether two amounts in two currencies may be one sum, by the rates of the day or year that the documents are of."""

from __future__ import annotations

from decimal import Decimal

from hearsay.assembly.figures.facts import Fact
from hearsay.money.rates import official

_DOLLAR = "USD"
_NEAR = Decimal("1.03")
_FAR = Decimal("1.3")  # rates of the weeks around, rounding and rates of thumb stay within it


def may_be_one(here: Fact, parent: Fact) -> bool | None:
    """Whether the one may be the other, exchanged; None where a rate or a date is missing."""
    when = here.when or parent.when
    one, other = _dollars(here, when), _dollars(parent, when)
    if one is None or other is None or not one or not other:
        return None
    return one / other <= _FAR and other / one <= _FAR


def is_exact(here: Fact, parent: Fact) -> bool:
    """Whether the one is the other at the rate of the day, up to rounding: hardly by chance."""
    when = here.when or parent.when
    one, other = _dollars(here, when), _dollars(parent, when)
    return bool(one and other) and max(one or 0, other or 0) <= _NEAR * min(one or 0, other or 0)


def _dollars(fact: Fact, when: str) -> Decimal | None:
    """The greater end of an amount in US dollars."""
    unit = fact.amount.unit or ""
    if unit == _DOLLAR:
        return fact.ends[-1]
    rate = official(unit, when[:10]) or official(unit, when[:4]) if when else None
    return fact.ends[-1] * rate.usd if rate else None
