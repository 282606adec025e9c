"""Whom a document speaks of and where: persons, bodies and governments by one key for all spellings, pronouns too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.voices.told import names_of
from hearsay.model import Mention, Place, Reading, Sentence, Span
from hearsay.text.shelf import shelf

_OUTLET = "outlet"
_REACH = 40  # characters before a country in which a word tells that it is where something is
_PLACED = re.compile(
    r"\b(?:in|to|from|of|through|into|via|near|across|throughout|and|or|between|towards?|with|for|over) (?:\w+ )?\Z",
    re.I,
)
_OWN = re.compile(r"(?:this|our)\b", re.I)


class People:
    """The persons, bodies, governments and outlets of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = {e.id: e.name for e in reading.entities}
        keyed = [(m, key) for m in reading.mentions if (key := self._key(m))]
        self._keys = {m.id: key for m, key in keyed}
        self._shelf = shelf([m for m, _ in keyed])
        outlets = [m for m in reading.mentions if m.kind == _OUTLET and m.form != "pronoun"]
        outlets.sort(key=lambda m: m.end)
        named = {m.start for m in outlets}
        self._outlets = [m for m in outlets if m.end + 1 not in named]  # "the newspaper Al Hayat" is one

    def within(self, start: int, end: int) -> list[str]:
        """The keys of those named in a stretch, the last of them first."""
        found = [m for m in self._shelf.meeting(start, end) if start <= m.start and m.end <= end]
        return list(dict.fromkeys(self._keys[m.id] for m in reversed(found)))

    def at(self, place: int) -> str | None:
        """The key of whoever is named at a place."""
        return next((self._keys[m.id] for m in self._shelf.meeting(place, place + 1)), None)

    def outlets(self) -> Iterator[tuple[Mention, str, Sentence | None]]:
        """Each place where an outlet is named or meant: its name, and the sentence.

        "The site" is the outlet named last, or where none was, as for "this paper", the publisher.
        """
        sentences, own = shelf(self._reading.sentences), self._reading.document.publisher or ""
        last = own
        for mention in self._outlets:
            at = sentences.meeting(mention.start, mention.end)
            name = self._names.get(mention.entity or "", mention.text)
            is_name = mention.form == "name" or any(word[0].isupper() for word in name.split()[1:])
            outlet = name if is_name else own if _OWN.match(mention.text) else last
            last = outlet
            yield mention, outlet, at[0] if at else None

    def _key(self, mention: Mention) -> str:
        name = self._names.get(mention.entity or "", mention.text)
        if mention.kind == "person":
            return next(iter(names_of(name)), "")
        acts = mention.kind == "official_body" or self._is_land_that_acts(mention)
        return bare_name(name) if acts and mention.form != "pronoun" else ""

    def _is_land_that_acts(self, mention: Mention) -> bool:
        """A country by whose name its government is meant: "Russia claims", "confirmed by Russia"."""
        is_land = isinstance(mention.value, Place) and mention.kind == "place" and mention.value.level == "country"
        text = self._reading.document.text
        return is_land and _PLACED.search(text, max(0, mention.start - _REACH), mention.start) is None


def clause(sentence: Span, at: int) -> int:
    """Where the clause of a sentence begins in which a place of the text stands."""
    before = sentence.text[: at - sentence.start]
    return sentence.start + 1 + max(before.rfind(mark) for mark in (";", ":", " – ", " — "))
