"""Our own table of rates (rates.toml): ties to another currency, and annual means where the ECB quotes nothing."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources

from msgspec import Struct, convert

from hearsay.money.rate import Basis, Rate, divided, eight_digits
from hearsay.values import plain


class Source(Struct, frozen=True):
    """What is cited beside a rate, and whether the figure is a rounded one of general knowledge."""

    text: str
    approximate: bool


class Tie(Struct, frozen=True, rename={"since": "from"}):
    """A currency tied to another: so many units for one of `to`, from a day on."""

    to: str
    per: str
    since: str
    source: str


class Table(Struct, frozen=True):
    """rates.toml as it stands: sources, ties, and code -> kind -> source -> first year -> the years' rates."""

    sources: dict[str, Source]
    fixed: dict[str, Tie]
    annual: dict[str, dict[Basis, dict[str, dict[str, str]]]]


@cache
def shipped() -> Table:
    """The table that comes with the package."""
    text = resources.files("hearsay.money").joinpath("rates.toml").read_text("utf-8")
    return convert(tomllib.loads(text), Table)


def tie(currency: str, when: str) -> Tie | None:
    """What a currency is tied to at a time; None if to nothing, or not yet."""
    told = shipped().fixed.get(currency)
    return told if told and when[: len(told.since)] >= told.since[: len(when)] else None


@cache
def _years(currency: str, basis: Basis) -> dict[int, Rate]:
    table = shipped()
    found: dict[int, Rate] = {}
    for name, runs in table.annual.get(currency, {}).get(basis, {}).items():
        for first, figures in runs.items():
            for year, figure in enumerate(figures.split(), int(first)):
                if figure != "-":
                    found[year] = _made(currency, figure, year, basis, table.sources[name])
    return found


def _made(currency: str, figure: str, year: int, basis: Basis, source: Source) -> Rate:
    per_dollar = Decimal(figure)
    usd = eight_digits(divided(Decimal(1), per_dollar))
    return Rate(
        currency=currency, usd=usd, quoted=f"{plain(per_dollar)} {currency} for 1 USD", date=str(year),
        source=source.text, basis=basis, approximate=source.approximate,
    )  # fmt: skip


def annual(currency: str, year: str, basis: Basis = "official") -> Rate | None:
    """The mean rate of a year; None if the table has none."""
    return _years(currency, basis).get(int(year))


def dollar(when: str) -> Rate:
    """The dollar's own rate, which needs no source: what a currency tied to it is reckoned from."""
    return Rate(currency="USD", usd=Decimal(1), quoted="", date=when, source="")


def tied(currency: str, told: Tie, to: Rate) -> Rate:
    """The rate of a tied currency from that of the one it is tied to."""
    source = shipped().sources[told.source].text
    return Rate(
        currency=currency,
        usd=eight_digits(divided(to.usd, Decimal(told.per))),
        quoted="; ".join(filter(None, (f"{told.per} {currency} for 1 {told.to}", to.quoted))),
        date=to.date,
        source="; ".join(filter(None, (source, to.source))),
    )
