"""One mail: its text as a document, and each attachment as a document of its own.

The text is the plain one where the mail has both, else that of its HTML. Subject, sender and date are the mail's title,
author and date; the time at which the mailbox took it in is `captured`, for attachments too. Attachments are called
`MAIL!/NUMBER/NAME` and are read as files of that name; pictures that are part of the mail's look are passed over, as
those of pages are. Nothing that the mail points to is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256
from io import BytesIO
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from hearsay.documents import html
from hearsay.documents._charset import decode
from hearsay.documents._making import made
from hearsay.documents._opening import Member, allowance, inside
from hearsay.documents._raw import Facts, Raw
from hearsay.errors import Unreadable
from hearsay.model import Document
from hearsay.settings import Settings

_LONGEST_HEADER = 4_000
_FILE_NAMES = {
    "text/html": "part.html", "text/csv": "part.csv", "text/markdown": "part.md", "message/rfc822": "mail.eml",
}  # fmt: skip
# what the standard library's mail trips over in hostile headers and parts
_TRIPS = (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError, HeaderParseError)


class _Part(Struct, frozen=True):
    """A part that holds something: what it says of itself, and the part."""

    kind: str
    name: str
    attached: bool
    in_look: bool
    charset: str | None
    message: Message

    @property
    def content(self) -> bytes:
        """What it holds, its transfer encoding undone; what is broken in that is left as it stands."""
        payload = self.message.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        try:
            if self.kind == "message/rfc822" and isinstance(inner, Message):
                return inner.as_bytes()
            found = self.message.get_payload(decode=True)
        except _TRIPS:
            return b""
        return found if isinstance(found, bytes) else b""


def documents_of(raw: Raw, data: bytes, settings: Settings) -> Iterator[Document | Unreadable]:
    """The mail's text, then its attachments. `data` are the bytes of the mail, which its id is hashed from."""
    try:
        mail = message_from_bytes(data)
        parts = [_part(each) for each in islice(_leaves(mail), settings.max_parts + 1)]
        facts = _facts(mail)
    except _TRIPS:
        raise Unreadable(raw.uri, "damaged: the mail's parts cannot be told apart") from None
    body = _body(parts[: settings.max_parts])
    if body is not None or len(parts) < 2:
        yield _text(raw, data, body, facts, settings=settings)
    for number, part in enumerate(parts[: settings.max_parts], 1):
        if part is not body and _is_attached(part, body):
            yield from _attached(raw, number, part, facts, settings=settings)
    if len(parts) > settings.max_parts:
        yield Unreadable(
            raw.uri, f"more parts than the limit of {settings.max_parts:,} (max_parts); those behind are left"
        )


def _leaves(mail: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a mail within a mail is one of them, and not gone into."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield part


def _part(message: Message) -> _Part:
    name = _decoded(message.get_filename() or "").replace("/", "_")
    return _Part(
        kind=message.get_content_type(),
        name=name,
        attached=bool(name) or message.get_content_disposition() == "attachment",
        in_look=message.get_content_maintype() == "image"
        and (bool(message["Content-ID"]) or message.get_content_disposition() != "attachment"),
        charset=message.get_content_charset(),
        message=message,
    )


def _body(parts: list[_Part]) -> _Part | None:
    """The part that is the mail's text: the first that is plain and says something, else the first of HTML."""
    texts = [part for part in parts if not part.attached]
    plain = (part for part in texts if part.kind == "text/plain" and part.content.strip())
    return next(plain, None) or next((part for part in texts if part.kind == "text/html"), None)


def _is_attached(part: _Part, body: _Part | None) -> bool:
    """Whether a part is a document of its own: not the mail's text in its other form, nor a picture of its look."""
    if part.in_look:
        return False
    other_form = part.kind == "text/html" and body is not None and body.kind == "text/plain"
    return part.attached or not (other_form or (part.kind == "text/plain" and not part.content.strip()))


def _text(raw: Raw, data: bytes, body: _Part | None, facts: Facts, *, settings: Settings) -> Document | Unreadable:
    """The mail's own document; its HTML is read as a page and then given the mail's bytes."""
    if body is None:
        raise Unreadable(raw.uri, "empty: there is no text in the mail, and nothing is attached to it")
    content = body.content
    if body.kind != "text/html":
        text, notes = decode(content, uri=raw.uri, declared=body.charset)
        text = text.replace("\r\n", "\n").replace("\0", "\ufffd")
        return made(raw, data, text, settings=settings, facts=replace(facts, notes=(*facts.notes, *notes)))
    around = replace(facts, captured=facts.captured or raw.around.captured)
    page = replace(raw, head=content[:4_096], stream=BytesIO(content), around=around, charset=body.charset, keep=None)
    (document,) = html.read(page, settings)
    if isinstance(document, Unreadable):
        return document
    document = replace(document, id=sha256(data).hexdigest())
    if raw.keep is not None:
        raw.keep(document, data)
    return document


def _attached(
    raw: Raw, number: int, part: _Part, facts: Facts, *, settings: Settings
) -> Iterator[Document | Unreadable]:
    content = part.content
    allowance(raw, settings).bytes_out(len(content))
    member = Member(
        name=f"{number}/{part.name}".rstrip("/"),
        stream=BytesIO(content),
        around=Facts(captured=facts.captured or facts.published or raw.around.captured),
        charset=part.charset,
        file_name=_FILE_NAMES.get(part.kind, "") if part.kind == "message/rfc822" or not part.name else part.name,
    )
    yield from inside(raw, member, settings)


def _facts(mail: Message) -> Facts:
    written = mail["Date"] or ""
    sent = _date(str(written))
    taken = str((mail.get_all("Received") or [""])[0]).rpartition(";")[2]
    unread = f"The mail states its date in a form that is not read: {str(written)[:40]!r}."
    return Facts(
        title=_decoded(str(mail["Subject"] or "")) or None,
        author=_sender(mail),
        published=sent,
        captured=_date(taken),
        notes=(unread,) if written and not sent else (),
    )


def _sender(mail: Message) -> str | None:
    """Who the mail is from: the name, else the address."""
    pairs = getaddresses([_decoded(str(mail["From"] or ""))])
    return next((name.strip() or address for name, address in pairs if name.strip() or "@" in address), None)


def _date(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text.strip()[:100]).isoformat()
    except (ValueError, IndexError, OverflowError, TypeError):
        return None


def _decoded(header: str) -> str:
    """A header's text: encoded words undone where they can be, lines joined."""
    joined = " ".join(header[:_LONGEST_HEADER].split())
    try:
        pieces = [(p if isinstance(p, bytes) else p.encode("latin-1", "replace"), c) for p, c in decode_header(joined)]
        return "".join(_piece(data, charset) for data, charset in pieces).strip()
    except (HeaderParseError, ValueError, LookupError):
        return joined


def _piece(data: bytes, charset: str | None) -> str:
    if charset:
        return data.decode(charset, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
