"""What a reading names that can speak, looked up once: names, documents, people by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hearsay.language.lexicon import shipped
from hearsay.model import Mention, Quotation, Reading, Sentence, Span
from hearsay.text.shelf import Shelf, shelf
from hearsay.text.spans import quote

_DETERMINED = re.compile(r"\b(?:an?|the|one|another)\s+(?:[\w'’-]+\s+){0,2}$", re.I)
# "a specialist division" is no person: behind one stands a mark, a preposition, a conjunction or a verb
_PERSONAL = re.compile(
    r"\s*[,.;:]|\s+(?:who|in|from|at|of|for|with|named|called|known|said|says|told|had|has|was|is|and|or|near|also|then)\b"
    r"|\s+\w+ed\b"
)
_WHERE = re.compile(r"\s+(?:in|from|at|of)\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*")
_KINDS = frozenset({"person", "outlet", "official_body", "document", "organisation", "armed_group"})
_DESCRIBED = frozenset({"person", "official_body", "organisation", "outlet", "document"})
_SPOKEN_OF = frozenset({"document", "armed_group"})  # kinds that speak under a common noun too ("the group")


class Named(Struct, frozen=True):
    """What a reading names that can speak, on shelves.

    roles: people known by what they are, not by name. called: the fullest name of each entity that has one.
    described: by what people and bodies are first called where no name stands.
    """

    text: str
    speakers: Shelf[Mention]
    documents: tuple[Mention, ...]
    mentions: Shelf[Mention]
    roles: Shelf[Span]
    sentences: Shelf[Sentence]
    quotations: Shelf[Quotation]
    called: dict[str, Mention]
    described: dict[str, Mention]


def named_in(reading: Reading) -> Named:
    """The shelves of a reading, made once."""
    speakers = [m for m in reading.mentions if m.kind in _KINDS and _names_one(m)]
    documents = tuple(m for m in speakers if m.kind == "document")
    called: dict[str, Mention] = {}
    for mention in sorted(speakers, key=lambda m: -len(m.text)):
        if mention.form == "name" and mention.entity:
            called.setdefault(mention.entity, mention)
    described: dict[str, Mention] = {}
    for mention in reading.mentions:
        if mention.form == "description" and mention.kind in _DESCRIBED and mention.entity:
            described.setdefault(mention.entity, mention)
    return Named(
        text=reading.document.text,
        speakers=shelf(speakers),
        documents=documents,
        mentions=shelf(reading.mentions),
        roles=shelf(_roles(reading)),
        sentences=shelf(reading.sentences),
        quotations=shelf(reading.quotations),
        called=called,
        described=described,
    )


def _names_one(mention: Mention) -> bool:
    """Whether a mention tells by itself who it is; other descriptions and pronouns are worked out where they speak."""
    return mention.form == "name" or (mention.form == "description" and mention.kind in _SPOKEN_OF)


def _roles(reading: Reading) -> Iterator[Span]:
    """People by what they are ("a trader in Kismayo"), for a pronoun behind may mean them."""
    text = reading.document.text
    for hit in shipped().scan(text):
        lead = _DETERMINED.search(text, max(0, hit.start - 40), hit.start) if hit.term.list == "person_words" else None
        if lead and _PERSONAL.match(text, hit.end):
            where = _WHERE.match(text, hit.end)
            yield quote(text, lead.start(), where.end() if where else hit.end)
