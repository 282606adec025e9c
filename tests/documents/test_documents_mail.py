"""Mails and mailboxes: the text, and each attachment as a document of its own."""

from __future__ import annotations

import io
import time
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from report_files import REPORTS, docx_of, mail_of, mbox_of, page, pdf_of, plain, zip_of

from hearsay.documents import open_all
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings


def results(data: bytes, settings: Settings | None = None) -> list[Document | Unreadable]:
    return list(open_all(["-"], stdin=io.BytesIO(data), settings=settings or Settings()))


def attached() -> EmailMessage:
    mail = mail_of(REPORTS[0])
    mail.add_attachment(pdf_of(REPORTS[1]), maintype="application", subtype="pdf", filename="levy.pdf")
    mail.add_attachment(docx_of(REPORTS[2]), maintype="application", subtype="octet-stream", filename="forêt.docx")
    mail.add_attachment(
        zip_of({"a.txt": b"The ledger of the depot."}), maintype="application", subtype="zip", filename="x.zip"
    )
    mail.add_attachment(mail_of(REPORTS[3]))
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="map.png")
    return mail


def test_a_mail_with_attachments() -> None:
    body, pdf, word, packed, forwarded, picture = results(attached().as_bytes())
    assert isinstance(body, Document)
    assert (body.uri, body.title, body.author) == ("-", REPORTS[0].title, REPORTS[0].author)
    assert (body.published, body.captured) == ("2021-05-04T07:15:00+02:00", "2021-05-04T05:16:03+00:00")
    assert (body.wire, body.dateline) == ("Lake Wire", "BUKAVU, Congo, May 4")
    assert [r.uri for r in (pdf, word, packed)] == ["-!/3/levy.pdf", "-!/4/forêt.docx", "-!/5/x.zip!/a.txt"]
    assert isinstance(pdf, Document)
    assert (pdf.title, pdf.published, pdf.captured) == (REPORTS[1].title, None, body.captured)
    assert isinstance(forwarded, Document)
    assert (forwarded.uri, forwarded.title) == ("-!/6", REPORTS[3].title)
    assert isinstance(picture, Unreadable)
    assert str(picture) == "-!/7/map.png: an image: this format is not read yet"


def test_a_mail_of_html_alone_is_read_as_a_page() -> None:
    mail = MIMEMultipart("related")
    mail["From"], mail["Subject"] = "desk@post.example", "=?utf-8?q?P=C3=A9age_doubl=C3=A9?="
    mail["Message-ID"], mail["Date"] = "<2@post.example>", "nonsense"
    mail.attach(MIMEText(page(REPORTS[4]), "html", "utf-8"))
    logo = Message()
    logo["Content-Type"], logo["Content-ID"] = "image/png", "<logo>"
    mail.attach(logo)
    (found,) = results(mail.as_bytes())
    assert isinstance(found, Document)
    assert (found.title, found.author, found.published) == ("Péage doublé", "desk@post.example", REPORTS[4].published)
    assert "nonsense" in found.notes[0]
    assert "| May | 11 |" in found.text


@pytest.mark.parametrize(
    ("charset", "text"), [("cp1251", "Сбор удвоился, говорят водители."), ("iso-8859-1", "Péage doublé.")]
)
def test_the_encoding_that_a_part_names(charset: str, text: str) -> None:
    data = (
        b"From: a@b.example\r\nSubject: x\r\nMessage-ID: <1>\r\nDate: Tue, 04 May 2021 07:15:00 +0000\r\n"
        b"Content-Type: text/plain; charset=" + charset.encode() + b"\r\n\r\n" + text.encode(charset)
    )
    (found,) = results(data)
    assert isinstance(found, Document)
    assert (found.text, found.notes) == (text, ())


def test_a_mail_of_a_thousand_parts() -> None:
    mail = MIMEMultipart()
    mail["From"], mail["Subject"], mail["Message-ID"] = "a@b.example", "many", "<1>"
    for number in range(1_000):
        part = MIMEText(f"Part {number} of the ledger.")
        part["Content-Disposition"] = f"attachment; filename={number}.txt"
        mail.attach(part)
    found = results(mail.as_bytes())
    assert len([r for r in found if isinstance(r, Document)]) == 200
    assert str(found[-1]) == "-: more parts than the limit of 200 (max_parts); those behind are left"


