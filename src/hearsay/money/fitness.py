"""Which statements may enter a sum at all, and what two of them must share: SCHEME's rules, each with its words."""

from __future__ import annotations

from hearsay.model import MoneyKind, Place
from hearsay.money.view import Statement
from hearsay.values import OPEN

_NOT_A_FLOW = {
    "stock": "a sum, not a rate: when it was earned is not told",
    "unit_price": "a price for each {per}, not a flow",
    "cumulative": "a total over a stretch of time, not a rate",
    "share": "a share, not an amount",
}
_NEVER: dict[MoneyKind, str] = {
    "price": "a price, not a flow of money",
    "share": "a share, not an amount",
    "other": "what kind of money it is is not told",
}
_STREAMS = {
    None: "the text does not tell the stream, so it may be part of another",
    "total_income": "the whole, of which the streams are parts",
    "money_laundering": "laundered money was earned in another stream",
}
_ONE_CASE = {"person": "of one person", "event": "of one event"}
_DENIED = ("CT-", "PR-", "PS-")
_OPEN_QUESTION = ("PS+", "U")


def unfit(statement: Statement) -> str:
    """Why a statement can enter no sum; "" if it can."""
    return _as_money(statement) or _as_claim(statement)


def _as_money(statement: Statement) -> str:
    money = statement.money
    if money.measure != "flow":
        return _NOT_A_FLOW[money.measure].format(per=money.amount.per or "unit")
    if money.amount.bound in ("vague", "order_of_magnitude") or statement.annual == OPEN:
        return "the amount is vague"
    if money.amount.unit is None:
        return "the currency is not told"
    if money.derived:
        return "the text reckons it from other sums"
    if money.scope in _ONE_CASE:
        return f"{_ONE_CASE[money.scope]}: one case is no rate"
    return _NEVER.get(money.kind, "")


def _as_claim(statement: Statement) -> str:
    level = statement.claim.modality.level if statement.claim else None
    if statement.actor is None:
        return "whose money it is cannot be told"
    if level in _DENIED:
        return "it is denied"
    if level in _OPEN_QUESTION:
        return "it is said to be possible, not so"
    if statement.dating.when is None and statement.dating.told:
        return f"no one year: {statement.dating.because}"
    return _STREAMS.get(statement.stream, "")


class Basis:
    """What all terms of one sum share."""

    def __init__(self, statement: Statement) -> None:
        money = statement.money
        self.words = tuple(sorted({word.casefold() for word in money.basis}))
        self.facts = (statement.dating.year, money.amount.unit, money.nominal, money.kind, self.words)

    def differs(self, other: Basis) -> str:
        """What another statement has otherwise, in words; "" if nothing."""
        names = ("year", "currency", "price year", "kind of money", "basis")
        for name, ours, theirs in zip(names, self.facts, other.facts, strict=True):
            if ours != theirs:
                return f"another {name}: {_said(theirs)} here, {_said(ours)} there"
        return ""


def _said(fact: object) -> str:
    if isinstance(fact, tuple):
        return ", ".join(fact) or "none told"
    return "not told" if fact is None else str(fact).replace("_", " ")


def disjoint(one: Statement, other: Statement) -> bool:
    """Whether two statements speak of different money: other streams, or places of which none can hold another."""
    if one.stream != other.stream:
        return True
    if not one.places or not other.places:
        return False
    return all(_apart(mine, theirs) for mine in one.places for theirs in other.places)


def _apart(one: Place, other: Place) -> bool:
    """Two countries, two places of different countries, or two cities, sites or provinces of one country."""
    if one.name == other.name or one.country is None or other.country is None:
        return False
    return one.country != other.country or (one.level == other.level and one.level in ("city", "site", "admin"))
