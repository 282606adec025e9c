"""Files that are no text, or text that would be misread as plain: known by their first bytes or their names."""

from __future__ import annotations

import re
from os.path import splitext

_NOT_YET = "this format is not read yet"
_BY_HEAD = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document, or an encrypted one"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"Rar!", "an archive"),
    (b"SQLite format 3", "a database (hearsay show looks into a case)"),
    (b"\x7fELF", "a program"),
)
_BY_NAME = {
    "a Word document": ".doc",
    "an OpenDocument text": ".odt",
    "a spreadsheet": ".xls .xlsx .ods .parquet",
    "a presentation": ".ppt .pptx .odp",
    "an e-book": ".epub .mobi",
    "an RTF document": ".rtf",
    "a mail": ".msg",
    "a web archive": ".mht .mhtml",
    "an archive": ".bz2 .xz .7z .rar .tar .zst",
    "an image": ".png .jpg .jpeg .gif .webp .tif .tiff .bmp .svg .heic .ico",
    "a sound or film": ".mp3 .mp4 .m4a .wav .ogg .avi .mov .mkv .webm",
    "JSON that is not one object a line": ".json",
    "XML": ".xml",
    "a database": ".sqlite .sqlite3 .db",
}
_BY_SUFFIX = {suffix: what for what, suffixes in _BY_NAME.items() for suffix in suffixes.split()}
_ZIP = b"PK\x03\x04"
# what the first part of an office document or a book is called
_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"mimetype", b"xl/", b"ppt/", b"customXml/")
_PACKED = (
    (re.compile(rb"mimetypeapplication/epub"), "an e-book"),
    (re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.text"), "an OpenDocument text"),
    (re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument"), "a spreadsheet or presentation"),
    # the name of a part, behind the 26 bytes of its header
    (re.compile(rb"PK\x03\x04.{26}xl/", re.DOTALL), "a spreadsheet"),
    (re.compile(rb"PK\x03\x04.{26}ppt/", re.DOTALL), "a presentation"),
)
_NOT_ARCHIVES = {suffix: what for suffix, what in _BY_SUFFIX.items() if suffix[1:3] in ("xl", "pp", "od", "ep")}
_JSON = re.compile(rb'\s*+(\[\s*+\{|\{)\s*+"[^"\n]{1,80}"\s*+:')


def refused_head(head: bytes, name: str) -> str | None:
    """Why bytes that begin so are not read, whatever the file is called; None when nothing speaks against them."""
    what = next((what for start, what in _BY_HEAD if head.startswith(start)), None)
    if head.startswith(_ZIP):
        # office documents and books are archives of parts, none of which is the report
        first = head[30 : 30 + int.from_bytes(head[26:28], "little")]
        inner = next((kind for part, kind in _PACKED if part.search(head)), None)
        what = inner if first.startswith(_OFFICE) else _NOT_ARCHIVES.get(splitext(name)[1])
    return f"{what}: {_NOT_YET}" if what else None


def refused_name(head: bytes, name: str) -> str | None:
    """Why a file that no particular format took is not read as plain text either; None when it may be."""
    what = _BY_SUFFIX.get(splitext(name)[1])
    if what == "XML" and b"<" not in head:
        what = None
    if what is None and _JSON.match(head):
        what = "JSON that is not one object a line"
    return f"{what}: {_NOT_YET}" if what else None
