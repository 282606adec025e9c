"""A quantity in the making, and the base of a share."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._nouns import phrase_end
from hearsay.values import Amount

_HUNDRED = Decimal(100)


class Draft(Struct, frozen=True, kw_only=True):
    """A quantity in the making, at the tokens [first, last).

    core: the index behind the number itself, where the base of a share follows it.
    """

    first: int
    last: int
    amount: Amount
    of: str | None = None
    core: int | None = None


def with_base(tokens: Tokens, first: int, last: int, amount: Amount) -> Draft:
    """The share with what it is of, where that is said."""
    if tokens.at(last) != "of":
        return Draft(first=first, last=last, amount=amount)
    end = phrase_end(tokens, last + 1)
    if end == last + 1:
        return Draft(first=first, last=last, amount=amount)
    base = tokens.written(last + 1, end)
    return Draft(first=first, last=end, amount=amount, of=base, core=last)


def outward(count: Decimal, parts: Decimal) -> tuple[Decimal, Decimal]:
    """Per cent, rounded outward to whole ones where the decimal does not end: a third is 33..34."""
    share = count * _HUNDRED
    if share % parts == 0 or parts in (8, 16):
        return share / parts, share / parts
    floor = (share / parts).to_integral_value(ROUND_FLOOR)
    return floor, (share / parts).to_integral_value(ROUND_CEILING)
