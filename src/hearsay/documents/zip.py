"""ZIP archives: each file in them is a document of its own, called `ARCHIVE!/FOLDER/NAME`, in the archive's order.

Nothing is unpacked to disk, so names such as "../../etc/passwd" are only names. Hidden files and folders are passed
over, as in folders. Links, encrypted and damaged files cost a line each and the others go on; bombs are stopped while
they unpack, whatever the archive says of their size. An archive within an archive is read up to a depth.
"""

from __future__ import annotations

import io
import stat
import struct
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from hearsay.documents._allowance import Measured, Unpacker, damage
from hearsay.documents._opening import Member, allowance, inside
from hearsay.documents._raw import INSIDE, Raw, label
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ORDER = 0.5
SUFFIXES = (".zip",)

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1 << 20
_IN_MEMORY = 16 << 20
_TAIL = (1 << 16) + 22 + 20 + 56
# a name of 200 characters and the fields around it; the directory of an archive is held in memory
_DIRECTORY_BYTES = 300
_HIDDEN = (".", "__MACOSX")
_UTF8 = 0x800


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By its first four bytes."""
    return head.startswith(_MAGIC)


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The documents of every file in it. Raises Unreadable for an archive whose directory cannot be read."""
    with going_back(raw, settings) as stream, opened(raw, stream, settings) as archive:
        found = False
        for info in archive.infolist():
            name = _name(info)
            if not name.endswith("/") and not any(part.startswith(_HIDDEN) for part in name.split("/") if part != ".."):
                found = True
                yield from _member(raw, archive, info, settings)
        if not found:
            raise Unreadable(raw.uri, "no document in it (hidden files are passed over)")


def going_back(raw: Raw, settings: Settings) -> BinaryIO:
    """The stream itself where it can go back, else its bytes in a temporary file, which is gone when it is closed."""
    if raw.stream.seekable():
        return raw.stream
    copy = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  the caller closes it
    counted = allowance(raw, settings)
    while part := raw.stream.read(_CHUNK):
        counted.bytes_out(len(part))
        copy.write(part)
    copy.seek(0)
    return copy  # type: ignore[return-value]


def opened(raw: Raw, stream: BinaryIO, settings: Settings) -> ZipFile:
    """The archive. Raises Unreadable for one that is cut, damaged, or holds more than settings.max_members."""
    from zipfile import ZipFile

    if _directory_size(stream) > settings.max_members * _DIRECTORY_BYTES:
        raise Unreadable(raw.uri, f"holds more than the limit of {settings.max_members:,} files (max_members)")
    try:
        archive = ZipFile(stream)
    except Unreadable:
        raise
    except Exception:
        # zipfile names what it meets by errors of many classes
        raise Unreadable(raw.uri, "cut or damaged: the archive's directory, at its end, cannot be read") from None
    if len(archive.infolist()) > settings.max_members:
        raise Unreadable(raw.uri, f"holds more than the limit of {settings.max_members:,} files (max_members)")
    return archive


def _directory_size(stream: BinaryIO) -> int:
    """How many bytes the archive's directory takes, as its end says; 0 where it does not say."""
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, end - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    long, short = tail.rfind(b"PK\x06\x06"), tail.rfind(b"PK\x05\x06")
    if long >= 0 and len(tail) >= long + 48:
        return int(struct.unpack_from("<Q", tail, long + 40)[0])
    return int(struct.unpack_from("<L", tail, short + 12)[0]) if 0 <= short <= len(tail) - 16 else 0


def _member(raw: Raw, archive: ZipFile, info: ZipInfo, settings: Settings) -> Iterator[Document | Unreadable]:
    name = _name(info)
    uri = f"{raw.called}{INSIDE}{label(name)}"
    if stat.S_ISLNK(info.external_attr >> 16):
        yield Unreadable(uri, "a link: links in archives are not followed")
        return
    try:
        stream = archive.open(info)
    except Exception as fault:
        # an encrypted, damaged or rarely packed file; zipfile has no class for these in common
        yield Unreadable(uri, damage(fault))
        return
    with stream:
        measured = Measured(
            cast("Unpacker", stream),
            uri,
            packed=lambda: info.compress_size,
            allowance=allowance(raw, settings),
            settings=settings,
        )
        yield from inside(raw, Member(name=name, stream=io.BufferedReader(measured, 1 << 16)), settings)


def _name(info: ZipInfo) -> str:
    """The file's name. Many writers put UTF-8 there without saying so, which the standard then reads as CP437."""
    if info.flag_bits & _UTF8 or not info.filename:
        return info.filename or "?"
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
