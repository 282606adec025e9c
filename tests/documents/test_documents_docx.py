"""Word documents: everything that is read on the page, in its order, and nothing that a hostile one draws in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from report_files import REPORTS, docx_of, zip_of

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(data: bytes, settings: Settings | None = None) -> Document | Unreadable:
    (found,) = open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings())
    return found


def text(data: bytes) -> str:
    found = read(data)
    assert isinstance(found, Document), found
    return found.text


def cause(data: bytes, settings: Settings | None = None) -> str:
    found = read(data, settings)
    assert isinstance(found, Unreadable), found
    return found.cause


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """The document with one of its parts rewritten."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    assert old.encode() in files[name]
    files[name] = files[name].replace(old.encode(), new.encode(), 1)
    return zip_of(files)


def with_body(body: str) -> bytes:
    return changed(docx_of(REPORTS[1]), "word/document.xml", "<w:body>", f"<w:body>{body}")


def test_tables_stand_where_the_document_has_them() -> None:
    document = docx.Document()
    document.add_paragraph("Before the table.")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ("Port", "Levy", "Goma", "12"), strict=True):
        cell.text = words
    table.cell(1, 1).add_table(1, 2).cell(0, 0).text = "inner"
    document.add_paragraph("Behind it.")
    document.add_paragraph("First.", style="List Number")
    out = io.BytesIO()
    document.save(out)
    assert text(out.getvalue()).split("\n") == [
        "Before the table.", "| Port | Levy |", "| Goma | 12 | inner | | |", "Behind it.", "- First.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (f'<w:p {W}><w:r><w:t>Paid </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>twice</w:t></w:r></w:ins>'
         '<w:del w:id="2" w:author="a"><w:r><w:delText> once</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>',
         "Paid twice."),
        (f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
         "In a control."),
        (f"<w:p {W}><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>", "One\ntwo three"),
        (f'<w:p {W}><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r></w:p>', "- Item"),
        (f"<w:p {W}><w:hyperlink><w:r><w:t>A linked word</w:t></w:r></w:hyperlink></w:p>", "A linked word"),
        (f"<w:p {W}><w:r><w:instrText>PAGE \\* MERGE</w:instrText></w:r><w:r><w:t>A field.</w:t></w:r></w:p>",
         "A field."),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(body: str, line: str) -> None:
    assert text(with_body(body)).startswith(line + "\n")


def test_heads_are_left_out_and_noted() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Lake Post, weekly edition"
    document.add_paragraph("The levy doubled.")
    out = io.BytesIO()
    document.save(out)
    found = read(out.getvalue())
    assert isinstance(found, Document)
    assert found.text == "The levy doubled."
    assert found.notes == ("Heads and feet of its pages were left out of the text: “The Lake Post, weekly edition”.",)


def test_footnotes_stand_at_the_end() -> None:
    data = docx_of(REPORTS[1])
    data = changed(data, "word/_rels/document.xml.rels", "</Relationships>", (
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        'Target="footnotes.xml"/></Relationships>'
    ))  # fmt: skip
    data = changed(data, "[Content_Types].xml", "</Types>", (
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.footnotes+xml"/></Types>'
    ))  # fmt: skip
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>Court file 12/2019.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    assert text(out.getvalue()).endswith("\n[2] Court file 12/2019.")


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"]
)
@pytest.mark.parametrize(
    "dtd", ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "<!DOCTYPE x SYSTEM 'http://x.example/x.dtd'>"]
)
def test_external_entities_are_refused(part: str, dtd: str) -> None:
    data = changed(docx_of(REPORTS[1]), part, "?>", f"?>{dtd}")
    assert cause(data) == "it declares entities, a way to draw in other files; Word's own never do"


def test_a_bomb_in_a_word_document() -> None:
    assert "a bomb" in cause(with_body("<w:p/>" * 4_000_000))


def test_a_document_that_unpacks_to_too_much() -> None:
    data = with_body("".join(f"<w:p><w:r><w:t>{n} lorries</w:t></w:r></w:p>" for n in range(20_000)))
    assert (
        cause(data, Settings(max_bytes=1_000_000)) == "unpacks to too much for the limit of 1,000,000 bytes (max_bytes)"
    )


def test_a_document_of_a_size_past_the_limit() -> None:
    assert "larger than the limit of 1,000 bytes (max_bytes)" in cause(docx_of(REPORTS[1]), Settings(max_bytes=1_000))


def test_tables_nested_without_end() -> None:
    depth = 240
    body = f"<w:tbl {W}><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    assert cause(with_body(body)).startswith(("nested deeper", "damaged"))


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
def test_a_part_that_is_no_xml(part: str) -> None:
    assert cause(changed(docx_of(REPORTS[1]), part, "<", "<<")).startswith("damaged, or no Word document")


def test_an_archive_called_a_document(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(zip_of({"a.txt": b"The levy."}))
    (found,) = open_all([tmp_path / "r.docx"])
    assert str(found).startswith(f"{tmp_path}/r.docx: damaged, or no Word document")


def test_an_encrypted_document_says_so(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (found,) = open_all([tmp_path / "r.docx"])
    assert str(found).endswith("an old Office document, or an encrypted one: this format is not read yet")
