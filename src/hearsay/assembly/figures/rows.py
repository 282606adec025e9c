"""A change of what is said without a figure, before it becomes a row of the ledger."""

from __future__ import annotations

from msgspec import Struct

from hearsay.assembly.figures.aligned import Said
from hearsay.corpus import Change


class Row(Struct, frozen=True):
    """A change from what a parent says to what a document says, and why it is one."""

    change: Change
    here: Said
    other: Said | None
    parent: str
    because: str
