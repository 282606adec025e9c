"""US dollars and rates in words, the same on the terminal and on the page."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from hearsay.exporters.arithmetic import amount_words, interval_words
from hearsay.model import Money
from hearsay.money.rate import Rate
from hearsay.money.view import Statement
from hearsay.values import OPEN, Interval

_DIGITS = 3
_FINEST = -2
_CENT = Decimal("0.01")


def usd(interval: Interval) -> str:
    """Dollars to three digits, the sides of a range outwards: a yearly mean is no finer than that."""
    low, high = interval.low, interval.high
    if low == high and low is not None:
        return f"about {interval_words(Interval(*[_rounded(low, ROUND_HALF_EVEN)] * 2))} USD"
    sides = (low and _rounded(low, ROUND_FLOOR), high and _rounded(high, ROUND_CEILING))
    return f"{interval_words(Interval(*sides), 'about')} USD"


def _rounded(side: Decimal, how: str) -> Decimal:
    place = side.adjusted() - _DIGITS + 1
    return side.quantize(Decimal(1).scaleb(place), how) if side and place > _FINEST else side.quantize(_CENT, how)


def cited(rate: Rate) -> str:
    """A rate with its date and source: "1.097 USD for 1 EUR, 2016-03-04 (European Central Bank)"."""
    basis = "" if rate.basis == "official" else "street's rate: "
    rough = "; approximate" if rate.approximate else ""
    return f"{basis}{rate.quoted}, {rate.date} ({rate.source}{rough})"


def yearly_usd(statement: Statement) -> str:
    """A flow in dollars a year; "" where there is none."""
    if statement.annual == OPEN or not statement.conversion.holds:
        return ""
    exact = statement.conversion.rate is None
    words = f"{interval_words(statement.annual, statement.money.amount.bound)} USD"
    return f"{words if exact else usd(statement.annual_dollars)} a year"


def own_dollars(money: Money) -> str:
    """The dollars that the text itself gives in brackets; "" where it gives none."""
    own = money.equivalent
    return f"the text gives {amount_words(own)}" if own and own.unit == "USD" else ""


def paid(statement: Statement) -> str:
    """ "paid by traders to the militia"; "" where the clause tells no more than whose money it is."""
    parties = statement.parties
    by, to = (" and ".join(names) for names in (parties.by, parties.to))
    if by and to:
        return f"paid by {by} to {to}"
    if by:
        return f"paid by {by}"
    own = all(mention.entity == statement.actor for mention in parties.payee)
    return "" if own or not to else f"paid to {to}"
