"""Findings on the terminal: what they say, their quotes, their numbers, what would settle them."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from hearsay.cli.style import COLOURS, FAINT, HEADING
from hearsay.exporters.arithmetic import grouped
from hearsay.exporters.display import one_line, shortened
from hearsay.exporters.wording import spaced
from hearsay.model import Finding, Reading

QUOTE = 160


def show(out: Console, reading: Reading, findings: Sequence[Finding]) -> None:
    """Print findings, if there are any, in the order given."""
    if not findings:
        return
    out.print()
    out.print(Text("Most pressing" if findings[0].severity == "high" else "Other findings", HEADING))
    numbers = {claim.id: str(number) for number, claim in enumerate(reading.claims, 1)}
    for finding in findings:
        _one(out, finding, numbers)


def _one(out: Console, finding: Finding, numbers: dict[str, str]) -> None:
    head = Text.assemble((finding.severity.upper(), COLOURS[finding.severity]), "  ", one_line(finding.message))
    out.print(Padding(head, (0, 0, 0, 2), expand=False))
    for line in _details(finding, numbers):
        out.print(Padding(line, (0, 0, 0, 8), expand=False))


def _details(finding: Finding, numbers: dict[str, str]) -> list[Text]:
    lines = [Text(f"“{shortened(span.text, QUOTE)}”") for span in finding.quotes]
    if finding.numbers:
        lines.append(Text("; ".join(f"{one_line(spaced(n))}: {grouped(v)}" for n, v in finding.numbers.items())))
    if finding.settled_by:
        lines.append(Text(f"What would settle it: {one_line(finding.settled_by)}"))
    lines.append(Text(_trail(finding, numbers), FAINT))
    return lines


def _trail(finding: Finding, numbers: dict[str, str]) -> str:
    said = [numbers[identity] for identity in finding.about if identity in numbers]
    about = f"{'claim' if len(said) == 1 else 'claims'} {', '.join(said)} · " if said else ""
    return about + one_line(finding.code)
