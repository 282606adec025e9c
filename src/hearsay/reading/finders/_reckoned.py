"""Sums that the text works out from others, and the year whose money a sum is in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from hearsay.language.money_verbs import money_verbs
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import is_recent_year
from hearsay.model import Money
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._scan import Scan
from hearsay.values import Amount

_JOINED = frozenset({"and", ",", "but"})
_AGAINST = (("against",), ("versus",), ("with",), ("to",))
_NEAR = 4
_NEXT = 8
_REACH = 8
_WORTH = frozenset("dollars euros pounds prices terms money values currency francs pesos rupees naira".split())
_LEADING = frozenset("in at of constant real current ( today's".split())
_TOTAL = (("in", "all"), ("in", "total"), ("altogether",))


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
    if not figure.elliptical and scan.sentence(figure.first)[0] <= last.first:
        return _as_compared(scan, previous, figure, money)
    if not figure.elliptical or scan.tokens.at(figure.last) == "short" or scan.sentence(figure.first)[0] > last.first:
        return money
    unsaid = (money.kind == "other" and not _is_owed(scan, figure)) or _untold(scan, last, figure)
    is_price = (before.measure, money.kind) == ("unit_price", "cost")
    kind = before.kind if unsaid or is_price else money.kind
    if money.amount.per is not None or before.amount.per is None or _of_another(scan, last, figure):
        return replace(money, kind=kind)
    return _at_the_rate_of(before, replace(money, kind=kind), "the sum before it")


def _at_the_rate_of(before: Money, money: Money, like: str) -> Money:
    """A sum with the rate and the measure of the one before it; `like` says which that is."""
    amount = Amount(money.amount.interval, money.amount.bound, money.amount.unit, before.amount.per)
    because = f"{money.because}; per {before.amount.per}, as {like}"
    return replace(money, amount=amount, measure=before.measure, because=because)


def _is_owed(scan: Scan, figure: Figure) -> bool:
    """ "who borrows 1,000 in spring owes 6,000": a word that says that the kind is none of the others."""
    near = scan.tokens.phrase(figure.first - _NEAR, _NEAR)
    return any(shipped().kinds.get(word) == "other" for word in near)


def _untold(scan: Scan, last: Figure, figure: Figure) -> bool:
    """ "500 rupees a vote, the panel found, and 2,000 in the town": no word of money leads to the second sum."""
    words = shipped()
    near = set(scan.tokens.words[max(last.last, figure.first - _NEAR) : figure.first])
    near.update(scan.tokens.phrase(figure.last, _NEAR))
    lists = words.kinds, words.weak, words.sets["paid"], words.sets["pricing"], words.sets["sold"], money_verbs()
    return all(near.isdisjoint(known) for known in lists)


def with_following(scan: Scan, found: list[tuple[Figure, Money]]) -> list[tuple[Figure, Money]]:
    """ "Plots, 700 rand in 1999, change hands for 18,000": a sum of which nothing tells is what the next one is."""
    kept = list(found)
    for index, ((figure, money), (following, after)) in enumerate(pairwise(found)):
        near = following.first - figure.last <= _NEXT and scan.sentence(figure.first)[1] > following.first
        if money.kind == "other" and after.kind == "price" and near:
            kept[index] = figure, replace(money, kind=after.kind)
    return kept


def _of_another(scan: Scan, last: Figure, figure: Figure) -> bool:
    """ "a kilo at 1,400 and a judge at 20,000", "whose wage bill runs to 60 million"."""
    tokens = scan.tokens
    led = tokens.at(figure.first - 1) in ("at", "for") and tokens.at(figure.first - 3) in ("a", "an")
    thing = tokens.at(figure.first - 2)
    other = led and thing.isalpha() and thing not in shipped().sets["packages"]
    return other or "whose" in tokens.phrase(last.last, figure.first - last.last)


def _as_compared(scan: Scan, previous: tuple[Figure, Money], figure: Figure, money: Money) -> Money:
    """ "was £9 million, against £14 million", "freight at $90 and storage at $35": as the sum before."""
    last, before = previous
    between = scan.tokens.phrase(last.last, figure.first - last.last)
    kind = before.kind if money.kind == "other" and len(between) <= _REACH else money.kind
    alike = scan.tokens.at(last.first - 1) in ("at", "for") and between[-1:] == (scan.tokens.at(last.first - 1),)
    if alike and before.measure == "unit_price" and not _JOINED.isdisjoint(between):
        like = "the sum before it"
    elif _is_held_against(before, between):
        like = "the sum that it is held against"
    else:
        like = ""
    whole = replace(money, kind=kind)
    return _at_the_rate_of(before, whole, like) if like and money.amount.per is None else whole


def _is_held_against(before: Money, between: tuple[str, ...]) -> bool:
    """ "$4.10 a box last season, against a legal minimum of $6.50"."""
    if before.measure == "flow" and between[-1:] in _AGAINST:
        return True
    return before.measure in ("flow", "unit_price") and len(between) <= _REACH and "against" in between


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
    if len(own) > 1 and any(tokens.phrase(figure.last, len(w)) == w for w in _TOTAL):
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