def test_parts_nested_without_end() -> None:
    head = b"From: a@b.example\nSubject: x\nMessage-ID: <1>\n"
    data = head + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
    started = time.monotonic()
    (found,) = results(data)
    assert isinstance(found, Unreadable)
    assert time.monotonic() - started < 10


def test_mails_within_mails_go_down_to_the_limit() -> None:
    mail = mail_of(REPORTS[0])
    for _ in range(7):
        outer = mail_of(REPORTS[1])
        outer.add_attachment(mail)
        mail = outer
    found = results(mail.as_bytes())
    assert isinstance(found[-1], Unreadable)
    assert "max_nesting" in found[-1].cause
    assert len([r for r in found if isinstance(r, Document)]) == 6


def test_a_mailbox_is_read_mail_by_mail() -> None:
    second = EmailMessage()
    second["From"], second["Subject"], second["Message-ID"] = "Jo <jo@b.example>", "Re: levy", "<2>"
    second.set_content("I asked.\n\nFrom Gao they say that the levy has doubled.\n")
    found = results(mbox_of(mail_of(REPORTS[0]).as_bytes(), second.as_bytes(), attached().as_bytes()))
    assert [r.uri for r in found][:3] == ["-!/1", "-!/2", "-!/3"]
    assert found[3].uri == "-!/3!/3/levy.pdf"
    assert isinstance(found[1], Document)
    assert found[1].text == "I asked.\n\nFrom Gao they say that the levy has doubled.\n\n"


def test_a_mail_past_the_limit_costs_its_own_line() -> None:
    long = EmailMessage()
    long["From"], long["Subject"], long["Message-ID"] = "a@b.example", "long", "<3>"
    long.set_content("The levy doubled. " * 2_000)
    found = results(
        mbox_of(*(m.as_bytes() for m in (mail_of(REPORTS[1]), long, mail_of(REPORTS[2])))), Settings(max_mail=20_000)
    )
    assert [type(r) for r in found] == [Document, Unreadable, Document]
    assert str(found[1]) == "-!/2: larger than the limit of 20,000 bytes (max_mail)"


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\nb.txt", "x" * 3_000, "=?utf-8?b?8J+YgA==?=.txt", "C:\\a.txt"])
def test_odd_names_of_attachments(name: str) -> None:
    data = (
        b"From: a@b.example\nSubject: x\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=q\n\n--q\n"
        b'Content-Type: text/plain\nContent-Disposition: attachment; filename="' + name.encode() + b'"\n\n'
        b"The levy doubled.\n--q--\n"
    )
    for found in results(data):
        assert "\n" not in found.uri
        assert len(found.uri) < 220


def test_a_mail_without_anything() -> None:
    (found,) = results(b"From: a@b.example\nSubject: x\nMessage-ID: <1>\nContent-Type: image/png\n\n\n")
    assert str(found) == "-: empty: there is no text in the mail, and nothing is attached to it"


def test_a_text_that_speaks_of_mails_is_none() -> None:
    for text in (
        "From: the harbour\nTo: the depot\nSubject: tolls\n\nThe levy doubled.",
        "From Gao they say so.\n\nYes.",
    ):
        (found,) = results(text.encode())
        assert isinstance(found, Document)
        assert found.text == text


def test_the_plain_text_wins_where_it_says_something() -> None:
    mail = mail_of(REPORTS[5])
    (found,) = results(mail.as_bytes())
    assert isinstance(found, Document)
    assert found.text.strip() == plain(REPORTS[5])
    empty = mail_of(REPORTS[5])
    empty.get_payload(0).set_content(" \n")  # type: ignore[union-attr]
    (found,) = results(empty.as_bytes())
    assert isinstance(found, Document)
    assert "two dealers and a watchman" in found.text
