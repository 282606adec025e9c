"""Ten invented reports, and each of them written in every format, for the tests of documents. Nothing here is real."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from typing import NamedTuple

import docx


class Report(NamedTuple):
    title: str
    publisher: str
    author: str
    published: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


REPORTS = (
    Report(
        "Boat levy on Lake Kivu",
        "The Lake Post",
        "Espérance Mutombo",
        "2021-05-04",
        (
            "BUKAVU, Congo, May 4 (Lake Wire) - Boatmen say that collectors ask ten dollars for every sack of coal.",
            "The provincial harbour office denied that it knew of any collectors, and promised to send an inspector.",
        ),
        ("Goma: 12 dollars a sack", "Kalehe: 8 dollars a sack"),
        (("Port", "2020", "2021"), ("Goma", "20,000", "40,000"), ("Kalehe", "1,500", "3,250")),
    ),
    Report(
        "Cashew lorries pay twice",
        "Casamance Courier",
        "Awa Sarr",
        "2022-03-11",
        (
            "Drivers at the Goudomp weighbridge told this newspaper that men in fatigues now take 40,000 a lorry.",
            "“They write nothing down,” one of them said; he asked that his name be kept out of print.",
            "A gendarmerie spokesman called the account “market gossip” and said no complaint had been filed.",
        ),
    ),
    Report(
        "Who sells the rosewood of Kédougou",
        "Forest Ledger",
        "Boubacar Cissokho",
        "2019-11",
        (
            "Three sawmill owners said that logs cross the Falémé at night and are stamped as farm timber by morning.",
            "A customs officer, who is not allowed to speak to reporters, put the trade at about $2 million a year.",
        ),
        ("Stamped as farm timber: 310 loads", "Seized at the river: four loads"),
    ),
    Report(
        "Ferry kitchens and a missing payroll",
        "Straits Observer",
        "Nur Aisyah Rahman",
        "2023-08-19",
        (
            "SANDAKAN, Malaysia - Ship cooks recruited through an agency in Tawau said that their wages never came.",
            "The agency's owner said that he had been robbed of the payroll, 96,000 ringgit, in March.",
            "Police confirmed that a report was made, and said that its author had since left the district.",
        ),
    ),
    Report(
        "Amber without papers",
        "Rivne Evening",
        "Oksana Melnyk",
        "2017-06-02",
        (
            "Diggers near Dubrovytsia said a “roof” costs each pump crew a third of what the amber brings.",
            "The regional prosecutor said in May that eleven pumps had been seized and nobody had been charged.",
        ),
        (),
        (("Month", "Pumps seized"), ("April", "4"), ("May", "11")),
    ),
    Report(
        "The scrap yard that never closes",
        "Port Harcourt Ledger",
        "Ibinabo Wokoma",
        "2020-09-30",
        (
            "Cable thieves sell copper at Ikoku for 2,100 naira a kilogram, according to two dealers and a watchman.",
            "The power company said that it lost 1.4 billion naira to theft last year; it did not say how it counted.",
        ),
    ),
    Report(
        "Peaje en la vía a Tumaco",
        "El Faro del Sur",
        "Maritza Angulo",
        "2018-02-14",
        (
            "Los transportadores aseguran que desde enero deben entregar un millón de pesos por cada carrotanque.",
            "La alcaldía negó que existan cobros y dijo que enviará una comisión a revisar las denuncias.",
        ),
        ("Carrotanque: un millón de pesos", "Camión de dos ejes: 300.000 pesos"),
    ),
    Report(
        "Ivory in the coffee sacks",
        "Mombasa Wharf Notes",
        "Juma Mwakio and Halima Said",
        "2016-12-01",
        (
            "MOMBASA (Coast Wire) - Scanner clerks found forty tusks among sacks of coffee bound for Haiphong.",
            "An exporter who was named in the manifest said that his stamp had been copied, and showed the real one.",
        ),
    ),
    Report(
        "Fuel trucks of the northern road",
        "Agadez Weekly",
        "Rhissa ag Boula",
        "2015-07-23",
        (
            "Smugglers fill up with subsidised petrol in Djanet and sell it at three times the price in Arlit.",
            "“More than half of the pumps here would be dry without them,” said a trader who keeps two himself.",
            "The ministry estimates the loss at up to 30 billion francs; the union of hauliers calls it invented.",
        ),
        (),
        (("Place", "Price of a litre"), ("Djanet", "95 francs"), ("Arlit", "290 francs")),
    ),
    Report(
        "A tithe on the onion fields",
        "Hautes Terres Infos",
        "Rado Andriamanana",
        "2024-01-08",
        (
            "Growers around Antsirabe told a church committee that a self-styled guard takes one sack in ten.",
            "The committee wrote down 112 names; the guard's leader said that the sacks were gifts.",
        ),
        ("One sack in ten at harvest", "Two days of work before it"),
    ),
)


def page(report: Report) -> str:
    """An HTML page of a report."""
    items = "".join(f"<li>{escape(item)}</li>" for item in report.items)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in report.rows)
    return (
        f"<!doctype html><html><head><title>{escape(report.title)}</title>"
        f'<meta property="og:site_name" content="{escape(report.publisher)}">'
        f'<meta name="author" content="{escape(report.author)}"><meta name="date" content="{report.published}"></head>'
        f"<body><article><h1>{escape(report.title)}</h1>{''.join(f'<p>{escape(p)}</p>' for p in report.paragraphs)}"
        f"{f'<ul>{items}</ul>' if items else ''}{f'<table>{rows}</table>' if rows else ''}</article></body></html>"
    )


def plain(report: Report) -> str:
    """The lines of a report, as each format is to give them."""
    rows = [f"| {' | '.join(row)} |" for row in report.rows]
    return "\n".join((*report.paragraphs, *(f"- {item}" for item in report.items), *rows))


class Set(NamedTuple):
    """A line set on a PDF's page: left side and height in points, size, words."""

    left: float
    base: float
    size: float
    words: str


