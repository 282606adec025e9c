"""JSON lines: one document a line, `{"text": ..., "uri": ..., "publisher": ..., "published": ..., "title": ...}`.

Only `text` is needed; an `author` is read too, and other keys are passed over. The text is kept exactly as it is given.
A row without `uri` is called `FILE:LINE`. A line that cannot be read is named by file and number, and the others go on.
Lines are read one at a time: the file may be of any size, and the limit on bytes holds for each line.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from hearsay.documents._dates import iso
from hearsay.documents._making import made
from hearsay.documents._raw import Facts, Raw
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 2
SUFFIXES = (".jsonl", ".ndjson")

_CHUNK = 1 << 20
_ROW = re.compile(rb'(\xef\xbb\xbf)?\s*+\{[^\n]*?"text"\s*:')
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def accepts(head: bytes, name: str) -> bool:
    """By the file's name, or when the first line is an object with a "text"."""
    return name.endswith(SUFFIXES) or _ROW.match(head) is not None


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """A document or an Unreadable for each line that is not blank."""
    if raw.head.startswith(_WIDE):
        raise Unreadable(raw.uri, "JSON lines in UTF-16; save the file as UTF-8")
    rows = 0
    for number, line in _lines(raw.stream, settings.max_bytes):
        if line is not None and not line.strip():
            continue
        rows += 1
        try:
            yield _document(raw, number, line, settings)
        except Unreadable as refusal:
            yield Unreadable(raw.uri, f"line {number}: {refusal.cause}")
    if not rows:
        raise Unreadable(raw.uri, "empty: there is no row in it")


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1, without its end; None for a line longer than the limit, which is skipped."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            clean = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            yield number, clean.rstrip(b"\r\n")
            continue
        while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _document(raw: Raw, number: int, line: bytes | None, settings: Settings) -> Document:
    if line is None:
        raise Unreadable(raw.uri, f"longer than the limit of {settings.max_bytes:,} bytes (max_bytes)")
    row = _object(raw, line)
    text = row.get("text")
    if not isinstance(text, str):
        raise Unreadable(raw.uri, '"text" is not a string' if "text" in row else 'there is no "text" in it')
    return made(raw, line, text, settings=settings, facts=_facts(row, f"{raw.called}:{number}"))


def _object(raw: Raw, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise Unreadable(raw.uri, "not UTF-8, as JSON must be") from None
    except json.JSONDecodeError as fault:
        raise Unreadable(raw.uri, f"not JSON ({fault.msg} at character {fault.pos + 1})") from None
    except ValueError:
        raise Unreadable(raw.uri, "not JSON that can be read (a number of too many digits)") from None
    except RecursionError:
        raise Unreadable(raw.uri, "not JSON that can be read (nested too deep)") from None
    if not isinstance(row, dict):
        raise Unreadable(raw.uri, "not a JSON object")
    return row


def _facts(row: dict[str, Any], place: str) -> Facts:
    known = {key: row[key] for key in ("uri", "title", "publisher", "published", "author") if row.get(key)}
    notes = [f'"{key}" is not a string and was passed over.' for key, v in known.items() if not isinstance(v, str)]
    texts = {key: v for key, v in known.items() if isinstance(v, str)}
    published = iso(texts["published"]) if "published" in texts else None
    if "published" in texts and published is None:
        notes.append(f'"published" is no ISO date and was passed over: {texts["published"][:40]!r}.')
    return Facts(
        uri=texts.get("uri") or place,
        title=texts.get("title"),
        publisher=texts.get("publisher"),
        published=published,
        author=texts.get("author"),
        notes=tuple(notes),
    )
