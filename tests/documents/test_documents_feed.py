"""Feeds: an entry is a document, with what it says of itself; what stands before a break is read."""

from __future__ import annotations

import io
import time

import pytest
from report_files import REPORTS, rss_of

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">The Lake &amp;amp; Shore</title>
<entry><title>Levy &lt;b&gt;doubles&lt;/b&gt;</title><link rel="self" href="https://x.example/api/1"/>
<link href="https://lake.example/1"/><id>tag:lake.example,2021:1</id><updated>2021-05-05T08:00:00Z</updated>
<published>2021-05-04T08:00:00Z</published><author><name>Ana Lind</name><email>a@x.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Boatmen pay <b>ten</b> dollars a sack.</p>
<ul><li>Goma: 12 dollars</li></ul></div></content></entry>
<entry><title>Short</title><summary>Only a summary stands here, of one sentence.</summary>
<source><title>The Other Post</title></source><updated>2021-05-06</updated></entry>
<entry><title>Nothing</title></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example">
<title>Old Shore</title></channel><item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link>
<dc:date>2004-02-03</dc:date><dc:creator>Ben Osei</dc:creator>
<description>Divers sold the anchor&nbsp;chain for &euro;900.
</description></item></rdf:RDF>"""


def results(text: str | bytes) -> list[Document | Unreadable]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(open_all(["-"], stdin=io.BytesIO(data)))


def test_atom_says_everything_of_an_entry() -> None:
    first, second, third = results(ATOM)
    assert isinstance(first, Document)
    assert (first.uri, first.address) == ("-!/1", "https://lake.example/1")
    assert (first.title, first.publisher, first.author) == ("Levy doubles", "The Lake & Shore", "Ana Lind")
    assert first.published == "2021-05-04T08:00:00Z"
    assert first.text.split("\n") == ["Boatmen pay ten dollars a sack.", "- Goma: 12 dollars"]
    assert isinstance(second, Document)
    assert (second.publisher, second.published) == ("The Other Post", "2021-05-06")
    assert second.text == "Only a summary stands here, of one sentence."
    assert str(third) == "-!/3: empty: there is no text in it"


def test_the_oldest_rss_with_names_of_html() -> None:
    (found,) = results(RDF)
    assert isinstance(found, Document)
    assert found.text.strip() == "Divers sold the anchor\u00a0chain for €900."
    assert (found.publisher, found.published, found.author) == ("Old Shore", "2004-02-03", "Ben Osei")


def test_rss_with_whole_pages() -> None:
    found = results(rss_of(*REPORTS))
    assert [type(r) for r in found] == [Document] * 10
    assert isinstance(found[2], Document)
    assert (found[2].title, found[2].address) == (REPORTS[2].title, "https://post.example/3")
    assert found[2].published == "2021-05-04T07:15:00+00:00"


def test_a_cut_feed_is_read_up_to_the_cut() -> None:
    data = rss_of(*REPORTS)
    found = results(data[: data.find(b"<item", data.find(b"Amber")) + 60])
    assert [type(r) for r in found] == [Document] * 5 + [Unreadable]
    assert str(found[-1]).startswith("-: cut or broken behind entry 5: ")
    assert "\n" not in str(found[-1])


def test_entities_are_neither_drawn_in_nor_multiplied() -> None:
    inner = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    for dtd in (
        f'<!DOCTYPE rss [<!ENTITY e0 "levy">{inner}]>',
        '<!DOCTYPE rss [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>',
    ):
        started = time.monotonic()
        found = results(
            f"<?xml version='1.0'?>{dtd}<rss><channel><title>t</title><item><title>a</title>"
            "<description>The levy &e9; is high, traders say.</description></item></channel></rss>"
        )
        assert all("root:" not in r.text for r in found if isinstance(r, Document))
        assert all(len(r.text) < 100 for r in found if isinstance(r, Document))
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    item = "<item><description>Сбор удвоился, говорят водители.</description></item>"
    text = f'<?xml version="1.0" encoding="{name}"?><rss><channel><title>Степь</title>{item}</channel></rss>'
    (found,) = results(text.encode(encoding))
    assert isinstance(found, Document)
    assert (found.text, found.publisher) == ("Сбор удвоился, говорят водители.", "Степь")


def test_a_date_that_cannot_be_read_and_an_author_in_brackets() -> None:
    (found,) = results(
        "<rss><channel><item><pubDate>yesterday</pubDate><author>a@x.example (Ana Lind)</author><guid>https://x.example/1"
        "</guid><description>The levy doubled.</description></item></channel></rss>"
    )
    assert isinstance(found, Document)
    assert (found.author, found.published, found.address) == ("Ana Lind", None, "https://x.example/1")
    assert "yesterday" in found.notes[0]


def test_a_feed_without_entries() -> None:
    (found,) = results("<rss version='2.0'><channel><title>t</title></channel></rss>")
    assert str(found) == "-: empty: there is no entry in the feed"


def test_a_long_feed_is_read_in_linear_time() -> None:
    items = "".join(
        f"<item><title>{n}</title><description>The levy of lorry {n} doubled.</description></item>"
        for n in range(3_000)
    )
    started = time.monotonic()
    assert len(results(f"<rss><channel><title>t</title>{items}</channel></rss>")) == 3_000
    assert time.monotonic() - started < 5
