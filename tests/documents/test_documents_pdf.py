"""PDF: lines become the paragraphs that they were, what repeats is left out, what cannot be read is said."""

from __future__ import annotations

import io
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from report_files import REPORTS, Set, page, pdf, pdf_of, plain

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

HEAD = "<head><meta charset=utf-8><style>td { padding: 2px 24px 2px 0 }</style>"
BODY = (
    "The ferry was stopped at the second buoy, where four men in",
    "a grey launch counted the crates and asked the pilot for a",
    "paper that the harbour office does not issue. He paid.",
)


def read(data: bytes, settings: Settings | None = None) -> Document | Unreadable:
    (found,) = open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings())
    return found


def document(data: bytes) -> Document:
    found = read(data)
    assert isinstance(found, Document), found
    return found


def cause(data: bytes, settings: Settings | None = None) -> str:
    found = read(data, settings)
    assert isinstance(found, Unreadable), found
    return found.cause


def block(lines: tuple[str, ...], *, left: float = 60, top: float = 700, size: float = 11) -> list[Set]:
    return [Set(left, top - 14 * number, size, line) for number, line in enumerate(lines)]


def test_paragraphs_are_put_together() -> None:
    lines = block(BODY) + block(("A new paragraph stands further down.",), top=640)
    assert document(pdf([lines])).text.split("\n") == [" ".join(BODY), "A new paragraph stands further down."]


def test_an_indent_begins_a_paragraph() -> None:
    lines = [*block(BODY[:2]), Set(80, 672, 11, "A crate of eels went overboard.")]
    assert len(document(pdf([lines])).text.split("\n")) == 2


def test_two_columns_are_read_one_after_the_other() -> None:
    left = block(BODY, left=40, size=8)
    right = block(tuple(line.replace("ferry", "tug") for line in BODY), left=320, size=8)
    assert document(pdf([left + right])).text.split("\n") == [" ".join(BODY), " ".join(BODY).replace("ferry", "tug")]


def test_a_sentence_goes_on_over_the_page() -> None:
    assert document(pdf([block(BODY[:2], top=90), block(BODY[2:], top=780)])).text == " ".join(BODY)


def test_heads_and_feet_are_left_out_and_noted() -> None:
    pages = [
        [
            Set(60, 810, 9, "The Lake Post - weekly"),
            *block(tuple(f"{n} {line}" for line in BODY)),
            Set(280, 30, 9, f"Page {n} of 6"),
        ]
        for n in range(1, 7)
    ]
    found = document(pdf(pages))
    assert "weekly" not in found.text
    assert "Page" not in found.text
    assert found.text.count("The ferry") == 6
    assert found.notes == (
        "Heads and feet that run through the pages were left out of the text: “The Lake Post - weekly”, “Page 1 of 6”.",
    )


def test_what_differs_from_page_to_page_is_no_head() -> None:
    pages = [[Set(60, 810, 9, f"Table {n * n}: {n + 3} lorries"), *block(BODY)] for n in range(1, 7)]
    found = document(pdf(pages))
    assert all(f"Table {n * n}: {n + 3} lorries" in found.text for n in range(1, 7))


def test_a_chapter_of_one_page_has_its_head_too() -> None:
    chapters = ["Tolls", "Tolls", "Tolls", "Fuel", "Ferries", "Ferries", "Ferries"]
    pages = [[*block(BODY), Set(60, 800, 9, f"{name}   {n}")] for n, name in enumerate(chapters, 4)]
    found = document(pdf(pages))
    assert all(name not in found.text for name in ("Tolls", "Fuel", "Ferries"))
    assert "“Fuel 7”" in found.notes[0]


