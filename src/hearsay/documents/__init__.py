"""Bytes -> Document, one file a format; the folder is the registry.

`open_all` takes files, folders and "-" (standard input). Which format reads a file is told by its first bytes before
its name, so a page saved as .txt is read as a page. What cannot be read is handed on as an Unreadable among the
documents, never dropped and never raised.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import BinaryIO, Protocol

from hearsay import parts
from hearsay.documents._raw import Raw, Told
from hearsay.documents._refused import refused_head, refused_name
from hearsay.documents._walk import cause_of, files, opened
from hearsay.errors import BadValue, Unreadable
from hearsay.model import Document
from hearsay.settings import DEFAULT, Settings
from hearsay.text.folding import sound

__all__ = ["Format", "Raw", "Told", "open_all"]

STANDARD_INPUT = "-"
_HEAD = 1 << 16
_NOTHING_TOLD = Told()


class Format(Protocol):
    """What each file of this folder offers.

    ORDER: formats are asked in this order, the most particular first; the first that accepts reads the file.
    SUFFIXES: the endings of file names that it usually has, in small letters.
    """

    ORDER: int
    SUFFIXES: tuple[str, ...]

    def accepts(self, head: bytes, name: str) -> bool:
        """Whether to read a file that begins so (at most 64 KiB) and is called so (small letters, no folders)."""

    def read(self, raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
        """The documents in it. What is wrong with one of several is yielded; with the whole, raised as Unreadable."""


def open_all(
    paths: Iterable[str | os.PathLike[str]],
    *,
    told: Told = _NOTHING_TOLD,
    settings: Settings = DEFAULT,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Unreadable]:
    """Every document in the paths, lazily and in the order given; an Unreadable in the place of each that fails.

    paths: files, folders (all files under them, sorted, hidden ones passed over) and "-" for standard input.
    told: what the user says of the documents; it wins over what they say of themselves.
    stdin: read in place of the process's own standard input.

    Raises BadValue at once when `told.uri` is given for anything but one file.
    """
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    if told.uri is not None:
        several = list(several)
        if len(several) != 1 or os.path.isdir(several[0]):
            raise BadValue(f"the address {told.uri!r} can be given for one file only, as it names one document")
    return _each(several, told, settings, stdin)


@cache
def formats() -> tuple[Format, ...]:
    """The formats of this folder, in the order in which they are asked."""
    loaded = parts.load(sys.modules[__name__], Format)  # type: ignore[type-abstract]
    return tuple(sorted(loaded, key=lambda f: f.ORDER))


def _each(
    paths: Iterable[str | os.PathLike[str]], told: Told, settings: Settings, stdin: BinaryIO | None
) -> Iterator[Document | Unreadable]:
    spent = False
    for given in paths:
        path = os.fsdecode(given)
        if path == STANDARD_INPUT:
            yield from [_again()] if spent else _standard_input(told, settings, stdin)
            spent = True
            continue
        for file in files(path):
            yield from _file(file, told, settings) if isinstance(file, str) else [_printable(file)]


def _printable(refusal: Unreadable) -> Unreadable:
    return Unreadable(sound(refusal.uri)[0], refusal.cause)


def _again() -> Unreadable:
    return Unreadable(STANDARD_INPUT, "standard input was given twice, and can be read once")


def _standard_input(told: Told, settings: Settings, stdin: BinaryIO | None) -> Iterator[Document | Unreadable]:
    stream = stdin or getattr(sys.stdin, "buffer", None)
    if stream is None:
        yield Unreadable(STANDARD_INPUT, "there is no standard input")
    else:
        yield from _documents(STANDARD_INPUT, "", stream, told=told, settings=settings)


def _file(path: str, told: Told, settings: Settings) -> Iterator[Document | Unreadable]:
    uri = sound(path)[0]
    try:
        stream = opened(path)
    except Unreadable as refusal:
        yield _printable(refusal)
        return
    with stream:
        yield from _documents(uri, os.path.basename(path).lower(), stream, told=told, settings=settings)


def _documents(
    uri: str, name: str, stream: BinaryIO, *, told: Told, settings: Settings
) -> Iterator[Document | Unreadable]:
    try:
        head = stream.read(_HEAD) or b""
        raw = Raw(uri=uri, name=name, head=head, stream=io.BufferedReader(_Rejoined(head, stream)), told=told)
        yield from _format(raw).read(raw, settings)
    except Unreadable as refusal:
        yield refusal
    except OSError as fault:
        yield Unreadable(uri, cause_of(fault))


def _format(raw: Raw) -> Format:
    *particular, fallback = formats()
    if cause := refused_head(raw.head, raw.name):
        raise Unreadable(raw.uri, cause)
    for known in particular:
        if known.accepts(raw.head, raw.name):
            return known
    if cause := refused_name(raw.head, raw.name):
        raise Unreadable(raw.uri, cause)
    return fallback


class _Rejoined(io.RawIOBase):
    """The bytes read ahead, then the rest of their stream, which need not be able to go back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as it can; 0 at the end."""
        part = self._head[: len(buffer)] or self._rest.read(len(buffer)) or b""
        self._head = self._head[len(part) :]
        buffer[: len(part)] = part
        return len(part)
