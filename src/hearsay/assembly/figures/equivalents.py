"""Two figures in one unit: "4 million pesos [$210,000]" and "$210,000" in dollars, tonnes in kilograms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from hearsay.assembly.figures.facts import Fact, thing_of
from hearsay.language.currencies import shipped as currencies
from hearsay.values import Amount

_CURRENCY = re.compile(r"[^\W\d_]{3,}")
_KILOGRAMS = {f"units ({name})": Decimal(kg) for name, kg in (("gram", "0.001"), ("kilogram", "1"), ("tonne", "1000"))}
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


def in_two_currencies(here: Fact, parent: Fact) -> bool:
    """Whether two sums are surely in two currencies, by their codes, or by their words where one text leaves open whose
    it is ("dinars" beside "euros").
    """
    mine, theirs = here.amount.unit, parent.amount.unit
    if mine and theirs:
        return mine != theirs
    words = [currency_words(fact) for fact in (here, parent)]
    return bool(mine or theirs) and all(words) and not words[0] & words[1]


def currency_words(fact: Fact) -> frozenset[str]:
    """The words of a sum by which its currency is called, in the singular: "dinar"."""
    known = currencies().names
    words = _CURRENCY.findall(fact.span.text.casefold())
    return frozenset(word.rstrip("s") for word in words if (word,) in known)


def in_one_mass(here: Fact, parent: Fact) -> tuple[Fact, Fact]:
    """Two counts by weight in kilograms, where they are given in two units of weight."""
    mine, theirs = (_KILOGRAMS.get(fact.thing or "") for fact in (here, parent))
    if here.sort != "count" or parent.sort != "count" or mine is None or theirs is None or mine == theirs:
        return here, parent
    return _times(here, mine), _times(parent, theirs)


def _times(fact: Fact, by: Decimal) -> Fact:
    amount = replace(fact.amount, interval=fact.amount.interval.times(by), unit="kg")
    return replace(fact, amount=amount, thing=thing_of("kg", None))


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
