"""Bytes -> Document, one file a format; the folder is the registry.

`open_all` takes files, folders and "-" (standard input). Which format reads a file is told by its first bytes before
its name, so a page saved as .txt is read as a page. What cannot be read is handed on as an Unreadable among the
documents, never dropped and never raised. What lies in an archive, a feed or a mail is called `FILE!/NAME`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from msgspec import Struct

from hearsay.documents._opening import Format, Keep, documents, formats
from hearsay.documents._raw import Raw, Told, in_one_line
from hearsay.documents._walk import files, opened, sizes
from hearsay.errors import BadValue, Unreadable
from hearsay.model import Document
from hearsay.settings import DEFAULT, Settings
from hearsay.text.folding import sound

__all__ = ["Format", "Raw", "Told", "formats", "open_all", "sizes"]

STANDARD_INPUT = "-"
_NOTHING_TOLD = Told()


class _Given(Struct, frozen=True):
    """What was given besides the paths."""

    told: Told
    settings: Settings
    stdin: BinaryIO | None
    keep: Keep | None


def open_all(
    paths: Iterable[str | os.PathLike[str]],
    *,
    told: Told = _NOTHING_TOLD,
    settings: Settings = DEFAULT,
    stdin: BinaryIO | None = None,
    keep: Keep | None = None,
) -> Iterator[Document | Unreadable]:
    """Every document in the paths, lazily and in the order given; an Unreadable in the place of each that fails.

    paths: files, folders (all files under them, sorted, hidden ones passed over) and "-" for standard input.
    told: what the user says of the documents; it wins over what they say of themselves.
    stdin: read in place of the process's own standard input.
    keep: called with each document, before it is handed on, and the bytes that its id is hashed from.

    Raises BadValue at once when `told.uri` is given for anything but one file.
    """
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    if told.uri is not None:
        several = list(several)
        if len(several) != 1 or os.path.isdir(several[0]):
            raise BadValue(f"the address {told.uri!r} can be given for one file only, as it names one document")
    found = _each(several, _Given(told, settings, stdin, keep))
    return (_printable(each) if isinstance(each, Unreadable) else each for each in found)


def _each(paths: Iterable[str | os.PathLike[str]], given: _Given) -> Iterator[Document | Unreadable]:
    spent = False
    for each in paths:
        path = os.fsdecode(each)
        if path == STANDARD_INPUT:
            yield from [_again()] if spent else _standard_input(given)
            spent = True
            continue
        for file in files(path):
            yield from _file(file, given) if isinstance(file, str) else [file]


def _printable(refusal: Unreadable) -> Unreadable:
    """A refusal whose name breaks no line, as the names of files may."""
    return Unreadable(in_one_line(refusal.uri), refusal.cause)


def _again() -> Unreadable:
    return Unreadable(STANDARD_INPUT, "standard input was given twice, and can be read once")


def _standard_input(given: _Given) -> Iterator[Document | Unreadable]:
    stream = given.stdin or getattr(sys.stdin, "buffer", None)
    if stream is None:
        yield Unreadable(STANDARD_INPUT, "there is no standard input")
    else:
        yield from _documents(STANDARD_INPUT, "", stream, given)


def _file(path: str, given: _Given) -> Iterator[Document | Unreadable]:
    uri = sound(path)[0]
    try:
        stream = opened(path)
    except Unreadable as refusal:
        yield refusal
        return
    with stream:
        yield from _documents(uri, os.path.basename(path).lower(), stream, given)


def _documents(uri: str, name: str, stream: BinaryIO, given: _Given) -> Iterator[Document | Unreadable]:
    return documents(uri, name, stream, told=given.told, settings=given.settings, keep=given.keep)
