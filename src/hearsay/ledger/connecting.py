"""Connections to both databases, each set up so that one transaction sees one state and writers wait for each other."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event

from hearsay.ledger.address import Address

APPLICATION = 0x48525359  # "HRSY" in the head of the file, so that a case is told from other SQLite files
# readers never wait in this mode, and after a power cut the file is sound though the last reports may be missing
_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = NORMAL",
    "cache_size = -65536",
    "temp_store = MEMORY",
    # pages: the log is folded into the file, which waits for the disk, every 40 MB and not every four
    "wal_autocheckpoint = 10000",
)


# short queries on indexes: compiling one takes longer than answering it, disks no longer turn, and a plan for a rare
# name must not be used for a common one
_SESSION = "-c jit=off -c plan_cache_mode=force_custom_plan -c work_mem=64MB -c random_page_cost=1.1"


def connected(address: Address, *, wait: float, mode: str = "rw") -> Engine:
    """An engine on the address; nothing is opened yet. mode: SQLite's, "rw", "ro" or "ro&immutable=1"."""
    if address.url is not None:
        return _served(address, wait)
    # as_uri escapes what would end a path in an address
    place = f"{Path(address.path).absolute().as_uri()}?mode={mode}"

    def opened() -> sqlite3.Connection:
        return sqlite3.connect(place, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=opened, poolclass=QueuePool, pool_size=4, max_overflow=-1)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _served(address: Address, wait: float) -> Engine:
    assert address.url is not None  # noqa: S101 for the type checker
    limits = f"-c lock_timeout={int(wait * 1000)} {_SESSION}"
    arguments: dict[str, Any] = {"options": f"{limits} {_options(address)}".strip()}
    if "connect_timeout" not in address.url.query:
        arguments["connect_timeout"] = max(2, int(wait))
    url = address.url.difference_update_query(["options"])
    return create_engine(url, connect_args=arguments, pool_pre_ping=True, pool_size=4)


def _options(address: Address) -> str:
    given = address.url.query.get("options", "") if address.url is not None else ""
    return given if isinstance(given, str) else " ".join(given)


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: one that read first and then must wait could never go on."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def single(path: str) -> Engine:
    """An engine on a new file, for the making of a case; it holds nothing open between two uses."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path, isolation_level=None), poolclass=NullPool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine
