"""Full text search that answers alike on both databases: Hearsay cuts the words, the databases only find them.

Words are runs of letters and digits, folded to small letters without accents; they are not stemmed. A query is words
and "phrases", all of which must stand in the evidence; `smuggl*` finds every word that begins so.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct
from sqlalchemy import ColumnElement, cast, column, table
from sqlalchemy.dialects.postgresql import TSQUERY

from hearsay.errors import BadValue
from hearsay.text.folding import fold

# the same name on both: an FTS5 table whose row number is the claim's key, and a table with a tsvector
claim_words = table("claim_words", column("rowid"), column("words"))

_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r'"([^"]*)"?|(\S+)')
_LONGEST = 200  # characters of a word that are looked at; PostgreSQL takes 2,046 bytes


class Phrase(Struct, frozen=True):
    """Words that follow each other; of the last one only the beginning where `is_open`."""

    words: tuple[str, ...]
    is_open: bool = False


def words(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    folded = fold(text)
    if not folded.isascii():  # marks of their own, as in pointed Arabic, are no part of a word
        folded = "".join(c for c in folded if not unicodedata.combining(c))
    return [word[:_LONGEST] for word in _WORD.findall(folded)]


def phrases(query: str) -> tuple[Phrase, ...]:
    """A query understood. Raises BadValue when no word is in it."""
    found = []
    for quoted, plain in _PART.findall(query):
        if cut := words(quoted or plain):
            found.append(Phrase(tuple(cut), is_open=not quoted and plain.endswith("*")))
    if not found:
        raise BadValue(f'there is no word to look for in {query!r}: give words, "a phrase" or a beginning*')
    return tuple(found)


def stored(cut: str, *, served: bool) -> str:
    """The words of a text, parted by blanks, as its database indexes them."""
    if not served:
        return cut
    return " ".join(f"'{word}':{min(place, 16383)}" for place, word in enumerate(cut.split(), 1))


def matches(query: str, at: ColumnElement[str], *, served: bool) -> ColumnElement[bool]:
    """The condition that a query makes on the column of `claim_words`."""
    wanted = phrases(query)
    if served:
        return at.op("@@", is_comparison=True)(cast(" & ".join(map(_served, wanted)), TSQUERY))
    return at.op("MATCH", is_comparison=True)(" ".join(map(_filed, wanted)))


def _served(phrase: Phrase) -> str:
    *first, last = (f"'{word}'" for word in phrase.words)
    return "(" + " <-> ".join([*first, last + ":*" * phrase.is_open]) + ")"


def _filed(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"' + " *" * phrase.is_open


def name(text: str) -> str:
    """A name as names are compared: folded, blanks made one, and no longer than an index takes."""
    return " ".join(fold(text).split())[:_LONGEST].replace("\0", "\ufffd")
