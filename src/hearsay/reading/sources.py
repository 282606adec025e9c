"""Who a source phrase stands for: its kind, its name, its entity, and how that is known.

In this order: the outlet itself ("this newspaper"); someone named in the phrase; nobody in particular ("sources",
"officials"); a pronoun or a description that points elsewhere ("he", "the report", "the Iraqi doctor"); else the
phrase.
"""

from __future__ import annotations

import re

from hearsay.model import Span
from hearsay.reading.speakers import Named
from hearsay.reading.standing_for import are_several, is_document, is_head, is_seen
from hearsay.reading.unnamed import nameless, unnamed
from hearsay.reading.voice import LINK, Voice, voice_of

_SELF = re.compile(
    r"(?:we|i|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|outlet)|our\s+(?:reporter|correspondent)s?)\b"
    r"|(?:our|my)\Z",
    re.I,
)
_ORDER = ("person", "official_body", "outlet", "organisation", "armed_group")
_ONE = frozenset({"outlet", "document"})  # "they" are others
_POINTING = ("the ", "its ", "their ", "this ", "that ")


def itself(publisher: str | None, phrase: str) -> Voice | None:
    """ "We", "this newspaper": the outlet's own reporting."""
    return outlet(publisher, phrase) if _SELF.match(phrase) else None


def outlet(publisher: str | None, phrase: str) -> Voice:
    """The outlet itself, called by a phrase."""
    return Voice(kind="self", name=publisher, known="explicit", because=f"“{phrase}” is the outlet")


def named(names: Named, source: Span) -> Voice | None:
    """Someone named as the head of the phrase or beside it: not whom the head belongs to or is near.

    "The minister, Omar Siddiq" is Siddiq; "the lawyer for Omar Siddiq" and "Siddiq's driver" are not. Two names joined
    by "and" are several.
    """
    stop = names.text.startswith(".", source.end)  # "Okello Jr." keeps its stop, the phrase has lost it
    inside = names.speakers.inside(source.start, source.end + stop)
    if is_seen(names.text, inside):
        because = f"“{source.text}” is a document"
        return Voice(kind="document", name=source.text, known="explicit", because=because, entity=inside[0].entity)
    if inside and is_document(names.text, source, inside[-1]):
        because = f"“{source.text}” is a document"
        return Voice(kind="document", name=source.text, known="explicit", because=because, entity=inside[-1].entity)
    speaking = [m for m in inside if m.kind in _ORDER and is_head(names.text, source, m)]
    if are_several(names.text, speaking):
        return Voice(kind="collective", name=source.text, known="explicit", because=f"“{source.text}” are several")
    for kind in _ORDER:
        for mention in speaking:
            if mention.kind == kind and not mention.text.lower().startswith(_POINTING):
                return voice_of(mention, f"named in “{source.text}”", "explicit")
    return None


def gathered(names: Named, source: Span) -> Voice | None:
    """A pronoun or a description ("she", "the guard") that was gathered with a name."""
    for mention in names.mentions.inside(source.start, source.end):
        known = names.called.get(mention.entity or "") if mention.form != "name" else None
        if known and mention.start == source.start and known.kind in LINK:
            voice = voice_of(known, f"“{mention.text}” is taken as {known.text}", "resolved")
            if voice.kind not in _ONE or mention.text.lower() != "they":
                return voice
    return None


def described(names: Named, source: Span) -> Voice | None:
    """A pronoun that was gathered with a description alone ("they", after "the prosecutors")."""
    for mention in names.mentions.inside(source.start, source.end):
        own = mention.form == "pronoun" and mention.start == source.start  # "one of them" is not they
        known = names.described.get(mention.entity or "") if own else None
        if known:
            voice = nameless(known.text) or unnamed(names, known)
            because = f"“{mention.text}” is taken as “{known.text}”"
            return Voice(kind=voice.kind, name=voice.name, known="resolved", because=because, entity=known.entity)
    return None
