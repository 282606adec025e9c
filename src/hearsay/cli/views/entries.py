"""The entries of a case: what is said, by how many documents, from how many origins."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli.style import FAINT
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.corpus import Entry
from hearsay.exporters.display import shortened
from hearsay.exporters.family import independent
from hearsay.exporters.wording import spaced

NAME = "entries"
FILTERS: tuple[str, ...] = ("stream",)
COLUMNS = Columns((("entry", 0), ("what is said", 9), ("level", 0), ("documents", 0), ("origins", 3), ("about", 3)))
_QUOTE = 240


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the entries, as assembly ordered them."""
    page = case.entries(stream=asked.filters.stream, after=asked.after, limit=asked.limit)
    print_page(out, page, COLUMNS, _row, as_lines=asked.as_lines, none="There is none; hearsay assemble makes them.")
    if page.items and not asked.as_lines:
        out.print(Text("hearsay explain ENTRY CASE tells who the origins are, and why there are no more.", FAINT))


def _row(entry: Entry) -> tuple[Cell, ...]:
    return (
        entry.id,
        shortened(entry.summary, _QUOTE),
        entry.level,
        str(len(entry.documents)),
        independent(entry.independent),
        spaced(entry.stream or ""),
    )
