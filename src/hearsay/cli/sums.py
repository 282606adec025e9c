"""The money of one document on the terminal: by actor and stream, in dollars, the sums, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hearsay.cli.style import FAINT, HEADING
from hearsay.exporters import arithmetic, wording
from hearsay.exporters.display import one_line, shortened
from hearsay.model import Reading
from hearsay.money.rate import Rate
from hearsay.money.sums import money_view
from hearsay.money.view import Account, LeftOut, Statement, Sum
from hearsay.values import OPEN, Interval

_NOBODY = "Nobody that the text tells"


def show(out: Console, reading: Reading) -> None:
    """Print the money view of a reading, or that there is no money in it."""
    title = one_line(reading.document.title or reading.document.uri)
    out.print(Text("━" * out.width, FAINT))
    out.print(Text(title, HEADING))
    view = money_view(reading)
    if not view.accounts:
        out.print(Text("No money was found in this text.", FAINT))
    for account in view.accounts:
        _account(out, account)
    out.print()


def _account(out: Console, account: Account) -> None:
    out.print()
    out.print(Text(one_line(account.actor.name) if account.actor else _NOBODY, HEADING))
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False, pad_edge=False)
    for name, ratio in (("stream", 3), ("the text says", 5), ("a year", 5), ("in US dollars", 5)):
        table.add_column(Text(name, FAINT), ratio=ratio, overflow="fold")
    for group in account.streams:
        for place, statement in enumerate(group.statements):
            name = wording.spaced(group.stream or "not told") if place == 0 else ""
            table.add_row(Text(name), _said(statement), _a_year(statement), _dollars(statement))
    out.print(table)
    for made in account.sums:
        _sum(out, made)
    if account.unsummed and not account.sums:
        _left(out, "Nothing here may be added up:", account.unsummed)


def _said(statement: Statement) -> Text:
    said = Text(f"“{shortened(statement.money.text, 90)}”")
    return said.append(f"\n{wording.spaced(statement.money.kind)}; {one_line(statement.dating.because)}", FAINT)


def _a_year(statement: Statement) -> Text:
    worked = Text(one_line(arithmetic.working(statement.money) or ""))
    if reason := arithmetic.why_not(statement.money):
        worked.append(f"\n{reason}" if worked else reason, FAINT)
    return worked


def _dollars(statement: Statement) -> Text:
    conversion, money = statement.conversion, statement.money
    if not conversion.holds:
        return Text(_own_dollars(statement) + f"unconverted: {one_line(conversion.because)}", FAINT)
    if conversion.rate is None:
        return Text("as it stands", FAINT)
    plain_sum = statement.annual == OPEN
    interval = money.amount.interval if plain_sum else statement.annual
    when = "" if plain_sum else " a year"
    said = Text(f"{_usd(conversion.dollars(interval))}{when}").append(_cited(conversion.rate), FAINT)
    if conversion.parallel:
        said.append(f"\n{_usd(conversion.street_dollars(interval))}{when}").append(_cited(conversion.parallel), FAINT)
    return said


def _own_dollars(statement: Statement) -> str:
    """The dollars that the text itself gives in brackets."""
    own = statement.money.equivalent
    return f"the text gives {arithmetic.amount_words(own)}; " if own and own.unit == "USD" else ""


def _cited(rate: Rate) -> str:
    basis = "" if rate.basis == "official" else "street's rate: "
    rough = "; approximate" if rate.approximate else ""
    return f"\n{basis}{rate.quoted}, {rate.date} ({rate.source}{rough})"


def _usd(interval: Interval) -> str:
    """Dollars to the whole one, or to the cent below a hundred: a rate is known no better."""
    sides = [None if side is None else _rounded(side) for side in (interval.low, interval.high)]
    return f"{arithmetic.interval_words(Interval(*sides), 'about')} USD"


def _rounded(side: Decimal) -> Decimal:
    return side.quantize(Decimal(1) if abs(side) >= 100 else Decimal("0.01"))


def _sum(out: Console, made: Sum) -> None:
    year = str(made.year) if made.year else "year not told"
    out.print(Text(f"Sum of {wording.spaced(made.kind)}, {year}: {made.working}"))
    if made.total.unit != "USD" and made.usd != OPEN:
        out.print(Text(f"  {_usd(made.usd)} a year at the rates above"))
    if made.left_out:
        _left(out, "Left out of it:", made.left_out)


def _left(out: Console, head: str, left: Iterable[LeftOut]) -> None:
    out.print(Text(f"  {head}", FAINT))
    for one in left:
        out.print(Text(f"  · “{shortened(one.statement.money.text, 60)}”: {one_line(one.because)}", FAINT))
