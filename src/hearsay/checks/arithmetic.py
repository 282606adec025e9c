"""The report's own figures do not make what it says they make.

What fires: a sum that the text lays open and that comes out otherwise: a count at a price and the total; a total with
its price a head ("1.8 million for 240 units, or 12,500 a unit"); a sum earned "at that price" from what was counted
before; a sum a month with the same a year; a part and a whole with its share; a tax rate, its base and its yield; a
price of a thing with the count of it and its sum in a sentence near by; growth in words and in numbers; and two
bracketed conversions of one pair of currencies at rates that differ.

Worked example. "600 goats were stolen. They were worth 90 million shillings, or 50,000 shillings a head." 600 x
50,000 = 30,000,000, not 90,000,000; at 50,000 a head 90 million are 1,800 goats. One of the three figures is of
something else.

What does not fire: what comes out within 10 per cent (30 for a day's takings put on a year; 15 where it says "about",
or where the figures stand in two sentences); an "up to" or "at least" that leaves room; two rates of exchange of
different years, or an official one and a parallel one said as such. A factor of just ten or a thousand is a
`scale_suspicion` besides.

What would settle it: the count, the price and the total as the source has them, and which one was reckoned from
others.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._arithmetic import known, words_of
from hearsay.checks._exchange import Exchange, exchanges
from hearsay.checks._reckoning import Reckoning, reckonings
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import shown
from hearsay.model import Finding, Reading, Severity

CODE = "arithmetic"
TITLE = "The figures do not make the sum"
SEVERITY: Severity = "medium"
_SETTLED = "the figures as the source has them, and which one was reckoned from the others"


def check(reading: Reading) -> Iterator[Finding]:
    """Each sum that does not come out, and each pair of conversions at two rates."""
    for made in reckonings(reading):
        if made.fails:
            yield _finding(made)
    for pair in exchanges(reading):
        if pair.scale is None:
            yield _of_rates(pair)


def _finding(made: Reckoning) -> Finding:
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{made.working} makes {_made(made)}; the text has “{made.stated.span.text}”. They cannot all hold "
        "for one thing.",
        about=made.about,
        by=stamp(CODE),
        numbers=known(made_low=made.made.low, made_high=made.made.high, stated=made.stated.point),
        quotes=made.quotes,
        settled_by=_SETTLED,
    )


def _made(made: Reckoning) -> str:
    return words_of(made.made) if made.made.low == made.made.high and _is_whole(made.made.low) else "something else"


def _is_whole(side: Decimal | None) -> bool:
    return side is not None and side == side.to_integral_value()


def _of_rates(pair: Exchange) -> Finding:
    one, other = pair.one, pair.other
    units = f"{one.amount.unit} to one {one.equivalent.unit if one.equivalent else ''}"
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{one.text}” is reckoned at {shown(pair.rates[0])} {units}, “{other.text}” at "
        f"{shown(pair.rates[1])}: one text, two rates of exchange.",
        about=pair.about,
        by=stamp(CODE),
        numbers={"rate_one": pair.rates[0], "rate_other": pair.rates[1]},
        quotes=pair.quotes,
        settled_by="the sums in the currency that the source has, and the day's rate",
    )
