"""How a finding over many reports is made: who carries what, the quotes with their reports, and no verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from hearsay.checks._stamp import stamp
from hearsay.checks.across._told import Told
from hearsay.model import Finding, Reading, Severity, Span

_FIRST = 4  # names before "and N more"


def found(
    code: str,
    severity: Severity,
    message: str,
    *,
    quotes: Iterable[tuple[str, Span]],
    about: Iterable[str],
    settled_by: str,
) -> Finding:
    """A finding; each quote is given with the id of the report that it stands in."""
    pairs = tuple(dict.fromkeys((document, Span(q.start, q.end, q.text)) for document, q in quotes))
    return Finding(
        code=code, severity=severity, message=message, about=tuple(dict.fromkeys(about)), by=stamp(f"across.{code}"),
        quotes=tuple(q for _, q in pairs), settled_by=settled_by, documents=tuple(d for d, _ in pairs),
    )  # fmt: skip


def of_figures(
    code: str,
    severity: Severity,
    message: str,
    *,
    figures: Sequence[Told],
    settled_by: str,
) -> Finding:
    """A finding on figures: their sentences are its quotes, their claims, else their reports, what it is about."""
    return found(
        code, severity, message, settled_by=settled_by,
        quotes=((f.document, f.number.sentence) for f in figures),
        about=(f.number.claim.id if f.number.claim and f.number.own else f.document for f in figures),
    )  # fmt: skip


def named(reading: Reading) -> str:
    """How a report is called: its publisher, its title or where it was read from, with its day where it has one."""
    document = reading.document
    name = document.publisher or document.title or document.uri
    return f"{name} ({document.published[:10]})" if document.published else name


def listed(names: Iterable[str]) -> str:
    """ "A, B, C and 3 more"."""
    unlike = list(dict.fromkeys(names))
    rest = len(unlike) - _FIRST
    return ", ".join(unlike[:_FIRST]) + (f" and {rest} more" if rest > 0 else "")


def sides(**values: Decimal | None) -> dict[str, Decimal]:
    """Named figures without those that are open."""
    return {name: value for name, value in values.items() if value is not None}
