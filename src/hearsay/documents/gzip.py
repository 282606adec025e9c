"""A file compressed by gzip: read as the file that it holds, under the same name.

A cut or damaged one gives what stands before the damage where that is whole (rows, records, mails), and one line that
says so. Web archives (.warc.gz) and tables come this way too.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from hearsay.documents._allowance import Measured
from hearsay.documents._opening import Member, allowance, inside
from hearsay.documents._raw import Raw
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 0
SUFFIXES = (".gz",)

_MAGIC = b"\x1f\x8b"
_INNER = {".gz": "", ".tgz": ".tar", ".svgz": ".svg"}


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By its first two bytes."""
    return head.startswith(_MAGIC)


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The documents of the file within."""
    from gzip import GzipFile  # it brings zlib's layers with it, which most runs do without

    packed = _Counted(raw.stream)
    with GzipFile(fileobj=packed) as unpacked:  # type: ignore[call-overload]
        measured = Measured(
            unpacked, raw.uri, packed=lambda: packed.count, allowance=allowance(raw, settings), settings=settings
        )
        member = Member(
            name="", stream=io.BufferedReader(measured, 1 << 16), around=raw.around, file_name=_inner_name(raw.name)
        )
        yield from inside(raw, member, settings)


def _inner_name(name: str) -> str:
    for suffix, inner in _INNER.items():
        if name.endswith(suffix):
            return name.removesuffix(suffix) + inner
    return name


class _Counted:
    """A stream that tells how many bytes were read of it."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        """As of any file."""
        data = self._source.read(size)
        self.count += len(data)
        return data
