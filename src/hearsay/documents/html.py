"""Web pages: the report without its surroundings, one line a paragraph, list item ("- ") and table row ("| a | b |").

Publisher, date, title and address are taken only where the page states them (see _page.py). Readers' comments are left
out. Nothing is fetched: no picture, no script, no linked page. A page without readable text is refused, and so is one
nested deeper than the limit.
"""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from msgspec.structs import replace

from hearsay.documents._charset import decode
from hearsay.documents._making import made
from hearsay.documents._page import stated_by
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 1
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<!--.*?-->|<\?.*?>)*+<(?:!doctype\s+html|html|head|body)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding=["']([\w.-]+)""", re.IGNORECASE
)
_INNER_DTD = re.compile(r"<!doctype[^>\[]*\[.*?\]\s*>", re.DOTALL | re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z*†‡]|note \d+)[\])]?\s*")
# the line that the extractor draws under the head of a table
_RULE = re.compile(r"\|(-{3,}\|)+\s*")
# the parser stops, without a word, at this depth
_PARSER_DEPTH = 2_048
# above this many characters only the faster extraction runs: its time grows faster than the page
_LARGE = 2_000_000


def accepts(head: bytes, name: str) -> bool:
    """By how it begins, or by name where there is a tag at all."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    return _HEAD.match(head) is not None or (name.endswith(SUFFIXES) and b"<" in head)


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The one document. Raises Unreadable for pages that are too long, too deep or without text."""
    data = whole(raw, settings)
    declared = _CHARSET.search(data[:4_096])
    name = next(filter(None, declared.groups())).decode("ascii") if declared else None
    markup, notes = decode(data, uri=raw.uri, declared=raw.charset or name)
    if len(markup) > settings.max_characters:
        raise Unreadable(raw.uri, f"longer than the limit of {settings.max_characters:,} characters (max_characters)")
    try:
        text, facts = _taken_apart(raw, markup, settings)
    except RecursionError:
        raise Unreadable(raw.uri, "its elements are nested too deep to be read") from None
    yield made(raw, data, text, settings=settings, facts=replace(facts, notes=(*notes, *facts.notes)))


def _taken_apart(raw: Raw, markup: str, settings: Settings) -> tuple[str, Facts]:
    engine = _engine()
    root = _root(engine, markup)
    if root is None:
        raise Unreadable(raw.uri, "no readable text in the page")
    if _depth(engine, root) > min(settings.max_depth, _PARSER_DEPTH - 1):
        raise Unreadable(
            raw.uri, f"its elements are nested deeper than the limit of {settings.max_depth:,} (max_depth)"
        )
    facts = stated_by(root, given=raw.told.uri or raw.around.address)
    _drop_note_marks(root)
    try:
        text = engine.extract(root, include_comments=False, fast=len(markup) > _LARGE) or ""
    except RecursionError:
        raise
    except Exception as fault:
        # the extractor is a large body of rules that meets hostile pages: whatever it trips over is the page's
        raise Unreadable(raw.uri, f"the page could not be taken apart ({type(fault).__name__})") from fault
    if not text.strip():
        raise Unreadable(raw.uri, "no readable text in the page")
    return "\n".join(line.rstrip() for line in text.splitlines() if not _RULE.fullmatch(line)), facts


class _Engine(NamedTuple):
    extract: Any
    parse: Any
    parser: Any
    walk: Any
    empty: type[Exception]


@cache
def _engine() -> _Engine:
    # imported here: trafilatura and lxml cost 0.3 s, which a run without a page need not pay
    import lxml.etree
    import lxml.html
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        # else their warnings, which are ours to give, reach standard error in a program that sets up no logging
        logging.getLogger(name).addHandler(logging.NullHandler())
    return _Engine(
        extract=trafilatura.extract,
        parse=lxml.html.document_fromstring,
        parser=lxml.html.HTMLParser,
        walk=lxml.etree.iterwalk,
        empty=lxml.etree.LxmlError,
    )


def _root(engine: _Engine, markup: str) -> Any | None:
    clean = _CONTROLS.sub("", _INNER_DTD.sub("", markup[:_LARGE], count=1) + markup[_LARGE:])
    # huge_tree: without it the parser drops, silently, all below 256 elements' depth and stretches over 10 MB
    parser = engine.parser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return engine.parse(clean.encode("utf-8", "replace"), parser=parser)
    except engine.empty:
        return None


def _drop_note_marks(root: Any) -> None:
    """Numbers of notes out of the text: in "$3 million<sup>2</sup> a year" the 2 is no part of the sum.

    Other raised or lowered text loses its element, which the extractor would take for the end of a line.
    """
    for mark in root.xpath("//sup | //sub"):
        if mark.tag == "sup" and _NOTE_MARK.fullmatch(mark.text_content()):
            mark.drop_tree()
        else:
            mark.drop_tag()


def _depth(engine: _Engine, root: Any) -> int:
    steps = (1 if event == "start" else -1 for event, _ in engine.walk(root, events=("start", "end")))
    return max(accumulate(steps), default=0)
