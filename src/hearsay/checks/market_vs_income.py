"""What a market is worth stands for what somebody earns from it.

What fires: one figure that is a market's, a trade's or a haul's worth in one sentence and an actor's income in
another; and an income that is said to be reckoned at what the goods are worth to others: at street or retail value,
or as the worth of the whole trade.

Worked example. "The ivory trade of the region is worth 40 million dollars a year, a trust says." And: "The front
earns 40 million dollars a year from ivory." The front would have every tusk, every sale and no costs; 40 million is
what all buyers pay to all sellers.

What does not fire: a market's worth and an income that differ; a text that tells the two apart ("the group gets a
tenth of it"); a haul with its street value and no income; a company whose sales are said to be the market.

What would settle it: what the actor is paid, for what part of the trade, and at which step of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._numbers import Number, about_of, numbers, quotes_of
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import DENIED, shown
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, MoneyKind, Reading, Severity

CODE = "market_vs_income"
TITLE = "A market's worth as somebody's income"
SEVERITY: Severity = "medium"
_MARKET: frozenset[MoneyKind] = frozenset({"market_value", "seizure_value"})
_INCOME: frozenset[MoneyKind] = frozenset({"revenue", "profit"})


def check(reading: Reading) -> Iterator[Finding]:
    """Each market's worth with the income that it became, in text order."""
    if reading.document.language not in READ:
        return
    held = [n for n in numbers(reading) if n.money and n.claim and n.claim.modality.level not in DENIED]
    incomes = [n for n in held if _is_income(n)]
    for market in (n for n in held if _is_market(n)):
        for income in incomes:
            if _same(market, income) and not _told_apart(market, income):
                yield _finding(market, income)
    yield from (_finding(n, n) for n in incomes if _at_worth(n))


def _is_market(number: Number) -> bool:
    """A trade's, market's or haul's worth, by its kind or by the words before it."""
    kind = _kind(number)
    return kind in _MARKET or (kind not in _INCOME and bool(words("market", "worth").search(number.lead)))


def _is_income(number: Number) -> bool:
    lead = number.lead
    earned = words("market", "earns").search(lead) or words("market", "earned").match(_behind(number))
    return _kind(number) in _INCOME and bool(earned) and not words("market", "worth").search(lead)


def _same(market: Number, income: Number) -> bool:
    alike = market.unit == income.unit and market.unit is not None and market.per == income.per
    return alike and market.span != income.span and market.interval == income.interval


def _told_apart(market: Number, income: Number) -> bool:
    return any(words("market", "apart").search(n.sentence.text) for n in (market, income))


def _at_worth(number: Number) -> bool:
    """ "It earned 12 million, at street prices"."""
    behind = _behind(number)
    return bool(words("market", "at").match(behind)) and not words("market", "apart").search(number.sentence.text)


def _kind(number: Number) -> MoneyKind | None:
    return number.money.kind if number.money else None


def _behind(number: Number) -> str:
    return number.behind.lstrip(" ,(–—-")


def _finding(market: Number, income: Number) -> Finding:
    side = income.interval.low if income.interval.low is not None else income.interval.high
    what = "its goods are worth to others" if market is income else f"the trade is worth (“{market.span.text}”)"
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{income.span.text}” is given as income and is what {what}: {shown(side)} {income.unit or ''} is one "
        "or the other.",
        about=about_of((income, market)),
        by=stamp(CODE),
        numbers={} if side is None else {"value": side},
        quotes=quotes_of((market, income)),
        settled_by="what the actor is paid, for what part of the trade, and at which step of it",
    )
