"""What the databases complain of, as one of Hearsay's own errors with one clear line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from hearsay.errors import BrokenCase, CaseBusy, CaseError, CaseFull, CaseLost, NoCase, ReadOnlyCase

_Kind = tuple[type[CaseError], str]
_FULL: _Kind = (CaseFull, "the disk is full; what was being written is not in the case, all before it is")
_BUSY: _Kind = (CaseBusy, "another process kept writing to it for longer than was waited; nothing was written")
_BROKEN: _Kind = (BrokenCase, "the file is damaged; take a copy that was kept, or add the reports to a new case")
_FIXED: _Kind = (ReadOnlyCase, "it may be read and not written")
_SHUT: _Kind = (NoCase, "it cannot be opened: the file or its folder may not be read, or is gone")
_LOST: _Kind = (CaseLost, "the connection was lost; what was being written is not in the case, all before it is")
_NONE: _Kind = (NoCase, "no case is in it; `hearsay new` makes one")

# https://sqlite.org/rescode.html, the low byte
_SQLITE: dict[int, _Kind] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _BROKEN,
    sqlite3.SQLITE_NOTADB: _BROKEN,
    sqlite3.SQLITE_READONLY: _FIXED,
    sqlite3.SQLITE_CANTOPEN: _SHUT,
    sqlite3.SQLITE_PERM: _SHUT,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html: whole codes, then their first two characters
_POSTGRES: dict[str, _Kind] = {
    "53100": _FULL,
    "55P03": _BUSY,
    "40P01": _BUSY,
    "40001": _BUSY,
    "25006": _FIXED,
    "42501": (ReadOnlyCase, "this user may not do that with its tables"),
    "42P01": _NONE,
    "XX001": _BROKEN,
    "XX002": _BROKEN,
    "28": (CaseLost, "the server does not let this user in"),
    "3D": (NoCase, "the server has no such database; create it first"),
    "57": _LOST,
    "08": _LOST,
}


@contextmanager
def translated(shown: str) -> Iterator[None]:
    """Turn a database's complaint into a CaseError; what is no complaint of the case goes on as it is."""
    try:
        yield
    except DBAPIError as error:
        raise _told(shown, error.orig, is_lost=error.connection_invalidated) from error
    except sqlite3.Error as error:
        raise _told(shown, error, is_lost=False) from error
    except SQLAlchemyError as error:
        raise CaseError(shown, _line(error)) from error


def _told(shown: str, error: BaseException | None, *, is_lost: bool) -> CaseError:
    kind = _LOST if is_lost else _sqlite(error) if isinstance(error, sqlite3.Error) else _postgres(error)
    return kind[0](shown, kind[1]) if kind else CaseError(shown, _line(error))


def _sqlite(error: sqlite3.Error) -> _Kind | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF == sqlite3.SQLITE_IOERR:
        return (CaseError, f"the disk fails: {_line(error)}; what was being written is not in the case")
    return None if code is None else _SQLITE.get(code & 0xFF)


def _postgres(error: BaseException | None) -> _Kind | None:
    state = getattr(error, "sqlstate", None)
    if state is None:
        # libpq gives no code when no server answers, or when one goes away
        return (CaseLost, f"no connection to the server: {_line(error).rpartition('FATAL:')[2].strip()}")
    return _POSTGRES.get(state) or _POSTGRES.get(state[:2])


def _line(error: BaseException | None) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:300] if lines else type(error).__name__
