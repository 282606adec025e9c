"""Which format reads some bytes, for files as they are given and for what lies within archives and mails."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import BinaryIO, Protocol, cast

from msgspec import Struct

from hearsay import parts
from hearsay.documents._allowance import Allowance, Exhausted
from hearsay.documents._raw import INSIDE, NO_FACTS, Facts, Raw, Told, label
from hearsay.documents._refused import refused_head, refused_name
from hearsay.documents._walk import cause_of
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

_HEAD = 1 << 16
Keep = Callable[[Document, bytes], None]


class Format(Protocol):
    """What each file of this folder offers.

    ORDER: formats are asked in this order, the most particular first; the first that accepts reads the file.
    SUFFIXES: the endings of file names that it usually has, in small letters.
    """

    ORDER: float
    SUFFIXES: tuple[str, ...]

    def accepts(self, head: bytes, name: str) -> bool:
        """Whether to read a file that begins so (at most 64 KiB) and is called so (small letters, no folders)."""

    def read(self, raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
        """The documents in it. What is wrong with one of several is yielded; with the whole, raised as Unreadable."""


class Member(Struct, frozen=True, kw_only=True):
    """What lies within another file: its name there, its bytes, and what that file says of it.

    name: "" for the only thing in it, which is called as that file is.
    file_name: what its format is told by, where that is not the last part of its name.
    """

    name: str
    stream: BinaryIO
    around: Facts = NO_FACTS
    charset: str | None = None
    file_name: str | None = None


@cache
def formats() -> tuple[Format, ...]:
    """The formats of this folder, in the order in which they are asked."""
    loaded = parts.load(sys.modules["hearsay.documents"], Format)  # type: ignore[type-abstract]
    return tuple(sorted(loaded, key=lambda f: f.ORDER))


def documents(
    uri: str, name: str, stream: BinaryIO, *, told: Told, settings: Settings, keep: Keep | None = None
) -> Iterator[Document | Unreadable]:
    """The documents of a file that was given. Never raises Unreadable: what cannot be read is yielded in its place."""
    try:
        head = _head(stream)
        raw = Raw(
            uri=uri,
            name=name,
            head=head,
            stream=_again(head, stream),
            told=told,
            allowance=Allowance(uri, settings),
            keep=keep,
        )
        yield from _read(raw, settings)
    except Unreadable as refusal:
        yield Unreadable(refusal.uri, refusal.cause)
    except OSError as fault:
        yield Unreadable(uri, cause_of(fault))


def inside(raw: Raw, member: Member, settings: Settings) -> Iterator[Document | Unreadable]:
    """The documents of what lies within another file. Raises Exhausted only, when that file is to be given up."""
    uri = f"{raw.called}{INSIDE}{label(member.name)}" if member.name else raw.called
    try:
        allowance(raw, settings).member()
        if raw.depth >= settings.max_nesting:
            allowance(raw, settings).bomb()
            raise Unreadable(uri, f"packed deeper than the limit of {settings.max_nesting} (max_nesting)")
        opened = _opened(raw, member, uri, settings)
        yield from _read(opened, settings)
    except Exhausted:
        raise
    except Unreadable as refusal:
        yield refusal
    except OSError as fault:
        yield Unreadable(uri, cause_of(fault))


def allowance(raw: Raw, settings: Settings) -> Allowance:
    """What is left to the file that was given; a fresh one for bytes that no file holds."""
    return raw.allowance or Allowance(raw.uri, settings)


def _opened(raw: Raw, member: Member, uri: str, settings: Settings) -> Raw:
    head = _head(member.stream)
    name = member.name if member.file_name is None else member.file_name
    return Raw(
        uri=uri,
        name=label(name).replace("\\", "/").rpartition("/")[2].lower(),
        head=head,
        stream=_again(head, member.stream),
        told=Told(publisher=raw.told.publisher, published=raw.told.published),
        depth=raw.depth + 1,
        around=member.around,
        charset=member.charset,
        allowance=allowance(raw, settings),
        keep=raw.keep,
    )


def _read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """What the format makes of it; a line where it makes nothing."""
    nothing = True
    for each in format_of(raw).read(raw, settings):
        nothing = False
        yield each
    if nothing:
        raise Unreadable(raw.uri, "empty: there is no document in it")


def format_of(raw: Raw) -> Format:
    """The format that reads these bytes. Raises Unreadable, saying what they are, for those that none reads."""
    *particular, fallback = formats()
    if cause := refused_head(raw.head, raw.name):
        raise Unreadable(raw.uri, cause)
    for known in particular:
        if known.accepts(raw.head, raw.name):
            return known
    if cause := refused_name(raw.head, raw.name):
        raise Unreadable(raw.uri, cause)
    return fallback


def _at_hand(stream: BinaryIO) -> Callable[[int], bytes]:
    """Reads what is at hand, where the stream can: waiting for more, what was read is lost when damage is met."""
    return cast("Callable[[int], bytes]", getattr(stream, "read1", stream.read))


def _head(stream: BinaryIO) -> bytes:
    """The first 64 KiB; where the stream is damaged behind fewer, those."""
    read = _at_hand(stream)
    head = b""
    try:
        while len(head) < _HEAD and (part := read(_HEAD - len(head))):
            head += part
    except Unreadable:
        # the stream says so again when it is read on
        if not head:
            raise
    return head


def _again(head: bytes, stream: BinaryIO) -> BinaryIO:
    """The stream from where it stood before its head was read: gone back, or the head put before it."""
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return stream
    return io.BufferedReader(_Rejoined(head, stream))


class _Rejoined(io.RawIOBase):
    """The bytes read ahead, then the rest of their stream, which need not be able to go back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._read = _at_hand(rest)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as it can; 0 at the end."""
        part = self._head[: len(buffer)] or self._read(len(buffer)) or b""
        self._head = self._head[len(part) :]
        buffer[: len(part)] = part
        return len(part)
