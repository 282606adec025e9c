"""The documents of a case."""

from __future__ import annotations

from rich.console import Console

from hearsay.api.case import Case
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.ledger.nouns import DocumentRow

NAME = "documents"
FILTERS: tuple[str, ...] = ()
COLUMNS = Columns(
    (("document", 0), ("title or address", 8), ("publisher", 4), ("published", 2), ("claims", 0), ("findings", 0))
)
_SHOWN = 12  # of an id's 64 digits; enough to tell the documents of a case apart


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the documents, in the order in which they were added."""
    page = case.documents(after=asked.after, limit=asked.limit)
    print_page(out, page, COLUMNS, _row, as_lines=asked.as_lines, none="There is no document in it yet.")


def _row(row: DocumentRow) -> tuple[Cell, ...]:
    return row.id[:_SHOWN], row.title or row.uri, row.publisher, row.published[:10], str(row.claims), str(row.findings)
