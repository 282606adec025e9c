"""`hearsay explain`: the manuals of the checks."""

from __future__ import annotations

from pathlib import Path

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hearsay import checks
from hearsay.api.reading import explain
from hearsay.checks import across
from hearsay.cli.account import is_claim
from hearsay.cli.edge import console
from hearsay.cli.style import COLOURS
from hearsay.errors import BadValue
from hearsay.exporters.display import shown
from hearsay.exporters.manuals import blocks
from hearsay.model import SEVERITIES

LINE = 90  # longer lines of prose are hard to read, however wide the screen


def print_list() -> None:
    """Every check: its code, its severity, what it is about."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    for name in ("code", "severity", "what it tells"):
        table.add_column(Text(name, "bold"), no_wrap=name != "what it tells")
    # a code that stands in both folders is listed once, by its check within one report
    once: dict[str, checks.Check | across.AcrossCheck] = {check.CODE: check for check in across.every()}
    once.update({check.CODE: check for check in checks.every()})
    for check in sorted(once.values(), key=lambda c: (SEVERITIES.index(c.SEVERITY), c.CODE)):
        table.add_row(check.CODE, Text(check.SEVERITY, COLOURS[check.SEVERITY]), Text(check.TITLE))
    out = console()
    out.print(table)
    out.print(
        "\nhearsay explain CODE prints the manual of a check, hearsay explain c1 FILE how the first claim was made."
    )


def print_manual(code: str) -> None:
    """The manual of one check. Raises UnknownCode, and BadValue for a claim without its file or a file without one."""
    if is_claim(code):
        raise BadValue(f"{code} is a claim: name the file too (hearsay explain {code} report.txt)")
    if Path(code).exists():
        raise BadValue(f"{code}: name what of it is to be explained (hearsay explain c1 {code})")
    manual = explain(code)
    out = console()
    width = min(out.width, LINE)
    out.print(Text(code, "bold"))
    for block in blocks(manual):
        out.print()
        out.print(Padding(Text(shown(block.text)), (0, 0)), width=None if block.kept else width, soft_wrap=block.kept)
