"""What people decided, in order, and which of it has lost what it was about."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli.style import COLOURS, FAINT
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.corpus import Decision, Target
from hearsay.exporters.display import one_line, shortened
from hearsay.ledger.nouns import Page

NAME = "decisions"
FILTERS: tuple[str, ...] = ()
COLUMNS = Columns((("number", 0), ("decided", 2), ("about", 6), ("why", 5), ("by", 3)))
_QUOTE = 120


def show(out: Console, case: Case, asked: Asked) -> None:
    """All decisions, then the orphans among them."""
    page = Page(case.decisions(), None)
    print_page(out, page, COLUMNS, _row, as_lines=asked.as_lines, none="Nothing has been decided.")
    if not asked.as_lines:
        for orphan in case.orphans():
            lost = f"decision {orphan.decision.number} is an orphan: "
            out.print(Text(lost, COLOURS["medium"]).append(one_line(orphan.because), FAINT))


def _row(decision: Decision) -> tuple[Cell, ...]:
    values = ", ".join(f"{name}: {value}" for name, value in decision.values.items())
    return (
        str(decision.number),
        f"{decision.action} {values}".strip(),
        "; ".join(map(_about, decision.targets)),
        decision.reason,
        f"{decision.who}, {decision.at[:16]}",
    )


def _about(target: Target) -> str:
    quote = f" “{shortened(target.quote, _QUOTE)}”" if target.quote else ""
    return f"{target.kind} {target.id[:16]}{quote}"
