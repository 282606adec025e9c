"""Word documents (.docx): paragraphs, list items ("- ") and table rows ("| a | b |") in the document's own order.

What was inserted under "track changes" is read, what was deleted is not. Footnotes stand at the end, one a line, with
their numbers. Text of page heads and feet, which repeats on each page, is left out, and a note says what it is. Title
and author are those of the document's properties; the day on which the file was made is no date of publication.
Documents that declare entities are refused, as Word's never do, and so are bombs. Nothing linked is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from hearsay.documents._making import made
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.documents._word import lines_of, list_styles, notes_of
from hearsay.documents.zip import opened
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 0.2
SUFFIXES = (".docx", ".docm", ".dotx")

_ZIP = b"PK\x03\x04"
_FIRST = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"customXml/", b"mimetype")
_HARMLESS = 4_000_000
_CHUNK = 1 << 20
_WIDE_DOCTYPE = ("<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_NO_TITLES = (".doc", ".docx", ".dotx", ".rtf")


def accepts(head: bytes, name: str) -> bool:
    """An archive whose first file is one of a Word document's, or that is called one."""
    if not head.startswith(_ZIP):
        return False
    first = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    return name.endswith(SUFFIXES) or (first.startswith(_FIRST) and b"word/" in head)


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The one document. Raises Unreadable for bombs, entities, damage, and archives that hold no such document."""
    data = whole(raw, settings)
    _guard(raw, data, settings)
    # costs 0.15 s, which runs without a Word document need not pay
    import docx

    try:
        document = docx.Document(BytesIO(data))
        body = document.element.body
        lines = list(lines_of(body, list_styles(document), deepest=settings.max_depth))
        heads = _heads(document)
        lines += notes_of(document)
        facts = _facts(document.core_properties, heads)
    except Unreadable:
        raise
    except RecursionError:
        raise Unreadable(raw.uri, f"nested deeper than the limit of {settings.max_depth:,} (max_depth)") from None
    except Exception as fault:
        # python-docx trusts what it opens; whatever it trips over is the file's
        raise Unreadable(raw.uri, f"damaged, or no Word document ({type(fault).__name__})") from None
    yield made(raw, data, "\n".join(lines), settings=settings, facts=facts)


def _guard(raw: Raw, data: bytes, settings: Settings) -> None:
    """Refuses what would harm: parts that unpack to too much, and declarations of entities in any of them."""
    with opened(raw, BytesIO(data), settings) as archive:
        infos = archive.infolist()
        total = sum(info.file_size for info in infos)
        if total > max(_HARMLESS, settings.max_ratio * len(data)):
            cause = f"a bomb: it unpacks to more than {settings.max_ratio} times its size (max_ratio)"
            raise Unreadable(raw.uri, cause)
        texts = [info for info in infos if info.filename.endswith((".xml", ".rels"))]
        # a tree of its elements takes several times as much
        if total > 2 * settings.max_bytes or 2 * sum(info.file_size for info in texts) > settings.max_bytes:
            raise Unreadable(raw.uri, f"unpacks to too much for the limit of {settings.max_bytes:,} bytes (max_bytes)")
        for info in texts:
            if _declares(raw, archive, info):
                raise Unreadable(raw.uri, "it declares entities, a way to draw in other files; Word's own never do")


def _declares(raw: Raw, archive: Any, info: Any) -> bool:
    try:
        with archive.open(info) as part:
            tail = b""
            while chunk := part.read(_CHUNK):
                joined = tail + chunk
                if b"<!DOCTYPE" in joined or b"<!ENTITY" in joined or any(wide in joined for wide in _WIDE_DOCTYPE):
                    return True
                tail = chunk[-32:]
    except Exception:
        # an encrypted or damaged part; zipfile has no class for these in common
        raise Unreadable(raw.uri, "damaged: its parts cannot be unpacked") from None
    return False


def _heads(document: Any) -> list[str]:
    """What stands in the heads and feet of the pages, each once."""
    found: list[str] = []
    for section in document.sections:
        parts = (section.header, section.first_page_header, section.footer, section.first_page_footer)
        own = (part._element for part in parts if not part.is_linked_to_previous)
        found += [" ".join(" ".join(lines_of(element, frozenset(), deepest=100)).split()) for element in own]
    return [each for each in dict.fromkeys(found) if each and not each.isdigit()]


def _facts(properties: Any, heads: list[str]) -> Facts:
    title = (properties.title or "").strip()
    quoted = ", ".join(f"“{each[:80]}”" for each in heads[:4])
    return Facts(
        # a file's name is no title
        title=title if title and not title.lower().endswith(_NO_TITLES) else None,
        author=(properties.author or "").strip().removeprefix("python-docx") or None,
        notes=(f"Heads and feet of its pages were left out of the text: {quoted}.",) if heads else (),
    )
