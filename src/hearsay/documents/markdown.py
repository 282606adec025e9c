"""Markdown (.md): the words without the marks: one line a paragraph, heading, list item ("- ") and table row.

Line ends within a paragraph are blanks, as Markdown has it; a link is its words, a picture its caption. Front matter
("title: ...", "date: ...", between lines of "---") is read for title, author, date, publisher and address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hearsay.documents._charset import decode
from hearsay.documents._dates import iso, stated
from hearsay.documents._making import made
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

if TYPE_CHECKING:
    from markdown_it.token import Token

ORDER = 6
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"(\w[\w -]{0,40}):[ \t]+(\S.*)")
_KEYS = {
    "title": "title", "author": "author", "byline": "author", "date": "published", "published": "published",
    "publisher": "publisher", "outlet": "publisher", "canonical_url": "address", "url": "address",
}  # fmt: skip
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,500}|!--.{0,5000}?--)>", re.DOTALL)


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By the file's name."""
    return name.endswith(SUFFIXES)


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The one document. Raises Unreadable for binary, blank and too long files."""
    data = whole(raw, settings)
    source, notes = decode(data, uri=raw.uri, declared=raw.charset)
    if "\0" in source:
        raise Unreadable(raw.uri, "binary, not text")
    if len(source) > settings.max_characters:
        raise Unreadable(raw.uri, f"longer than the limit of {settings.max_characters:,} characters (max_characters)")
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(source)
    facts = _facts(front[1] if front else "")
    title, text = _words(source[front.end() :] if front else source)
    facts = replace(facts, title=facts.title or title, notes=(*facts.notes, *notes))
    yield made(raw, data, text, settings=settings, facts=facts)


def _facts(front: str) -> Facts:
    found: dict[str, str] = {}
    for line in front.split("\n"):
        pair = _PAIR.fullmatch(line.strip())
        key = _KEYS.get(pair[1].lower()) if pair and line[:1].strip() else None
        if pair and key:
            found.setdefault(key, pair[2].strip().strip("\"'"))
    day = found.pop("published", None)
    published = (iso(day) or stated(day)) if day else None
    notes: tuple[str, ...] = ()
    if day and published is None:
        notes = (f"The date is in a form that is not read, and was passed over: {day[:40]!r}.",)
    return Facts(**found, published=published, notes=notes)


def _words(source: str) -> tuple[str | None, str]:
    """The only first heading, which is the title, and the text."""
    from markdown_it import MarkdownIt  # costs 0.08 s, and few runs read Markdown

    tokens = MarkdownIt("commonmark", {"maxNesting": 50}).enable("table").parse(source)
    lines: list[str] = []
    titles: list[str] = []
    row: list[str] | None = None
    bullet = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "list_item_open":
            bullet = "- "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            lines.append(f"| {' | '.join(row)} |")
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_inline(token).replace("\n", " "))
        elif words := _block(token):
            titles += [words] if before is not None and before.tag == "h1" else []
            lines.append(bullet + words)
            bullet = ""
    return titles[0] if len(titles) == 1 else None, "\n\n".join(_gathered(lines))


def _gathered(lines: list[str]) -> Iterator[str]:
    """List items and table rows in lines of one block, all else in blocks of its own."""
    block: list[str] = []
    for line in lines:
        if block and not (line[:2] in ("- ", "| ") and block[-1][:2] == line[:2]):
            yield "\n".join(block)
            block = []
        block.append(line)
    if block:
        yield "\n".join(block)


def _block(token: Token) -> str:
    if token.type == "inline":
        return _inline(token)
    if token.type in ("fence", "code_block"):
        return token.content.strip("\n")
    return _TAG.sub("", token.content).strip() if token.type == "html_block" else ""


def _inline(token: Token) -> str:
    words = [_word(child) for child in token.children or ()]
    return "\n".join(" ".join(line.split()) for line in "".join(words).split("\n")).strip()


def _word(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    return "" if token.type == "html_inline" else token.content
