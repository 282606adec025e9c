"""The verbs of reports, of which no case is made.

    for reading in hearsay.read("reports/"):
        for claim in reading.claims:
            print(claim.evidence[0].text, "-", claim.chain[-1].name)

What cannot be read is not raised and not lost: it stands in `Readings.unreadable`, and among the items of `read_each`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO

from msgspec.structs import replace

from hearsay import checks
from hearsay.api.readings import Readings
from hearsay.documents import Raw, Told, open_all, plain
from hearsay.engine.one import read_one
from hearsay.errors import Unreadable
from hearsay.language.own_terms import open_terms
from hearsay.language.readers import reader
from hearsay.model import Reading
from hearsay.settings import DEFAULT, Settings

Path = str | os.PathLike[str]
Item = Reading | Unreadable


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
    return map(partial(read_one, reader(model), own), open_all(paths, told=told, settings=settings))


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
        item = document if isinstance(document, Unreadable) else read_one(by, own, replace(document, title=title))
        if isinstance(item, Unreadable):
            raise item
        return item
    raise Unreadable(uri, "empty: there is no text in it")


def explain(code: str) -> str:
    """The manual of a check. Raises UnknownCode, whose message names the codes that there are."""
    return checks.manual(code)
