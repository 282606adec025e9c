"""Who a source phrase stands for: its kind, its name, its entity, and how that is known.

In this order: the outlet itself ("this newspaper"); nobody in particular ("sources", "officials"); someone named in the
phrase; a pronoun or a description that points back ("he", "the report", "the Iraqi doctor"); else the phrase itself.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.language.lexicon import shipped
from hearsay.model import Known, LinkKind, Listed, Mention, Reading, Span

_SELF = re.compile(r"(?:we|i|this\s+(?:newspaper|paper|reporter|correspondent|website|magazine|outlet)|our\s+(?:reporter|correspondent)s?)\b", re.I)  # fmt: skip
_ANONYMOUS = re.compile(
    r"\b(?:sources?|insiders?|informants?|whistle-?blowers?|officials|diplomats|analysts|experts|observers|critics|witnesses|defectors|reports|rumou?rs|claims|"
    r"(?:\w+\s+){0,3}who\s+(?:asked|declined|requested|spoke|wished|refused|did\s+not\s+want)|on\s+condition\s+of\s+anonymity|some|many|others|several)\b",
    re.I,
)
_COLLECTIVE = re.compile(
    r"\b(?:residents|locals|villagers|traders|farmers|miners|drivers|fishermen|herders|families|activists|locals|people|elders|"
    r"neighbours|neighbors|shopkeepers|survivors|relatives|refugees|migrants|fighters|smugglers|merchants|workers|prosecutors|police|lawyers|researchers|investigators|authorities|doctors|teachers|campaigners|monitors)\b",
    re.I,
)
_PRONOUN = {"he": "person", "she": "person", "him": "person", "her": "person", "it": "body", "they": "body"}
_BODIES = ("outlet", "official_body", "organisation", "document", "armed_group")
_LINK: dict[str, LinkKind] = {
    "person": "person", "outlet": "outlet", "official_body": "official_body", "document": "document",
    "organisation": "collective", "armed_group": "collective", "place": "official_body", "nationality": "collective",
}  # fmt: skip
_ORDER = ("person", "official_body", "outlet", "organisation", "armed_group", "document")


class Voice(Struct, frozen=True, kw_only=True):
    """Who speaks, and how that is known."""

    kind: LinkKind
    name: str | None
    known: Known
    because: str
    entity: str | None = None


def resolve(reading: Reading, source: Span) -> Voice:
    """The voice behind a source phrase."""
    phrase = source.text.strip()
    inside = [m for m in reading.mentions if source.holds(m) and m.kind in _ORDER]
    if _SELF.match(phrase):
        return Voice(kind="self", name=reading.document.publisher, known="explicit", because=f"“{phrase}” is the outlet")
    named = _named(inside)
    if named is None and _ANONYMOUS.search(phrase):
        return Voice(kind="anonymous", name=phrase, known="explicit", because=f"“{phrase}” names nobody")
    if named is not None:
        return _from(named, phrase)
    pointed = _pointed(reading, source)
    return pointed or _unnamed(reading, source)


def _named(inside: list[Mention]) -> Mention | None:
    """The mention that speaks: a document or a nameless group only where nothing else is named."""
    for kind in _ORDER:
        for mention in inside:
            if mention.kind == kind and mention.kind != "document" and not mention.text.lower().startswith(("the ", "its ", "their ")):
                return mention
    return None


def _from(mention: Mention, phrase: str) -> Voice:
    kind: LinkKind = _LINK[mention.kind]
    if isinstance(mention.value, Listed) and mention.value.list == "agencies":
        kind = "agency"
    because = f"named in “{phrase}”"
    return Voice(kind=kind, name=mention.text, known="explicit", because=because, entity=mention.entity)


def _pointed(reading: Reading, source: Span) -> Voice | None:
    """Someone named elsewhere, to whom a pronoun or a description points."""
    phrase = source.text.lower()
    before = [m for m in reading.mentions if m.end <= source.start]
    if phrase in _PRONOUN:
        kinds = ("person",) if _PRONOUN[phrase] == "person" else _BODIES
        return _latest(before, kinds, f"“{source.text}” is the last one named")
    heads = {(h.term.list, h.term.name) for h in shipped().scan(source.text)}
    if any(name == "documents" for name, _ in heads):
        return _report(reading, source)
    if phrase.startswith(("the ", "that ", "this ")):
        return _described(reading, before, source, heads)
    return None


def _latest(mentions: list[Mention], kinds: tuple[str, ...], because: str) -> Voice | None:
    for mention in reversed(mentions):
        if mention.kind in kinds and not mention.text.lower().startswith(("a ", "an ")):
            voice = _from(mention, mention.text)
            return Voice(kind=voice.kind, name=voice.name, known="resolved", because=because, entity=voice.entity)
    return None


def _report(reading: Reading, source: Span) -> Voice | None:
    """ "The report", "a new report": the outlet or body that a report of the text is said to be by."""
    text = reading.document.text
    documents = [m for m in reading.mentions if m.kind == "document"]
    earlier = [m for m in documents if m.start < source.start][::-1]
    for document in [*earlier, *(m for m in documents if m.start >= source.start)]:
        author = _author(reading, document, text)
        if author:
            because = f"“{source.text}” is taken as “{text[document.start : author.end]}”"
            return Voice(kind=_LINK[author.kind], name=author.text, known="resolved", because=because, entity=author.entity)
    return None


def _author(reading: Reading, document: Mention, text: str) -> Mention | None:
    for mention in reading.mentions:
        gap = text[document.end : mention.start] if document.end <= mention.start < document.end + 30 else None
        if gap is not None and mention.kind in ("outlet", "official_body", "organisation", "person"):
            return mention if re.match(r"\s+(?:by|from|of|in|published\s+by|released\s+by)\s+", gap) else None
    return None


def _described(reading: Reading, before: list[Mention], source: Span, heads: set[tuple[str, str]]) -> Voice | None:
    """ "The Iraqi doctor": the last person who was called a doctor where named; "the paper": the last outlet."""
    text = reading.document.text
    roles = {name for kind, name in heads if kind == "person_words"}
    for mention in reversed(before):
        around = text[max(0, mention.start - 40) : mention.start] + text[mention.end : mention.end + 80]
        if mention.kind == "person" and any(re.search(rf"\b{re.escape(role)}\b", around, re.I) for role in roles):
            because = f"“{source.text}” is taken as {mention.text}, called so before"
            return Voice(kind="person", name=mention.text, known="resolved", because=because, entity=mention.entity)
    if re.search(r"\b(?:paper|newspaper|outlet|website|site|channel|broadcaster|magazine|daily|weekly|blog|station)\b", source.text, re.I):
        return _latest(before, ("outlet",), f"“{source.text}” is the outlet named last")
    if re.search(r"\b(?:agency|ministry|service|department|office|body|panel|commission|police|court)\b", source.text, re.I):
        return _latest(before, ("official_body",), f"“{source.text}” is the body named last")
    if any(kind == "group_words" for kind, _ in heads):
        return _latest(before, ("armed_group",), f"“{source.text}” is the group named last")
    return None


def _unnamed(reading: Reading, source: Span) -> Voice:
    """A phrase that names nobody known: a crowd, a document, a person by role alone."""
    phrase = source.text
    heads = {h.term.list for h in shipped().scan(phrase)}
    if "documents" in heads:
        return Voice(kind="document", name=phrase, known="explicit", because=f"“{phrase}” is a document")
    if _COLLECTIVE.search(phrase):
        return Voice(kind="collective", name=phrase, known="explicit", because=f"“{phrase}” are several, none named")
    if phrase.lower().startswith(("a ", "an ", "one ", "another ")):
        return Voice(kind="anonymous", name=phrase, known="explicit", because=f"“{phrase}” names nobody")
    body = next((m for m in reading.mentions if source.holds(m) and m.kind in ("place", "nationality")), None)
    kind: LinkKind = "official_body" if body and body.text == phrase.removeprefix("the ") else "person"
    return Voice(kind=kind, name=phrase, known="explicit", because=f"named only as “{phrase}”")
