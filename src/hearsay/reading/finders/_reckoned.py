"""Sums that the text works out from others, and the year whose money a sum is in."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import is_recent_year
from hearsay.model import Money
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._scan import Scan
from hearsay.values import Amount

_REACH = 8
_WORTH = frozenset("dollars euros pounds prices terms money values currency francs pesos rupees naira".split())
_LEADING = frozenset("in at of constant real current ( today's".split())
_WHOLE = (("in", "all"), ("in", "total"), ("altogether",))


def nominal_year(tokens: Tokens, last: int) -> str | None:
    """The year whose prices a sum that ends at an index is in: "$5 million in 2015 dollars"."""
    step = last
    while tokens.at(step) in _LEADING and step < last + 3:
        step += 1
    word = tokens.at(step)
    return word if is_recent_year(word) and step > last and tokens.at(step + 1) in _WORTH else None


def as_before(scan: Scan, previous: tuple[Figure, Money], figure: Figure, money: Money) -> Money:
    """An ellipsis of the same sentence goes on with the thing and the kind of the sum before it."""
    last, before = previous
    if not figure.elliptical or scan.sentence(figure.first)[0] > last.first:
        return money
    kind = (
        before.kind if money.kind == "other" or (before.measure, money.kind) == ("unit_price", "cost") else money.kind
    )
    if money.amount.per is not None or before.amount.per is None:
        return replace(money, kind=kind)
    amount = Amount(money.amount.interval, money.amount.bound, money.amount.unit, before.amount.per)
    because = f"{money.because}; per {before.amount.per}, as the sum before it"
    return replace(money, kind=kind, amount=amount, measure=before.measure, because=because)


def with_derived(scan: Scan, found: list[tuple[Figure, Money]]) -> Iterator[Money]:
    """The sums, those that the text computes with the ids of the sums that they come from."""
    for index, (_, money) in enumerate(found):
        sources = _sources(scan, found, index) if index else ()
        yield replace(money, derived=sources) if sources else money


def _sources(scan: Scan, found: list[tuple[Figure, Money]], index: int) -> tuple[str, ...]:
    figure, money = found[index]
    tokens, first = scan.tokens, scan.sentence(figure.first)[0]
    before = [(f, m) for f, m in found[max(0, index - _REACH) : index] if m.amount.unit == money.amount.unit]
    own = tuple(m.id for f, m in before if f.first >= first and m.amount.per == money.amount.per)
    if len(own) > 1 and any(tokens.phrase(figure.last, len(w)) == w for w in _WHOLE):
        return own  # "9 million from lorries and 2 million from shops: 11 million in all"
    return (before[-1][1].id,) if before and _worked_out(tokens, first, figure.first) else ()


def _worked_out(tokens: Tokens, first: int, end: int) -> bool:
    phrases = shipped().phrases["derived"]
    if phrases.keys().isdisjoint(tokens.words[max(first, end - _REACH) : end]):
        return False
    return any(
        tokens.matches(index, phrase)
        for index in range(max(first, end - _REACH), end)
        for phrase in phrases.get(tokens.at(index), ())
    )
