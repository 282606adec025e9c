"""Files, folders and standard input: what is opened, in which order, and what is said of the rest."""

from __future__ import annotations

import io
import os
import stat
import time
from pathlib import Path

import pytest

from hearsay.documents import Told, open_all
from hearsay.errors import BadValue, Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

REPORT = "Boatmen at Lake Kivu told Radio Amahoro that the collectors ask ten dollars for every sack of charcoal.\n"


def one(*paths: str | os.PathLike[str], told: Told | None = None, settings: Settings | None = None) -> Document:
    (result,) = open_all(paths, told=told or Told(), settings=settings or Settings())
    assert isinstance(result, Document), result
    return result


def refusal(*paths: str | os.PathLike[str], settings: Settings | None = None) -> Unreadable:
    (result,) = open_all(paths, settings=settings or Settings())
    assert isinstance(result, Unreadable), result
    return result


def test_a_file_keeps_its_bytes_name_and_text(tmp_path: Path) -> None:
    file = tmp_path / "kivu.txt"
    file.write_bytes(REPORT.encode() + b"\r\nA second line.\r")
    document = one(file)
    assert document.uri == str(file)
    assert document.text == REPORT + "\r\nA second line.\r"
    assert document.language == "en"
    assert len(document.id) == 64
    assert document.notes == ()


def test_what_the_user_says_wins(tmp_path: Path) -> None:
    file = tmp_path / "kivu.txt"
    file.write_text(REPORT)
    document = one(file, told=Told(publisher="Radio Amahoro", published="2021-02", uri="https://amahoro.example/7"))
    assert (document.publisher, document.published) == ("Radio Amahoro", "2021-02")
    assert document.uri == "https://amahoro.example/7"


@pytest.mark.parametrize("day", ["2021", "2021-02", "2021-02-28", "2021-02-28T10:00", "2021-02-28T10:00:01.5Z"])
def test_dates_of_any_iso_precision_are_taken(day: str) -> None:
    assert Told(published=day).published == day


@pytest.mark.parametrize("day", ["", "yesterday", "28.2.2021", "2021-02-30", "2021-13", "2021-02-28T25:00", "20210228"])
def test_a_date_that_is_none_is_refused_at_once(day: str) -> None:
    with pytest.raises(BadValue, match="is no date"):
        Told(published=day)


def test_one_address_fits_one_file(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="one file only"):
        open_all([tmp_path / "a.txt", tmp_path / "b.txt"], told=Told(uri="https://amahoro.example/7"))
    with pytest.raises(BadValue, match="one file only"):
        open_all([tmp_path], told=Told(uri="https://amahoro.example/7"))


def test_a_folder_is_walked_in_order_and_nothing_is_dropped(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c/y.txt", ".git/config", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name}: {REPORT}")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "d.docx").write_bytes(b"PK\x03\x04 ...")
    (tmp_path / "e.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "f.csv").write_text("place,toll\nBukavu,10\n")
    results = list(open_all([tmp_path]))
    assert [os.path.relpath(r.uri, tmp_path) for r in results] == [
        "a/c/y.txt", "a/z.md", "b.txt", "c.pdf", "d.docx", "e.png", "f.csv",
    ]  # fmt: skip
    assert [r.cause for r in results if isinstance(r, Unreadable)] == [
        "damaged: it cannot be opened as a PDF",
        "cut or damaged: the archive's directory, at its end, cannot be read",
        "an image: this format is not read yet",
        "a table without a column of texts: call one of them text; it has: place, toll",
    ]


def test_the_bytes_tell_before_the_name(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(b"%PDF-1.7 ...")
    assert refusal(file).cause == "damaged: it cannot be opened as a PDF"


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".notes.txt").write_text(REPORT)
    assert refusal(tmp_path).cause.startswith("no document in it")


def test_links_cannot_lead_round_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "kivu.txt").write_text(REPORT)
    (tmp_path / "twin.txt").symlink_to(tmp_path / "kivu.txt")
    gone, kivu, loop, self, twin = open_all([tmp_path])
    assert isinstance(gone, Unreadable)
    assert gone.cause == "there is no such file or folder"
    assert isinstance(loop, Unreadable)
    assert "links are not followed" in loop.cause
    assert isinstance(self, Unreadable)
    assert self.cause == "a link that leads back to itself"
    assert isinstance(kivu, Document)
    assert isinstance(twin, Document)


