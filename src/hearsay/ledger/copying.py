"""A copy of a case's file as it was, whole even while others use it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from itertools import count

from sqlalchemy import Engine

from hearsay.errors import CaseFull
from hearsay.ledger.address import Address
from hearsay.ledger.translating import translated
from hearsay.text.folding import sound


def copy_kept(place: Address, engine: Engine, version: str) -> str:
    """Copy the file beside itself, under a name that tells its version; never over another file. The copy's path."""
    path = _free(f"{place.path}.before-{version}")
    try:
        with translated(place.shown), engine.connect() as rows:
            source = rows.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)  # noqa: S101 for the type checker
            with closing(sqlite3.connect(path)) as copy:
                source.backup(copy)
    except CaseFull:
        with suppress(OSError):
            os.unlink(path)
        raise CaseFull(place.shown, "the disk has no room for the copy that is kept before a migration") from None
    return sound(path)[0]


def _free(wanted: str) -> str:
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in names if not os.path.exists(name))
