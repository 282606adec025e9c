"""Web archives: what was captured is read with its address and time, and a cut archive never ends in silence."""

from __future__ import annotations

import gzip
import io

import pytest
from report_files import REPORTS, page, pdf_of, record

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

PAGE = page(REPORTS[1]).encode()


def results(data: bytes, settings: Settings | None = None) -> list[Document | Unreadable]:
    return list(open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings()))


def other(kind: str, body: bytes, content: str = "application/warc-fields", uri: str = "") -> bytes:
    target = f"WARC-Target-URI: {uri}\r\n" if uri else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2021-05-04T09:00:00Z\r\nContent-Type: {content}\r\n"
    return head.encode() + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(body), body)


def test_a_crawl_as_crawlers_write_it() -> None:
    data = b"".join(
        (
            other("warcinfo", b"software: crawler\r\n"),
            other("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
            record("https://post.example/1", PAGE),
            record("https://post.example/2.pdf", pdf_of(REPORTS[0]), kind="application/pdf"),
            record("https://post.example/3", b"Three lorries were stopped, the union says.", kind="text/plain"),
            record("https://post.example/logo.png", b"\x89PNG", kind="image/png"),
            record("https://post.example/style.css", b"p {}", kind="text/css"),
            record("https://post.example/gone", b"<p>Not found</p>", status=404),
            record("https://post.example/old", b"", status=301),
            other("metadata", b"fetchTimeMs: 12\r\n"),
            other("conversion", b"The levy doubled, traders say.", "text/plain", "https://post.example/4"),
            other(
                "revisit", b"HTTP/1.1 200 OK\r\n\r\n", "application/http; msgtype=response", "https://post.example/1"
            ),
        )
    )
    for stored in (data, gzip.compress(data)):
        found = results(stored)
        assert [r.uri for r in found] == [
            "-!/https://post.example/1", "-!/https://post.example/2.pdf", "-!/https://post.example/3",
            "-!/https://post.example/4", "-",
        ]  # fmt: skip
        documents = [r for r in found if isinstance(r, Document)]
        assert [d.address for d in documents] == [f"https://post.example/{n}" for n in ("1", "2.pdf", "3", "4")]
        assert {d.captured for d in documents} == {"2021-05-04T09:00:00Z"}
        assert isinstance(found[-1], Unreadable)
        assert found[-1].cause == (
            "passed over, as no report stands in them: 1 image/png, 1 text/css, 1 answers of status 404, "
            "1 answers of status 301"
        )


def test_each_member_of_a_gz_may_be_one_record() -> None:
    data = b"".join(gzip.compress(record(f"https://post.example/{n}", PAGE)) for n in range(5))
    assert [type(r) for r in results(data)] == [Document] * 5


@pytest.mark.parametrize(
    ("cut", "cause"),
    [
        (300, "cut: it ends within record 3 (https://post.example/2)"),
        (5, "cut: it ends within record 3 (https://post.example/2)"),
    ],
)
def test_an_archive_cut_within_a_record(cut: int, cause: str) -> None:
    data = b"".join(record(f"https://post.example/{n}", PAGE) for n in range(3))
    found = results(data[:-cut])
    assert [type(r) for r in found] == [Document, Document, Unreadable]
    assert str(found[-1]) == f"-: {cause}"


def test_an_archive_cut_within_headers() -> None:
    data = b"".join(record(f"https://post.example/{n}", PAGE) for n in range(2))
    start = data.rfind(b"WARC/1.1")
    for end in (start + 4, start + 30, data.find(b"Content-Length", start) - 2):
        found = results(data[:end])
        assert isinstance(found[0], Document)
        assert isinstance(found[1], Unreadable)
        assert found[1].cause.startswith("cut") or found[1].cause.startswith("broken")


@pytest.mark.parametrize("cut", [1, 9, 100, 400])
def test_a_cut_warc_gz_is_said_so(cut: int) -> None:
    first, second = (gzip.compress(record(f"https://post.example/{n}", PAGE)) for n in range(2))
    found = results(first + second[:-cut])
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Unreadable)
    assert "cut" in found[-1].cause


def test_what_is_no_record_ends_the_archive_with_a_line() -> None:
    found = results(record("https://post.example/1", PAGE) + b"nonsense\r\n" + record("https://post.example/2", PAGE))
    assert isinstance(found[0], Document)
    assert str(found[1]) == "-: broken before record 2: what stands there is no record; the rest is left"
    (endless,) = results(b"WARC/1.0\r\n" + b"X-Y: z\r\n" * 5_000)
    assert str(endless) == "-: broken in record 1: its headers do not end; the rest is left"
    (without,) = results(b"WARC/1.0\r\nWARC-Type: response\r\n\r\nabc")
    assert str(without) == "-: broken in record 1: it does not say how long it is; the rest is left"


def test_encodings_are_undone() -> None:
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    data = record("https://post.example/1", gzip.compress(PAGE), more=b"Content-Encoding: gzip\r\n")
    data += record("https://post.example/2", chunked, more=b"Transfer-Encoding: chunked\r\n")
    # a crawler that stored it decoded, and kept the headers
    data += record("https://post.example/3", PAGE, more=b"Content-Encoding: gzip\r\n")
    data += record("https://post.example/4", PAGE, more=b"Transfer-Encoding: chunked\r\n")
    data += record(
        "https://post.example/5", "Péage doublé à Gao.".encode("cp1252"), kind="text/plain; charset=windows-1252"
    )
    found = results(data)
    assert [type(r) for r in found] == [Document] * 5
    assert isinstance(found[4], Document)
    assert found[4].text == "Péage doublé à Gao."


def test_a_bomb_in_a_record() -> None:
    bomb = record("https://post.example/1", gzip.compress(b"a" * 30_000_000), more=b"Content-Encoding: gzip\r\n")
    found = results(bomb + record("https://post.example/2", PAGE))
    assert isinstance(found[0], Unreadable)
    assert "a bomb" in found[0].cause
    assert isinstance(found[1], Document)


def test_a_film_among_pages_is_passed_without_being_held() -> None:
    data = record("https://post.example/1", b"x" * 5_000_000, kind="video/mp4") + record("https://post.example/2", PAGE)
    found = results(data, Settings(max_bytes=1_000_000))
    assert [type(r) for r in found] == [Unreadable, Document]
    assert str(found[0]) == "-!/https://post.example/1: larger than the limit of 1,000,000 bytes (max_bytes)"


def test_a_part_of_a_page_is_noted() -> None:
    data = record("https://post.example/1", PAGE).replace(b"WARC-Date", b"WARC-Truncated: length\r\nWARC-Date")
    (found,) = results(data)
    assert isinstance(found, Document)
    assert found.notes == ("The archive holds only a part of what was there (length).",)
