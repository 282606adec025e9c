"""Two sums in the unit that both are given in: "4 million pesos [$210,000]" and "$210,000" are both in dollars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from hearsay.assembly.figures.facts import Fact
from hearsay.values import Amount

_RATES = Decimal("1.3")  # two who exchange one sum, each at the rate of the own day, stay within it


def in_one_unit(here: Fact, parent: Fact) -> tuple[Fact, Fact]:
    """The two by the amounts in brackets where their own units differ or one is unknown, as far as these are of one."""
    mine, theirs = here.amount.unit, parent.amount.unit
    if here.sort != "money" or parent.sort != "money" or (mine == theirs and mine is not None):
        return here, parent
    if theirs and _second_unit(here) == theirs:
        return _by_second(here), parent
    if mine and _second_unit(parent) == mine:
        return here, _by_second(parent)
    if None in (mine, theirs) and _second_unit(here) and _second_unit(here) == _second_unit(parent):
        return _by_second(here), _by_second(parent)
    return here, parent


def amounts(fact: Fact) -> Iterator[Fact]:
    """A figure by each of the amounts that it is given in."""
    yield fact
    if fact.second is not None:
        yield _by_second(fact)


def within_rates(one: Fact, other: Fact) -> bool:
    """Whether two sums in one unit are so near that different rates of exchange tell them apart."""
    pairs = list(zip(one.ends, other.ends, strict=False))
    return len(one.ends) == len(other.ends) and all(max(pair) <= _RATES * min(pair) for pair in pairs)


def _second_unit(fact: Fact) -> str | None:
    return fact.second.unit if fact.second is not None else None


def _by_second(fact: Fact) -> Fact:
    """What stands before a sum and behind its brackets ("nearly", "a week") is said of the sum in brackets too."""
    second: Amount = fact.second or fact.amount
    bound = fact.amount.bound if second.bound == "point" else second.bound
    return replace(fact, amount=replace(second, bound=bound, per=second.per or fact.amount.per), second=fact.amount)
