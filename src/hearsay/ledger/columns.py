"""The kinds of columns that the tables of a case are made of, alike on both databases."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, Text

# SQLite gives its fast row number only to what is called INTEGER
NUMBER = BigInteger().with_variant(Integer(), "sqlite")
# by code point on both databases, whatever language a server sorts by
NAME = Text().with_variant(Text(collation="C"), "postgresql")

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
        "uq": "%(table_name)s_one_%(column_0_N_name)s",
        "fk": "%(table_name)s_%(column_0_name)s",
        "pk": "%(table_name)s_key",
    }
)


def text(called: str) -> Column[str]:
    """A text that is shown."""
    return Column(called, Text, nullable=False)


def name(called: str, *, is_key: bool = False) -> Column[str]:
    """A text by which rows are found."""
    return Column(called, NAME, nullable=False, primary_key=is_key)


def number(called: str, *, is_key: bool = False) -> Column[int]:
    """A number that whoever writes the row gives."""
    return Column(called, NUMBER, nullable=False, primary_key=is_key, autoincrement=False)


def counted(called: str) -> Column[int]:
    """A number that the database gives, never twice."""
    return Column(called, NUMBER, primary_key=True, autoincrement=True)


def of(called: str, what: str, *, is_key: bool = False) -> Column[int]:
    """The number of a row of another table."""
    return Column(called, NUMBER, ForeignKey(what), nullable=False, primary_key=is_key, autoincrement=False)


def data() -> Column[bytes]:
    """A packed noun."""
    return Column("data", LargeBinary, nullable=False)
