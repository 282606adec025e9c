"""Making a mention at offsets of the document, with the id that they give it."""

from __future__ import annotations

from hearsay.model import Commodity, Form, Listed, Mention, MentionKind, Place, Quantity, Reading, Time
from hearsay.text.identity import identity

Value = Quantity | Time | Place | Commodity | Listed


def mention(
    reading: Reading,
    start: int,
    end: int,
    kind: MentionKind,
    *,
    by: str,
    value: Value | None = None,
    form: Form = "name",
) -> Mention:
    """The mention of this kind between two offsets."""
    document = reading.document
    key = identity("m", document.id, kind, start, end)
    return Mention(start, end, document.text[start:end], id=key, kind=kind, by=by, value=value, form=form)
