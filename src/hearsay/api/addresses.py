"""Telling a case from a report by its address, without loading what opens cases."""

from __future__ import annotations

import os

_SQLITE = b"SQLite format 3\0"


def is_case(address: str | os.PathLike[str]) -> bool:
    """Whether this is a case's address, and not a report's; nothing is opened but the first bytes of a file."""
    given = os.fsdecode(address)
    if given.lower().startswith(("postgresql://", "postgres://")):
        return True
    try:
        with open(given, "rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        return False
