"""Many documents read in several processes at once, each with a reader of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Generic, TypeVar

from msgspec import Struct

from hearsay.engine.local import Crash, Work, spread
from hearsay.engine.one import read_one
from hearsay.errors import Unreadable
from hearsay.language.own_terms import OwnTerms, open_terms
from hearsay.language.reader import Reader
from hearsay.language.readers import reader
from hearsay.model import Document, Reading

With = TypeVar("With")
Done = TypeVar("Done")


class By(Struct, frozen=True):
    """What reads, in words that another process can be told: the model's folder and the file of own terms."""

    model: str | None = None
    terms: str | None = None

    def opened(self, *, workers: int | None = None) -> Opened:
        """The reader and the own terms. Raises BrokenModel and BrokenTerms."""
        own = open_terms(self.terms) if self.terms is not None else None
        return Opened(self, reader(self.model, workers=workers), own)


class Opened(Struct, frozen=True):
    """What reads, ready to read in this process; and `by`, from which another process opens its own."""

    by: By
    reader: Reader
    own: OwnTerms | None


class Job(Struct, Generic[With], frozen=True):
    """A document to be read, and whatever goes with it to the one that finishes it."""

    document: Document
    given: With


Finish = Callable[[Job[With], Reading], Done]


def read_many(
    jobs: Iterable[Job[With]], opened: Opened, finish: Finish[With, Done], *, processes: int
) -> Iterator[tuple[Job[With], Done | Unreadable]]:
    """Each job with what `finish` made of its reading, as soon as it is; an Unreadable where it cannot be read.

    finish: a function that a new process can import by name; it works where the document was read.
    """
    if processes == 1:
        yield from ((job, _finished(opened, finish, job)) for job in jobs)
        return
    work = Work(partial(_prepare, opened.by), partial(_read, finish))
    for job, done in spread(work, jobs, processes=processes):
        yield job, Unreadable(job.document.uri, done.cause) if isinstance(done, (Crash, _Refused)) else done


class _Refused(Struct, frozen=True):
    """An Unreadable on its way from another process: an exception of two arguments cannot make that way."""

    cause: str


_opened: list[Opened] = []  # of this process, when it is one of several


def _prepare(by: By) -> None:
    _opened.append(by.opened(workers=1))


def _read(finish: Finish[With, Done], job: Job[With]) -> Done | _Refused:
    done = _finished(_opened[0], finish, job)
    return _Refused(done.cause) if isinstance(done, Unreadable) else done


def _finished(opened: Opened, finish: Finish[With, Done], job: Job[With]) -> Done | Unreadable:
    done = read_one(opened.reader, opened.own, job.document)
    return done if isinstance(done, Unreadable) else finish(job, done)
