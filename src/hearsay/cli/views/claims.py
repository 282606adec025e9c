"""The claims of a case: what is said, on whose word, where it was published."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli.style import FAINT, UNNAMED
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.exporters import wording
from hearsay.exporters.display import one_line, shortened
from hearsay.ledger.nouns import ClaimRow, Filters

NAME = "claims"
FILTERS = Filters.__struct_fields__
COLUMNS = Columns((("claim", 0), ("what is said", 9), ("whose word", 4), ("published", 4), ("about", 3)))
_QUOTE = 240


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the claims that the filters let through, and how many there are in all."""
    page = case.claims(asked.filters, after=asked.after, limit=asked.limit)
    print_page(out, page, COLUMNS, _row, as_lines=asked.as_lines, none="No claim is like that.")
    if page.items and not asked.as_lines:
        counted = case.count(asked.filters)
        said = f"{counted.number:,}" if counted.is_exact else f"more than {counted.number:,}"
        out.print(Text(f"{said} in all. hearsay explain CLAIM CASE tells how one was made, and why.", FAINT))


def _row(row: ClaimRow) -> tuple[Cell, ...]:
    root = Text(one_line(row.root)) if row.root else Text("nobody is named", UNNAMED)
    return (
        row.id,
        shortened(row.quote, _QUOTE),
        root,
        Text(one_line(row.outlet or row.uri)).append(f"\n{row.published[:10]}", FAINT),
        ", ".join(wording.spaced(stream) for stream in row.streams),
    )
