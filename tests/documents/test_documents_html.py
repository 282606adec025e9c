"""Web pages: the report without its surroundings, and only the facts that the page states."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hearsay.documents import Told, open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/region">Region</a></li><li><a href="/sport">Sport</a></li></ul>
</nav>
<article>
  <h1>Levy on cashew lorries doubles in Zinguinchor hinterland</h1>
  <p class="byline">By Awa Sarr</p>
  <p>Traders at the Goudomp market say that men in fatigues now ask 40,000 francs for a lorry of cashew, twice what
     was asked last season, the <em>Casamance Courier</em> has learned.</p>
  <p>“They write nothing down,” said one trader, who asked not to be named.<br>The prefecture denied any levy.</p>
  <ul><li>Goudomp: 40,000 francs</li><li>Samine: 25,000 francs</li></ul>
  <table><tr><th>Season</th><th>Levy</th></tr><tr><td>2021</td><td>20,000</td></tr><tr><td>2022</td><td>40,000</td></tr></table>
  <p>The growers&#8217; union counted 300 lorries in March &amp; April.</p>
</article>
<aside><h3>Most read</h3><ul><li><a href="/x">Ten recipes with cashew</a></li></ul></aside>
<footer>© Casamance Courier. Cookie settings. Terms of use.</footer>
<script>track("page view");</script>
"""
HEAD = """
<title>Levy on cashew lorries doubles – Casamance Courier</title>
<meta property="og:site_name" content="Casamance Courier">
<meta property="og:title" content="Levy on cashew lorries doubles">
<meta property="article:published_time" content="2022-05-03T07:15:00+00:00">
<link rel="canonical" href="https://www.courier.example/region/levy-doubles">
<link rel="stylesheet" href="https://cdn.example/a.css"><script src="https://cdn.example/b.js"></script>
"""


def page(head: str = "", body: str = BODY) -> bytes:
    return f"<!DOCTYPE html>\n<html lang='en'><head>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes, told: Told | None = None, settings: Settings | None = None) -> Document | Unreadable:
    stdin = io.BytesIO(data)
    (result,) = open_all(["-"], stdin=stdin, told=told or Told(), settings=settings or Settings())
    return result


def document(data: bytes, told: Told | None = None) -> Document:
    result = read(data, told)
    assert isinstance(result, Document), result
    return result


def cause(data: bytes, settings: Settings | None = None) -> str:
    result = read(data, settings=settings)
    assert isinstance(result, Unreadable), result
    return result.cause


def test_the_report_is_kept_and_its_surroundings_are_not() -> None:
    lines = document(page(HEAD)).text.split("\n")
    assert "“They write nothing down,” said one trader, who asked not to be named." in "\n".join(lines)
    assert "- Goudomp: 40,000 francs" in lines
    assert "- Samine: 25,000 francs" in lines
    assert "| 2022 | 40,000 |" in lines
    assert "The growers’ union counted 300 lorries in March & April." in lines
    assert not [line for line in lines if "---" in line or line != line.rstrip()]
    for word in ("Sport", "recipes", "Cookie", "track"):
        assert word not in "\n".join(lines)


def test_a_paragraph_is_one_line() -> None:
    lines = document(page(HEAD)).text.split("\n")
    (found,) = [line for line in lines if line.startswith("Traders at")]
    assert found.endswith("the Casamance Courier has learned.")


def test_facts_from_the_head() -> None:
    found = document(page(HEAD))
    assert found.title == "Levy on cashew lorries doubles"
    assert found.publisher == "Casamance Courier"
    assert found.published == "2022-05-03T07:15:00+00:00"
    assert found.address == "https://www.courier.example/region/levy-doubles"
    assert (found.uri, found.language, found.notes) == ("-", "en", ())


def test_the_user_s_word_wins_over_the_page() -> None:
    found = document(page(HEAD), Told(publisher="Other", published="1999", uri="https://mirror.example/1"))
    assert (found.publisher, found.published, found.uri) == ("Other", "1999", "https://mirror.example/1")
    assert found.address == "https://www.courier.example/region/levy-doubles"


