"""Feeds, RSS 0.9 to 2.0 and Atom: each entry is a document of its own, called `FILE!/NUMBER`, from 1.

An entry's text is its whole content where the feed has it, else its summary; HTML is read as a page's is. Title, link,
author and date are what the entry states, the publisher is its source, else the feed's name. An entry without a word
of text is named and passed over. Of a feed that is cut or broken the entries before the break are read. Entities are
never drawn in or multiplied, and nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from io import BytesIO
from typing import Any

from hearsay.documents._charset import decode
from hearsay.documents._dates import iso, stated
from hearsay.documents._opening import Member, allowance, inside
from hearsay.documents._raw import Facts, Raw, whole
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 0.8
SUFFIXES = (".rss", ".atom")

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<!--.*?-->|<\?.*?>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+<(?:rss|feed|rdf:RDF|\w+:feed)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w.-]+)")
_PROLOGUE = re.compile(r"<\?xml[^>]*\?>|<!doctype[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_NAMED = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,31};)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "updated", "modified")
_WHOLE = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!]|&[a-zA-Z#]")


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By its first element."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    return _HEAD.match(head) is not None


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The documents of its entries. Raises Unreadable for a feed without any."""
    from lxml import etree  # costs 0.04 s, and few runs read a feed

    data = whole(raw, settings)
    declared = _DECLARED.search(data[:1_000])
    text, _ = decode(data, uri=raw.uri, declared=declared[1].decode("ascii") if declared else raw.charset)
    number = 0
    try:
        for number, (entry, name) in enumerate(_entries(etree, text), 1):
            yield from _entry(etree, raw, number, (entry, name), settings)
    except etree.LxmlError as fault:
        yield Unreadable(raw.uri, f"cut or broken behind entry {number}: {' '.join(str(fault).split())[:120]}")
    else:
        if not number:
            raise Unreadable(raw.uri, "empty: there is no entry in the feed")


def _entries(etree: Any, text: str) -> Iterator[tuple[Any, str | None]]:
    """Each entry with the name of the feed, as soon as it is parsed. Raises LxmlError where the feed is broken."""
    head, rest = text[:4_000], text[4_000:]
    clean = _CONTROLS.sub("", _NAMED.sub(_numbered, _PROLOGUE.sub("", head) + rest))
    name = None
    events = etree.iterparse(
        BytesIO(clean.encode("utf-8", "replace")),
        events=("end",),
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,
    )
    for _, element in events:
        kind = _local(element)
        if kind == "title" and name is None and _local(element.getparent()) in ("channel", "feed"):
            name = _plain(element)
        if kind in ("item", "entry"):
            yield element, name
            element.clear(keep_tail=False)
            while element.getprevious() is not None and _local(element.getprevious()) == kind:
                del element.getparent()[0]


def _numbered(found: re.Match[str]) -> str:
    """HTML's names of characters as numbers: XML knows five of them, and feeds use all."""
    name = found[1]
    return found[0] if name in _OF_XML or name not in html5 else "".join(f"&#{ord(c)};" for c in html5[name])


def _local(element: Any) -> str:
    tag = element.tag if element is not None else ""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _entry(
    etree: Any, raw: Raw, number: int, found: tuple[Any, str | None], settings: Settings
) -> Iterator[Document | Unreadable]:
    entry, name = found
    children: dict[str, Any] = {}
    for child in entry:
        children.setdefault(_local(child), child)
    content = next((c for c in (_content(etree, children.get(kind)) for kind in _CONTENT) if c.strip()), "")
    is_page = _TAG.search(content) is not None
    # the extractor knows a fragment's paragraphs for what they are only within an article
    written = (
        f"<html><body><article>{content}</article></body></html>" if is_page and not _WHOLE.search(content) else content
    )
    data = written.encode("utf-8", "replace")
    allowance(raw, settings).bytes_out(len(data))
    member = Member(
        name=str(number),
        stream=BytesIO(data),
        around=_facts(entry, children, name),
        charset="utf-8",
        file_name="entry.html" if is_page else "",
    )
    yield from inside(raw, member, settings)


def _content(etree: Any, element: Any) -> str:
    """What an element holds, as text or as HTML: XHTML within it is written out again."""
    if element is None:
        return ""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return (element.text or "") + inner


def _facts(entry: Any, children: dict[str, Any], feed: str | None) -> Facts:
    dates = [_plain(children[kind]) for kind in _DATES if kind in children]
    read = next(filter(None, (iso(day) or stated(day) for day in dates if day)), None)
    source = children.get("source")
    inner = next((_plain(child) for child in source if _local(child) == "title"), None) if source is not None else None
    publisher = inner or (_plain(source) if source is not None else None) or _plain(children.get("publisher"))
    unread = next(filter(None, dates), None) if read is None else None
    return Facts(
        title=_plain(children.get("title")),
        publisher=publisher or feed,
        published=read,
        address=_link(entry, children),
        author=_author(children),
        notes=(f"The entry states its date in a form that is not read: {unread[:40]!r}.",) if unread else (),
    )


def _author(children: dict[str, Any]) -> str | None:
    """Who wrote it: Dublin Core's creator, Atom's name, else RSS's "address (name)"."""
    if creator := _plain(children.get("creator")):
        return creator
    author = children.get("author")
    if author is None:
        return None
    named = next((_plain(child) for child in author if _local(child) == "name"), None)
    found = re.fullmatch(r"\S+@\S+ \((.+)\)", _plain(author) or "")
    return named or (found[1] if found else _plain(author))


def _link(entry: Any, children: dict[str, Any]) -> str | None:
    links = [child for child in entry if _local(child) == "link"]
    chosen = [link.get("href") for link in links if link.get("rel", "alternate") == "alternate"]
    guid = children.get("guid")
    named = [_plain(link) for link in links] + [_plain(guid) if guid is not None else None]
    return next((a for a in (*chosen, *named) if a and a.startswith(("https://", "http://"))), None)


def _plain(element: Any) -> str | None:
    """An element's text without any tags in it, in one line; None when it has none."""
    if element is None:
        return None
    from html import unescape

    text = "".join(element.itertext())
    return " ".join(re.sub(r"<[^<>]{0,500}>", "", unescape(text)).split()) or None