def test_a_very_deep_folder_does_not_exhaust_the_stack(tmp_path: Path) -> None:
    folders = [f"{tmp_path}{'/d' * depth}" for depth in range(1, 1500)]
    for folder in folders:
        os.mkdir(folder)
    (tmp_path / "z.txt").write_text(REPORT)
    assert isinstance(list(open_all([tmp_path]))[-1], Document)
    for folder in reversed(folders):
        os.rmdir(folder)


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("nowhere.txt", "there is no such file or folder"),
        ("", "there is no such file or folder"),
        ("a\0b", "this cannot be the name of a file"),
        ("\ud800", "this cannot be the name of a file"),
        ("n" * 5000, "the name is too long"),
        ("kivu.txt/inner", "there is no such file or folder"),
        ("https://amahoro.example/7", "an address: nothing is fetched; save the page and give the file"),
    ],
)
def test_what_cannot_be_opened_has_a_plain_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, cause: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kivu.txt").write_text(REPORT)
    refused = refusal(name)
    assert refused.cause == cause
    str(refused).encode()


def test_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "kivu.txt").write_text(REPORT)
    results = open_all([tmp_path / "nowhere", tmp_path / "kivu.txt", tmp_path / "gone.html"])
    assert [type(r) for r in results] == [Unreadable, Document, Unreadable]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "locked.txt", tmp_path / "folder"):
        path.mkdir() if path.name == "folder" else path.write_text(REPORT)
        path.chmod(0)
        assert refusal(path).cause == "no permission to read it"
        path.chmod(stat.S_IRWXU)


def test_pipes_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    started = time.monotonic()
    assert refusal(tmp_path / "pipe.txt").cause.startswith("a pipe, not a file")
    assert refusal("/dev/zero").cause.startswith("a device, not a file")
    assert time.monotonic() - started < 2


def test_a_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(REPORT)
    results = open_all([tmp_path])
    assert isinstance(next(results), Document)
    (tmp_path / "b.txt").unlink()
    assert [type(r) for r in results] == [Unreadable, Document]


def test_standard_input_is_read_once() -> None:
    results = list(open_all(["-", "-"], stdin=io.BytesIO(REPORT.encode())))
    assert isinstance(results[0], Document)
    assert (results[0].uri, results[0].text) == ("-", REPORT)
    assert isinstance(results[1], Unreadable)
    assert "twice" in results[1].cause


def test_the_process_s_own_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    assert one("-").text == REPORT
    monkeypatch.setattr("sys.stdin", None)
    assert refusal("-").cause == "there is no standard input"


def test_limits_are_named(tmp_path: Path) -> None:
    file = tmp_path / "kivu.txt"
    file.write_text(REPORT)
    assert refusal(file, settings=Settings(max_bytes=50)).cause == "larger than the limit of 50 bytes (max_bytes)"
    assert "50 characters (max_characters)" in refusal(file, settings=Settings(max_characters=50)).cause
    assert one(file, settings=Settings(max_bytes=len(REPORT), max_characters=len(REPORT))).text == REPORT


def test_a_single_path_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "kivu.txt").write_text(REPORT)
    (document,) = open_all(str(tmp_path / "kivu.txt"))
    assert isinstance(document, Document)


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(REPORT.encode())
    document = one(os.fsdecode(name))
    assert document.uri.endswith("caf\ufffd.txt")
    document.uri.encode()


def test_a_name_of_two_lines_costs_one(tmp_path: Path) -> None:
    (tmp_path / "two\nlines.txt").write_bytes(b"")
    (tmp_path / "more\nlines.zip").write_bytes(b"PK\x05\x06")
    assert all("\n" not in str(each) for each in open_all([tmp_path, tmp_path / "no\nfile"]))


def test_a_file_changed_into_a_pipe_after_the_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kivu.txt").write_text(REPORT)
    os.mkfifo(tmp_path / "pipe")
    opens = os.open
    monkeypatch.setattr("os.open", lambda path, flags: opens(tmp_path / "pipe", flags))  # noqa: ARG005
    assert refusal(tmp_path / "kivu.txt").cause.startswith("a pipe, not a file")


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "kivu.txt").write_text(REPORT)

    def paths() -> object:
        yield tmp_path / "kivu.txt"
        raise AssertionError("asked for the second path too early")

    assert isinstance(next(open_all(paths())), Document)  # type: ignore[arg-type]
