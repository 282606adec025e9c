"""ZIP and gzip: what is sound is read, what is not costs a line, and nothing grows without end."""

from __future__ import annotations

import gzip
import io
import stat
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from report_files import REPORTS, docx_of, page, plain, record, zip_of

from hearsay.documents import Told, open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

TEXT = b"The levy on lorries doubled in a week, traders in Gao say."


def results(data: bytes, settings: Settings | None = None, name: str = "") -> list[Document | Unreadable]:
    del name
    return list(open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings()))


def causes(data: bytes, settings: Settings | None = None) -> list[str]:
    return [f"{r.uri}: {r.cause}" for r in results(data, settings) if isinstance(r, Unreadable)]


def texts(data: bytes, settings: Settings | None = None) -> list[str]:
    return [r.text for r in results(data, settings) if isinstance(r, Document)]


def test_files_come_in_the_archive_s_order_and_hidden_ones_not() -> None:
    files = {"b.txt": TEXT, "a/c.txt": TEXT, "a/.x.txt": TEXT, ".git/config": TEXT, "__MACOSX/b.txt": TEXT, "d/": b""}
    found = results(zip_of(files))
    assert [r.uri for r in found] == ["-!/b.txt", "-!/a/c.txt"]


def test_a_zip_bomb_is_stopped_while_it_unpacks() -> None:
    data = zip_of({"bomb.txt": b"\0" * 120_000_000, "sound.txt": TEXT})
    tracemalloc.start()
    started = time.monotonic()
    bomb, sound = results(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert str(bomb) == "-!/bomb.txt: a bomb: it unpacks to more than 250 times its size (max_ratio)"
    assert isinstance(sound, Document)
    assert time.monotonic() - started < 10
    assert peak < 100_000_000  # a document may be as large


def test_a_gzip_bomb_is_stopped_while_it_unpacks() -> None:
    assert causes(gzip.compress(b"a" * 60_000_000)) == [
        "-: a bomb: it unpacks to more than 250 times its size (max_ratio)"
    ]


def test_a_bomb_of_bombs_ends_soon() -> None:
    inner = zip_of({f"{n}.txt": b"\0" * 6_000_000 for n in range(4)})
    data = inner
    for _ in range(3):
        data = zip_of({f"{n}.zip": data for n in range(4)}, packed=False)
    started = time.monotonic()
    found = causes(data)
    assert found[-1] == "-: more than 10 files in it are bombs; the rest is left"
    assert len(found) == 11
    assert time.monotonic() - started < 20


def test_an_archive_that_nests_too_deep() -> None:
    data = TEXT
    for depth in range(8):
        data = zip_of({f"{depth}.zip" if depth else "r.txt": data})
    (cause,) = causes(data)
    assert cause.endswith("packed deeper than the limit of 5 (max_nesting)")
    assert texts(data, Settings(max_nesting=8)) == [TEXT.decode()]
    twice = gzip.compress(gzip.compress(TEXT))
    assert texts(twice) == [TEXT.decode()]
    assert "max_nesting" in causes(twice, Settings(max_nesting=1))[0]


def test_all_that_comes_out_of_a_file_together_has_a_limit() -> None:
    data = zip_of({f"{n}.txt": TEXT for n in range(20)})
    found = results(data, Settings(max_expanded=10 * len(TEXT)))
    assert [type(r) for r in found] == [Document] * 10 + [Unreadable]
    assert str(found[-1]) == f"-: unpacks to more than the limit of {10 * len(TEXT)} bytes (max_expanded)"


def test_too_many_files_are_refused_before_they_are_listed() -> None:
    data = zip_of({f"{n}.txt": TEXT for n in range(50)})
    (cause,) = causes(data, Settings(max_members=40))
    assert cause == "-: holds more than the limit of 40 files (max_members)"
    nested = zip_of({f"{n}.zip": zip_of({"a.txt": TEXT, "b.txt": TEXT}) for n in range(20)})
    assert causes(nested, Settings(max_members=30))[-1].endswith("(max_members); the rest is left")


def _locked(files: dict[str, bytes]) -> bytes:
    """An archive whose files say that they are encrypted."""
    data = bytearray(zip_of(files))
    for place in range(len(data) - 4):
        if data[place : place + 4] == b"PK\x03\x04":
            data[place + 6] |= 1
        if data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    return bytes(data)


def test_encrypted_files_cost_a_line_each() -> None:
    found = causes(_locked({"a.txt": TEXT, "b.txt": TEXT}))
    assert found == [f"-!/{n}.txt: encrypted: it opens with a password only" for n in "ab"]


def test_links_and_names_that_lead_out_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../up.txt", TEXT)
        archive.writestr("/etc/abs.txt", TEXT)
        archive.writestr("C:\\x\\win.txt", TEXT)
    found = results(out.getvalue())
    assert isinstance(found[0], Unreadable)
    assert found[0].cause == "a link: links in archives are not followed"
    assert [r.uri for r in found[1:]] == ["-!/../../up.txt", "-!//etc/abs.txt", "-!/C:\\x\\win.txt"]
    assert all(isinstance(r, Document) for r in found[1:])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("l\u00e9vy \u0441\u0431\u043e\u0440.txt", "l\u00e9vy \u0441\u0431\u043e\u0440.txt"),
        ("two\nlines.txt", "two\ufffdlines.txt"),
        ("\u202etxt.exe", "\ufffdtxt.exe"),
        ("n" * 5_000 + ".txt", "n" * 199 + "…"),
        (" .txt", ".txt"),
    ],
)
def test_odd_names_are_shown_in_one_line(name: str, shown: str) -> None:
    (found,) = results(zip_of({name: TEXT}))
    assert found.uri == f"-!/{shown}"


