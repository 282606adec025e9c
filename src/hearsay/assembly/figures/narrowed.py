"""Whose nationality is told: people who are only foreign in the sources, and things that are only abroad.

A document that gives them a land, or says that the land is next door, has narrowed what was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.facts import listened_for, table
from hearsay.assembly.figures.kin import Kin
from hearsay.assembly.figures.rows import Quoted, Row
from hearsay.assembly.same_claim.words import is_plain, stem, words_in
from hearsay.model import Mention, Place, Reading, Sentence
from hearsay.text.shelf import shelf
from hearsay.text.spans import quote

_NEXT_DOOR = "next door"
_BEFORE = 60  # characters before "abroad" in which it is said who or what is there
_COUNTRY = "country"
_FEWEST = 3  # others that must have it otherwise where nobody knows from whom a document has it
_NEAREST = 2  # words right before "abroad" that say who or what is there
# who comes from many lands is not of one because one document tells of some of them
_MANY = r"(?!(?:nationals|citizens|migrants|refugees|passengers|tourists|others|its|his)\b)[a-z-]{3,40}s"


class Described(Struct, frozen=True):
    """People or things and the land that they are of or in; land: its code, "next door", None where only far away."""

    nouns: frozenset[str]
    land: str | None
    quoted: Quoted


class Lands:
    """Which people and things each document gives a land, and which it only calls foreign."""

    def __init__(self, aligned: Aligned, kin: Kin) -> None:
        self._aligned, self._kin = aligned, kin
        self._described = {d: [*_people(r), *_things(r)] for d, r in aligned.readings.items()}

    def narrowed(self, document: str) -> Row | None:
        """The first people or things that have a land here alone, and that are foreign in others of the story.

        Who has it from nobody may have it first, unless he too calls them foreign: then several must have it otherwise.
        """
        kin = self._kin.before(document)
        named = frozenset().union(*(_named(self._aligned.readings[s]) for s in self._aligned.sources(document)))
        for here in self._described[document]:
            if here.land is None or here.land in named:
                continue
            others = [there for d in kin for there in self._described[d] if there.nouns & here.nouns]
            far = [there.quoted for there in others if there.land is None]
            new = all(there.land != here.land for there in others)
            if new and len(far) >= self._fewest(document, here):
                because = f"who or what is “{far[0].words.text}” elsewhere is here “{here.quoted.words.text}”"
                return Row("subject", here.quoted, far[0], far[0].document, because)
        return None

    def _fewest(self, document: str, here: Described) -> int:
        """How many others must have it otherwise, or the document may know better than they."""
        foreign = any(d.land is None and d.nouns & here.nouns for d in self._described[document])
        return 1 if foreign or self._aligned.lines.parents(document) else _FEWEST


def _named(reading: Reading) -> frozenset[str]:
    """The lands that a document names anywhere: a source that does may have told of whom it is."""
    values = (mention.value for mention in reading.mentions)
    return frozenset(value.country for value in values if isinstance(value, Place) and value.country)


def _people(reading: Reading) -> Iterator[Described]:
    """ "British surgeons", "surgeons from Britain", then "foreign surgeons"."""
    sentences = shelf(reading.sentences)
    for mention in reading.mentions:
        at = sentences.meeting(mention.start, mention.end)
        if isinstance(mention.value, Place) and mention.value.country and at:
            yield from _of_a_land(reading, mention, mention.value, at[0])
    for sentence in reading.sentences:
        for match in _foreign().finditer(reading.document.text, sentence.start, sentence.end):
            noun = match["behind"] or match["before"]
            yield _described(reading, noun, None, match.span(), sentence)


def _of_a_land(reading: Reading, mention: Mention, place: Place, sentence: Sentence) -> Iterator[Described]:
    """The people with whom a nationality or a country stands."""
    text = reading.document.text
    if mention.kind == "nationality":
        if behind := _behind().match(text, mention.end, sentence.end):
            yield _described(reading, behind["noun"], place.country, (mention.start, behind.end()), sentence)
    elif place.level == _COUNTRY and (before := _from().search(text, sentence.start, mention.start)):
        yield _described(reading, before["noun"], place.country, (before.start(), mention.end), sentence)


def _described(reading: Reading, noun: str, land: str | None, span: tuple[int, int], sentence: Sentence) -> Described:
    quoted = Quoted(reading.document.id, quote(reading.document.text, *span), sentence)
    return Described(frozenset({stem(noun.lower())}), land, quoted)


def _things(reading: Reading) -> Iterator[Described]:
    """What is "abroad", and what is "in neighbouring countries"."""
    text = reading.document.text
    for sentence in reading.sentences:
        for name, land in (("far", None), ("near", _NEXT_DOOR)):
            for match in listened_for(name).finditer(text, sentence.start, sentence.end):
                before = words_in(text, max(sentence.start, match.start() - _BEFORE), match.start())
                told = [stem(word) for _, word, _ in before if len(word) > 2 and not is_plain(word)]
                nouns = frozenset(told[-_NEAREST:])
                quoted = Quoted(reading.document.id, quote(text, *match.span()), sentence)
                yield Described(nouns, land, quoted)


@cache
def _foreign() -> re.Pattern[str]:
    behind = rf"\b[Ff]oreign(?: and \w+)?(?: [a-z-]+)? (?P<behind>{_MANY})\b"
    return re.compile(rf"{behind}|\b(?P<before>{_MANY}) (?:{table()['foreign']})\b")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?: and \w+)?(?: [a-z-]+)? (?P<noun>{_MANY})\b")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<noun>{_MANY}) (?:from|of) (?:the )?\Z", re.I)