def pdf(pages: list[list[Set]], *, encrypted: bool = False, info: dict[str, str] | None = None) -> bytes:
    """A PDF of Helvetica (WinAnsi), one stream a page; equal pages share theirs."""
    streams = [_stream(lines) for lines in pages]
    bodies: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    bodies[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    bodies[4] = b"<< %s >>" % b" ".join(
        b"/%s <FEFF%s>" % (k.encode(), v.encode("utf-16-be").hex().encode()) for k, v in (info or {}).items()
    )
    numbers: dict[bytes, int] = {}
    for stream in streams:
        if stream not in numbers:
            numbers[stream] = 5 + len(numbers)
            bodies[numbers[stream]] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    first = 5 + len(numbers)
    for number, stream in enumerate(streams, first):
        bodies[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % numbers[stream]
        )
    kids = b" ".join(b"%d 0 R" % (first + n) for n in range(len(pages)))
    bodies[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number in sorted(bodies):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, bodies[number]))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places)))
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
        b"a7" * 32,
        b"3c" * 32,
    )
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(bodies) + 1, lock if encrypted else b"", start)
    )
    return out.getvalue()


def _stream(lines: list[Set]) -> bytes:
    def shown(words: str) -> bytes:
        data = words.encode("cp1252", "replace")
        return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")

    return b"\n".join(
        b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (line.size, line.left, line.base, shown(line.words)) for line in lines
    )


def pdf_of(report: Report) -> bytes:
    """A report on one page: paragraphs broken into lines of about 70 letters, then list and table."""
    lines: list[Set] = [Set(60, 780, 16, report.title)]
    base = 750.0
    for paragraph in report.paragraphs:
        for line in _broken(paragraph, 70):
            lines.append(Set(60, base, 11, line))
            base -= 14
        base -= 8
    for item in report.items:
        lines.append(Set(70, base, 11, f"\u2022 {item}"))
        base -= 20
    for row in report.rows:
        lines += [Set(60 + 140 * place, base, 11, cell) for place, cell in enumerate(row)]
        base -= 20
    return pdf([lines], info={"Title": report.title, "Author": report.author})


def _width(text: str) -> float:
    """About how wide Helvetica sets a text, in average letters."""
    return sum(0.45 if c in "iljtfI.,:;'()| " else 1.5 if c in "mwMW" else 1.2 if c.isupper() else 1 for c in text)


