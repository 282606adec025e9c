"""A line that says how far the reading has come, on a terminal only, and only when there is something to wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TypeVar

from rich.status import Status

from hearsay.cli.edge import console

T = TypeVar("T")
PATIENCE = 1.0  # seconds that a reader waits without wondering


class Progress:
    """Shows a line on standard error once reading has taken longer than PATIENCE.

    shares_screen: what is read is printed on the same terminal, so the line must be gone before each print.
    """

    def __init__(self, *, shares_screen: bool) -> None:
        self._shares_screen = shares_screen
        self._status = Status("reading …", console=console(errors=True))
        self._timer: Timer | None = None

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """The items, one by one as they are read."""
        self._wait()
        try:
            for count, item in enumerate(items, 1):
                self._status.update(f"reading … {count:,} read")
                if self._shares_screen:
                    self._clear()
                yield item
                if self._shares_screen:
                    self._wait()
        finally:
            self._clear()

    def _wait(self) -> None:
        self._timer = Timer(PATIENCE, self._status.start)
        self._timer.daemon = True
        self._timer.start()

    def _clear(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        self._status.stop()
