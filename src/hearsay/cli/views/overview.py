"""What there is in a case, and what could be done next."""

from __future__ import annotations

import msgspec
from rich.console import Console
from rich.text import Text

from hearsay.api.case import Case
from hearsay.cli import edge
from hearsay.cli.style import FAINT, HEADING
from hearsay.cli.views._asked import Asked
from hearsay.exporters.display import one_line
from hearsay.exporters.wording import counted

NAME = "overview"
FILTERS: tuple[str, ...] = ()


def show(out: Console, case: Case, asked: Asked) -> None:
    """The counts, whether the ledger is of the case as it stands, and what to ask for."""
    sizes = case.sizes
    if asked.as_lines:
        edge.write_line(msgspec.json.encode(sizes))
        return
    out.print(Text(one_line(case.name or case.address), HEADING))
    out.print(
        f"{counted(sizes.documents, 'document')} from {counted(sizes.captures, 'capture')}, "
        f"{counted(sizes.claims, 'claim')}, {counted(sizes.decisions, 'decision')}"
    )
    if sizes.failures:
        out.print(f"{sizes.failures:,} could not be read: hearsay show CASE failures")
    out.print(_assembled(case))
    out.print(Text("hearsay show CASE claims | documents | entries | family | findings | money | decisions", FAINT))


def _assembled(case: Case) -> str:
    last = case.generation
    if last is None:
        return "not assembled yet: hearsay assemble CASE"
    said = f"assembled {last.at[:16]}: {last.entries:,} entries, {counted(last.findings, 'finding')} across documents"
    return said if case.is_assembled else f"{said}; the case has moved since: hearsay assemble CASE"
