"""Tables as text (.csv, .tsv): one document a row. The first row names the columns.

One column must be called text, body, content or alike; uri, publisher, published, title and author are read where
columns are so called (columns.toml), and others are passed over. Which sign stands between the fields is told by the
first row, the encoding by the first 64 KiB; a guess is noted on each document. A row without `uri` is called
`FILE:LINE`. A row that cannot be read is named by its line and the others go on, but for a quoted field without an
end, behind which nothing can be told apart. Rows are read one at a time: the file may be of any size.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct

from hearsay.documents._charset import encoding_of
from hearsay.documents._dates import iso, stated
from hearsay.documents._making import made
from hearsay.documents._raw import Facts, Raw
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 5
SUFFIXES = (".csv", ".tsv", ".tab")

_SIGNS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
_USUAL = {".csv": ",", ".tsv": "\t", ".tab": "\t"}
_LONGEST_HEADER = 20_000


class _Head(Struct, frozen=True):
    """How a table is written: the sign between fields, the encoding, where each thing stands, and notes."""

    sign: str
    encoding: str
    columns: dict[str, int]
    names: tuple[str, ...]
    notes: tuple[str, ...]


def accepts(head: bytes, name: str) -> bool:
    """By the file's name; without one, when the first line names a column of texts and another that is known."""
    if name.endswith(SUFFIXES):
        return True
    line = head[:_LONGEST_HEADER].split(b"\n", 1)[0].decode("utf-8", "ignore")
    if name or not any(sign in line for sign in _SIGNS):
        return False
    columns = _best_sign(line, ",")[1]
    return "text" in columns and len(columns) > 1


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """A document or an Unreadable for each row. Raises Unreadable for a table without a column of texts."""
    head = _head(raw)
    if "text" not in head.columns:
        has = ", ".join(name[:30] for name in head.names[:12])
        raise Unreadable(raw.uri, f"a table without a column of texts: call one of them text; it has: {has}")
    # the module's own limit of 131,072 stands for the whole process; it is only ever raised, and ours is kept beside it
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_row))
    text = io.TextIOWrapper(raw.stream, head.encoding, errors="replace", newline="")
    lines = _Lines(text, settings.max_row)
    rows = 0
    try:
        for row in csv.reader(lines, delimiter=head.sign):
            record = lines.record()
            if rows and any(field.strip() for field in row):
                yield _row(raw, row, record, head, settings)
            rows += 1
    except (csv.Error, _Endless):
        cause = f"a row longer than the limit of {settings.max_row:,} characters (max_row); the rest is left"
        yield Unreadable(raw.uri, f"line {lines.first}: {cause}")
        return
    finally:
        text.detach()
    if rows < 2:
        raise Unreadable(raw.uri, "empty: there is no row in it")


def _head(raw: Raw) -> _Head:
    encoding, notes = encoding_of(raw.head, declared=raw.charset)
    text = raw.head.decode(encoding, "replace")[:_LONGEST_HEADER].lstrip("\ufeff")
    first = text.splitlines()[0] if text.strip() else ""
    if "\0" in first or not first.strip():
        raise Unreadable(raw.uri, "binary, not text" if first.strip() else "empty: there is no row in it")
    usual = next((sign for suffix, sign in _USUAL.items() if raw.name.endswith(suffix)), ",")
    sign, columns = _best_sign(first, usual)
    if sign != usual:
        notes = (*notes, f"Read as a table with {_SIGNS[sign]} between its fields, as its first row has them.")
    return _Head(sign, encoding, columns, tuple(_split(first, sign)), notes)


def _best_sign(line: str, usual: str) -> tuple[str, dict[str, int]]:
    """The sign that makes the most known columns of the first row, the usual one where several do; and the columns."""
    found = {sign: _columns(_split(line, sign)) for sign in sorted(_SIGNS, key=lambda sign: sign != usual)}
    best = max(found, key=lambda sign: len(found[sign]))
    return best, found[best]


def _split(line: str, sign: str) -> list[str]:
    return next(csv.reader([line.replace("\r", "").replace("\0", "")], delimiter=sign), [])


def _columns(names: list[str]) -> dict[str, int]:
    """Where each thing stands that a document is made of."""
    plain = [re.sub(r"[\s_-]+", " ", name).strip().lower() for name in names]
    found = {key: next((plain.index(each) for each in known if each in plain), -1) for key, known in _known().items()}
    return {key: place for key, place in found.items() if place >= 0}


@cache
def _known() -> dict[str, list[str]]:
    import tomllib  # costs 0.02 s, and few runs read a table

    return tomllib.loads(resources.files("hearsay.documents").joinpath("columns.toml").read_text("utf-8"))


class _Endless(Exception):
    """A row longer than a row may be."""


class _Lines:
    """The lines of a table, with those of the row that is being read kept, so that it can be hashed and looked at."""

    def __init__(self, text: io.TextIOWrapper, limit: int) -> None:
        self._text = text
        self._limit = limit
        self._kept: list[str] = []
        self.number = 0
        self.first = 1

    def __iter__(self) -> Iterator[str]:
        size = 0
        while line := self._text.readline(self._limit + 1):
            if not self._kept:
                self.first, size = self.number + 1, 0
            self.number += 1
            size += len(line)
            if size > self._limit:
                raise _Endless
            self._kept.append(line)
            yield line

    def record(self) -> tuple[int, str]:
        """The number of the first line of the row just read, and all of them."""
        kept = "".join(self._kept)
        self._kept = []
        return self.first, kept


def _row(raw: Raw, row: list[str], record: tuple[int, str], head: _Head, settings: Settings) -> Document | Unreadable:
    line, written = record
    if written.count('"') % 2 and not written.endswith(("\n", "\r")):
        return Unreadable(raw.uri, f"line {line}: cut: it ends within a quoted field")
    fields = {key: row[place].strip() for key, place in head.columns.items() if place < len(row)}
    text = row[head.columns["text"]] if head.columns["text"] < len(row) else ""
    notes = head.notes
    if "\ufffd" in written:
        notes = (*notes, f"Some bytes are broken {head.encoding.upper()}; they stand as U+FFFD in the text.")
    try:
        facts = _facts(fields, f"{raw.called}:{line}", notes)
        return made(raw, written.encode("utf-8", "replace"), text, settings=settings, facts=facts)
    except Unreadable as refusal:
        return Unreadable(raw.uri, f"line {line}: {refusal.cause}")


def _facts(fields: dict[str, str], place: str, notes: tuple[str, ...]) -> Facts:
    day = fields.get("published")
    published = (iso(day) or stated(day)) if day else None
    if day and published is None:
        notes = (*notes, f"The date of the row is in a form that is not read, and was passed over: {day[:40]!r}.")
    return Facts(
        uri=fields.get("uri") or place,
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        published=published,
        author=fields.get("author"),
        notes=notes,
    )