def test_hyphens_are_undone_only_where_that_is_sure() -> None:
    lines = block(
        (
            "Every checkpoint is a business, and this one was no excep-",
            "tion: the ferry that was stopped at the buoy paid a check-",
            "point fee, while a well-known trader paid the well-",
            "known price, as always.",
        )
    )
    found = document(pdf([lines]))
    assert found.text.endswith(
        "no excep-tion: the ferry that was stopped at the buoy paid a checkpoint fee, while a well-known trader paid "
        "the well-known price, as always."
    )
    assert found.notes == (
        "Words cut at line ends, put together as they stand whole elsewhere in the document: 1.",
        "Words cut at line ends that keep the hyphen, as it may be theirs: 1.",
    )


def test_rows_of_a_table() -> None:
    rows = [
        Set(60 + 150 * place, 700 - 20 * number, 11, cell)
        for number, row in enumerate(REPORTS[0].rows)
        for place, cell in enumerate(row)
    ]
    assert document(pdf([rows])).text.split("\n") == [
        "| Port | 2020 | 2021 |",
        "| Goma | 20,000 | 40,000 |",
        "| Kalehe | 1,500 | 3,250 |",
    ]


def test_marks_of_notes_are_no_part_of_a_sum() -> None:
    lines = [
        Set(60, 700, 11, "The column earned $3 million"),
        Set(206, 705, 6, "2"),
        Set(213, 700, 11, "a year from tolls."),
    ]
    assert document(pdf([lines])).text == "The column earned $3 million a year from tolls."


def test_pages_without_text_are_named() -> None:
    found = document(pdf([block(BODY), [], block(BODY[:1]), []]))
    assert found.notes == ("Without text, and so not read (pictures, or blank): page 2, 4 of 4.",)


def test_a_scan_says_so() -> None:
    assert (
        cause(pdf([[], [], []]))
        == "no text in its 3 pages: a scan, or pictures; let a program recognise the text first (OCR)"
    )
    assert cause(pdf([[]])).startswith("no text in its only page")


def test_an_encrypted_file_is_one_line() -> None:
    assert cause(pdf([block(BODY)], encrypted=True)) == "encrypted: it opens with a password only"


def test_ten_thousand_pages_are_refused_soon() -> None:
    data = pdf([block(BODY)] * 10_000)
    started = time.monotonic()
    assert cause(data) == "10,000 pages, more than the limit of 2,000 (max_pages)"
    assert time.monotonic() - started < 3


def test_limits_of_time_and_length_are_named() -> None:
    data = pdf([block(BODY)] * 50)
    assert "limit of 0 seconds" in cause(data, Settings(max_seconds=0))
    assert "1,000 characters (max_characters)" in cause(data, Settings(max_characters=1_000))
    assert "100 bytes (max_bytes)" in cause(data, Settings(max_bytes=100))


@pytest.mark.parametrize("title", ["Microsoft Word - levy final.docx", "untitled", "levy.indd", ""])
def test_a_title_that_a_program_put_there_is_none(title: str) -> None:
    assert document(pdf([block(BODY)], info={"Title": title})).title is None


def test_a_cut_file_is_refused_or_noted() -> None:
    data = pdf_of(REPORTS[0])
    for cut in (10, 40, 300, 900, len(data) - 20):
        found = read(data[:-cut])
        assert isinstance(found, Unreadable) or any("may be cut" in note for note in found.notes)


def test_a_page_that_a_browser_prints(tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium to print a page with")
    for number in (0, 8):
        (tmp_path / "r.html").write_text(page(REPORTS[number]).replace("<head>", HEAD))
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        printed = subprocess.run(
            [*command, f"--user-data-dir={tmp_path}/c", f"--print-to-pdf={tmp_path}/r.pdf", f"{tmp_path}/r.html"],
            capture_output=True, timeout=120, check=False,
        )  # fmt: skip
        assert printed.returncode == 0, printed.stderr
        lines = document((tmp_path / "r.pdf").read_bytes()).text.split("\n")[1:]
        assert [line.removeprefix("- ") for line in lines] == [
            line.removeprefix("- ") for line in plain(REPORTS[number]).split("\n")
        ]
