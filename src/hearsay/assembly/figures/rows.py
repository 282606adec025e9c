"""A change of what is said without a figure, before it becomes a row of the ledger."""

from __future__ import annotations

from msgspec import Struct

from hearsay.assembly.figures.aligned import Said
from hearsay.corpus import Change
from hearsay.model import Sentence, Span


class Quoted(Struct, frozen=True):
    """Words of a document that no claim need hold, with their sentence."""

    document: str
    words: Span
    sentence: Sentence


class Row(Struct, frozen=True):
    """A change from what a parent says to what a document says, and why it is one."""

    change: Change
    here: Said | Quoted
    other: Said | Quoted | None
    parent: str
    because: str
