"""How much may come out of one file that was given, with all that lies in it: the guard against bombs.

Compressed bytes are measured as they are unpacked, whatever their headers promise. A bomb costs its own line; after
ten of them the file that holds them is given up, as an archive of archives could hold millions.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Protocol

from hearsay.errors import Unreadable
from hearsay.settings import Settings

_MOST_BOMBS = 10
# below this size a high ratio does no harm: an empty table of a megabyte packs to nothing
_HARMLESS = 4_000_000


class Exhausted(Unreadable):
    """The whole given file is given up: what it holds goes past a limit that stands for all of it together."""


class Allowance:
    """What is left to one given file. `uri` names it in the message when nothing is."""

    def __init__(self, uri: str, settings: Settings) -> None:
        self._uri = uri
        self._settings = settings
        self._bytes = settings.max_expanded
        self._members = settings.max_members
        self._bombs = _MOST_BOMBS

    def bytes_out(self, count: int) -> None:
        """Counts unpacked bytes. Raises Exhausted past settings.max_expanded."""
        self._bytes -= count
        if self._bytes < 0:
            limit = self._settings.max_expanded
            raise Exhausted(self._uri, f"unpacks to more than the limit of {limit:,} bytes (max_expanded)")

    def member(self) -> None:
        """Counts a file in an archive, or a part of a mail. Raises Exhausted past settings.max_members."""
        self._members -= 1
        if self._members < 0:
            limit = self._settings.max_members
            raise Exhausted(self._uri, f"holds more than the limit of {limit:,} files (max_members); the rest is left")

    def bomb(self) -> None:
        """Counts a bomb. Raises Exhausted after ten."""
        self._bombs -= 1
        if self._bombs < 0:
            raise Exhausted(self._uri, f"more than {_MOST_BOMBS} files in it are bombs; the rest is left")


class Unpacker(Protocol):
    """What unpacks: gzip's and zipfile's own."""

    def read1(self, size: int, /) -> bytes:
        """What is at hand, so that what stands before damage is given before the damage is met."""


class Measured(io.RawIOBase):
    """Bytes being unpacked, counted and held against the limits; damage becomes an Unreadable that names `uri`.

    packed: how many compressed bytes went in so far (or in all, where that is known beforehand).
    """

    def __init__(
        self, source: Unpacker, uri: str, *, packed: Callable[[], int], allowance: Allowance, settings: Settings
    ) -> None:
        super().__init__()
        self._source = source
        self._uri = uri
        self._packed = packed
        self._allowance = allowance
        self._ratio = settings.max_ratio
        self._out = 0
        self._fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer with what is at hand; 0 at the end. Raises Unreadable for bombs and damage, then always."""
        if self._fault is not None:
            raise self._fault
        try:
            data = self._source.read1(len(buffer))
            self._check(len(data))
        except (Unreadable, MemoryError) as fault:
            self._fault = fault
            raise
        except Exception as fault:
            # whatever an unpacker trips over is the file's; their errors have no class in common
            self._fault = Unreadable(self._uri, damage(fault))
            raise self._fault from None
        buffer[: len(data)] = data
        return len(data)

    def _check(self, count: int) -> None:
        self._allowance.bytes_out(count)
        self._out += count
        if self._out > _HARMLESS and self._out > self._ratio * self._packed():
            self._allowance.bomb()
            raise Unreadable(self._uri, f"a bomb: it unpacks to more than {self._ratio} times its size (max_ratio)")


def damage(fault: Exception) -> str:
    """What is wrong with compressed bytes, in plain words."""
    if isinstance(fault, EOFError):
        return "cut: the compressed data ends before its end"
    if isinstance(fault, NotImplementedError):
        return "packed in a way that is not read (a rare compression, or encryption)"
    if isinstance(fault, RuntimeError) and "password" in str(fault):
        return "encrypted: it opens with a password only"
    return "damaged: the compressed data cannot be unpacked"
