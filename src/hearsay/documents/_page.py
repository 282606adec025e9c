"""What a page states of itself in its head, its JSON-LD and its <time> elements. What it does not state stays None.

publisher   og:site_name; the publisher in JSON-LD; <meta name="publisher"> and its kin; the host of its address
published   article:published_time; datePublished; other <meta> dates; the one <time> of the page; the address
title       og:title; the headline in JSON-LD; the only <h1>; <title>
address     the canonical link; og:url
author      <meta name="author"> and its kin; the author in JSON-LD; what is marked as the author
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from hearsay.documents._dates import iso, stated
from hearsay.documents._raw import Facts

_PUBLISHER = ("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name")
_FIRST_DATES = ("article:published_time", "og:article:published_time", "og:published_time")
_DATES = (
    "datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time",
    "publication_date", "citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "sailthru.date", "date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "byl")
_MARKED_AUTHOR = "//*[@itemprop='author' or @rel='author'][not(ancestor::aside or ancestor::nav or ancestor::footer)]"
_BY = re.compile(r"by\s+", re.IGNORECASE)
_LONGEST_NAME = 120
_ARTICLE = re.compile(r"(article|posting|report)$", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)(?:/(\d\d))?(?=/)", re.ASCII)
_LATER = re.compile(r"modif|updat", re.IGNORECASE)
_TIMES = "//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)]"


def stated_by(root: Any, *, given: str | None) -> Facts:
    """The facts of a parsed page. `given`: the address under which the user says it stood."""
    meta = _meta(root)
    article = _article(root)
    address = _address(root, meta)
    host = _host(address) or _host(given)
    publisher = _publisher(meta, article) or host
    dates = list(_dates(root, meta, article))
    found = [day for day in map(stated, dates) if day] or [day for day in map(_dated, (address, given)) if day]
    unread = dates and not found
    return Facts(
        title=_title(root, meta, article, publisher),
        publisher=publisher,
        published=found[0] if found else None,
        address=address,
        author=_author(root, meta, article),
        notes=(f"The page states its date in a form that is not read: {dates[0][:40]!r}.",) if unread else (),
    )


def _meta(root: Any) -> dict[str, str]:
    """What stands in the <meta> elements; the first of a name counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article(root: Any) -> dict[str, Any]:
    """The first object of the page's JSON-LD that is an article; empty when there is none."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            for thing in _objects(script.text or ""):
                kinds = thing.get("@type")
                if any(
                    isinstance(k, str) and _ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    return thing
    return {}


def _objects(text: str) -> Iterator[dict[str, Any]]:
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, dict):
            yield thing
            waiting += reversed(thing.values())
        elif isinstance(thing, list):
            waiting += reversed(thing)


def _text(value: object) -> str | None:
    """A string of JSON-LD, or the name of the thing that stands there."""
    if isinstance(value, list) and value:
        return _text(value[0])
    if isinstance(value, dict):
        value = value.get("name")
    return unescape(value).strip() or None if isinstance(value, str) else None


def _address(root: Any, meta: dict[str, str]) -> str | None:
    links = (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((a.strip() for a in (*links, meta.get("og:url")) if a and _host(a.strip())), None)


def _host(address: str | None) -> str | None:
    if not address or not address.startswith(("https://", "http://")):
        return None
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _publisher(meta: dict[str, str], article: dict[str, Any]) -> str | None:
    named = [meta.get("og:site_name"), _text(article.get("publisher")), *(meta.get(name) for name in _PUBLISHER)]
    # some pages name their publisher by the address of its page on a social network
    return next((name for name in named if name and not _host(name)), None)


def _author(root: Any, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    """The names of who wrote it, as the page states them."""
    people = article.get("author")
    stated_names = [name for p in (people if isinstance(people, list) else [people]) if (name := _text(p))]
    marked = [" ".join("".join(e.itertext()).split()) or e.get("content") or "" for e in root.xpath(_MARKED_AUTHOR)]
    named = [*(meta.get(name) for name in _AUTHORS), ", ".join(stated_names), *marked]
    plain = (_BY.sub("", name.strip(), count=1) if _BY.match(name.strip()) else name.strip() for name in named if name)
    return next((name for name in plain if name and len(name) <= _LONGEST_NAME and not _host(name)), None)


def _dates(root: Any, meta: dict[str, str], article: dict[str, Any]) -> Iterator[str]:
    """Each date that the page gives as its own, the most reliable first."""
    yield from (meta[name] for name in _FIRST_DATES if name in meta)
    if day := _text(article.get("datePublished")):
        yield day
    yield from (meta[name] for name in _DATES if name in meta)
    for element in root.xpath("//*[@itemprop='datePublished']|//time[@pubdate]"):
        if day := element.get("datetime") or element.get("content"):
            yield day
    times = [t for t in root.xpath(_TIMES) if not _LATER.search(f"{t.get('itemprop')} {t.get('class')}")]
    # of several days, one may be the report's and the others those of what it tells or links
    if len({t.get("datetime")[:10] for t in times}) == 1:
        yield times[0].get("datetime")


def _dated(address: str | None) -> str | None:
    found = _IN_ADDRESS.search(address or "")
    return iso("-".join(filter(None, found.groups()))) if found else None


def _title(root: Any, meta: dict[str, str], article: dict[str, Any], publisher: str | None) -> str | None:
    headings = [" ".join(h.itertext()) for h in root.iter("h1")]
    titles = (" ".join(t.itertext()) for t in root.xpath("/html/head/title"))
    candidates = (
        meta.get("og:title"),
        _text(article.get("headline")),
        *(headings if len(headings) == 1 else ()),
        *titles,
    )
    title = next((" ".join(t.split()) for t in candidates if t and t.strip()), None)
    if title is None or publisher is None:
        return title
    return re.sub(rf"\s+[|–—-]\s+{re.escape(publisher)}$", "", title) or title
