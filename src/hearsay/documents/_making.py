"""The last step of every format: text and facts become a Document, or a clear refusal."""

from __future__ import annotations

import re
from hashlib import sha256

from msgspec import Struct

from hearsay.documents._dates import iso
from hearsay.documents._raw import Raw
from hearsay.errors import Unreadable
from hearsay.language.identify import identify
from hearsay.model import Document
from hearsay.settings import Settings
from hearsay.text.folding import sound

# what shows nothing: blanks, controls, and the marks that steer joining and direction
_SHOWN = re.compile(r"[^\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


class Facts(Struct, frozen=True, kw_only=True):
    """What a document says of itself. `uri` only where one file holds many documents and names each."""

    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    address: str | None = None
    notes: tuple[str, ...] = ()


NO_FACTS = Facts()


def made(raw: Raw, data: bytes, text: str, *, settings: Settings, facts: Facts = NO_FACTS) -> Document:
    """The document. `data` is what its id is hashed from. Raises Unreadable when the text is blank or too long."""
    if not _SHOWN.search(text):
        raise Unreadable(raw.uri, "empty: there is no text in it")
    if len(text) > settings.max_characters:
        raise Unreadable(raw.uri, f"longer than the limit of {settings.max_characters:,} characters (max_characters)")
    whole, halves = sound(text)
    repaired = (f"{halves} halves of surrogate pairs stand as U+FFFD in the text.",) if halves else ()
    return Document(
        id=sha256(data).hexdigest(),
        uri=sound(facts.uri or raw.told.uri or raw.uri)[0],
        text=whole,
        title=_line(facts.title),
        publisher=_line(raw.told.publisher) or _line(facts.publisher),
        published=iso_told(raw) or facts.published,
        language=identify(whole),
        address=_line(facts.address),
        notes=(*facts.notes, *repaired),
    )


def iso_told(raw: Raw) -> str | None:
    """The date that the user gave, in ISO form."""
    return iso(raw.told.published) if raw.told.published is not None else None


def _line(text: str | None) -> str | None:
    return " ".join(sound(text)[0].split()) or None if text else None
