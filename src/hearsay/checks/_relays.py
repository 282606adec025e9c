"""An outlet that is said to have a story from a voice that others carry too, in words that no chain was read from.

"The Bay Lantern, relaying the Courier's story, speaks of 45 million"; "a website that cited the same governor".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._carriage import Carriage
from hearsay.checks._statements import DENIED, identity_of, root, shelf_of
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Link, LinkKind, Reading, Sentence
from hearsay.text.shelf import shelf

_OUTLETS: frozenset[LinkKind] = frozenset({"outlet", "agency"})
_REACH = 60  # characters behind the word of relaying in which whoever is relayed stands
_SHORTEST = 4
_FEWEST = 2


def relayed(reading: Reading) -> Iterator[Carriage]:
    """Each voice that an outlet relays while another outlet carries it, with the claims of both."""
    if reading.document.language not in READ:
        return
    relays = _Relays(reading)
    for sentence in reading.sentences:
        for match in words("carriage", "relaying").finditer(sentence.text):
            yield from relays.of(sentence, sentence.start + match.end())


class _Relays:
    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._held = [c for c in reading.claims if c.modality.level not in DENIED]
        self._claims = shelf_of(self._held)
        self._mentions = shelf(m for m in reading.mentions if m.entity)
        self._voices = {identity_of(link): link for c in self._held for link in c.chain[1:] if link.name}

    def of(self, sentence: Sentence, place: int) -> Iterator[Carriage]:
        """What an outlet of a sentence relays, by whoever stands behind the word of relaying."""
        inside = self._claims.inside(sentence.start, sentence.end)
        told = [c for c in inside if root(c).kind in _OUTLETS]
        behind = self._behind(place, min(sentence.end, place + _REACH))
        for key in behind - {identity_of(root(c)) for c in told}:
            theirs = [c for c in self._held if any(identity_of(link) == key for link in c.chain[1:]) and c not in told]
            carriers = self._carriers([*told, *theirs])
            if told and theirs and len(carriers) >= _FEWEST:
                origin = root(theirs[0]).name or self._voices[key].name
                yield Carriage((*theirs, *told), carriers, str(origin))
                return

    def _behind(self, start: int, end: int) -> set[str]:
        """The voices that a stretch names, by their whole name, its last word or what they are called."""
        stretch = self._text[start:end]
        entities = {m.entity for m in self._mentions.inside(start, end)}
        named = {key for key, link in self._voices.items() if _names(stretch, link)}
        return named | {key for key, link in self._voices.items() if link.entity and link.entity in entities}

    @staticmethod
    def _carriers(claims: list[Claim]) -> tuple[str, ...]:
        links = {identity_of(link): link for c in claims for link in c.chain[1:] if link.kind in _OUTLETS}
        return tuple(str(link.name) for link in links.values())


def _names(stretch: str, link: Link) -> bool:
    last = (link.name or "").split()[-1:]
    short = last and last[0][0].isupper() and len(last[0]) >= _SHORTEST
    return bool(short) and re.search(rf"\b{re.escape(last[0])}\b", stretch) is not None