def _broken(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if _width(f"{lines[-1]} {word}") > width:
            lines.append("")
        lines[-1] += f"{' ' if lines[-1] else ''}{word}"
    return lines


def docx_of(report: Report) -> bytes:
    """A report as Word saves it."""
    document = docx.Document()
    document.core_properties.title = report.title
    document.core_properties.author = report.author
    document.add_heading(report.title, 1)
    for paragraph in report.paragraphs:
        document.add_paragraph(paragraph)
    for item in report.items:
        document.add_paragraph(item, style="List Bullet")
    if report.rows:
        table = document.add_table(0, len(report.rows[0]))
        for row in report.rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def markdown_of(report: Report) -> bytes:
    """A report in Markdown, its facts in the front matter."""
    front = f"title: {report.title}\nauthor: {report.author}\npublisher: {report.publisher}\ndate: {report.published}"
    rows = ["| " + " | ".join(row) + " |" for row in report.rows]
    if rows:
        rows.insert(1, "|" + "---|" * len(report.rows[0]))
    body = "\n\n".join("\n".join(_broken(p, 60)) for p in report.paragraphs)
    items = "\n".join(f"* {item}" for item in report.items)
    table = "\n".join(rows)
    return f"---\n{front}\n---\n\n{body}\n\n{items}\n\n{table}\n".encode()


def mail_of(report: Report) -> EmailMessage:
    """A report as a mail, plain and as HTML."""
    mail = EmailMessage()
    mail["From"] = f"{report.author} <desk@mail.example>"
    mail["To"] = "reader@mail.example"
    mail["Subject"] = report.title
    mail["Date"] = "Tue, 04 May 2021 07:15:00 +0200"
    mail["Message-ID"] = "<1@mail.example>"
    mail["Received"] = "from a.example by b.example; Tue, 04 May 2021 05:16:03 +0000"
    mail.set_content(plain(report))
    mail.add_alternative(page(report), subtype="html")
    return mail


def mbox_of(*mails: bytes) -> bytes:
    """A mailbox; lines that would begin a mail are quoted."""
    quoted = (mail.replace(b"\nFrom ", b"\n>From ") for mail in mails)
    return b"".join(b"From desk@mail.example Tue May  4 07:15:00 2021\n" + mail + b"\n\n" for mail in quoted)


def rss_of(*reports: Report) -> bytes:
    """An RSS feed of some reports, their pages in content:encoded."""
    items = "".join(
        f"<item><title>{escape(r.title)}</title><link>https://post.example/{n}</link><dc:creator>{escape(r.author)}"
        f"</dc:creator><pubDate>Tue, 04 May 2021 07:15:00 +0000</pubDate><description>Short.</description>"
        f"<content:encoded><![CDATA[{page(r)}]]></content:encoded></item>"
        for n, r in enumerate(reports, 1)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{escape(reports[0].publisher)}</title>'
        f"<link>https://post.example</link>{items}</channel></rss>"
    ).encode()


def record(address: str, body: bytes, *, kind: str = "text/html", status: int = 200, more: bytes = b"") -> bytes:
    """A record of a web archive: what a server answered."""
    http = b"HTTP/1.1 %d OK\r\nContent-Type: %s\r\n%s\r\n%s" % (status, kind.encode(), more, body)
    return (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:4f6e>\r\nWARC-Target-URI: %s\r\n"
        b"WARC-Date: 2021-05-04T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (address.encode(), len(http), http)
    )


def zip_of(files: dict[str, bytes], *, packed: bool = True) -> bytes:
    """An archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def table_of(*reports: Report, sign: str = ",") -> bytes:
    """A table of some reports."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=sign)
    rows.writerow(("Headline", "Outlet", "Publication date", "By", "URL", "Full Text"))
    for number, r in enumerate(reports, 1):
        rows.writerow((r.title, r.publisher, r.published, r.author, f"https://post.example/{number}", plain(r)))
    return out.getvalue().encode()


def jsonl_of(report: Report) -> bytes:
    """A report as a line of JSON."""
    row = {"text": plain(report), "title": report.title, "publisher": report.publisher, "author": report.author}
    return json.dumps({**row, "published": report.published}).encode() + b"\n"


# each format: how a report is written in it, and the name that such a file has
WRITTEN: dict[str, tuple[Callable[[Report], bytes], str]] = {
    "pdf": (pdf_of, "r.pdf"),
    "docx": (docx_of, "r.docx"),
    "html": (lambda r: page(r).encode(), "r.html"),
    "plain": (lambda r: plain(r).encode(), "r.txt"),
    "markdown": (markdown_of, "r.md"),
    "eml": (lambda r: mail_of(r).as_bytes(), "r.eml"),
    "mbox": (lambda r: mbox_of(mail_of(r).as_bytes()), "r.mbox"),
    "rss": (rss_of, "r.xml"),
    "warc": (lambda r: record("https://post.example/1", page(r).encode()), "r.warc"),
    "warc.gz": (lambda r: gzip.compress(record("https://post.example/1", page(r).encode())), "r.warc.gz"),
    "zip": (lambda r: zip_of({"in/r.html": page(r).encode()}), "r.zip"),
    "gzip": (lambda r: gzip.compress(plain(r).encode()), "r.txt.gz"),
    "csv": (table_of, "r.csv"),
    "tsv": (lambda r: table_of(r, sign="\t"), "r.tsv"),
    "jsonl": (jsonl_of, "r.jsonl"),
}
