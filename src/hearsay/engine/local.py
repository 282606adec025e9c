"""The processes of this machine: one piece of work over many items, as many at a time as there are cores.

Items are handed out as fast as they are done and no faster, so memory stays flat however many there are. A process that
dies (killed for want of memory, a fault in a library) takes down all that was under way; those items are tried again,
each alone, and the one that takes its process down again is handed back as a Crash. No other is lost.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Done = TypeVar("Done")
_AHEAD = 3  # items a process: one under way, two waiting for it


class Crash(Struct, frozen=True):
    """The process that had this item died, twice. Whoever reads it tells the user what was not done."""

    cause: str = "the process that had it died (out of memory, or a fault in a library)"


class Work(Struct, Generic[Item, Done], frozen=True):
    """What each process does. Both are functions that a new process can import by name.

    prepare: called once in each process, before any item. do: called with each item.
    """

    prepare: Callable[[], None]
    do: Callable[[Item], Done]


def cores() -> int:
    """How many cores this process may use."""
    asked = getattr(os, "sched_getaffinity", None)
    return len(asked(0)) if asked else os.cpu_count() or 1


def spread(work: Work[Item, Done], items: Iterable[Item], *, processes: int) -> Iterator[tuple[Item, Done | Crash]]:
    """Each item with what was done of it, in the order in which they are done. What `do` raises is raised here."""
    waiting = iter(items)
    under_way: dict[Future[Done], Item] = {}
    while True:
        try:
            with _pool(work, processes) as pool:
                yield from _worked_off(pool, work, waiting, under_way, ahead=processes * _AHEAD)
            return
        except BrokenProcessPool:
            suspects = list(under_way.values())
            under_way.clear()
        for item in suspects:
            done = _alone(work, item)
            yield item, done


def _worked_off(
    pool: ProcessPoolExecutor,
    work: Work[Item, Done],
    waiting: Iterator[Item],
    under_way: dict[Future[Done], Item],
    *,
    ahead: int,
) -> Iterator[tuple[Item, Done]]:
    """Hand out, take back, until nothing waits. `under_way` always holds what was handed out and not taken back."""
    while True:
        for item in islice(waiting, ahead - len(under_way)):
            under_way[_handed(pool, work, item)] = item
        if not under_way:
            return
        for future in wait(under_way, return_when=FIRST_COMPLETED).done:
            done = future.result()
            yield under_way.pop(future), done


def _handed(pool: ProcessPoolExecutor, work: Work[Item, Done], item: Item) -> Future[Done]:
    try:
        return pool.submit(work.do, item)
    except BrokenProcessPool as broken:  # a process died before this one was handed out: it counts as under way
        future: Future[Done] = Future()
        future.set_exception(broken)
        return future


def _alone(work: Work[Item, Done], item: Item) -> Done | Crash:
    try:
        with _pool(work, 1) as pool:
            return pool.submit(work.do, item).result()
    except BrokenProcessPool:
        return Crash()


@contextmanager
def _pool(work: Work[Item, Done], processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that stop at once when the block is left, whatever they are at, and when this process is killed.

    Each watches the end of a pipe whose other end only this process holds.
    """
    context = get_context("spawn")  # a forked process would inherit the threads of the model's runtime half alive
    watched, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(processes, context, _begin, (work.prepare, watched))
    try:
        yield pool
    finally:
        held.close()
        pool.shutdown(cancel_futures=True)
        watched.close()


def _begin(prepare: Callable[[], None], watched: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that hands out the work
    Thread(target=_watch, args=(watched,), daemon=True).start()
    prepare()


def _watch(watched: Connection) -> None:
    try:
        watched.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
