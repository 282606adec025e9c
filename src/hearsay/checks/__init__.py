"""What a reader should know about the statements of one report: one file a check, whose docstring is its manual.

A check never says "false". It says which statements cannot all hold, or what carries one, under which reading, and what
would settle it. The folder is the registry: a new check is a new file here and its cases under tests/cases/checks. The
checks over many reports stand in the folder `across`.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from msgspec.structs import replace

from hearsay.checks import across
from hearsay.checks._stamp import stamp
from hearsay.errors import UnknownCode
from hearsay.model import SEVERITIES, Finding, Reading, Severity
from hearsay.parts import load


class Check(Protocol):
    """What each file of this folder offers: a code of SCHEME's list, a title, a severity, and the check itself."""

    CODE: str
    TITLE: str
    SEVERITY: Severity

    def check(self, reading: Reading) -> Iterable[Finding]:
        """The findings in one reading, in text order."""


@cache
def every() -> tuple[Check, ...]:
    """All checks, by code."""
    return load(sys.modules[__name__], Check)  # type: ignore[type-abstract]


def run(reading: Reading) -> Reading:
    """A reading with the findings of every check, the severe ones first; a check that fails is itself a finding."""
    found = [*reading.findings]
    for check in every():
        found += _guarded(check, reading)
    stamps = (*reading.stamps, *(stamp(check.CODE) for check in every()))
    return replace(reading, findings=tuple(sorted(found, key=lambda f: SEVERITIES.index(f.severity))), stamps=stamps)


def _guarded(check: Check, reading: Reading) -> list[Finding]:
    try:
        return list(check.check(reading))
    except Exception as failure:
        message = f"The check {check.CODE} failed on this document: {type(failure).__name__}: {failure}"
        about = (reading.document.id,)
        return [Finding(code="check_failed", severity="high", message=message, about=about, by=stamp(check.CODE))]


def manual(code: str) -> str:
    """The manual of a check within one report or across reports. Raises UnknownCode with the codes that there are.

    Where both kinds have the code, both manuals, each under a heading of its own.
    """
    within = next((inspect.cleandoc(check.__doc__ or "") for check in every() if code == check.CODE), None)
    beyond = across.manual(code)
    if within and beyond:
        return f"Within one report\n\n{within}\n\nAcross reports\n\n{beyond}"
    if within or beyond:
        return within or str(beyond)
    raise UnknownCode(f"no check is called {code!r}; there are: {', '.join(codes())}")


def codes() -> tuple[str, ...]:
    """The codes of all checks, within one report and across reports, each once."""
    return tuple(sorted({check.CODE for check in every()} | {check.CODE for check in across.every()}))
