"""The verbs, name for name what the command line offers.

    for reading in hearsay.read("reports/"):
        for claim in reading.claims:
            print(claim.evidence[0].text, "-", claim.chain[-1].name)

What cannot be read is not raised and not lost: it stands in `Readings.unreadable`, and among the items of `read_each`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import overload

from msgspec.structs import replace

from hearsay import checks
from hearsay.documents import Raw, Told, open_all, plain
from hearsay.errors import HearsayError, UnknownCode, Unreadable
from hearsay.language.lexicon import using
from hearsay.language.own_terms import OwnTerms, open_terms
from hearsay.language.reader import Reader
from hearsay.language.readers import reader
from hearsay.model import Document, Reading
from hearsay.reading import stages
from hearsay.settings import DEFAULT, Settings

Path = str | os.PathLike[str]
Item = Reading | Unreadable

_shown = count(1)  # numbers the fragments of one process, so that two in one notebook share no element id


class Readings(Sequence[Reading]):
    """What was read, in the order given, and what could not be. Nothing in it changes afterwards.

    It shows itself as the page in a notebook, and as one line elsewhere.
    """

    __slots__ = ("_readings", "_unreadable")

    def __init__(self, readings: Iterable[Reading] = (), unreadable: Iterable[Unreadable] = ()) -> None:
        self._readings = tuple(readings)
        self._unreadable = tuple(unreadable)

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The documents that could not be read, each with its cause."""
        return self._unreadable

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> Readings: ...
    def __getitem__(self, index: int | slice) -> Reading | Readings:
        if isinstance(index, slice):
            return Readings(self._readings[index])
        return self._readings[index]

    def __len__(self) -> int:
        return len(self._readings)

    def __repr__(self) -> str:
        claims = sum(len(r.claims) for r in self)
        findings = sum(len(r.findings) for r in self)
        missing = f", {len(self.unreadable)} unreadable" if self.unreadable else ""
        return f"<Readings: {len(self)} documents, {claims} claims, {findings} findings{missing}>"

    def _repr_html_(self) -> str:
        from hearsay.exporters import html  # the template engine is wanted by few and costs a tenth of a second

        made = sha256("".join(r.document.id for r in self).encode()).hexdigest()[:8]
        return html.fragment(self, f"h{made}-{next(_shown)}-", _manuals(self))

    def to_jsonl(self) -> str:
        """The JSON lines of the output contract, one a document."""
        from hearsay.exporters import contract

        return contract.lines(self)

    def to_html(self) -> str:
        """The whole page, as `hearsay read --html` writes it."""
        from hearsay.exporters import html

        return html.page(self, self.unreadable, _manuals(self))


def read(
    *paths: Path,
    publisher: str | None = None,
    published: str | None = None,
    uri: str | None = None,
    model: Path | None = None,
    terms: Path | None = None,
    settings: Settings = DEFAULT,
    progress: Callable[[Item], None] | None = None,
) -> Readings:
    """Read files, folders, .jsonl files or "-" (standard input) and keep what was read.

    publisher, published, uri: what you know of the document where it does not say so itself; they win over what it
        says. `published` is an ISO date; `uri` fits one document only. Raises BadValue otherwise.
    model: the folder of a reader model, or "rules"; None is what is shipped. Raises BrokenModel if it holds none.
    terms: a file with names of your own for the term lists (docs/read.md). Raises BrokenTerms if it is none.
    progress: called with each item as soon as it is read.
    """
    readings: list[Reading] = []
    unreadable: list[Unreadable] = []
    items = read_each(
        *paths, publisher=publisher, published=published, uri=uri, model=model, terms=terms, settings=settings
    )
    for item in items:
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            readings.append(item)
        if progress is not None:
            progress(item)
    return Readings(readings, unreadable)


def read_each(
    *paths: Path,
    publisher: str | None = None,
    published: str | None = None,
    uri: str | None = None,
    model: Path | None = None,
    terms: Path | None = None,
    settings: Settings = DEFAULT,
) -> Iterator[Item]:
    """As `read`, one document at a time and nothing kept: for more documents than memory holds.

    An Unreadable stands in the place of each document that cannot be read. Raises as `read` does, at once.
    """
    told = Told(publisher=publisher, published=published, uri=uri)
    own = open_terms(terms) if terms is not None else None
    return map(partial(_read, reader(model), own), open_all(paths, told=told, settings=settings))


def read_text(
    text: str,
    *,
    publisher: str | None = None,
    published: str | None = None,
    uri: str = "-",
    title: str | None = None,
    model: Path | None = None,
    terms: Path | None = None,
) -> Reading:
    """Read a text that you have already, as it stands.

    Raises Unreadable when it is blank, BadValue for a bad date, BrokenModel for a folder that holds no model, and
    BrokenTerms for a file that holds no terms.
    """
    by = reader(model)
    own = open_terms(terms) if terms is not None else None
    told = Told(publisher=publisher, published=published, uri=uri)
    data = text.encode("utf-8", "replace")  # half a surrogate pair becomes "?", one character for one
    raw = Raw(uri=uri, name="", head=data[:4096], stream=BytesIO(data), told=told)
    for document in plain.read(raw, DEFAULT):
        item = document if isinstance(document, Unreadable) else _read(by, own, replace(document, title=title))
        if isinstance(item, Unreadable):
            raise item
        return item
    raise Unreadable(uri, "empty: there is no text in it")


def explain(code: str) -> str:
    """The manual of a check. Raises UnknownCode, whose message names the codes that there are."""
    return checks.manual(code)


def _read(by: Reader, own: OwnTerms | None, document: Document | Unreadable) -> Item:
    """The reading, or, if even that breaks on purpose, a line in its place: one document never stops the others."""
    if isinstance(document, Unreadable):
        return document
    try:
        with using(own.lexicon if own else None):
            reading = checks.run(stages.read(document, by))
        return replace(reading, stamps=(*reading.stamps, own.stamp)) if own else reading
    except HearsayError as error:
        return Unreadable(document.uri, str(error))


def _manuals(readings: Iterable[Reading]) -> dict[str, str]:
    found = {}
    for code in {finding.code for reading in readings for finding in reading.findings}:
        try:
            found[code] = checks.manual(code)
        except UnknownCode:
            continue  # a finding of the reading itself, such as a stage that failed, has no check behind it
    return found
