"""The tables of a case. What the migrations make must equal this, on both databases (tests/ledger/test_schema.py).

A claim's key tells where it stands: day of publication, document, place in the text. So the order of keys is an order
in time, one claim has one key however often it is looked at, and a range of dates is a range of keys. Whatever claims
are filtered on is indexed together with the key, and so comes out in that order with nothing left to sort.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

from hearsay.ledger.columns import NAME, NUMBER, counted, data, metadata, name, number, of, text

settings = Table("settings", metadata, name("name", is_key=True), text("value"))

raws = Table("raws", metadata, name("hash", is_key=True), number("size"), data())

documents = Table(
    "documents",
    metadata,
    counted("number"),
    name("id"),
    number("first"),  # the key before that of its first claim
    text("uri"),
    text("title"),
    text("publisher"),
    text("published"),
    text("language"),
    number("claims"),
    number("findings"),
    UniqueConstraint("id"),
    sqlite_autoincrement=True,
)

# place: a hash of the address, which may be longer than an index takes
captures = Table(
    "captures",
    metadata,
    counted("number"),
    of("document", "documents.number"),
    Column("raw", NAME, ForeignKey("raws.hash"), nullable=False),
    name("place"),
    text("uri"),
    text("at"),
    text("hand"),
    UniqueConstraint("document", "raw", "place"),
    Index(None, "raw"),
)

# edition: moves with each reading that is saved; hash: of the reading as it was before it was compressed
readings = Table(
    "readings",
    metadata,
    counted("edition"),
    of("document", "documents.number"),
    text("stamps"),
    name("hash"),
    data(),
    UniqueConstraint("document"),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims",
    metadata,
    number("key", is_key=True),
    of("document", "documents.number"),
    name("id"),
    name("root"),
    name("outlet"),
    name("level"),
    text("root_name"),
    text("root_kind"),
    text("quote"),
    text("streams"),
    text("actors"),
    text("findings"),
    Index(None, "id"),
    Index(None, "root", "key"),
    Index(None, "outlet", "key"),
    Index(None, "level", "key"),
)


def _facet(called: str) -> Table:
    """A value that several claims have, and of which one claim may have several."""
    columns = (name("name", is_key=True), of("claim", "claims.key", is_key=True))
    return Table(called, metadata, *columns, Index(None, "claim"), sqlite_with_rowid=False)


claim_actors = _facet("claim_actors")
claim_streams = _facet("claim_streams")

entities = Table(
    "entities",
    metadata,
    of("document", "documents.number", is_key=True),
    name("id", is_key=True),
    text("kind"),
    text("name"),
    Index(None, "id"),
    sqlite_with_rowid=False,
)

failures = Table("failures", metadata, name("place", is_key=True), text("uri"), text("cause"), text("at"))

# generation: of the assembled ledger that found it; 0 for what was found in the document alone. ordinal: as of entries
findings = Table(
    "findings",
    metadata,
    counted("number"),
    name("id"),
    number("generation"),
    Column("ordinal", NUMBER),
    Column("document", NUMBER, ForeignKey("documents.number")),
    name("code"),
    name("severity"),
    data(),
    Index(None, "id"),
    Index(None, "document"),
    Index(None, "generation", "ordinal"),
    Index(None, "code", "number"),
    Index(None, "severity", "number"),
    sqlite_autoincrement=True,
)

claim_findings = Table(
    "claim_findings",
    metadata,
    name("name", is_key=True),
    number("generation", is_key=True),
    of("claim", "claims.key", is_key=True),
    Index(None, "claim"),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    number("number", is_key=True),
    text("action"),
    text("targets"),
    text("who"),
    text("at"),
    text("vals"),
    text("reason"),
    text("previous"),
    text("hash"),
)
