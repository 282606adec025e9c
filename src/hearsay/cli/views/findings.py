"""The findings of a case: what carries a claim, and which statements cannot all hold."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli.style import COLOURS
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.exporters.display import one_line
from hearsay.ledger.nouns import FindingRow

NAME = "findings"
FILTERS: tuple[str, ...] = ("finding",)
COLUMNS = Columns((("severity", 0), ("code", 0), ("where", 3), ("what a reader should know", 10)))


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the findings, of one code where that is asked."""
    page = case.findings(code=asked.filters.finding, after=asked.after, limit=asked.limit)
    called = {} if asked.as_lines else case.names(*(row.document for row in page.items if row.document))
    print_page(out, page, COLUMNS, lambda row: _row(row, called), as_lines=asked.as_lines)


def _row(row: FindingRow, called: Mapping[str, str]) -> tuple[Cell, ...]:
    finding = row.finding
    where = called.get(row.document, row.document) if row.document else "across reports"
    return Text(finding.severity.upper(), COLOURS[finding.severity]), finding.code, where, one_line(finding.message)
