"""Ten reports in every format: the text comes back line for line, and with it what the format says of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from report_files import REPORTS, WRITTEN, Report, plain, record, zip_of

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document

# what a format has a place for
TITLED = {"pdf", "docx", "html", "markdown", "eml", "mbox", "rss", "warc", "warc.gz", "zip", "csv", "tsv", "jsonl"}
PUBLISHED = {"html", "markdown", "warc", "warc.gz", "zip", "csv", "tsv", "jsonl"}


def only(path: Path) -> Document:
    (result,) = open_all([path])
    assert isinstance(result, Document), result
    return result


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r.title)
@pytest.mark.parametrize("kind", WRITTEN)
def test_each_report_comes_back_from_each_format(kind: str, report: Report, tmp_path: Path) -> None:
    write, name = WRITTEN[kind]
    (tmp_path / name).write_bytes(write(report))
    found = only(tmp_path / name)
    lines = [line for line in found.text.split("\n") if line and line != report.title]
    assert lines == plain(report).split("\n")
    assert found.language in ("en", "es")
    if kind in TITLED:
        assert (found.title, found.author) == (report.title, report.author)
    if kind in PUBLISHED:
        assert (found.publisher, found.published) == (report.publisher, report.published)


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_bytes_tell_the_format_whatever_the_name(kind: str, tmp_path: Path) -> None:
    if kind in ("markdown", "tsv"):
        pytest.skip("a kind of text that only its name tells")
    write, _ = WRITTEN[kind]
    for name in ("report", "report.txt", "report.html", "report.zip"):
        if kind == "csv" and name != "report":
            continue
        (tmp_path / name).write_bytes(write(REPORTS[0]))
        assert "ten dollars for every sack" in only(tmp_path / name).text


@pytest.mark.parametrize("kind", WRITTEN)
def test_standard_input_takes_every_format(kind: str) -> None:
    if kind in ("markdown", "tsv"):
        pytest.skip("a kind of text that only its name tells")
    data = WRITTEN[kind][0](REPORTS[1])

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    (found,) = open_all(["-"], stdin=Pipe(data))
    assert isinstance(found, Document), found
    assert "They write nothing down" in found.text


@pytest.mark.parametrize("name", [name for _, name in WRITTEN.values()])
def test_an_empty_file_of_any_name_is_a_line(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")
    (found,) = open_all([tmp_path / name])
    assert isinstance(found, Unreadable)
    assert found.cause.startswith("empty")


@pytest.mark.parametrize("name", [name for _, name in WRITTEN.values()])
def test_noise_under_any_name_is_a_line(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(bytes(range(256)) * 40)
    found = list(open_all([tmp_path / name]))
    # a file of rows has a line for each of them
    assert len(found) == 1 or name.endswith(".jsonl")
    assert all(isinstance(each, Unreadable) and each.uri == str(tmp_path / name) for each in found)


@pytest.mark.parametrize(
    "name", [name for _, name in WRITTEN.values() if not name.endswith((".csv", ".tsv", ".jsonl"))]
)
def test_a_text_under_a_wrong_name_is_read_as_text(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("The levy doubled in a week, traders say.")
    assert only(tmp_path / name).text == "The levy doubled in a week, traders say."


def test_bytes_that_ids_are_made_of_are_handed_on(tmp_path: Path) -> None:
    from hashlib import sha256

    for write, name in WRITTEN.values():
        (tmp_path / name).write_bytes(write(REPORTS[0]))
    kept: list[tuple[Document, bytes]] = []
    found = list(open_all([tmp_path], keep=lambda document, data: kept.append((document, data))))
    assert [document for document, _ in kept] == found
    assert all(sha256(data).hexdigest() == document.id for document, data in kept)


def test_everything_at_once_in_an_archive(tmp_path: Path) -> None:
    files = {name: write(REPORTS[3]) for write, name in WRITTEN.values()}
    (tmp_path / "all.zip").write_bytes(zip_of({**files, "folder/inner.zip": zip_of(files)}))
    found = list(open_all([tmp_path / "all.zip"]))
    assert [f for f in found if isinstance(f, Unreadable)] == []
    assert len(found) == 2 * len(files)
    assert all("their wages never came" in f.text for f in found if isinstance(f, Document))
    uris = [f.uri.removeprefix(str(tmp_path)) for f in found]
    assert "/all.zip!/r.pdf" in uris
    assert "/all.zip!/folder/inner.zip!/r.mbox!/1" in uris
    assert "/all.zip!/r.warc!/https://post.example/1" in uris


def test_a_pattern_is_as_good_as_the_files(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"r{number}.txt").write_text("The levy doubled.")
    (tmp_path / "other.txt").write_text("The levy doubled.")
    assert [Path(f.uri).name for f in open_all([tmp_path / "r?.txt"])] == ["r0.txt", "r1.txt", "r2.txt"]
    (missing,) = open_all([tmp_path / "*.pdf"])
    assert isinstance(missing, Unreadable)
    assert missing.cause.endswith("nothing fits it as a pattern")
    (tmp_path / "odd[1].txt").write_text("The levy doubled twice.")
    assert only(tmp_path / "odd[1].txt").text.endswith("twice.")


def test_a_record_of_a_page_says_where_and_when(tmp_path: Path) -> None:
    (tmp_path / "r.warc").write_bytes(
        record("https://post.example/2021/05/04/levy", b"<p>The levy doubled in May.</p>")
    )
    found = only(tmp_path / "r.warc")
    assert found.address == "https://post.example/2021/05/04/levy"
    assert found.captured == "2021-05-04T09:00:00Z"
    assert (found.publisher, found.published) == ("post.example", "2021-05-04")
