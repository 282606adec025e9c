"""A figure with no parent in sight beside those of others who tell the same.

Where the tree does not tell from whom a document has a figure, the voice that it names may: one statement of one person
has one figure, and most who carry it have it right. Where it names none, many more must tell the matter and agree. What
is given beside is another carrier, not a parent, and says so.
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
_FEWEST_OF_MATTER = 5  # others that must tell it where no voice makes their statements one
_MOST = 30
_WEIGHT = 2
_BOUNDED = frozenset({"at_least", "at_most"})

Key = tuple[str, Voice | None]


class SameVoice:
    """The figures of each matter by the voice that they are from, and by none."""

    def __init__(self, facts: Mapping[str, Sequence[Fact]], hearing: Hearing, rare: Rareness) -> None:
        self._facts, self._hearing, self._rare = facts, hearing, rare
        self._told: dict[Key, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
        self._days: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for document, some in sorted(facts.items()):
            for fact in some:
                for key in self._keys(fact):
                    self._note(document, fact, key)

    def _note(self, document: str, fact: Fact, key: Key) -> None:
        if fact.when:
            self._days[key][fact.when].add(document)
        if document in self._told[key] or len(self._told[key]) < _MOST:
            self._told[key][document].append(fact)

    def _keys(self, fact: Fact) -> list[Key]:
        """The matter with its voice, if that is somebody, then the matter alone."""
        matter = self._rare.matters.get(fact.claim or "")
        if matter is None:
            return []
        voice = self._hearing.voice(fact.claim) if fact.claim else None
        by_voice = voice is not None and not voice.is_unnamed and voice.kind not in CARRIERS
        return [(matter, voice), (matter, None)] if by_voice else [(matter, None)]

    def beside(self, fact: Fact, *, has_parents: bool) -> tuple[Beside, str] | None:
        """The figure of most others who have it from the voice, with why; None where they are few or of two minds.

        has_parents: whether the document has its story from anybody; one that has not may know better than the many.
        """
        for key in self._keys(fact):
            voice = key[1]
            if (voice is None and not has_parents) or self._is_first(fact, key, has_parents=has_parents):
                continue
            found = self._most(fact, key, _FEWEST if voice is not None else _FEWEST_OF_MATTER)
            if found is not None:
                whence = f"have it from {voice.who}" if voice is not None else "tell it"
                return found[0], f"no parent has it, but most of the {found[1]} others who {whence} say this"
        return None

    def _most(self, fact: Fact, key: Key, fewest: int) -> tuple[Beside, int] | None:
        """What most others say, where this one says otherwise, and how many they are."""
        if len(self._told[key]) <= fewest:
            return None
        asked = [told for document, told in self._told[key].items() if document != fact.document]
        near = [found for told in asked if (found := nearest(fact, self._facts[fact.document], told, self._rare))]
        if key[1] is None and fact.amount.bound in _BOUNDED and any(not found.changes for found in near):
            return None  # copies drop a bound and hardly add one: it may be the first wording where another has it too
        result = agreed([Heard(found, _WEIGHT) for found in near], _WEIGHT) if len(near) >= fewest else None
        return (result, len(near)) if result is not None and result.changes else None

    def _is_first(self, fact: Fact, key: Key, *, has_parents: bool) -> bool:
        """Whether it is told here first, so from nobody here; of several on the first day, whoever has no parents."""
        days = self._days[key]
        return bool(days) and fact.document in days[min(days)] and (len(days[min(days)]) == 1 or not has_parents)
