"""A mention made of a hit of the term lists."""

from __future__ import annotations

from hearsay.language.lexicon import Hit
from hearsay.model import Commodity, Mention, MentionKind, Reading
from hearsay.text.identity import identity


def mention(reading: Reading, hit: Hit, kind: MentionKind, *, by: str, value: Commodity | None = None) -> Mention:
    """The hit as a mention of this kind."""
    document = reading.document
    return Mention(
        hit.start,
        hit.end,
        document.text[hit.start : hit.end],
        id=identity("m", document.id, kind, hit.start, hit.end),
        kind=kind,
        by=by,
        value=value,
    )
