"""The stamp of what a check finds."""

from __future__ import annotations

VERSION = 1


def stamp(code: str) -> str:
    """ "checks.single_origin/1": the check and the version of the checks."""
    return f"checks.{code}/{VERSION}"
