"""The last step of every format: text and facts become a Document, or a clear refusal."""

from __future__ import annotations

import re
from hashlib import sha256

from hearsay.documents._byline import credits_of
from hearsay.documents._dated import dated
from hearsay.documents._dates import iso
from hearsay.documents._raw import NO_FACTS, Facts, Raw
from hearsay.errors import Unreadable
from hearsay.language.identify import identify
from hearsay.model import Document
from hearsay.settings import Settings
from hearsay.text.folding import sound

# what shows nothing: blanks, controls, and the marks that steer joining and direction
_SHOWN = re.compile(r"[^\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def made(raw: Raw, data: bytes, text: str, *, settings: Settings, facts: Facts = NO_FACTS) -> Document:
    """The document. `data` is what its id is hashed from. Raises Unreadable when the text is blank or too long.

    The user's word wins; then what the archive, feed or mail around it says; then what it says of itself. Only its
    address is first its own, as it is known to where it was captured from.
    """
    if not _SHOWN.search(text):
        raise Unreadable(raw.uri, "empty: there is no text in it")
    if len(text) > settings.max_characters:
        raise Unreadable(raw.uri, f"longer than the limit of {settings.max_characters:,} characters (max_characters)")
    whole, halves = sound(text)
    repaired = (f"{halves} halves of surrogate pairs stand as U+FFFD in the text.",) if halves else ()
    document = _document(raw, sha256(data).hexdigest(), whole, _joined(facts, raw.around, repaired))
    if raw.keep is not None:
        raw.keep(document, data)
    return document


def _joined(own: Facts, around: Facts, repaired: tuple[str, ...]) -> Facts:
    return Facts(
        uri=own.uri,
        title=around.title or own.title,
        publisher=around.publisher or own.publisher,
        published=around.published or own.published,
        address=own.address or around.address,
        author=around.author or own.author,
        captured=around.captured or own.captured,
        notes=(*around.notes, *own.notes, *repaired),
    )


def _document(raw: Raw, digest: str, text: str, facts: Facts) -> Document:
    author = _line(facts.author)
    found = credits_of(text, author)
    published = iso_told(raw) or facts.published
    return Document(
        id=digest,
        uri=sound(facts.uri or raw.called)[0],
        text=text,
        title=_line(facts.title),
        publisher=_line(raw.told.publisher) or _line(facts.publisher),
        published=published or dated(text, found.dateline),
        language=identify(text),
        address=_line(facts.address),
        author=author or found.author,
        wire=found.wire,
        dateline=found.dateline,
        captured=facts.captured,
        notes=facts.notes,
    )


def iso_told(raw: Raw) -> str | None:
    """The date that the user gave, in ISO form."""
    return iso(raw.told.published) if raw.told.published is not None else None


def _line(text: str | None) -> str | None:
    return " ".join(sound(text)[0].split()) or None if text else None
