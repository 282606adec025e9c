"""What is done with one document, in whatever process: it is read, and checked."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay import checks
from hearsay.errors import HearsayError, Unreadable
from hearsay.language.lexicon import using
from hearsay.language.own_terms import OwnTerms
from hearsay.language.reader import Reader
from hearsay.model import Document, Reading
from hearsay.reading import stages


def read_one(by: Reader, own: OwnTerms | None, document: Document | Unreadable) -> Reading | Unreadable:
    """The reading, or, if even that breaks on purpose, a line in its place: one document never stops the others."""
    if isinstance(document, Unreadable):
        return document
    try:
        with using(own.lexicon if own else None):
            reading = checks.run(stages.read(document, by))
        return replace(reading, stamps=(*reading.stamps, own.stamp)) if own else reading
    except HearsayError as error:
        return Unreadable(document.uri, str(error))


def stamps_now(by: Reader, own: OwnTerms | None) -> tuple[str, ...]:
    """The stamps that a reading made now would bear, whatever the document. One that bears others is out of date."""
    read = read_one(by, own, Document(id="", uri="-", text="."))
    return read.stamps if isinstance(read, Reading) else ()
