"""The records of a web archive, one after another, each whole: where the archive is cut, it is said in which.

A record is a first line "WARC/1.1", headers, a blank line, as many bytes as Content-Length says, two line ends
(ISO 28500:2017, section 4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import BinaryIO

from msgspec import Struct

from hearsay.documents._raw import label
from hearsay.errors import Unreadable

_CHUNK = 1 << 20
_LONGEST_LINE = 1 << 16
_MOST_LINES = 1_000


class Record(Struct, frozen=True):
    """A record: its headers by their names in small letters, and all its bytes; None for those past the limit."""

    headers: dict[str, str]
    data: bytes | None

    @property
    def address(self) -> str:
        """What was captured; "" where the record does not say."""
        return self.headers.get("warc-target-uri", "").strip("<> ")


def records(stream: BinaryIO, uri: str, *, kinds: Collection[str], limit: int) -> Iterator[Record]:
    """The records of these kinds; the others are passed over. Raises Unreadable where the archive is cut or broken."""
    number = 0
    while first := _first_line(stream):
        number += 1
        if not first.startswith(b"WARC/"):
            raise Unreadable(uri, f"broken before record {number}: what stands there is no record; the rest is left")
        lines = [first, *_header_lines(stream, uri, number)]
        headers = _headers(lines)
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 19):
            raise Unreadable(uri, f"broken in record {number}: it does not say how long it is; the rest is left")
        size = int(length)
        wanted = headers.get("warc-type", "").lower() in kinds
        kept = _block(stream, size, keep=wanted and size <= limit)
        if kept is None:
            where = label(headers.get("warc-target-uri", "").strip("<> "))
            raise Unreadable(uri, f"cut: it ends within record {number}{f' ({where})' if where else ''}")
        if wanted:
            yield Record(headers, b"".join([*lines, b"\r\n", *kept, b"\r\n\r\n"]) if size <= limit else None)


def _first_line(stream: BinaryIO) -> bytes:
    """The first line that is not blank; empty at the end."""
    while (line := stream.readline(_LONGEST_LINE)) and not line.strip():
        pass
    return line


def _header_lines(stream: BinaryIO, uri: str, number: int) -> list[bytes]:
    lines: list[bytes] = []
    while (line := stream.readline(_LONGEST_LINE)).strip():
        lines.append(line)
        if len(lines) > _MOST_LINES:
            raise Unreadable(uri, f"broken in record {number}: its headers do not end; the rest is left")
    if not line:
        raise Unreadable(uri, f"cut: it ends within the headers of record {number}")
    return lines


def _headers(lines: list[bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines[1:]:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _block(stream: BinaryIO, size: int, *, keep: bool) -> list[bytes] | None:
    """The bytes of a record's block, or none of them where they are not kept; None when the archive ends before."""
    kept: list[bytes] = []
    left = size
    while left:
        part = stream.read(min(left, _CHUNK))
        if not part:
            return None
        left -= len(part)
        if keep:
            kept.append(part)
    return kept
