"""An entity while it is being gathered: what it is called, what it was called by common nouns, and why."""

from __future__ import annotations

from collections import Counter

from hearsay.model import Entity, Listed, Mention, MentionKind, Place
from hearsay.reading.entities.phrases import Phrase, family
from hearsay.text.identity import identity

BY = "entities/2"
_LOOSE = frozenset({"person", "organisation"})  # kinds that are a first guess of a reader or of a pronoun


class Gathered:
    """One thing and its mentions so far, in text order. Changed only by `take`."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.phrases: list[Phrase] = []
        self.names: set[str] = set()
        self.heads: set[str] = set()
        self.words: set[str] = set()
        self.many: bool | None = None
        self.gender: str | None = None
        self.owners: set[tuple[int, str]] = set()
        self.itself = False  # the publisher, as "we" and "this newspaper"
        self.last = 0
        self.kind: MentionKind = "organisation"
        self._kinds: Counter[MentionKind] = Counter()
        self._described: Counter[MentionKind] = Counter()
        self._because: list[str] = []

    def take(self, phrase: Phrase, because: str) -> None:
        """Add a mention; because: why it is taken for this one, in words."""
        self.phrases.append(phrase)
        if phrase.mention.form != "pronoun":
            (self._kinds if phrase.mention.form == "name" else self._described)[phrase.mention.kind] += 1
        if phrase.name:
            self.names.add(phrase.name)
            self.heads |= phrase.titles
        if phrase.head:
            self.heads.add(phrase.head)
            self.words |= phrase.words
        self.many = phrase.many if self.many is None else self.many
        self.gender = self.gender or phrase.gender
        self.last = phrase.mention.start
        self.kind = self._kind()
        if because and because not in self._because:
            self._because.append(because)

    def _kind(self) -> MentionKind:
        """The kind that most of its names have; of its descriptions if it has none, or if they tell it finer."""
        if not self._kinds:
            return next(iter(self._described), self.phrases[0].mention.kind)
        first = self._kinds.most_common(1)[0][0]
        finer = [k for k in (*self._kinds, *self._described) if k not in _LOOSE]
        return finer[0] if finer and first == "organisation" else first

    @property
    def family(self) -> str:
        """Persons, bodies, documents, or the kind itself."""
        return family(self.kind)

    def entity(self, document: str) -> Entity:
        """The row; its name is the fullest name, or the first description."""
        mentions = sorted((p.mention for p in self.phrases), key=lambda m: (m.start, m.end))
        name = _name(mentions)
        spoken = [m for m in mentions if m.form != "pronoun"]
        aliases = tuple(s for s in dict.fromkeys(_spelling(m) for m in spoken) if s != name)
        return Entity(
            id=identity("e", document, self.kind, mentions[0].start, mentions[0].end),
            kind=self.kind,
            name=name,
            aliases=aliases,
            mentions=tuple(m.id for m in mentions),
            because="; ".join(self._because) or ("one name" if self.names else "described once"),
            by=BY,
        )


def _spelling(mention: Mention) -> str:
    for article in ("the ", "The ", "THE ", "an ", "An ", "a ", "A "):
        if mention.text.startswith(article) and len(mention.text) > len(article):
            return mention.text[len(article) :]
    return mention.text


def _name(mentions: list[Mention]) -> str:
    listed = [m.value.name for m in mentions if isinstance(m.value, Listed | Place)]
    named = [_spelling(m) for m in mentions if m.form == "name"]
    described = [_spelling(m) for m in mentions if m.form == "description"]
    if listed:
        return listed[0]
    return max(named, key=len) if named else described[0] if described else mentions[0].text
