"""A mail as mail programs save it (.eml): its text, and each attachment as a document of its own; see _mail.py."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.documents._raw import Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 4
SUFFIXES = (".eml",)

# one of these stands among the headers of every mail
_USUAL = (b"from", b"subject", b"date", b"message-id", b"content-type", b"mime-version")
# and two of these, with one of those that only what was carried as a mail has
_LETTERS = frozenset({b"from", b"to", b"date", b"subject"})
_CARRIED = frozenset({b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"})
_HEADER = re.compile(rb"[!-9;-~]{1,76}:")
_BLANK = re.compile(rb"\r?\n\r?\n")


def accepts(head: bytes, name: str) -> bool:
    """By its headers, and nothing but headers before the first blank line; under a mail's name, one is enough."""
    if not _HEADER.match(head):
        return False
    lines = [line for line in _BLANK.split(head, maxsplit=1)[0].splitlines() if not line[:1].isspace()]
    names = {line.partition(b":")[0].strip().lower() for line in lines}
    if name.endswith(SUFFIXES):
        return not names.isdisjoint(_USUAL)
    return all(map(_HEADER.match, lines)) and bool(names & _CARRIED) and len(names & _LETTERS) >= 2


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The mail and what is attached to it. Raises Unreadable for one that holds nothing."""
    from hearsay.documents import _mail  # it brings the standard library's mail with it, which few runs need

    yield from _mail.documents_of(raw, whole(raw, settings, limit="max_mail"), settings)