def test_facts_from_json_ld() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Site"},
            {
                "@type": ["NewsArticle"], "headline": "Levy &amp; lorries", "datePublished": "2022-05-03",
                "dateModified": "2022-06-01", "publisher": {"@type": "Organization", "name": "The Courier"},
            },
        ],
    }  # fmt: skip
    found = document(page(f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    assert (found.title, found.publisher, found.published) == ("Levy & lorries", "The Courier", "2022-05-03")


@pytest.mark.parametrize(
    "script", ["{", "[" * 50_000, '{"@type": 5}', '[null, "x"]', '{"@type": "NewsArticle", "publisher": [[[]]]}', ""]
)
def test_broken_json_ld_does_no_harm(script: str) -> None:
    found = document(page(f'<script type="application/ld+json">{script}</script>'))
    assert (found.publisher, found.published) == (None, None)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta name="date" content="2022/05/03">', "", "2022-05-03"),
        ('<meta name="pubdate" content="20220503">', "", "2022-05-03"),
        ('<meta name="dc.date" content="Tue, 03 May 2022 07:15:00 +0000">', "", "2022-05-03T07:15:00+00:00"),
        ("", '<span itemprop="datePublished" content="2022-05-03">3 May</span>', "2022-05-03"),
        ("", '<time datetime="2022-05-03T07:15">3 May</time>', "2022-05-03T07:15"),
        ("", '<time datetime="2022-05-03">a</time><time class="updated" datetime="2022-06-01">b</time>', "2022-05-03"),
        ("", '<aside><time datetime="2019-01-01">old</time></aside><time datetime="2022-05-03">a</time>', "2022-05-03"),
        ("", '<time datetime="2022-05-03">a</time><time datetime="2014-06-10">the raid</time>', None),
        ('<link rel="canonical" href="https://c.example/2022/05/03/levy">', "", "2022-05-03"),
        ('<link rel="canonical" href="https://c.example/2022/05/levy">', "", "2022-05"),
        ('<link rel="canonical" href="https://c.example/2022/13/45/levy">', "", None),
        ('<meta property="article:modified_time" content="2022-06-01">', "", None),
        ("", "<p>The raid of 10 June 2014 is told on this page, © 2022.</p>", None),
    ],
)
def test_only_a_date_that_the_page_states(head: str, body: str, published: str | None) -> None:
    assert document(page(head, BODY + body)).published == published


def test_a_date_that_cannot_be_read_is_noted() -> None:
    found = document(page('<meta name="date" content="3. Mai 22">'))
    assert found.published is None
    assert "3. Mai 22" in found.notes[0]


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ('<link rel="canonical" href="https://www.courier.example/1">', "courier.example"),
        ('<meta property="article:publisher" content="https://social.example/courier">', None),
        ('<meta name="publisher" content="https://social.example/courier">', None),
        ('<meta name="application-name" content="Courier">', "Courier"),
        ('<link rel="canonical" href="/1">', None),
        ('<link rel="canonical" href="https://[bad/1">', None),
    ],
)
def test_the_publisher_or_none(head: str, publisher: str | None) -> None:
    assert document(page(head)).publisher == publisher


def test_the_address_that_the_user_gives_serves_where_the_page_has_none() -> None:
    found = document(page(), Told(uri="https://www.courier.example/2022/05/03/levy"))
    assert (found.publisher, found.published, found.address) == ("courier.example", "2022-05-03", None)