def test_a_name_in_utf8_that_does_not_say_so() -> None:
    data = zip_of({"aabb.txt": TEXT}).replace(b"aabb.txt", "öü.txt".encode())
    assert results(data)[0].uri == "-!/öü.txt"


def test_a_file_without_a_name() -> None:
    data = zip_of({"a.txt": TEXT}, packed=False)
    # the directory at the end counts: the name there becomes empty, its letters a comment
    place = data.find(b"PK\x01\x02")
    nameless = bytearray(data)
    struct.pack_into("<HHH", nameless, place + 28, 0, 0, 5)
    struct.pack_into("<H", nameless, 26, 0)
    struct.pack_into("<H", nameless, 28, 5)
    assert [r.uri for r in results(bytes(nameless))] == ["-!/?"]


def test_a_damaged_file_among_sound_ones() -> None:
    data = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}, packed=False))
    place = data.find(b"b.txt") + 20
    data[place] ^= 0xFF
    found = results(bytes(data))
    assert [type(r) for r in found] == [Document, Unreadable, Document]
    assert str(found[1]) == "-!/b.txt: damaged: the compressed data cannot be unpacked"


def test_a_cut_zip_says_so() -> None:
    assert causes(zip_of({"a.txt": TEXT})[:-30]) == [
        "-: cut or damaged: the archive's directory, at its end, cannot be read"
    ]


def test_an_archive_without_a_document() -> None:
    assert causes(zip_of({})) == ["-: no document in it (hidden files are passed over)"]
    assert causes(zip_of({"a/": b"", ".b": TEXT})) == ["-: no document in it (hidden files are passed over)"]


def test_a_rare_compression_is_said() -> None:
    data = bytearray(zip_of({"a.txt": TEXT}))
    struct.pack_into("<H", data, 8, 97)
    struct.pack_into("<H", data, data.find(b"PK\x01\x02") + 10, 97)
    assert causes(bytes(data))[0].startswith("-!/a.txt: packed in a way that is not read")


@pytest.mark.parametrize(
    ("name", "first", "what"),
    [
        ("a.xlsx", "xl/workbook.xml", "a spreadsheet"),
        ("a.zip", "ppt/presentation.xml", "a presentation"),
        ("a.odt", "x", "an OpenDocument text"),
    ],
)
def test_office_files_are_no_archives(name: str, first: str, what: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(zip_of({"[Content_Types].xml" if first != "x" else "x": b"<x/>", first: b"<x/>"}))
    (found,) = open_all([tmp_path / name])
    assert isinstance(found, Unreadable)
    assert found.cause == f"{what}: this format is not read yet"


def test_an_e_book_is_told_by_what_it_says() -> None:
    assert causes(zip_of({"mimetype": b"application/epub+zip", "a.html": TEXT}, packed=False)) == [
        "-: an e-book: this format is not read yet"
    ]


def test_a_word_document_stored_in_an_archive_does_not_make_it_one() -> None:
    data = zip_of({"r.docx": docx_of(REPORTS[2]), "r.html": page(REPORTS[1]).encode()}, packed=False)
    assert len(texts(data)) == 2


def test_one_compressed_file_keeps_its_name(tmp_path: Path) -> None:
    (tmp_path / "r.txt.gz").write_bytes(gzip.compress(TEXT))
    (found,) = open_all([tmp_path / "r.txt.gz"], told=Told(uri="https://post.example/1"))
    assert isinstance(found, Document)
    assert found.uri == "https://post.example/1"


def test_a_compressed_archive_of_another_kind_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "r.tgz").write_bytes(gzip.compress(TEXT * 20))
    (found,) = open_all([tmp_path / "r.tgz"])
    assert str(found) == f"{tmp_path}/r.tgz: an archive: this format is not read yet"


@pytest.mark.parametrize("cut", [1, 8, 30, 200])
def test_a_cut_gzip_says_so(cut: int) -> None:
    packed = gzip.compress("\n".join(map(plain, REPORTS)).encode())
    (cause,) = causes(packed[:-cut])
    assert cause == "-: cut: the compressed data ends before its end"


def test_rows_before_the_damage_are_read() -> None:
    rows = b"".join(
        b'{"text": "Row %d of the ledger, %s."}\n' % (n, zlib.compress(bytes([n])).hex().encode()) for n in range(200)
    )
    found = results(gzip.compress(rows)[:-300])
    assert len(found) > 20
    assert all(isinstance(r, Document) for r in found[:-1])
    assert isinstance(found[-1], Unreadable)
    assert "cut" in found[-1].cause


def test_standard_input_may_be_an_archive_that_cannot_go_back() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    found = list(open_all(["-"], stdin=Pipe(zip_of({"a.txt": TEXT}))))
    assert [r.uri for r in found] == ["-!/a.txt"]


def test_memory_stays_flat_over_a_large_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "big.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(8):
            body = b"".join(record(f"https://post.example/{number}/{n}", b"%d " % n * 40_000) for n in range(10))
            archive.writestr(f"{number}.warc", body)
    tracemalloc.start()
    count = sum(1 for r in open_all([tmp_path / "big.zip"]) if isinstance(r, Document))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 80
    assert peak < 12_000_000  # the archive holds 14 MB
