"""The armed groups of a reading: by kind, by what the text calls them, and by the common nouns for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._latest import latest
from hearsay.checks._words import made, words
from hearsay.model import Link, Mention, Reading
from hearsay.text.shelf import Shelf, shelf

# "Harak Boys, also known as the Night Men, an armed group of former guards"; "the militia Harak Boys"
_CALLED = (
    r"(?P<name>[A-Z][\w'’-]+(?:(?:\s+(?:of|the|de|al|du))*\s+[A-Z][\w'’-]+){0,4})"
    r"(?:\s*\([^)]{1,20}\))?,\s+(?:also\s+known\s+as\s+[^,]{2,40},\s+)?(?i:an?|the|one\s+of)\s+(?i:(?:[\w-]+\s+){0,4}?)(?i:{bands})\b"
)
_AFTER = re.compile(r"\W*([A-Z][\w'’-]+(?:(?:\s+(?:of|the|de|al|du))*\s+[A-Z][\w'’-]+){0,4})")
_SHORTEST = 4
_OPENING = 40  # characters in which a sentence names what it opens with


class Bands:
    """Where a text speaks of an armed group, and whose voice is one's."""

    def __init__(self, reading: Reading) -> None:
        text = reading.document.text
        self._named = _named(text)
        bands = [m for m in reading.mentions if m.kind in ("armed_group", "organisation") or m.form == "description"]
        known = {m.entity for m in bands if m.kind == "armed_group" or self._is_called(m)}
        kept = [m for m in bands if m.entity in known or self._is_called(m) or _is_common(m)]
        self._entities = {m.entity for m in kept if m.entity}
        found = [(m.start, m.end, m.entity or m.text) for m in kept]
        taken = shelf(kept)
        found += [place for place in self._by_name(text) if not taken.meeting(*place[:2])]
        self._shelf = Shelf((start, end, (key, start)) for start, end, key in found)
        self._sentences = reading.sentences

    def _by_name(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a group stands by its explained name, or by the last word of it ("the Night Men", "the Men")."""
        for name in self._named:
            short = "|".join(re.escape(part) for part in (name, name.split()[-1], name.split("-")[0]))
            for match in re.finditer(rf"\b(?:{short})\b", text):
                yield match.start(), match.end(), name

    def within(self, start: int, end: int) -> list[tuple[str, int]]:
        """The groups of a stretch: an identity, and where it is named."""
        return self._shelf.inside(start, end)

    def of(self, link: Link) -> set[str]:
        """The groups that a voice belongs to: itself, one its words name, or, of "their spokesman", the last one."""
        if link.entity in self._entities:
            return {link.entity or ""}
        if link.source is None or not words("conflict", "speakers").search(link.source.text):
            return set()
        named = {key for key, _ in self.within(link.source.start, link.source.end)}
        if named or re.search(r"\bof\b|\bfor\b|['’]s\b", link.source.text):
            return named
        return self._spoken_of_before(link.source.start)

    def speak(self, link: Link) -> bool:
        """Whether a voice is an armed group's."""
        return bool(self.of(link))

    def _spoken_of_before(self, place: int) -> set[str]:
        """The group that opens the sentence before: "The Vanguard rejects this. ..., a spokesman said"."""
        earlier = [s for s in self._sentences if s.end <= place][-2:]
        opening = [key for s in reversed(earlier) for key, start in self.within(s.start, s.start + _OPENING)]
        return set(opening[:1])

    def _is_called(self, mention: Mention) -> bool:
        """Whether a name is one that the text explains, or ends in a word that only bands call themselves by."""
        if mention.kind != "organisation":
            return False
        last = mention.text.rpartition(" ")[2]
        known = any(mention.text in name or name in mention.text for name in self._named)
        return known or bool(words("conflict", "names").fullmatch(last))


@latest
def bands_of(reading: Reading) -> Bands:
    """The armed groups of a reading, found once."""
    return Bands(reading)


def one_band(reading: Reading) -> dict[str, str]:
    """Where a text speaks of one named group at most: its nameless mentions ("the militia"), by entity, as that one."""
    bands = bands_of(reading)
    called = [m for m in reading.mentions if m.kind in ("armed_group", "organisation") and m.form == "name"]
    named = {m.entity for m in called if m.entity and (m.kind == "armed_group" or bands.within(m.start, m.end))}
    bare = [m for m in reading.mentions if m.kind == "armed_group" and m.entity and m.entity not in named]
    if len(named) > 1 or not bare or any(words("conflict", "others").search(m.text) for m in bare):
        return {}
    one = next(iter(named), bare[0].entity)
    return {m.entity: one for m in bare if m.entity and one}


def _is_common(mention: Mention) -> bool:
    return mention.form == "description" and bool(words("conflict", "bands").search(mention.text))


def _named(text: str) -> set[str]:
    found = {m["name"] for m in _pattern().finditer(text)}
    for match in (m for name in ("bands", "rivals") for m in words("conflict", name).finditer(text)):
        behind = _AFTER.match(text, match.end(), match.end() + len("the ") + 40)
        if behind and text[match.end()] == " ":
            found.add(behind.group(1))
    return {name for name in found if len(name) >= _SHORTEST}


def _pattern() -> re.Pattern[str]:
    return re.compile(made(_CALLED, bands="conflict.bands").pattern)
