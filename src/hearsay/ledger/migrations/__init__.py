"""The steps that make a case's tables, in order; a new case goes through all of them, an older one through the rest.

A step, once released, is never changed: a new file in `versions` follows it, and its name here.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

VERSIONS = ("0001", "0002", "0003", "0004")
VERSION_TABLE = "hearsay_version"


def version(rows: Connection) -> str | None:
    """The version of the tables of a database; None where no case is in it."""
    if not inspect(rows).has_table(VERSION_TABLE):
        return None
    return rows.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))


def migrate(rows: Connection, to: str = VERSIONS[-1]) -> None:
    """Bring the tables to a version, within the transaction that the connection is in."""
    # a fifth of a second, and hardly ever wanted
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    environment = EnvironmentContext(config, script, fn=lambda at, _: script._upgrade_revs(to, at))
    with environment:
        environment.configure(connection=rows, version_table=VERSION_TABLE)
        environment.run_migrations()
