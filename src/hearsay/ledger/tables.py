"""The tables of a case. What the migrations make must equal this, on both databases (tests/ledger/test_schema.py).

A claim's key tells where it stands: day of publication, document, place in the text. So the order of keys is an order
in time, one claim has one key however often it is looked at, and a range of dates is a range of keys. Whatever claims
are filtered on is indexed together with the key, and so comes out in that order with nothing left to sort.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# SQLite gives its fast row number only to what is called INTEGER
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
# by code point on both databases, whatever language a server sorts by
_NAME = Text().with_variant(Text(collation="C"), "postgresql")

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_one_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_name)s",
        "pk": "%(table_name)s_key",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _name(name: str, *, is_key: bool = False) -> Column[str]:
    return Column(name, _NAME, nullable=False, primary_key=is_key)


def _number(name: str, *, is_key: bool = False) -> Column[int]:
    return Column(name, _NUMBER, nullable=False, primary_key=is_key, autoincrement=False)


def _counted(name: str) -> Column[int]:
    """A number that the database gives, never twice."""
    return Column(name, _NUMBER, primary_key=True, autoincrement=True)


def _of(name: str, what: str, *, is_key: bool = False) -> Column[int]:
    return Column(name, _NUMBER, ForeignKey(what), nullable=False, primary_key=is_key, autoincrement=False)


def _data() -> Column[bytes]:
    return Column("data", LargeBinary, nullable=False)


settings = Table("settings", metadata, _name("name", is_key=True), _text("value"))

raws = Table("raws", metadata, _name("hash", is_key=True), _number("size"), _data())

documents = Table(
    "documents",
    metadata,
    _counted("number"),
    _name("id"),
    _number("first"),  # the key before that of its first claim
    _text("uri"),
    _text("title"),
    _text("publisher"),
    _text("published"),
    _text("language"),
    _number("claims"),
    _number("findings"),
    UniqueConstraint("id"),
    sqlite_autoincrement=True,
)

# place: a hash of the address, which may be longer than an index takes
captures = Table(
    "captures",
    metadata,
    _counted("number"),
    _of("document", "documents.number"),
    Column("raw", _NAME, ForeignKey("raws.hash"), nullable=False),
    _name("place"),
    _text("uri"),
    _text("at"),
    _text("hand"),
    UniqueConstraint("document", "raw", "place"),
    Index(None, "raw"),
)

# edition: moves with each reading that is saved; hash: of the reading as it was before it was compressed
readings = Table(
    "readings",
    metadata,
    _counted("edition"),
    _of("document", "documents.number"),
    _text("stamps"),
    _name("hash"),
    _data(),
    UniqueConstraint("document"),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims",
    metadata,
    _number("key", is_key=True),
    _of("document", "documents.number"),
    _name("id"),
    _name("root"),
    _name("outlet"),
    _name("level"),
    _text("root_name"),
    _text("root_kind"),
    _text("quote"),
    _text("streams"),
    _text("actors"),
    _text("findings"),
    Index(None, "id"),
    Index(None, "root", "key"),
    Index(None, "outlet", "key"),
    Index(None, "level", "key"),
)


def _facet(name: str) -> Table:
    """A value that several claims have, and of which one claim may have several."""
    columns = (_name("name", is_key=True), _of("claim", "claims.key", is_key=True))
    return Table(name, metadata, *columns, Index(None, "claim"), sqlite_with_rowid=False)


claim_actors = _facet("claim_actors")
claim_streams = _facet("claim_streams")

entities = Table(
    "entities",
    metadata,
    _of("document", "documents.number", is_key=True),
    _name("id", is_key=True),
    _text("kind"),
    _text("name"),
    Index(None, "id"),
    sqlite_with_rowid=False,
)

failures = Table("failures", metadata, _name("place", is_key=True), _text("uri"), _text("cause"), _text("at"))

# generation: of the assembled ledger that found it; 0 for what was found in the document alone
findings = Table(
    "findings",
    metadata,
    _counted("number"),
    _name("id"),
    _number("generation"),
    Column("document", _NUMBER, ForeignKey("documents.number")),
    _name("code"),
    _name("severity"),
    _data(),
    Index(None, "id"),
    Index(None, "document"),
    Index(None, "generation", "number"),
    Index(None, "code", "number"),
    Index(None, "severity", "number"),
    sqlite_autoincrement=True,
)

claim_findings = Table(
    "claim_findings",
    metadata,
    _name("name", is_key=True),
    _number("generation", is_key=True),
    _of("claim", "claims.key", is_key=True),
    Index(None, "claim"),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    _number("number", is_key=True),
    _text("action"),
    _text("targets"),
    _text("who"),
    _text("at"),
    _text("vals"),
    _text("reason"),
    _text("previous"),
    _text("hash"),
)

generations = Table(
    "generations",
    metadata,
    _counted("number"),
    _text("at"),
    _text("stamps"),
    _text("made_from"),
    _number("entries"),
    _number("descents"),
    _number("findings"),
    Column("is_whole", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

entries = Table(
    "entries",
    metadata,
    _of("generation", "generations.number", is_key=True),
    _number("ordinal", is_key=True),
    _name("id"),
    _name("stream"),
    _data(),
    Index(None, "generation", "id"),
    Index(None, "generation", "stream", "ordinal"),
)

entry_claims = Table(
    "entry_claims",
    metadata,
    _of("generation", "generations.number", is_key=True),
    _name("claim", is_key=True),
    _number("entry", is_key=True),
    sqlite_with_rowid=False,
)

# one, other: what it is looked for by: a descent's child and parent, a figure's entry and document, else its own id
pieces = Table(
    "pieces",
    metadata,
    _of("generation", "generations.number", is_key=True),
    _name("kind", is_key=True),
    _number("ordinal", is_key=True),
    _name("one"),
    _name("other"),
    _data(),
    Index(None, "generation", "kind", "one"),
    Index(None, "generation", "kind", "other"),
)

kept = Table("kept", metadata, _name("name", is_key=True), _data())
