"""Opening a case: what is no case, is damaged, newer or older is told apart before anything else is done with it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, text

from hearsay.errors import NewerCase, NoCase, ReadOnlyCase
from hearsay.ledger.address import Address, parsed
from hearsay.ledger.case import Case
from hearsay.ledger.connecting import APPLICATION, connected
from hearsay.ledger.copying import copy_kept
from hearsay.ledger.migrations import VERSIONS, migrate, version
from hearsay.ledger.translating import translated

_HEAD = b"SQLite format 3\x00"
_TURN = 0x48525359  # the number of the lock under which cases are made and migrated


def open_case(address: str | os.PathLike[str], *, wait: float = 30.0) -> Case:
    """Open a case; an older one is migrated first, and `notices` says so.

    wait: seconds for which a writer waits for another. Raises CaseError, of the kind that says what is wrong.
    """
    place = parsed(address)
    if place.url is not None:
        return _open_served(place, wait)
    _look_at(place)
    mode = _mode(place.path)
    return _opened(place, connected(place, wait=wait, mode=mode), is_read_only=mode != "rw")


def now() -> str:
    """The time, to the second, with its offset."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _open_served(place: Address, wait: float) -> Case:
    return _opened(place, connected(place, wait=wait), is_read_only=False)


def _look_at(place: Address) -> None:
    """Raises NoCase for what needs no database to be told."""
    path = place.path
    if os.path.isdir(path):
        raise NoCase(place.shown, "a folder, and no case")
    try:
        with open(path, "rb") as file:
            head = file.read(len(_HEAD)) if os.path.isfile(path) else b"-"
    except FileNotFoundError:
        raise NoCase(place.shown, "there is no such file; `hearsay new` makes a case") from None
    except OSError as fault:
        raise NoCase(place.shown, f"it cannot be opened: {fault.strerror or fault}") from None
    if not head:
        raise NoCase(place.shown, "an empty file, and no case")
    if head != _HEAD:
        raise NoCase(place.shown, "no case: it is no SQLite file")


def _mode(path: str) -> str:
    """How SQLite may open it. Beside a file in this mode of its own two others are made, so the folder counts too."""
    if os.access(path, os.W_OK) and os.access(os.path.dirname(os.path.abspath(path)), os.W_OK):
        return "rw"
    is_in_use = os.path.exists(path + "-wal") or os.path.exists(path + "-shm")
    return "ro" if is_in_use else "ro&immutable=1"


def _opened(place: Address, engine: Engine, *, is_read_only: bool) -> Case:
    try:
        notices = _brought_up(place, engine, is_read_only=is_read_only)
        return Case(place, engine, is_read_only=is_read_only, notices=notices)
    except BaseException:
        with suppress(Exception):
            engine.dispose()
        raise


def _brought_up(place: Address, engine: Engine, *, is_read_only: bool) -> tuple[str, ...]:
    """Check the version and migrate where that is due; what was done, in sentences."""
    with translated(place.shown), engine.connect() as rows, rows.begin():
        found = _version(place, rows)
    if found == VERSIONS[-1]:
        return ()
    if is_read_only:
        raise ReadOnlyCase(place.shown, "it is of an older version, and may not be written to bring it up to date")
    return _migrated(place, engine, found)


def _version(place: Address, rows: Connection) -> str:
    """The version of the tables. Raises NoCase or NewerCase."""
    if place.url is None and rows.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise NoCase(place.shown, "an SQLite file, and no case")
    found = version(rows)
    if found is None:
        raise NoCase(place.shown, "no case is in it; `hearsay new` makes one")
    if found not in VERSIONS:
        raise NewerCase(place.shown, f"made by a newer version of Hearsay ({found}; this one knows {VERSIONS[-1]})")
    return found


def _migrated(place: Address, engine: Engine, found: str) -> tuple[str, ...]:
    copy = copy_kept(place, engine, found) if place.url is None else ""
    with translated(place.shown), engine.connect() as rows, rows.execution_options(writes=True).begin():
        lock(rows)
        if _version(place, rows) == VERSIONS[-1]:  # another process was first
            return ()
        migrate(rows)
    kept = f"a copy as it was is kept at {copy}" if copy else "all in one transaction"
    return (f"The case was brought from version {found} to {VERSIONS[-1]}; {kept}.",)


def lock(rows: Connection) -> None:
    """Take the turn of makers and migrators until the transaction ends; SQLite's writers have it already."""
    if rows.dialect.name == "postgresql":
        rows.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})
