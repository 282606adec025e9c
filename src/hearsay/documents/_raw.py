"""What stands between a path and a format: the bytes, where they came from, and what the user says of them."""

from __future__ import annotations

from typing import BinaryIO

from msgspec import Struct

from hearsay.documents._dates import iso
from hearsay.errors import BadValue, Unreadable
from hearsay.settings import Settings

_CHUNK = 1 << 20


class Told(Struct, frozen=True, kw_only=True):
    """What the user says of a document. It wins over what the document says of itself.

    uri: the document's address or name in all output; fits one document only.
    published: an ISO date (2024, 2024-03, 2024-03-05) or date-time. Raises BadValue when it is none.
    """

    publisher: str | None = None
    published: str | None = None
    uri: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and iso(self.published) is None:
            raise BadValue(f"{self.published!r} is no date: give 2024, 2024-03, 2024-03-05 or 2024-03-05T16:30")


class Raw(Struct, frozen=True, kw_only=True):
    """Bytes that can be read once, from their beginning.

    uri: the path as it was given, "-" for standard input.
    name: the file's name without its folders, in small letters; "" for standard input.
    head: the first bytes, read ahead; `stream` gives them again.
    """

    uri: str
    name: str
    head: bytes
    stream: BinaryIO
    told: Told


def whole(raw: Raw, settings: Settings) -> bytes:
    """All the bytes. Raises Unreadable past settings.max_bytes, without having read more than that."""
    parts: list[bytes] = []
    size = 0
    while part := raw.stream.read(_CHUNK):
        size += len(part)
        if size > settings.max_bytes:
            raise Unreadable(raw.uri, f"larger than the limit of {settings.max_bytes:,} bytes (max_bytes)")
        parts.append(part)
    return b"".join(parts)
