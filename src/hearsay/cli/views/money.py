"""The money of a case, document by document: by actor and stream, in dollars, the sums, and what they leave out."""

from __future__ import annotations

from itertools import islice

from rich.console import Console

from hearsay.api.case import Case
from hearsay.cli import edge
from hearsay.cli.sums import show as show_sums
from hearsay.cli.views._asked import Asked

NAME = "money"
FILTERS: tuple[str, ...] = ()


def show(out: Console, case: Case, asked: Asked) -> None:
    """The money view of each document that has any, as many as asked; the document itself as a line of JSON."""
    with_money = (reading for reading in case.readings() if reading.money)
    for reading in islice(with_money, asked.limit):
        if asked.as_lines:
            from hearsay.exporters.contract import line

            edge.write_line(line(reading))
        else:
            show_sums(out, reading)
    if next(with_money, None) is not None:
        edge.complain(f"more documents than {asked.limit:,} speak of money: --limit shows more")
