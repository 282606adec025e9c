"""Ledgers story by story: where a finding stands in its own, the entries of most documents first, and marks kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns and the table."""
    _findings()
    _entries()
    _marks()


def _findings() -> None:
    op.add_column("findings", sa.Column("ordinal", _NUMBER))
    op.drop_index("findings_by_generation_number", "findings")
    op.create_index("findings_by_generation_ordinal", "findings", ["generation", "ordinal"])


def _entries() -> None:
    """With the column, which has no value that would do for all: those that are there stay in the order they have."""
    op.execute("CREATE TEMPORARY TABLE entries_before AS SELECT generation, ordinal, id, stream, data FROM entries")
    op.drop_table("entries")
    op.create_table(
        "entries",
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("ordinal", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("rank", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("stream", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["generation"], ["generations.number"], name="entries_generation"),
        sa.PrimaryKeyConstraint("generation", "ordinal", name="entries_key"),
    )
    op.create_index("entries_by_generation_id", "entries", ["generation", "id"])
    op.create_index("entries_by_generation_rank_ordinal", "entries", ["generation", "rank", "ordinal"])
    op.create_index("entries_by_generation_stream_rank_ordinal", "entries", ["generation", "stream", "rank", "ordinal"])
    op.execute(
        "INSERT INTO entries (generation, ordinal, rank, id, stream, data) "
        "SELECT generation, ordinal, 0, id, stream, data FROM entries_before"
    )
    op.execute("DROP TABLE entries_before")


def _marks() -> None:
    op.create_table(
        "marks",
        sa.Column("document", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("hash", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="marks_document"),
        sa.PrimaryKeyConstraint("document", name="marks_key"),
    )
