"""What `hearsay show` can show, one file a view; the folder is the registry."""

from __future__ import annotations

import sys
from functools import cache
from typing import Protocol

from rich.console import Console

from hearsay.api.case import Case
from hearsay.cli.views._asked import Asked
from hearsay.errors import BadValue
from hearsay.parts import load

__all__ = ["Asked", "View", "named"]


class View(Protocol):
    """What each file of this folder offers. NAME: what it is asked for by; FILTERS: those that it heeds."""

    NAME: str
    FILTERS: tuple[str, ...]

    def show(self, out: Console, case: Case, asked: Asked) -> None:
        """Print it: for eyes, or as JSON lines where `asked.as_lines`."""


@cache
def every() -> tuple[View, ...]:
    """All views, by name."""
    return load(sys.modules[__name__], View)  # type: ignore[type-abstract]


def named(name: str) -> View:
    """The view of a name. Raises BadValue, which names those that there are."""
    for view in every():
        if name == view.NAME:
            return view
    raise BadValue(f"there is nothing called {name!r} to show; there are: {', '.join(v.NAME for v in every())}")
