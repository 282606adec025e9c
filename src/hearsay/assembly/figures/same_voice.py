"""A figure with no parent in sight beside those of others who have the matter from the same voice.

Where the tree does not tell from whom a document has a figure, the voice that it names may: one statement of one person
has one figure, and most who carry it have it right. What is given beside is another carrier, not a parent, and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hearsay.assembly.figures.beside import Beside, Rareness, nearest
from hearsay.assembly.figures.facts import Fact
from hearsay.assembly.figures.lost_values import Heard, agreed
from hearsay.assembly.voices import Hearing
from hearsay.assembly.voices.heard import CARRIERS
from hearsay.assembly.voices.heard import Heard as Voice

_FEWEST = 3  # others that must have it from the voice, or they are too few to say what it was
_MOST = 30
_WEIGHT = 2


class SameVoice:
    """The figures of each matter by the voice that they are from."""

    def __init__(self, facts: Mapping[str, Sequence[Fact]], hearing: Hearing, rare: Rareness) -> None:
        self._facts, self._hearing, self._rare = facts, hearing, rare
        self._told: dict[tuple[str, Voice], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
        self._first: dict[tuple[str, Voice], str] = {}
        for document, some in sorted(facts.items()):
            for fact in some:
                key = self._key(fact)
                if key is None:
                    continue
                if fact.when:
                    self._first[key] = min(fact.when, self._first.get(key, fact.when))
                if document in self._told[key] or len(self._told[key]) < _MOST:
                    self._told[key][document].append(fact)

    def _key(self, fact: Fact) -> tuple[str, Voice] | None:
        matter = self._rare.matters.get(fact.claim or "")
        voice = self._hearing.voice(fact.claim) if fact.claim else None
        if matter is None or voice is None or voice.is_unnamed or voice.kind in CARRIERS:
            return None
        return matter, voice

    def beside(self, fact: Fact) -> tuple[Beside, str] | None:
        """The figure of most others who have it from the voice, with why; None where they are few or of two minds."""
        key = self._key(fact)
        if key is None or len(self._told[key]) <= _FEWEST or fact.when == self._first.get(key):
            return None  # the first to tell it has it from nobody here
        asked = [told for document, told in self._told[key].items() if document != fact.document]
        near = [found for told in asked if (found := nearest(fact, self._facts[fact.document], told, self._rare))]
        result = agreed([Heard(found, _WEIGHT) for found in near], _WEIGHT) if len(near) >= _FEWEST else None
        if result is None or not result.changes:
            return None
        return result, f"no parent has it, but most of the {len(near)} others who have it from {key[1].who} say this"
