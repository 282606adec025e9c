"""Who speaks, and how that is known; and the voice of whoever is named."""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.language.lexicon import shipped
from hearsay.model import Known, LinkKind, Listed, Mention

LINK: dict[str, LinkKind] = {
    "person": "person", "outlet": "outlet", "official_body": "official_body", "document": "document",
    "organisation": "collective", "armed_group": "collective",
}  # fmt: skip


_NUMBER = re.compile(r"[\s,]+(?:[Nn](?:o|r|um|umber)\b\.?\s*|#\s*)?\d[\d/.-]*$")


class Voice(Struct, frozen=True, kw_only=True):
    """Who speaks, and how that is known."""

    kind: LinkKind
    name: str | None
    known: Known
    because: str
    entity: str | None = None


def voice_of(mention: Mention, because: str, known: Known) -> Voice:
    """The voice of a mention."""
    kind: LinkKind = LINK[mention.kind]
    if mention.kind == "organisation" and _is_outlet(mention.text):
        kind = "outlet"
    if isinstance(mention.value, Listed) and mention.value.list == "agencies":
        kind = "agency"
    if kind in ("person", "collective") and is_paper(mention.text):
        kind = "document"
    return Voice(kind=kind, name=mention.text, known=known, because=because, entity=mention.entity)


def is_paper(name: str) -> bool:
    """Whether what bears a capital is a paper and nobody: "the Fatwa", "Resolution 2199", "Circular No. 12"."""
    noun = _NUMBER.sub("", name)
    listed = [hit for hit in shipped().scan(noun.lower()) if hit.term.list == "documents" and hit.end == len(noun)]
    return any(noun != name or "weak" not in hit.term.facts for hit in listed)


def _is_outlet(name: str) -> bool:
    """Whether an organisation that speaks bears the name of an outlet: "the Daily Anchor", "the Herald"."""
    words = [hit for hit in shipped().scan(name) if hit.term.list == "outlet_words"]
    return any(w.end == len(name) and "ambiguous" not in w.term.facts for w in words) or any(
        w.start == 0 and (w.term.facts.get("place") == "first" or w.term.name == "Daily") for w in words
    )
