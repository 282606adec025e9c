"""Files that are no text, or text that would be misread as plain: known by their first bytes or their names."""

from __future__ import annotations

import re
from os.path import splitext

_NOT_YET = "this format is not read yet"
_BY_HEAD = (
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"WARC/1.", "a web archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_BY_NAME = {
    "a PDF": ".pdf",
    "a Word document": ".doc .docx .docm",
    "an OpenDocument text": ".odt",
    "a spreadsheet": ".xls .xlsx .ods .csv .tsv .parquet",
    "a presentation": ".ppt .pptx .odp",
    "an e-book": ".epub .mobi",
    "an RTF document": ".rtf",
    "a mail": ".eml .msg .mbox",
    "a web archive": ".warc .mht .mhtml",
    "a compressed file": ".zip .gz .tgz .bz2 .xz .7z .rar .tar .zst",
    "an image": ".png .jpg .jpeg .gif .webp .tif .tiff .bmp .svg .heic .ico",
    "a sound or film": ".mp3 .mp4 .m4a .wav .ogg .avi .mov .mkv .webm",
    "JSON that is not one object a line": ".json",
    "XML": ".xml .rss .atom",
    "a database": ".sqlite .sqlite3 .db",
}
_BY_SUFFIX = {suffix: what for what, suffixes in _BY_NAME.items() for suffix in suffixes.split()}
_JSON = re.compile(rb'\s*+(\[\s*+\{|\{)\s*+"[^"\n]{1,80}"\s*+:')


def refused_head(head: bytes, name: str) -> str | None:
    """Why bytes that begin so are not read, whatever the file is called; None when nothing speaks against them."""
    what = next((what for start, what in _BY_HEAD if head.startswith(start)), None)
    if head.startswith(b"PK\x03\x04"):
        what = _BY_SUFFIX.get(splitext(name)[1], "a compressed file")
    return f"{what}: {_NOT_YET}" if what else None


def refused_name(head: bytes, name: str) -> str | None:
    """Why a file that no particular format took is not read as plain text either; None when it may be."""
    what = _BY_SUFFIX.get(splitext(name)[1])
    if what is None and _JSON.match(head):
        what = "JSON that is not one object a line"
    return f"{what}: {_NOT_YET}" if what else None
