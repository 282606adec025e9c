"""Web archives (WARC 1.0 and 1.1): each page, text or file that was captured, called `FILE!/ADDRESS`.

Taken are the answers of servers (status 200), `resource` and `conversion` records. The address is the one that it was
captured from, `captured` the time at which it was. Requests, metadata and repeats are part of the archive's own books
and passed over; so is what no report stands in (pictures, scripts, redirections), in one line at the end that counts
it. An archive that ends within a record, or holds something that is no record, says so; what stands before is read.

Records are told apart here and not by fastwarc, which ends without a word where an archive is cut; it undoes the
transfer and content encodings of each record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from msgspec import Struct

from hearsay.documents._allowance import Exhausted
from hearsay.documents._dates import iso
from hearsay.documents._opening import Member, allowance, inside
from hearsay.documents._raw import INSIDE, Facts, Raw, label
from hearsay.documents._records import Record, records
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

ORDER = 0
SUFFIXES = (".warc",)

_TAKEN = frozenset({"response", "resource", "conversion"})
_HARMLESS = 4_000_000
# the beginnings of the content types of what no report stands in
_NO_REPORTS = (
    "image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript",
    "application/x-javascript", "application/json", "application/ld+json", "application/font", "application/x-font",
    "application/wasm", "text/vtt", "text/dns", "application/x-mpegurl",
)  # fmt: skip
_FILE_NAMES = {
    "text/html": "page.html", "application/xhtml+xml": "page.html", "text/csv": "page.csv",
    "text/markdown": "page.md", "text/plain": "page.txt",
}  # fmt: skip


class _Answer(Struct, frozen=True):
    """What a server answered, decoded: its status, content type and encoding, and the body."""

    status: int
    kind: str
    charset: str | None
    body: bytes


def accepts(head: bytes, name: str) -> bool:  # noqa: ARG001  the protocol's shape
    """By its first line."""
    return head.startswith(b"WARC/1.")


def read(raw: Raw, settings: Settings) -> Iterator[Document | Unreadable]:
    """The documents captured in it, an Unreadable for each that cannot be read, and one for what was passed over."""
    passed: Counter[str] = Counter()
    try:
        for record in records(raw.stream, raw.uri, kinds=_TAKEN, limit=settings.max_bytes):
            yield from _record(raw, record, passed, settings)
    except Exhausted:
        raise
    except Unreadable as refusal:
        yield refusal
    if passed:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in passed.most_common(8))
        yield Unreadable(raw.uri, f"passed over, as no report stands in them: {kinds}")


def _record(raw: Raw, record: Record, passed: Counter[str], settings: Settings) -> Iterator[Document | Unreadable]:
    uri = f"{raw.called}{INSIDE}{label(record.address)}"
    if record.data is None:
        yield Unreadable(uri, f"larger than the limit of {settings.max_bytes:,} bytes (max_bytes)")
        return
    answer = _answer(record.data, record.headers.get("content-type", ""), settings)
    if answer is None:
        yield Unreadable(uri, "damaged: what was captured cannot be decoded")
    elif len(answer.body) > max(_HARMLESS, settings.max_ratio * len(record.data)):
        yield Unreadable(uri, f"a bomb: it unpacks to more than {settings.max_ratio} times its size (max_ratio)")
    elif answer.status != 200 or answer.kind.startswith(_NO_REPORTS):
        passed[answer.kind if answer.status == 200 else f"answers of status {answer.status}"] += 1
    else:
        allowance(raw, settings).bytes_out(len(answer.body))
        yield from inside(raw, _member(record, answer), settings)


def _answer(data: bytes, declared: str, settings: Settings) -> _Answer | None:
    """What was captured, its transfer and content encodings undone; None where that cannot be done.

    Some crawlers store an answer decoded, with headers that still call it encoded: then it is taken as it stands.
    """
    from fastwarc.warc import WarcRecord  # a library of three megabytes, which few runs need

    for undone in ("all", "none"):
        try:
            record = WarcRecord.from_bytes(data)
            if record.is_http:
                record.parse_http(auto_decode=undone)
            body = record.reader.read(settings.max_bytes + 1)
        except (OSError, ValueError):
            continue
        if not record.is_http or record.http_headers is None:
            return _Answer(200, declared.partition(";")[0].strip().lower(), None, body)
        kind = (record.http_content_type or "").lower()
        return _Answer(record.http_headers.status_code or 0, kind, record.http_charset, body)
    return None


def _member(record: Record, answer: _Answer) -> Member:
    cut = record.headers.get("warc-truncated")
    path = record.address.partition("?")[0].partition("#")[0].rpartition("/")[2]
    return Member(
        name=record.address or "record",
        stream=BytesIO(answer.body),
        around=Facts(
            address=record.address if record.address.startswith(("https://", "http://")) else None,
            captured=iso(record.headers.get("warc-date", "")),
            notes=(f"The archive holds only a part of what was there ({label(cut)}).",) if cut else (),
        ),
        charset=answer.charset,
        file_name=_FILE_NAMES.get(answer.kind, path),
    )
