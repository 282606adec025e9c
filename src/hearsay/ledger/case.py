"""An open case: its name, and the two ways to its rows: looking, which never waits, and writing, which takes turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import Connection, Engine, select, text

from hearsay.errors import ReadOnlyCase
from hearsay.ledger.address import Address
from hearsay.ledger.tables import settings
from hearsay.ledger.translating import translated


class Case:
    """One case, open. Close it, or use it in a `with`.

    shown: its address, without a password. notices: what was done to open it, plain sentences.
    """

    def __init__(self, address: Address, engine: Engine, *, is_read_only: bool, notices: tuple[str, ...] = ()) -> None:
        self.shown = address.shown
        self.path = address.path
        self.engine = engine
        self.is_read_only = is_read_only
        self.notices = notices
        with self.looking() as rows:
            self._settings = dict(rows.execute(select(settings.c.name, settings.c.value)).all())

    @property
    def name(self) -> str:
        """What whoever made it called it."""
        return str(self._settings.get("name", ""))

    @property
    def created(self) -> str:
        """When it was made: ISO 8601 with an offset."""
        return str(self._settings.get("created", ""))

    @property
    def is_served(self) -> bool:
        """Whether a PostgreSQL server holds it."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """One state of the case, whatever others write meanwhile."""
        with translated(self.shown), self.engine.connect() as rows:
            if self.is_served:
                rows = rows.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with rows.begin():
                yield rows

    @contextmanager
    def writing(self, *, is_lasting: bool = False) -> Iterator[Connection]:
        """One transaction: all of it or nothing is in the case afterwards.

        is_lasting: wait until the disk has it. What a person decided cannot be made again; a reading can.
        """
        if self.is_read_only:
            raise ReadOnlyCase(self.shown, "it may be read and not written")
        with translated(self.shown), self.engine.connect() as rows:
            if not self.is_served:
                rows = rows.execution_options(writes=True)
                # outside a transaction, where alone SQLite heeds it
                _raw(rows, f"PRAGMA synchronous = {'FULL' if is_lasting else 'NORMAL'}")
            with rows.begin():
                if self.is_served and not is_lasting:
                    rows.execute(text("SET LOCAL synchronous_commit TO off"))
                yield rows

    def close(self) -> None:
        """Let go of all connections."""
        with translated(self.shown):
            self.engine.dispose()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Case {self.shown}>"


def _raw(rows: Connection, statement: str) -> None:
    cursor = rows.connection.cursor()
    try:
        cursor.execute(statement)
    finally:
        cursor.close()
