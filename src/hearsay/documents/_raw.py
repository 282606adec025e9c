"""What stands between a path and a format: the bytes, where they came from, and what is known of them beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

from msgspec import Struct

from hearsay.documents._allowance import Allowance
from hearsay.documents._dates import iso
from hearsay.errors import BadValue, Unreadable
from hearsay.model import Document
from hearsay.settings import Settings
from hearsay.text.folding import sound

_CHUNK = 1 << 20
_LONGEST_LABEL = 200
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
INSIDE = "!/"


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


class Facts(Struct, frozen=True, kw_only=True):
    """What a document says of itself, or what the archive, feed or mail that holds it says of it.

    uri: only where one file holds many documents and names each. captured: when an archive or mailbox took it in.
    """

    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    address: str | None = None
    author: str | None = None
    captured: str | None = None
    notes: tuple[str, ...] = ()


NO_FACTS = Facts()


class Raw(Struct, frozen=True, kw_only=True):
    """Bytes that can be read once, from their beginning.

    uri: the path as it was given, "-" for standard input; for what lies in an archive, `ARCHIVE!/NAME`.
    name: the file's name without its folders, in small letters; "" for standard input.
    head: the first bytes, read ahead; `stream` gives them again.
    depth: how many archives and mails it lies in. around: what those say of it. charset: the encoding they name.
    keep: called with each document that is made and the bytes that its id is hashed from.
    """

    uri: str
    name: str
    head: bytes
    stream: BinaryIO
    told: Told
    depth: int = 0
    around: Facts = NO_FACTS
    charset: str | None = None
    allowance: Allowance | None = None
    keep: Callable[[Document, bytes], None] | None = None

    @property
    def called(self) -> str:
        """What its documents are called after: the address that the user gave, else the path."""
        return self.told.uri or self.uri


def whole(raw: Raw, settings: Settings, *, limit: str = "max_bytes") -> bytes:
    """All the bytes. Raises Unreadable past the limit of that name, without having read more than that."""
    most: int = getattr(settings, limit)
    parts: list[bytes] = []
    size = 0
    while part := raw.stream.read(_CHUNK):
        size += len(part)
        if size > most:
            raise Unreadable(raw.uri, f"larger than the limit of {most:,} bytes ({limit})")
        parts.append(part)
    return b"".join(parts)


def in_one_line(name: str) -> str:
    """A name without what would break a line or turn its direction; U+FFFD stands for that."""
    return _UNSHOWN.sub("\ufffd", sound(name)[0])


def label(name: str) -> str:
    """A name from within an archive or mail as it can be shown in one line, in at most 200 characters."""
    shown = in_one_line(name).strip()
    return shown if len(shown) <= _LONGEST_LABEL else shown[: _LONGEST_LABEL - 1] + "…"
