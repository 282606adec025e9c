"""The tables of what assembly makes: ledgers, one generation beside the other, and what it keeps for the next time."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table

from hearsay.ledger.columns import counted, data, metadata, name, number, of, text

generations = Table(
    "generations",
    metadata,
    counted("number"),
    text("at"),
    text("stamps"),
    text("made_from"),
    number("entries"),
    number("descents"),
    number("findings"),
    Column("is_whole", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

# ordinal: tells the story and the place in its ledger (hearsay.ledger.parts). rank: those of most documents first
entries = Table(
    "entries",
    metadata,
    of("generation", "generations.number", is_key=True),
    number("ordinal", is_key=True),
    number("rank"),
    name("id"),
    name("stream"),
    data(),
    Index(None, "generation", "id"),
    Index(None, "generation", "rank", "ordinal"),
    Index(None, "generation", "stream", "rank", "ordinal"),
)

entry_claims = Table(
    "entry_claims",
    metadata,
    of("generation", "generations.number", is_key=True),
    name("claim", is_key=True),
    number("entry", is_key=True),
    sqlite_with_rowid=False,
)

# one, other: what it is looked for by: a descent's child and parent, a figure's entry and document, else its own id
pieces = Table(
    "pieces",
    metadata,
    of("generation", "generations.number", is_key=True),
    name("kind", is_key=True),
    number("ordinal", is_key=True),
    name("one"),
    name("other"),
    data(),
    Index(None, "generation", "kind", "one"),
    Index(None, "generation", "kind", "other"),
)

kept = Table("kept", metadata, name("name", is_key=True), data())

# hash: of the reading of which they are the marks
marks = Table("marks", metadata, of("document", "documents.number", is_key=True), name("hash"), data())
