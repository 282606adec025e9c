"""`hearsay read`: read the documents one after another and print each as soon as it is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hearsay.api.reading import read_each
from hearsay.api.readings import Readings
from hearsay.cli import edge, page
from hearsay.cli.progress import Progress
from hearsay.errors import Unreadable
from hearsay.model import Reading


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    publisher: str | None
    published: str | None
    uri: str | None
    model: str | None
    terms: str | None
    jsonl: bool
    html: Path | None
    quiet: bool
    grouped: bool = False
    money: bool = False


def carry_out(order: Order) -> int:
    """Read, print, write the page. The exit status: 0, or 1 if any document could not be read."""
    if order.html is not None:
        page.check(order.html)  # before the reading, which may take long
    readings: list[Reading] = []
    unread: list[Unreadable] = []
    for item in _items(order):
        if isinstance(item, Unreadable):
            edge.complain(str(item))
            unread.append(item)
            continue
        _print(item, order)
        if order.html is not None:
            readings.append(item)
    if order.html is not None:
        page.write(order.html, Readings(readings, unread))
        _tell(order, order.html)
    return 1 if unread else 0


def _items(order: Order) -> Iterator[Reading | Unreadable]:
    items = read_each(
        *order.paths,
        publisher=order.publisher,
        published=order.published,
        uri=order.uri,
        model=order.model,
        terms=order.terms,
    )
    screen = not order.quiet and sys.stderr.isatty()
    return Progress(shares_screen=sys.stdout.isatty()).over(items) if screen else items


def _print(reading: Reading, order: Order) -> None:
    if order.jsonl:
        from hearsay.exporters.contract import line

        edge.write_line(line(reading))
    elif order.money and not order.quiet:
        from hearsay.cli.sums import show as show_sums

        show_sums(edge.console(), reading)
    elif not order.quiet:
        from hearsay.cli.table import show

        show(edge.console(), reading, grouped=order.grouped)


def _tell(order: Order, path: Path) -> None:
    """Where the page lies. Beside JSON lines that goes to standard error, since it is not JSON."""
    if not order.quiet:
        out = edge.console(errors=order.jsonl)
        out.print(f"The page is at {path.absolute()}", soft_wrap=True)
