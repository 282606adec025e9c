"""The two tables of a document on the terminal: its claims and its money. They fit the width that there is."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hearsay.cli.style import FAINT, HEADING, UNNAMED
from hearsay.exporters import arithmetic, wording
from hearsay.exporters.display import one_line, shortened
from hearsay.model import Claim, Money, Reading

EVIDENCE = 240
WIDE = 110  # from here on, stream and money have columns of their own


def show_claims(out: Console, reading: Reading) -> None:
    """Print the claims, or that there are none."""
    out.print()
    if not reading.claims:
        out.print(Text("No claim was found in this text.", FAINT))
        return
    wide = out.width >= WIDE
    table = _table(("", 0), ("what is said", 9), ("who says so, on whose word", 6), ("how surely", 4))
    if wide:
        table.add_column(Text("about", FAINT), ratio=5)
    sums = {money.id: one_line(money.text) for money in reading.money}
    for number, claim in enumerate(reading.claims, 1):
        _add_claim(table, number, claim, about=_about(claim, sums), wide=wide)
    out.print(Text("Claims", HEADING))
    out.print(table)


def _add_claim(table: Table, number: int, claim: Claim, *, about: str, wide: bool) -> None:
    said = Text(shortened(" […] ".join(span.text for span in claim.evidence), EVIDENCE))
    if about and not wide:
        said.append(f"\n{about}", FAINT)
    who = Text(one_line(wording.chain(claim)), "" if wording.is_named(claim) else UNNAMED)
    cells = [Text(str(number), FAINT), said, who, Text(_sureness(claim))]
    table.add_row(*cells, *([Text(about)] if wide else []))


def _about(claim: Claim, sums: dict[str, str]) -> str:
    said = [sums[identity] for identity in claim.money if identity in sums]
    return "; ".join(part for part in (one_line(wording.streams(claim)), *said) if part)


def _sureness(claim: Claim) -> str:
    cues = ", ".join(f"“{shortened(cue.text, 40)}”" for cue in claim.modality.cues)
    return f"{wording.sureness(claim)}: {cues}" if cues else wording.sureness(claim)


def show_money(out: Console, reading: Reading) -> None:
    """Print the money statements, if there are any, with what each is a year."""
    if not reading.money:
        return
    table = _table(("the text says", 5), ("kind", 0), ("how much", 5), ("a year", 7))
    for money in reading.money:
        table.add_row(_quoted(money), Text(wording.spaced(money.kind)), _how_much(money), _a_year(money))
    out.print()
    out.print(Text("Money", HEADING))
    out.print(table)


def _quoted(money: Money) -> Text:
    said = Text(f"“{shortened(money.text, 90)}”")
    return said.append(f"\n{one_line(', '.join(money.basis))}", FAINT) if money.basis else said


def _how_much(money: Money) -> Text:
    said = Text(one_line(arithmetic.amount_words(money.amount)))
    if money.equivalent:
        said.append(f"\nthe text gives {arithmetic.amount_words(money.equivalent)}", FAINT)
    return said


def _a_year(money: Money) -> Text:
    parts = Text(one_line(arithmetic.working(money) or ""))
    if reason := arithmetic.why_not(money):
        parts.append(f"\n{reason}" if parts else reason, FAINT)
    return parts


def _table(*columns: tuple[str, int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False, pad_edge=False)
    for name, ratio in columns:
        table.add_column(Text(name, FAINT), ratio=ratio or None, overflow="fold", no_wrap=not ratio)
    return table
