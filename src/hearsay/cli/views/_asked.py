"""What a view is asked for, and how a page of rows is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hearsay.cli import edge
from hearsay.cli.style import FAINT
from hearsay.exporters.display import one_line
from hearsay.ledger.nouns import Filters, Page

Item = TypeVar("Item")
Cell = str | Text


class Asked(Struct, frozen=True, kw_only=True):
    """Which rows, how many, and whether programs read them. after: what the page before named."""

    filters: Filters = Filters()
    after: str | None = None
    limit: int = 50
    as_lines: bool = False


class Columns(Struct, frozen=True):
    """The columns of a table: name and share of the width (0 for no more than it needs)."""

    of: tuple[tuple[str, int], ...]

    def table(self) -> Table:
        """An empty table with them."""
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_edge=False, pad_edge=False)
        for name, share in self.of:
            table.add_column(Text(name, FAINT), ratio=share or None, overflow="fold", no_wrap=not share)
        return table


def print_lines(page: Page[Item]) -> None:
    """Each item as a line of JSON; how to ask for more goes to standard error, since it is not JSON."""
    for item in page.items:
        edge.write_line(msgspec.json.encode(item))
    if page.after is not None:
        edge.complain(f"there are more: --after {page.after}")


def print_page(
    out: Console,
    page: Page[Item],
    columns: Columns,
    row: Callable[[Item], Sequence[Cell]],
    *,
    as_lines: bool,
    none: str = "There is none.",
) -> None:
    """A page as a table, or each item as a line of JSON; then how to ask for the next one."""
    if as_lines:
        print_lines(page)
        return
    if not page.items:
        out.print(Text(none, FAINT))
        return
    table = columns.table()
    for item in page.items:
        table.add_row(*(cell if isinstance(cell, Text) else Text(one_line(cell)) for cell in row(item)))
    out.print(table)
    if page.after is not None:
        out.print(Text(f"There are more: --after {page.after}", FAINT), soft_wrap=True)
