"""What could not be read, and why."""

from __future__ import annotations

from rich.console import Console

from hearsay.api.case import Case
from hearsay.cli.views._asked import Asked, Cell, Columns, print_page
from hearsay.ledger.nouns import Failure

NAME = "failures"
FILTERS: tuple[str, ...] = ()
COLUMNS = Columns((("what was given", 5), ("why it could not be read", 7), ("tried", 0)))


def show(out: Console, case: Case, asked: Asked) -> None:
    """A page of the failures; one goes as soon as what was given can be read."""
    page = case.failures(after=asked.after, limit=asked.limit)
    print_page(out, page, COLUMNS, _row, as_lines=asked.as_lines, none="Everything could be read.")


def _row(failure: Failure) -> tuple[Cell, ...]:
    return failure.uri, failure.cause, failure.at[:10]
