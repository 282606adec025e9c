"""Assembled ledgers, one generation beside the other, and what assembly keeps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    _generations()
    _kept()
    _entries()
    _entry_claims()
    _pieces()


def _generations() -> None:
    op.create_table(
        "generations",
        sa.Column("number", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("stamps", sa.Text(), nullable=False),
        sa.Column("made_from", sa.Text(), nullable=False),
        sa.Column("entries", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("descents", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("findings", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("is_whole", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="generations_key"),
        sqlite_autoincrement=True,
    )


def _kept() -> None:
    op.create_table(
        "kept",
        sa.Column("name", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="kept_key"),
    )


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("ordinal", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("stream", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["generation"], ["generations.number"], name="entries_generation"),
        sa.PrimaryKeyConstraint("generation", "ordinal", name="entries_key"),
    )
    op.create_index("entries_by_generation_id", "entries", ["generation", "id"])
    op.create_index("entries_by_generation_stream_ordinal", "entries", ["generation", "stream", "ordinal"])


def _entry_claims() -> None:
    op.create_table(
        "entry_claims",
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("claim", _NAME, nullable=False),
        sa.Column("entry", _NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["generation"], ["generations.number"], name="entry_claims_generation"),
        sa.PrimaryKeyConstraint("generation", "claim", "entry", name="entry_claims_key"),
        sqlite_with_rowid=False,
    )


def _pieces() -> None:
    op.create_table(
        "pieces",
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", _NAME, nullable=False),
        sa.Column("ordinal", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("one", _NAME, nullable=False),
        sa.Column("other", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["generation"], ["generations.number"], name="pieces_generation"),
        sa.PrimaryKeyConstraint("generation", "kind", "ordinal", name="pieces_key"),
    )
    op.create_index("pieces_by_generation_kind_one", "pieces", ["generation", "kind", "one"])
    op.create_index("pieces_by_generation_kind_other", "pieces", ["generation", "kind", "other"])
