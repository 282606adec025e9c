"""A new case: made whole or not at all, and never over something that is there."""

from __future__ import annotations

import os
from contextlib import suppress
from uuid import uuid4

from sqlalchemy import Connection

from hearsay.errors import BadValue, CaseExists, NoCase, ReadOnlyCase
from hearsay.ledger.address import Address, parsed
from hearsay.ledger.case import Case
from hearsay.ledger.connecting import APPLICATION, connected, single
from hearsay.ledger.migrations import migrate, version
from hearsay.ledger.opening import lock, now, open_case
from hearsay.ledger.tables import settings
from hearsay.ledger.translating import translated

_LONGEST_NAME = 200


def new_case(address: str | os.PathLike[str], *, name: str = "") -> Case:
    """Make a case and open it. Raises CaseExists where something is there, BadValue for a name of several lines."""
    place = parsed(address)
    if len(name) > _LONGEST_NAME or not (name == "" or name.isprintable()):
        raise BadValue(f"a case's name is one line of at most {_LONGEST_NAME} characters")
    if place.url is not None:
        _make_served(place, name)
    else:
        _make_file(place, name or os.path.basename(place.path))
    return open_case(address)


def _make_served(place: Address, name: str) -> None:
    engine = connected(place, wait=30)
    try:
        with translated(place.shown), engine.begin() as rows:
            lock(rows)
            if version(rows) is not None:
                raise CaseExists(place.shown, "there is a case in this database already")
            _fill(rows, name or (place.url.database if place.url is not None else None) or "")
    finally:
        engine.dispose()


def _make_file(place: Address, name: str) -> None:
    """The file is made under another name and gets its own when it is whole, so that nobody opens half a case."""
    if os.path.lexists(place.path):
        raise CaseExists(place.shown, "there is something already; a new case wants a new name")
    unfinished = f"{place.path}.{uuid4().hex[:8]}.new"
    try:
        _write(place, unfinished, name)
        _settle(place, unfinished)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                os.unlink(unfinished + end)


def _write(place: Address, unfinished: str, name: str) -> None:
    folder = os.path.dirname(os.path.abspath(place.path))
    if not os.path.isdir(folder):
        raise NoCase(place.shown, "the folder that it is to be in is not there")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ReadOnlyCase(place.shown, "the folder that it is to be in may not be written")
    with translated(place.shown):
        engine = single(unfinished)
        with engine.connect() as rows:
            rows.connection.cursor().execute("PRAGMA journal_mode = WAL")
            with rows.begin():
                rows.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
                _fill(rows, name)


def _settle(place: Address, unfinished: str) -> None:
    """Give the file its name; a link is refused where something took that name meanwhile."""
    try:
        os.link(unfinished, place.path)
    except FileExistsError:
        raise CaseExists(place.shown, "there is something already; a new case wants a new name") from None
    except OSError:  # a disk without links
        os.rename(unfinished, place.path)


def _fill(rows: Connection, name: str) -> None:
    migrate(rows)
    facts = {"name": name, "created": now(), "ledger": "0", "head": ""}
    rows.execute(settings.insert(), [{"name": key, "value": value} for key, value in facts.items()])
