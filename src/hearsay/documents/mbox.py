"""A mailbox (.mbox): each mail in it is called `FILE!/NUMBER`, from 1; its attachments are as those of a mail alone.

A mail begins at a line "From SENDER DAY" behind a blank line (RFC 4155); the ">" that writers put before such a line
within a mail is taken away again. Mails are read one at a time: the file may be of any size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec.structs import replace

from hearsay.documents._allowance import Exhausted
from hearsay.documents._opening import allowance
from hearsay.documents._raw import INSIDE, Raw, Told
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 3
SUFFIXES = (".mbox", ".mbx")

_START = re.compile(rb"From \S.{0,500}\b\d\d?:\d\d(?::\d\d)?\b.{0,80}\s*$", re.DOTALL)
_QUOTED = re.compile(rb">+From ")
_LONGEST_LINE = 1 << 20


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By its first line."""
    return head.startswith(b"From ") and _START.match(head.split(b"\n", 1)[0]) is not None


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The mails and what is attached to them; an Unreadable for each that cannot be read."""
    from hearsay.documents import _mail  # it brings the standard library's mail with it, which few runs need

    for number, data in enumerate(_mails(raw.stream, settings.max_mail), 1):
        uri = f"{raw.called}{INSIDE}{number}"
        told = Told(publisher=raw.told.publisher, published=raw.told.published)
        allowance(raw, settings).member()
        if data is None:
            yield Unreadable(uri, f"larger than the limit of {settings.max_mail:,} bytes (max_mail)")
            continue
        try:
            yield from _mail.documents_of(replace(raw, uri=uri, told=told), data, settings)
        except Exhausted:
            raise
        except Unreadable as refusal:
            yield refusal


def _mails(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The bytes of each mail without the line that begins it; None for one past the limit, which is not kept."""
    lines: list[bytes] = []
    size = 0
    blank, begun = True, False
    while line := stream.readline(_LONGEST_LINE):
        if blank and line.startswith(b"From ") and _START.match(line):
            if begun:
                yield _joined(lines) if size <= limit else None
            lines, size, begun = [], 0, True
        else:
            size += len(line)
            if size <= limit:
                lines.append(line[1:] if _QUOTED.match(line) else line)
            else:
                lines.clear()
        blank = not line.strip()
    if begun:
        yield _joined(lines) if size <= limit else None


def _joined(lines: list[bytes]) -> bytes:
    """A mail without the blank line that parts it from the next."""
    return b"".join(lines[:-1] if lines and not lines[-1].strip() else lines)
