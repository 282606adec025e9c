"""What a reader should know about statements of many reports: one file a check, whose docstring is its manual.

A check never says "false". It names the statements, the reading under which they clash, the arithmetic, the quotes with
their reports, and what would settle it. The folder is the registry: a new check is a new file here, and its cases under
tests/cases/across.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from msgspec.structs import replace

from hearsay.checks._stamp import stamp
from hearsay.corpus import Corpus, Ledger
from hearsay.model import SEVERITIES, Finding, Severity
from hearsay.parts import load


class AcrossCheck(Protocol):
    """What each file of this folder offers: a code of SCHEME's list, a title, a severity, and the check itself."""

    CODE: str
    TITLE: str
    SEVERITY: Severity

    def check(self, corpus: Corpus, ledger: Ledger) -> Iterable[Finding]:
        """The findings in a corpus, in a fixed order."""


@cache
def every() -> tuple[AcrossCheck, ...]:
    """All checks across reports, by code."""
    return load(sys.modules[__name__], AcrossCheck)  # type: ignore[type-abstract]


def run(corpus: Corpus, ledger: Ledger) -> Ledger:
    """A ledger with the findings of every check, the severe ones first; a check that fails is itself a finding.

    corpus: what the ledger was made of. Whatever order its readings come in, the findings are the same.
    """
    ordered = replace(corpus, readings=tuple(sorted(corpus.readings, key=lambda r: (r.document.id, r.document.uri))))
    found = [*ledger.findings]
    for check in every():
        found += _guarded(check, ordered, ledger)
    stamps = (*ledger.stamps, *(stamp(f"across.{check.CODE}") for check in every()))
    return replace(ledger, findings=ranked(found), stamps=stamps)


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with the severe ones first, else in the order given."""
    return tuple(sorted(findings, key=lambda f: SEVERITIES.index(f.severity)))


def manual(code: str) -> str | None:
    """The manual of a check across reports; None where no check has this code."""
    return next((inspect.cleandoc(check.__doc__ or "") for check in every() if code == check.CODE), None)


def _guarded(check: AcrossCheck, corpus: Corpus, ledger: Ledger) -> list[Finding]:
    try:
        return list(check.check(corpus, ledger))
    except Exception as failure:
        message = f"The check {check.CODE} failed across the reports: {type(failure).__name__}: {failure}"
        by = stamp(f"across.{check.CODE}")
        return [Finding(code="check_failed", severity="high", message=message, about=(), by=by)]
