"""Plain text: the text exactly as it stands, line ends and all; only a byte order mark is dropped.

This format takes whatever no other one takes, so it is asked last, and refuses what is not text. A file in an old
national encoding is read by what makes a language of it, and says so in the document's notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.documents._charset import decode
from hearsay.documents._making import made
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 99
SUFFIXES = (".txt", ".text", "")


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """Always: what is not text is refused in reading, with the reason."""
    return True


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The one document. Raises Unreadable for binary, blank and too long files."""
    data = whole(raw, settings)
    # a NUL stands in no text but UTF-16 and UTF-32, and those are decoded before this is asked
    text, notes = decode(data, uri=raw.uri, declared=raw.charset)
    if "\0" in text:
        raise Unreadable(raw.uri, "binary, not text")
    yield made(raw, data, text, settings=settings, facts=Facts(notes=notes))
