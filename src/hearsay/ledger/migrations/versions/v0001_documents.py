"""Documents, their captures and raw bytes, readings, claims, findings, and the words of claims."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    _documents()
    _failures()
    _raws()
    _settings()
    _captures()
    _claims()
    _entities()
    _findings()
    _readings()
    _claim_actors()
    _claim_findings()
    _claim_streams()
    _claim_words()


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("number", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("first", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("claims", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("findings", _NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("number", name="documents_key"),
        sa.UniqueConstraint("id", name="documents_one_id"),
        sqlite_autoincrement=True,
    )


def _failures() -> None:
    op.create_table(
        "failures",
        sa.Column("place", _NAME, nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("place", name="failures_key"),
    )


def _raws() -> None:
    op.create_table(
        "raws",
        sa.Column("hash", _NAME, nullable=False),
        sa.Column("size", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="raws_key"),
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", _NAME, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="settings_key"),
    )


def _captures() -> None:
    op.create_table(
        "captures",
        sa.Column("number", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("document", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("raw", _NAME, nullable=False),
        sa.Column("place", _NAME, nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("hand", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="captures_document"),
        sa.ForeignKeyConstraint(["raw"], ["raws.hash"], name="captures_raw"),
        sa.PrimaryKeyConstraint("number", name="captures_key"),
        sa.UniqueConstraint("document", "raw", "place", name="captures_one_document_raw_place"),
    )
    op.create_index("captures_by_raw", "captures", ["raw"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("key", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("root", _NAME, nullable=False),
        sa.Column("outlet", _NAME, nullable=False),
        sa.Column("level", _NAME, nullable=False),
        sa.Column("root_name", sa.Text(), nullable=False),
        sa.Column("root_kind", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("streams", sa.Text(), nullable=False),
        sa.Column("actors", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="claims_document"),
        sa.PrimaryKeyConstraint("key", name="claims_key"),
    )
    op.create_index("claims_by_id", "claims", ["id"])
    op.create_index("claims_by_level_key", "claims", ["level", "key"])
    op.create_index("claims_by_outlet_key", "claims", ["outlet", "key"])
    op.create_index("claims_by_root_key", "claims", ["root", "key"])


def _entities() -> None:
    op.create_table(
        "entities",
        sa.Column("document", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="entities_document"),
        sa.PrimaryKeyConstraint("document", "id", name="entities_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("entities_by_id", "entities", ["id"])


def _findings() -> None:
    op.create_table(
        "findings",
        sa.Column("number", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", _NUMBER, nullable=True),
        sa.Column("code", _NAME, nullable=False),
        sa.Column("severity", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="findings_document"),
        sa.PrimaryKeyConstraint("number", name="findings_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("findings_by_code_number", "findings", ["code", "number"])
    op.create_index("findings_by_document", "findings", ["document"])
    op.create_index("findings_by_generation_number", "findings", ["generation", "number"])
    op.create_index("findings_by_id", "findings", ["id"])
    op.create_index("findings_by_severity_number", "findings", ["severity", "number"])


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("edition", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("document", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("stamps", sa.Text(), nullable=False),
        sa.Column("hash", _NAME, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"], name="readings_document"),
        sa.PrimaryKeyConstraint("edition", name="readings_key"),
        sa.UniqueConstraint("document", name="readings_one_document"),
        sqlite_autoincrement=True,
    )


def _claim_actors() -> None:
    op.create_table(
        "claim_actors",
        sa.Column("name", _NAME, nullable=False),
        sa.Column("claim", _NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name="claim_actors_claim"),
        sa.PrimaryKeyConstraint("name", "claim", name="claim_actors_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("claim_actors_by_claim", "claim_actors", ["claim"])


def _claim_findings() -> None:
    op.create_table(
        "claim_findings",
        sa.Column("name", _NAME, nullable=False),
        sa.Column("generation", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("claim", _NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name="claim_findings_claim"),
        sa.PrimaryKeyConstraint("name", "generation", "claim", name="claim_findings_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("claim_findings_by_claim", "claim_findings", ["claim"])


def _claim_streams() -> None:
    op.create_table(
        "claim_streams",
        sa.Column("name", _NAME, nullable=False),
        sa.Column("claim", _NUMBER, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.key"], name="claim_streams_claim"),
        sa.PrimaryKeyConstraint("name", "claim", name="claim_streams_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("claim_streams_by_claim", "claim_streams", ["claim"])


def _claim_words() -> None:
    """Full text: the words come cut and folded, so that the tokenizer has only to part them at blanks."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE claim_words USING fts5(words, tokenize = 'ascii')")
        return
    op.create_table(
        "claim_words",
        sa.Column("rowid", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name="claim_words_key"),
    )
    op.create_index("claim_words_by_words", "claim_words", ["words"], postgresql_using="gin")
