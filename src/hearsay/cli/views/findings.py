"""The findings of a case: what carries a claim, and which statements cannot all hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli.style import COLOURS, FAINT
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.corpus import Decision
from hearsay.exporters.display import one_line
from hearsay.exporters.finding_account import decided
from hearsay.ledger.nouns import FindingRow

NAME = "findings"
FILTERS: tuple[str, ...] = ("finding",)
COLUMNS = Columns((("finding", 0), ("what a reader should know", 1)))


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the findings, of one code where that is asked."""
    page = case.findings(code=asked.filters.finding, after=asked.after, limit=asked.limit)
    called = {} if asked.as_lines else case.names(*(row.document for row in page.items if row.document))
    held = {} if asked.as_lines else case.decided(*(row.id for row in page.items))
    print_page(out, page, COLUMNS, lambda row: _row(row, called, held.get(row.id, ())), as_lines=asked.as_lines)
    if page.items and not asked.as_lines:
        out.print(Text("hearsay explain FINDING CASE tells the statements, and what would settle it.", FAINT))


def _row(row: FindingRow, called: Mapping[str, str], held: Sequence[Decision]) -> tuple[Cell, ...]:
    finding = row.finding
    where = called.get(row.document, row.document) if row.document else "across reports"
    named = Text(row.id).append(f"\n{finding.severity.upper()}", COLOURS[finding.severity])
    told = Text().append(f"{finding.code} · {one_line(where)}\n", FAINT).append(one_line(finding.message))
    for line in map(decided, held):
        told.append(f"\n{' '.join((line.text, *line.under))}", FAINT)
    return named, told
