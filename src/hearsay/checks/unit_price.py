"""A sum and the amount that it is for imply a price that the report's own price does not fit.

What fires: a quantity with its worth ("3 tonnes of cocoa worth 30 million francs") whose price for each unit is more
than three times, or less than a third of, the price that the report gives for the same good, in one currency.

Worked example. "The patrol seized 2 tonnes of sandalwood worth 800,000 dollars." 800,000 / 2,000 = 400 dollars a
kilo; the report's broker "pays 30 dollars a kilo for sandalwood": 13.3 times apart. One is paid in the forest and one
in the shop, or one of the figures is wrong; a sum of money may not be reckoned with either until that is known.

What does not fire: prices within three times; a price of another good, year or currency; prices that are said to be
of two steps of a trade (farm gate and street, wholesale and retail); a worth that is said to be a guess at retail
price.

What would settle it: at which step of the trade each price is paid, where, and when.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._arithmetic import ratio, rounded
from hearsay.checks._goods import Priced, implied, stated
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import shown
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity

CODE = "unit_price"
TITLE = "A worth that the price does not fit"
SEVERITY: Severity = "low"
_TIMES = Decimal(3)


def check(reading: Reading) -> Iterator[Finding]:
    """Each worth with the price that it does not fit, in text order."""
    if reading.document.language not in READ:
        return
    prices = list(stated(reading))
    for worth in implied(reading):
        for price in prices:
            if worth.fits(price) and max(worth.price, price.price) > _TIMES * min(worth.price, price.price):
                yield _finding(worth, price)
                break


def _finding(worth: Priced, price: Priced) -> Finding:
    one = rounded(worth.price, "0.01")
    times = ratio(max(worth.price, price.price), min(worth.price, price.price))
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{worth.working} is {shown(one)} {worth.unit} a {worth.per}; the text also has {price.working}, "
        f"{times} times apart for one good.",
        about=tuple(dict.fromkeys((*worth.about, *price.about))),
        by=stamp(CODE),
        numbers={"implied": one, "stated": price.price, "ratio": times},
        quotes=(*worth.quotes, *price.quotes),
        settled_by="at which step of the trade each price is paid, where, and when",
    )
