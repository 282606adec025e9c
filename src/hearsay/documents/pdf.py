"""PDF: the text in reading order, one line a paragraph, list item and table row ("| a | b |").

Line ends within paragraphs and hyphens at line ends are undone where that is sure; heads and feet that run through the
pages are left out; both are noted. Pages that hold no text, as scans do, are named in a note; a file of nothing but
such pages is refused, as is one that is encrypted. Title and author are those of the file's properties; the day on
which the file was made is no date of publication. Pictures are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import monotonic
from typing import Any

from hearsay.documents._making import made
from hearsay.documents._pdf_heads import without_running
from hearsay.documents._pdf_lines import Letters, Line, lines_of
from hearsay.documents._pdf_paragraphs import Text, text_of
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 0
SUFFIXES = (".pdf",)

_MAGIC = b"%PDF-"
_JUNK = 1_024
# what programs put there on their own: the name of the file, or of the program
_NO_TITLE = re.compile(r"(?:microsoft \w+ - .*|untitled.*|.*\.(?:docx?|pdf|indd|rtf|odt|qxd|html?))$", re.IGNORECASE)


def accepts(head: bytes, name: str) -> bool:
    """By its first bytes; under a PDF's name, a few others may stand before them."""
    return head.startswith(_MAGIC) or (name.endswith(SUFFIXES) and _MAGIC in head[:_JUNK])


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The one document. Raises Unreadable for what is encrypted, damaged, too long, or has no text in it."""
    data = whole(raw, settings)
    opened = _opened(raw, data)
    try:
        if len(opened) > settings.max_pages:
            raise Unreadable(
                raw.uri, f"{len(opened):,} pages, more than the limit of {settings.max_pages:,} (max_pages)"
            )
        pages = _pages(raw, opened, settings)
        title, author = (_property(opened, key) for key in ("Title", "Author"))
    finally:
        opened.close()
    empty = [number for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        raise Unreadable(raw.uri, _no_text(len(pages)))
    kept, running = without_running(pages)
    text = text_of(kept)
    notes = (*_notes(text, running), *_missing(empty, len(pages)), *_cut(data), *_unnamed(text.text))
    facts = Facts(title=_title(title), author=author or None, notes=notes)
    yield made(raw, data, text.text, settings=settings, facts=facts)


def _opened(raw: Raw, data: bytes) -> Any:
    # costs 0.15 s, which runs without a PDF need not pay
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        encrypted = "password" in str(fault).lower() or "security" in str(fault).lower()
        cause = "encrypted: it opens with a password only" if encrypted else "damaged: it cannot be opened as a PDF"
        raise Unreadable(raw.uri, cause) from None


def _pages(raw: Raw, opened: Any, settings: Settings) -> list[list[Line]]:
    started = monotonic()
    pages: list[list[Line]] = []
    characters = 0
    for number in range(len(opened)):
        pages.append(_lines(opened, number))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > settings.max_characters:
            raise Unreadable(
                raw.uri, f"longer than the limit of {settings.max_characters:,} characters (max_characters)"
            )
        if monotonic() - started > settings.max_seconds:
            cause = f"took longer than the limit of {settings.max_seconds} seconds, at page {number + 1} (max_seconds)"
            raise Unreadable(raw.uri, cause)
    return pages


def _lines(opened: Any, number: int) -> list[Line]:
    """The lines of a page; none of a page that PDFium cannot load."""
    import pypdfium2

    try:
        page = opened[number]
    except pypdfium2.PdfiumError:
        return []
    try:
        textpage = page.get_textpage()
        try:
            return lines_of(Letters(textpage), number, page.get_height())
        finally:
            textpage.close()
    except pypdfium2.PdfiumError:
        return []
    finally:
        page.close()


def _property(opened: Any, key: str) -> str:
    try:
        return str(opened.get_metadata_value(key))
    except ValueError:
        # letters that UTF-16 does not have
        return ""


def _title(stated: str) -> str | None:
    title = " ".join(stated.split())
    return None if not title or _NO_TITLE.match(title) else title


def _no_text(count: int) -> str:
    pages = "its only page" if count == 1 else f"its {count:,} pages"
    return f"no text in {pages}: a scan, or pictures; let a program recognise the text first (OCR)"


def _notes(text: Text, running: tuple[str, ...]) -> Iterator[str]:
    if running:
        quoted = ", ".join(f"“{each[:80]}”" for each in running[:4])
        yield f"Heads and feet that run through the pages were left out of the text: {quoted}."
    if text.joined:
        yield f"Words cut at line ends, put together as they stand whole elsewhere in the document: {text.joined:,}."
    if text.untold:
        yield f"Words cut at line ends that keep the hyphen, as it may be theirs: {text.untold:,}."


def _missing(empty: list[int], count: int) -> Iterator[str]:
    """A note on the pages without text: one cannot know what stands there."""
    if empty:
        shown = ", ".join(map(str, empty[:20])) + (" …" if len(empty) > 20 else "")
        yield f"Without text, and so not read (pictures, or blank): page {shown} of {count:,}."


def _cut(data: bytes) -> Iterator[str]:
    if b"%%EOF" not in data[-2_048:]:
        yield "The file does not end as a PDF does; it may be cut."


def _unnamed(text: str) -> Iterator[str]:
    unnamed = sum(1 for sign in text if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff")
    if unnamed > 5 and 50 * unnamed > len(text):
        yield f"{unnamed:,} letters are drawn by fonts that do not say what they are; the text is broken there."
