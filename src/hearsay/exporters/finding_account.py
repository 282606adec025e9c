"""Everything that there is to tell of one finding of a case: its statements, what would settle it, what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.corpus import Decision
from hearsay.exporters.account import Line, Section
from hearsay.exporters.display import one_line, shortened
from hearsay.model import Finding, Span

_QUOTE = 300


def finding_account(
    finding: Finding, document: str | None, decisions: Sequence[Decision], called: Mapping[str, str]
) -> tuple[Section, ...]:
    """The sections of a finding's account. document: the report that it is of, None for one over many reports.

    called: documents by the names that a reader knows.
    """
    reports = finding.documents or (document,) * len(finding.quotes)
    made = (
        Section("What a reader should know", (Line(one_line(finding.message)),)),
        Section("The statements", tuple(_said(*pair, called) for pair in zip(finding.quotes, reports, strict=False))),
        Section("The numbers", tuple(Line(f"{name}: {number}") for name, number in sorted(finding.numbers.items()))),
        Section("What would settle it", (Line(one_line(finding.settled_by)),) if finding.settled_by else ()),
        Section("What was decided", tuple(map(decided, decisions))),
        Section("Of what kind it is", (Line(f"hearsay explain {finding.code}"),)),
    )
    return tuple(section for section in made if section.lines)


def decided(decision: Decision) -> Line:
    """A decision as a reader is told of it."""
    values = (f"{name} {value}" for name, value in sorted(decision.values.items()))
    what = " ".join((decision.action, *values))
    return Line(f"decision {decision.number} by {one_line(decision.who)}: {one_line(what)}", _reason(decision))


def _reason(decision: Decision) -> tuple[str, ...]:
    return (one_line(decision.reason),) if decision.reason else ()


def _said(quote: Span, report: str | None, called: Mapping[str, str]) -> Line:
    said = f"“{shortened(quote.text, _QUOTE)}”"
    return Line(f"{one_line(called.get(report, report))}: {said}" if report else said)
