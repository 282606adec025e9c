"""The finding on a report that answers another."""

from __future__ import annotations

from hearsay.checks.across._answers import Answer
from hearsay.checks.across._saying import found, listed, named
from hearsay.model import Finding, Severity


def answered(answer: Answer, code: str, severity: Severity, *, said: str, settled_by: str) -> Finding:
    """What is told, by whom, and the sentence that answers it; the reports that carry the same sentence are named."""
    more = f" (so do {listed(named(r) for r in answer.alike)})" if answer.alike else ""
    message = (
        f"“{answer.claim.evidence[0].text}” in {named(answer.target)} {said} in {named(answer.reading)}{more}: "
        f"“{answer.sentence.text.rstrip('.')}”."
    )
    own = [c.id for c in answer.reading.claims if any(answer.sentence.meets(e) for e in c.evidence)]
    return found(
        code, severity, message, settled_by=settled_by,
        quotes=[(answer.target.document.id, answer.claim.evidence[0]), (answer.reading.document.id, answer.sentence)],
        about=[answer.claim.id, *(own[:1] or [answer.reading.document.id])],
    )  # fmt: skip
