"""The tables that the queries are made for are those that the migrations make, on both databases."""

from __future__ import annotations

import re
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Index, MetaData, PrimaryKeyConstraint, Table, create_engine
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import BigInteger

from hearsay import ledger
from hearsay.ledger import assembled_tables, migrations, tables  # noqa: F401 the tables that metadata is to know
from hearsay.ledger.columns import metadata
from hearsay.ledger.migrations import VERSION_TABLE, VERSIONS

SEARCH = MetaData()
Table(
    "claim_words",
    SEARCH,
    Column("rowid", BigInteger, autoincrement=False, nullable=False),
    Column("words", TSVECTOR, nullable=False),
    PrimaryKeyConstraint("rowid", name="claim_words_key"),
    Index("claim_words_by_words", "words", postgresql_using="gin"),
)


def test_the_schema_is_what_the_migrations_make(case: ledger.Case) -> None:
    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return kind != "table" or case.is_served or not str(name).startswith("claim_words")

    options = {"compare_type": True, "version_table": VERSION_TABLE, "include_object": ours}
    known = [metadata, SEARCH] if case.is_served else [metadata]
    with case.looking() as rows:
        differences = compare_metadata(MigrationContext.configure(rows, opts=options), known)  # type: ignore[arg-type]
    assert differences == []


def _statements(rows) -> dict[str, str]:  # type: ignore[no-untyped-def]
    """Each table and index, by what made it; blanks and the order of constraints are SQLAlchemy's."""
    found = rows.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    # a column that was added later stands on no line of its own
    between = re.compile(r",?\s*\n\t?|, (?=\w+ [A-Z]+, \n)")
    cut = {name: sorted(part.strip(" ,") for part in between.split(sql)) for name, sql in found}
    return {name: str(parts) for name, parts in cut.items() if not name.startswith(("claim_words", VERSION_TABLE))}


def test_sqlite_has_the_very_same_statements(tmp_path: Path) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as rows:
        metadata.create_all(rows)
        drawn = _statements(rows)
    engine.dispose()
    with ledger.new_case(tmp_path / "a.case") as case, case.looking() as rows:
        assert _statements(rows) == drawn


def test_every_step_is_named_and_follows_the_one_before() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    steps = list(ScriptDirectory.from_config(config).walk_revisions())[::-1]
    assert tuple(step.revision for step in steps) == VERSIONS
    assert [step.down_revision for step in steps] == [None, *VERSIONS[:-1]]
