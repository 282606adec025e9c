"""The entities of a text as far as it was walked, found again by name, by word and by kind without a walk over all."""

from __future__ import annotations

from bisect import bisect_left, insort

from hearsay.model import MentionKind
from hearsay.reading.entities.gathered import Gathered
from hearsay.reading.entities.phrases import Phrase, keys

_KEPT = 12  # of each kind, the last spoken of


class Register:
    """What was gathered, and where each mention of it stands. Changed only by `begin`, `add` and `drop`."""

    def __init__(self) -> None:
        self.all: dict[int, Gathered] = {}
        self._made = 0
        self._by_word: dict[str, dict[int, Gathered]] = {}
        self._of_kind: dict[MentionKind, dict[int, Gathered]] = {}
        self._places: list[tuple[int, int, int]] = []

    def begin(self, phrase: Phrase) -> Gathered:
        """A new entity with its first mention."""
        made = self.empty()
        self.add(made, phrase, "")
        return made

    def empty(self) -> Gathered:
        """A new entity of which nothing is known yet."""
        self._made += 1
        made = self.all[self._made] = Gathered(self._made)
        return made

    def add(self, gathered: Gathered, phrase: Phrase, because: str) -> None:
        """One more mention of an entity."""
        gathered.take(phrase, because)
        key = gathered.number
        insort(self._places, (phrase.mention.start, phrase.mention.end, key))
        for word in keys(phrase):
            self._by_word.setdefault(word, {})[key] = gathered
        recent = self._of_kind.setdefault(gathered.kind, {})
        recent.pop(key, None)
        recent[key] = gathered
        if len(recent) > _KEPT:
            del recent[next(iter(recent))]

    def drop(self, gathered: Gathered) -> None:
        """Forget an entity whose mentions went to another."""
        del self.all[gathered.number]
        known = [self._by_word[word] for phrase in gathered.phrases for word in keys(phrase)]
        for held in (*known, *self._of_kind.values()):
            held.pop(gathered.number, None)

    def called(self, *words: str) -> list[Gathered]:
        """The entities in whose names or descriptions one of the words stands, the last spoken of first."""
        found = {key: g for word in words for key, g in self._by_word.get(word, {}).items()}
        return sorted(found.values(), key=lambda g: -g.last)

    def recent(self) -> list[Gathered]:
        """The last entities of every kind, the last spoken of first."""
        return sorted((g for kind in self._of_kind.values() for g in kind.values()), key=lambda g: -g.last)

    def between(self, start: int, end: int) -> list[tuple[int, int, Gathered]]:
        """The mentions that stand between two offsets, in text order."""
        low, high = bisect_left(self._places, (start,)), bisect_left(self._places, (end,))
        return [(a, b, self.all[key]) for a, b, key in self._places[low:high] if b <= end and key in self.all]