@pytest.mark.parametrize("suffix", [".txt", ".html", ".md", ""])
def test_a_page_is_known_by_its_beginning_whatever_its_name(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"saved{suffix}"
    file.write_bytes(b"\xef\xbb\xbf <!-- saved from the web -->\n" + page(HEAD))
    (found,) = open_all([file])
    assert isinstance(found, Document)
    assert found.publisher == "Casamance Courier"


def test_a_fragment_and_a_text_called_html(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>The levy is 40,000 francs a lorry, traders say.</p>")
    (tmp_path / "b.html").write_text("The levy is 40,000 francs.\n\nTraders say so.")
    fragment, text = open_all([tmp_path])
    assert isinstance(fragment, Document)
    assert fragment.text == "The levy is 40,000 francs a lorry, traders say."
    assert isinstance(text, Document)
    assert text.text == "The levy is 40,000 francs.\n\nTraders say so."


RUSSIAN = "Перевозчики из Оша говорят, что за каждую фуру на перевале требуют по сто долларов, милиция это отрицает."


@pytest.mark.parametrize(
    ("encoding", "head", "noted"),
    [
        ("cp1251", '<meta charset="windows-1251">', False),
        ("koi8_r", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', False),
        ("cp1251", "", True),
        ("cp1251", '<meta charset="no-such-thing">', True),
        ("cp1251", '<meta charset="punycode">', True),
        ("utf-8", '<meta charset="windows-1251">', False),
        ("utf-8", '<meta charset="utf-16">', False),
        ("utf-16", "", False),
    ],
)
def test_the_encoding_that_is_named_or_found(encoding: str, head: str, noted: bool) -> None:
    markup = f"<!doctype html><html><head>{head}</head><body><article><p>{RUSSIAN}</p></article></body></html>"
    found = document(markup.encode(encoding))
    assert found.text == RUSSIAN
    assert bool(found.notes) == noted


def test_an_xhtml_page_with_an_encoding_declaration() -> None:
    start = b'<?xml version="1.0" encoding="ISO-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>'
    assert document(start + "Le péage a doublé à Goudomp.".encode("latin-1") + b"</p></body></html>").text == (
        "Le péage a doublé à Goudomp."
    )


@pytest.mark.parametrize(
    "data",
    [
        page(body="<script>var levy = 40000;</script><style>p {color: red}</style>"),
        page(body=""),
        page(body="<div> &nbsp; </div><img src='x.png'>"),
        b"<!doctype html><!-- nothing -->",
        b"<html>",
    ],
)
def test_a_page_without_text(data: bytes) -> None:
    assert cause(data) == "no readable text in the page"


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"])
@pytest.mark.parametrize("depth", [2_100, 100_000])
def test_a_tag_bomb_is_refused_soon(tag: str, depth: int) -> None:
    started = time.monotonic()
    assert "nested" in cause(f"<!doctype html><html><body>{tag * depth}A levy of 40,000 francs.".encode())
    assert time.monotonic() - started < 5


def test_nesting_is_allowed_up_to_the_limit() -> None:
    nested = f"{'<div>' * 400}<p>The levy is 40,000 francs a lorry, traders say.</p>{'</div>' * 400}"
    assert document(page(body=nested)).text == "The levy is 40,000 francs a lorry, traders say."
    assert "limit of 100 (max_depth)" in cause(page(body=nested), Settings(max_depth=100))


def test_many_unclosed_paragraphs_are_not_deep() -> None:
    assert document(page(body="<p>The levy is 40,000 francs a lorry." * 3_000)).text.count("\n") >= 2_000


def test_entities_are_not_multiplied() -> None:
    inner = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE html [<!ENTITY e0 "levy">{inner}]><html><body><p>The levy &e9; is high.</p></body></html>'
    assert document(bomb.encode()).text == "The levy &e9; is high."


def test_a_page_past_the_limit() -> None:
    assert "100 characters (max_characters)" in cause(page(), Settings(max_characters=100))


def test_a_long_paragraph_is_not_cut() -> None:
    # the parser's own limit is ten million bytes a stretch
    text = "The levy is high. " * 600_000
    result = read(page(body=f"<p>{text}</p>"), settings=Settings(max_characters=20_000_000))
    assert isinstance(result, Document)
    assert len(result.text) == len(text) - 1


def test_an_extractor_that_fails_is_a_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from hearsay.documents import html

    def fails(*_: object, **__: object) -> str:
        raise KeyError("x")

    failing = html._engine()._replace(extract=fails)
    monkeypatch.setattr(html, "_engine", lambda: failing)
    assert cause(page()) == "the page could not be taken apart (KeyError)"


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("reached for the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = BODY + '<img src="https://c.example/a.png"><iframe src="https://c.example/b"></iframe>'
    assert document(page(HEAD, body)).publisher == "Casamance Courier"


def test_importing_is_light_and_reading_is_silent(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(page(body=""))
    (tmp_path / "page.html").write_bytes(page(HEAD))
    code = (
        "import sys; from hearsay.documents import open_all, formats; formats()\n"
        "assert not {'lxml', 'trafilatura', 'fasttext', 'charset_normalizer'} & set(sys.modules)\n"
        f"assert len(list(open_all([{str(tmp_path)!r}]))) == 2"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


def test_marks_of_notes_are_no_part_of_a_sum() -> None:
    body = "<p>The column earned $3 million<sup>2</sup> a year<sup>[3]</sup> from 40 km<sup>th</sup> of road.</p>"
    assert document(page(body=body)).text == "The column earned $3 million a year from 40 kmth of road."
