"""Adding reports to a case: what is new is read by as many processes as there are cores, and one writes.

Whatever has been saved stays saved when the adding is broken off, and what is in the case as it would be read now is
not read again; so an adding that was broken off goes on by being asked for once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from hearsay import checks, ledger
from hearsay.documents import Told, open_all, sizes
from hearsay.engine.local import cores
from hearsay.engine.one import stamps_now
from hearsay.engine.reports import By, Job, read_many
from hearsay.errors import ReadOnlyCase, Unreadable
from hearsay.ledger.nouns import Capture, Failure, Wanted
from hearsay.model import Document, Reading
from hearsay.settings import DEFAULT, Settings

Outcome = Literal["added", "again", "unchanged", "failed"]
_CHECKS = "checks."
_FAILED = frozenset({"reading_failed", "check_failed"})


class Step(Struct, frozen=True, kw_only=True):
    """What became of one document. size: its bytes; cause: why it failed."""

    uri: str
    outcome: Outcome
    size: int = 0
    cause: str = ""


class Added(Struct, frozen=True, kw_only=True):
    """What became of all: how many are new, read again, or there already; and what failed, with its cause."""

    added: int = 0
    again: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()


class How(Struct, frozen=True, kw_only=True):
    """How to add. hand: by whose hand the reports come (Berkeley Protocol). processes: None for one a core."""

    hand: str
    told: Told = Told()
    by: By = By()
    processes: int | None = None
    settings: Settings = DEFAULT


class _Given(Struct, frozen=True):
    """The bytes of a document, how they came, and the stamps of what the user told of it."""

    data: bytes
    capture: Capture
    told: tuple[str, ...]


Tell = Callable[[Step], None]


def add(case: ledger.Case, paths: tuple[str, ...], how: How, tell: Tell) -> Added:
    """Read what is wanted of the paths and save it; `tell` hears of each document as soon as something became of it.

    Raises CaseError when the case cannot be written, BrokenModel and BrokenTerms as `read` does.
    """
    if case.is_read_only:
        raise ReadOnlyCase(case.shown, "it may be read and not written")
    opened = how.by.opened()
    adding = _Adding(case, how, tell, stamps_now(opened.reader, opened.own))
    for job, done in read_many(adding.jobs(paths), opened, _prepared, processes=how.processes or cores()):
        adding.save(job, done)
    counts = adding.counts
    if counts.added or counts.again:
        ledger.settle(case)
    return counts


def size_of(paths: tuple[str, ...]) -> int:
    """The bytes of all that was given, as far as the disk knows them; nothing is opened."""
    return sum(sizes(paths))


class _Adding:
    """The one that writes: it hands out what is to be read, and saves what comes back."""

    def __init__(self, case: ledger.Case, how: How, tell: Tell, stamps: tuple[str, ...]) -> None:
        self._case = case
        self._how = how
        self._tell = tell
        self._told = _told(how.told)
        self._stamps = (*stamps, *self._told)
        self._again: set[str] = set()
        self._counts: Counter[Outcome] = Counter()
        self._failures: list[Failure] = []

    @property
    def counts(self) -> Added:
        """What became of all so far."""
        done = self._counts
        return Added(
            added=done["added"], again=done["again"], unchanged=done["unchanged"], failed=tuple(self._failures)
        )

    def jobs(self, paths: tuple[str, ...]) -> Iterator[Job[_Given]]:
        """What must be read, as it is asked for; the rest is dealt with on the way."""
        raws: dict[str, bytes] = {}

        def keep(document: Document, data: bytes) -> None:
            raws[document.id] = data

        for opened in open_all(paths, told=self._how.told, settings=self._how.settings, keep=keep):
            if isinstance(opened, Unreadable):
                self._failed(opened)
            elif job := self._wanted(opened, raws.pop(opened.id)):
                yield job

    def save(self, job: Job[_Given], done: ledger.Prepared | Unreadable) -> None:
        """A reading goes into the case, or the cause why there is none."""
        if isinstance(done, Unreadable):
            self._failed(done)
            return
        ledger.save(self._case, done)
        self._count(job.document, job.given.data, "again" if job.document.id in self._again else "added")

    def _wanted(self, document: Document, data: bytes) -> Job[_Given] | None:
        capture = Capture(uri=document.uri, at=_now(), hand=self._how.hand, raw=document.id, document=document.id)
        wanted = next(iter(ledger.wanting(self._case, (document.id,), self._stamps)), None)
        if wanted is None:
            ledger.save_captures(self._case, (capture,))
            self._count(document, data, "unchanged")
        elif _only_checks_moved(wanted):
            self._check_again(document, data, capture)
        else:
            self._again |= {document.id} if wanted.document else set()
            return Job(document, _Given(data, capture, self._told))
        return None

    def _check_again(self, document: Document, data: bytes, capture: Capture) -> None:
        """Only checks are new: they go over the reading that there is, and no model runs."""
        checked = checks.run(_unchecked(ledger.reading(self._case, document.id)))
        ledger.save(self._case, _prepared(Job(document, _Given(data, capture, self._told)), checked))
        self._count(document, data, "again")

    def _failed(self, refusal: Unreadable) -> None:
        failure = Failure(uri=refusal.uri, cause=refusal.cause, at=_now())
        ledger.save_failures(self._case, (failure,))
        self._failures.append(failure)
        self._tell(Step(uri=refusal.uri, outcome="failed", cause=refusal.cause))

    def _count(self, document: Document, data: bytes, outcome: Outcome) -> None:
        self._counts[outcome] += 1
        self._tell(Step(uri=document.uri, outcome=outcome, size=len(data)))


def _prepared(job: Job[_Given], reading: Reading) -> ledger.Prepared:
    given = job.given
    failed = any(finding.code in _FAILED for finding in reading.findings)
    stamps = (*reading.stamps, *given.told, *(["failed"] if failed else []))  # so that the next adding tries again
    return ledger.prepare(reading, raw=given.data, captures=(given.capture,), stamps=stamps)


def _told(told: Told) -> tuple[str, ...]:
    """What the user says of documents, as stamps: told otherwise, they are read again."""
    facts = {"publisher": told.publisher, "published": told.published}
    return tuple(f"told.{name}/{fact}" for name, fact in facts.items() if fact is not None)


def _only_checks_moved(wanted: Wanted) -> bool:
    return wanted.document is not None and all(stamp.startswith(_CHECKS) for stamp in wanted.moved)


def _unchecked(reading: Reading) -> Reading:
    """The reading as it was before it was checked."""
    findings = tuple(f for f in reading.findings if not f.by.startswith(_CHECKS))
    return replace(reading, findings=findings, stamps=tuple(s for s in reading.stamps if not s.startswith(_CHECKS)))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
