"""Tables as text: a row is a document; signs and encodings are guessed and noted."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from report_files import REPORTS, plain, table_of

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings


def read(
    folder: Path, data: bytes | str, name: str = "r.csv", settings: Settings | None = None
) -> list[Document | Unreadable]:
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(open_all([folder / name], settings=settings or Settings()))


def test_rows_with_everything(tmp_path: Path) -> None:
    found = read(tmp_path, table_of(*REPORTS))
    assert [type(r) for r in found] == [Document] * 10
    first = found[0]
    assert isinstance(first, Document)
    assert first.text.split() == plain(REPORTS[0]).split()
    assert (first.uri, first.title, first.publisher) == ("https://post.example/1", REPORTS[0].title, "The Lake Post")
    assert (first.published, first.author, first.notes) == ("2021-05-04", "Espérance Mutombo", ())


@pytest.mark.parametrize(
    ("sign", "name", "noted"),
    [
        (";", "r.csv", "semicolons"),
        ("\t", "r.csv", "tabs"),
        ("|", "r.csv", "bars"),
        (",", "r.tsv", "commas"),
        ("\t", "r.tsv", ""),
    ],
)
def test_the_sign_between_fields_is_told_by_the_first_row(tmp_path: Path, sign: str, name: str, noted: str) -> None:
    found = read(tmp_path, table_of(*REPORTS, sign=sign), name)
    assert len(found) == 10
    assert isinstance(found[0], Document)
    assert (f"with {noted} between" in "".join(found[0].notes)) == bool(noted)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "title,text\r\n" + "".join(
        f'Сбор {n},"Водители говорят, что сбор на дороге удвоился, а полиция это отрицает."\r\n' for n in range(20)
    )
    found = read(tmp_path, text.encode(encoding))
    assert len(found) == 20
    assert isinstance(found[3], Document)
    assert found[3].title == "Сбор 3"
    assert bool(found[3].notes) == (encoding == "cp1251")


def test_rows_without_a_name_are_called_by_their_line(tmp_path: Path) -> None:
    found = read(tmp_path, 'text\n"One levy,\nover two lines."\n\nAnother levy.\n')
    assert [r.uri for r in found] == [f"{tmp_path}/r.csv:2", f"{tmp_path}/r.csv:5"]


def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    found = read(tmp_path, "text,date\nThe levy doubled.,2021-05-04\n,2021\nThe levy fell.,soon\nShort.\n")
    assert [type(r) for r in found] == [Document, Unreadable, Document, Document]
    assert str(found[1]) == f"{tmp_path}/r.csv: line 3: empty: there is no text in it"
    assert isinstance(found[2], Document)
    assert (found[2].published, "soon" in found[2].notes[0]) == (None, True)


def test_fields_of_ten_megabytes(tmp_path: Path) -> None:
    long = "The levy doubled again. " * 420_000
    found = read(tmp_path, f'text,uri\nShort one.,a\n"{long}",b\nShort two.,c\n')
    assert [r.uri for r in found] == ["a", f"{tmp_path}/r.csv", "c"]
    assert isinstance(found[1], Unreadable)
    assert found[1].cause == "line 3: longer than the limit of 5,000,000 characters (max_characters)"
    whole = read(tmp_path, f'text,uri\n"{long}",b\n', settings=Settings(max_characters=20_000_000))
    assert isinstance(whole[0], Document)
    assert len(whole[0].text) == len(long)


@pytest.mark.parametrize("body", ['"' + "levy\n" * 50_000, '"' + "levy " * 50_000, "levy " * 50_000 + "\nThe levy.\n"])
def test_a_field_without_an_end(tmp_path: Path, body: str) -> None:
    found = read(tmp_path, f"text,uri\nShort one.,a\n{body}", settings=Settings(max_row=100_000))
    assert [type(r) for r in found] == [Document, Unreadable]
    assert str(found[1]) == (
        f"{tmp_path}/r.csv: line 3: a row longer than the limit of 100,000 characters (max_row); the rest is left"
    )


def test_a_table_cut_within_a_field(tmp_path: Path) -> None:
    found = read(tmp_path, 'text,uri\nShort one.,a\n"A long one, that goes')
    assert [type(r) for r in found] == [Document, Unreadable]
    assert str(found[1]) == f"{tmp_path}/r.csv: line 3: cut: it ends within a quoted field"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        ("place,toll\nGoma,12\n", "a table without a column of texts: call one of them text; it has: place, toll"),
        ("text,uri\n", "empty: there is no row in it"),
        ("\n\n", "empty: there is no row in it"),
        ("text\x00,uri\n", "binary, not text"),
    ],
)
def test_tables_that_cannot_be_read(tmp_path: Path, data: str, cause: str) -> None:
    (found,) = read(tmp_path, data)
    assert str(found) == f"{tmp_path}/r.csv: {cause}"


def test_broken_bytes_are_noted_on_their_row_only(tmp_path: Path) -> None:
    data = "text,uri\n" + "".join(f"Le péage {n} a doublé.,{n}\n" for n in range(9))
    found = read(tmp_path, data.encode().replace(b"5 a doubl\xc3\xa9", b"5 a doubl\xe9"))
    assert [bool(r.notes) for r in found if isinstance(r, Document)] == [n == 5 for n in range(9)]


def test_prose_with_commas_from_standard_input_is_no_table() -> None:
    for text in ("The text, the source, and the date were missing.\n", "Report, Gao\nThe levy doubled.\n"):
        (found,) = open_all(["-"], stdin=io.BytesIO(text.encode()))
        assert isinstance(found, Document)
        assert found.text == text
