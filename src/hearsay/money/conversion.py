"""A sum in US dollars, beside its verbatim, with the rate, its date and its source; or why it stays as it is."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from hearsay.model import Money, Reading
from hearsay.money import rates
from hearsay.money.dating import Dating, datings, tries
from hearsay.money.rate import Rate
from hearsay.values import OPEN, Interval

DOLLAR = "USD"


class Conversion(Struct, frozen=True, kw_only=True):
    """What a sum is in US dollars.

    rate: the one used; None for a sum in dollars and for one that stays unconverted. because: why it stays so, else "".
    parallel: the street's rate of that year, where it was far from the official one, for those who paid in the street.
    """

    rate: Rate | None = None
    parallel: Rate | None = None
    because: str = ""

    @property
    def holds(self) -> bool:
        """Whether there is a sum in dollars."""
        return not self.because

    def dollars(self, interval: Interval) -> Interval:
        """An interval of the sum's currency in dollars, its open sides still open; OPEN where it stays unconverted."""
        if self.because:
            return OPEN
        return interval.times(self.rate.usd if self.rate else Decimal(1))

    def street_dollars(self, interval: Interval) -> Interval:
        """The same at the street's rate; OPEN where there is none."""
        return OPEN if self.parallel is None else interval.times(self.parallel.usd)


def conversions(reading: Reading) -> dict[str, Conversion]:
    """The conversion of every sum of a reading, by the sum's id."""
    dated = datings(reading)
    published = reading.document.published
    return {money.id: convert(money, dated[money.id], published) for money in reading.money}


def convert(money: Money, dating: Dating, published: str | None = None) -> Conversion:
    """One sum at the rate of its time: of the year whose prices it is in, where the text says so, else of its dating.

    published: the day that stands in for a year that is not over yet.
    """
    if money.nominal:
        dating = Dating(money.nominal, f"in the money of {money.nominal}", told=True)
    why = _unfit(money)
    if why or money.amount.unit == DOLLAR:
        return Conversion(because=why)
    return _at_a_rate(money.amount.unit or "", dating, tries(dating, published))


def _unfit(money: Money) -> str:
    if money.measure == "share":
        return "a share, not an amount"
    if money.amount.interval == OPEN:
        return "no figure"
    return "" if money.amount.unit else "the currency is not told"


def _at_a_rate(currency: str, dating: Dating, times: tuple[str, ...]) -> Conversion:
    if not times:
        return Conversion(because=f"no one rate: {dating.because}")
    for when in times:
        usual, street = rates.official(currency, when), rates.parallel(currency, when)
        if usual or street:
            return Conversion(rate=usual or street, parallel=street if usual else None)
    return Conversion(because=f"no rate of {currency} for {times[0]} is at hand")
