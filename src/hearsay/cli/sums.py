"""The money of one document on the terminal: by actor and stream, in dollars, the sums, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hearsay.cli.style import FAINT, HEADING
from hearsay.exporters import arithmetic, dollars, wording
from hearsay.exporters.display import one_line, shortened
from hearsay.model import Reading
from hearsay.money.sums import money_view
from hearsay.money.view import Account, LeftOut, Statement, Sum
from hearsay.values import OPEN

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
    paid = one_line(dollars.paid(statement))
    facts = (wording.spaced(statement.money.kind), paid, one_line(statement.dating.because))
    return said.append("\n" + "; ".join(fact for fact in facts if fact), FAINT)


def _a_year(statement: Statement) -> Text:
    worked = Text(one_line(arithmetic.working(statement.money) or ""))
    if reason := arithmetic.why_not(statement.money):
        worked.append(f"\n{reason}" if worked else reason, FAINT)
    return worked


def _dollars(statement: Statement) -> Text:
    conversion, money = statement.conversion, statement.money
    if not conversion.holds:
        own = dollars.own_dollars(money)
        return Text(f"{own}; " * bool(own) + f"unconverted: {one_line(conversion.because)}", FAINT)
    if conversion.rate is None:
        return Text("as it stands", FAINT)
    plain_sum = statement.annual == OPEN
    interval = money.amount.interval if plain_sum else statement.annual
    when = "" if plain_sum else " a year"
    said = Text(f"{dollars.usd(conversion.dollars(interval))}{when}")
    said.append("\n" + dollars.cited(conversion.rate), FAINT)
    if conversion.parallel:
        said.append(f"\n{dollars.usd(conversion.street_dollars(interval))}{when}")
        said.append("\n" + dollars.cited(conversion.parallel), FAINT)
    return said


def _sum(out: Console, made: Sum) -> None:
    year = str(made.year) if made.year else "year not told"
    out.print(Text(f"Sum of {wording.spaced(made.kind)}, {year}: {made.working}"))
    if made.total.unit != "USD" and made.usd != OPEN:
        out.print(Text(f"  {dollars.usd(made.usd)} a year at the rates above"))
    if made.left_out:
        _left(out, "Left out of it:", made.left_out)


def _left(out: Console, head: str, left: Iterable[LeftOut]) -> None:
    out.print(Text(f"  {head}", FAINT))
    for one in left:
        out.print(Text(f"  · “{shortened(one.statement.money.text, 60)}”: {one_line(one.because)}", FAINT))
