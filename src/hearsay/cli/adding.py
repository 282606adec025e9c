"""`hearsay add`: read what is new into a case, with a bar that says how far it has come, and one summary."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext

from msgspec import Struct
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from hearsay.api.adding import Added, Step, size_of
from hearsay.api.case import Case
from hearsay.cli.case import opened
from hearsay.cli.edge import complain, console
from hearsay.engine.reports import By
from hearsay.exporters.wording import counted


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    case: str
    paths: tuple[str, ...]
    publisher: str | None
    published: str | None
    hand: str | None
    model: str | None
    terms: str | None
    processes: int | None
    quiet: bool


def carry_out(order: Order) -> int:
    """Add, and say what became of it. The exit status: 0, or 1 if anything failed, 130 after Ctrl-C."""
    with opened(order.case) as case:
        come = _Come(order)
        try:
            with come.bar:
                added = _add(case, order, come)
        except KeyboardInterrupt:
            complain(f"stopped: {come.said()}; the case is sound, and the same command goes on from here")
            return 130
    if not order.quiet:
        console().print(_summary(added))
    return 1 if added.failed else 0


def _add(case: Case, order: Order, come: _Come) -> Added:
    return case.add(
        *order.paths,
        publisher=order.publisher,
        published=order.published,
        hand=order.hand,
        by=By(order.model, order.terms),
        processes=order.processes,
        progress=come.on,
    )


class _Come:
    """How far the adding has come: in bytes of what was given, which is known before anything is read."""

    def __init__(self, order: Order) -> None:
        self._counts: Counter[str] = Counter()
        is_shown = not order.quiet and sys.stderr.isatty()
        self._bar = Progress(*_columns(), console=console(errors=True), transient=True) if is_shown else None
        self.bar = self._bar or nullcontext()
        self._task = self._bar.add_task("", total=_whole(order.paths)) if self._bar else None

    def on(self, step: Step) -> None:
        """One document more. A failure is told at once: who waits wants to know."""
        self._counts[step.outcome] += 1
        if step.outcome == "failed":
            complain(f"{step.uri}: {step.cause}")
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=step.size, description=self.said())

    def said(self) -> str:
        """The counts in words."""
        return _said(self._counts["added"], self._counts["again"], self._counts["unchanged"], self._counts["failed"])


def _columns() -> Iterable[TextColumn | BarColumn | TaskProgressColumn | TimeRemainingColumn]:
    return (BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))


def _whole(paths: tuple[str, ...]) -> int | None:
    """The bytes of all that was given; None where standard input is among it, of which nobody knows."""
    return None if "-" in paths else size_of(paths)


def _summary(added: Added) -> str:
    return _said(added.added, added.again, added.unchanged, len(added.failed))


def _said(added: int, again: int, unchanged: int, failed: int) -> str:
    parts = [f"{counted(added, 'document')} added"]
    parts += [f"{again:,} read again"] * bool(again)
    parts += [f"{unchanged:,} unchanged"] * bool(unchanged)
    parts += [f"{failed:,} failed"] * bool(failed)
    return ", ".join(parts)
