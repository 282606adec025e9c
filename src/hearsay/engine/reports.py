"""Many documents read in several processes at once, each with a reader of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

import msgspec
from msgspec import Struct

from hearsay.engine.local import Crash, Work, spread
from hearsay.engine.one import read_one
from hearsay.errors import Unreadable
from hearsay.language.own_terms import OwnTerms, open_terms
from hearsay.language.reader import Reader
from hearsay.language.readers import reader
from hearsay.model import Document, Reading

Read = Reading | Unreadable

_encoder = msgspec.msgpack.Encoder()  # a tenth of what pickling costs on either side
_decoder = msgspec.msgpack.Decoder(Reading)


class By(Struct, frozen=True):
    """What reads, in words that another process can be told: the model's folder and the file of own terms."""

    model: str | None = None
    terms: str | None = None

    def opened(self, *, workers: int | None = None) -> tuple[Reader, OwnTerms | None]:
        """The reader and the own terms. Raises BrokenModel and BrokenTerms."""
        return reader(self.model, workers=workers), open_terms(self.terms) if self.terms is not None else None


def read_many(documents: Iterable[Document], by: By, *, processes: int) -> Iterator[tuple[Document, Read]]:
    """Each document with its reading, as soon as it is read; an Unreadable where it cannot be. Raises as By.opened."""
    opened = by.opened()  # at once, and in the user's own process, if it cannot be
    if processes == 1:
        yield from ((document, read_one(*opened, document)) for document in documents)
        return
    work = Work(partial(_prepare, by), _read)
    for document, done in spread(work, documents, processes=processes):
        yield document, _decoder.decode(done) if isinstance(done, bytes) else _refused(document, done)


def _refused(document: Document, done: str | Crash) -> Unreadable:
    return Unreadable(document.uri, done.cause if isinstance(done, Crash) else done)


_opened: list[tuple[Reader, OwnTerms | None]] = []  # of this process, when it is one of several


def _prepare(by: By) -> None:
    _opened.append(by.opened(workers=1))


def _read(document: Document) -> bytes | str:
    """The reading, encoded; or why there is none."""
    done = read_one(*_opened[0], document)
    return done.cause if isinstance(done, Unreadable) else _encoder.encode(done)
