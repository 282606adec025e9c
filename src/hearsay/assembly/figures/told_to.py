"""Whom a witness spoke to: the outlet that he told it, by one document alone another than by all others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.figures.facts import listened_for
from hearsay.assembly.figures.kin import Kin
from hearsay.assembly.figures.people import People, clause
from hearsay.assembly.figures.rows import Quoted, Row

_BEFORE = 60  # characters before an outlet in which the word stands that it was told
_FEWEST = 2  # others that must name one outlet

Spoken = tuple[str, str, Quoted]


class Interviews:
    """Which person spoke to which outlet, as each document has it."""

    def __init__(self, aligned: Aligned, kin: Kin, people: Mapping[str, People]) -> None:
        self._aligned, self._kin = aligned, kin
        self._spoken = {document: list(_spoken(document, people[document])) for document in aligned.readings}
        self._by: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for document, found in self._spoken.items():
            for person, outlet, _ in found:
                self._by[person][bare_name(outlet)].add(document)

    def moved(self, document: str) -> Row | None:
        """The first person who here alone spoke to an outlet, and in most others of the story to one other outlet."""
        hearing = self._hearing(document)
        for person, outlet, quoted in self._spoken[document]:
            main, count = self._of_most(person, document, bare_name(outlet))
            if count and bare_name(outlet) not in hearing:
                because = f"{count} documents say that the witness spoke to {main}, this one alone {outlet}"
                return Row("attribution", quoted, None, self._aligned.lines.parents(document)[0].parent, because)
        return None

    def _of_most(self, person: str, document: str, here: str) -> tuple[str, int]:
        """The outlet that most others of the story name, and how many; 0 where they are few or one names this one."""
        kin = self._kin.of(document)
        counted = Counter({name: len(having & kin) for name, having in self._by[person].items()})
        main, count = min(counted.items(), key=lambda item: (-item[1], item[0]))
        enough = count >= _FEWEST and 2 * count > counted.total() and not counted[here]
        apart = document not in self._by[person][main] and here not in main and main not in here
        return main, count if enough and apart else 0

    def _hearing(self, document: str) -> set[str]:
        """The publishers who may have heard it: its own, those of lost parents, and those who have it from nobody."""
        lines = self._aligned.lines
        lost = [d.parent for d in lines.main_parents(document) if lines.lost(d.parent) is not None]
        first = (d for d in lines.above(document) if d in self._aligned.readings and not lines.main_parents(d))
        return {bare_name(name) for node in (document, *first, *lost) if (name := self._aligned.publisher(node))}


def _spoken(document: str, people: People) -> Iterator[Spoken]:
    for mention, outlet, sentence in people.outlets():
        if sentence is None or not outlet:
            continue
        least = max(sentence.start, mention.start - _BEFORE)
        told = _told().search(sentence.text, least - sentence.start, mention.start - sentence.start)
        at = sentence.start + told.start() if told else sentence.start
        who = people.within(clause(sentence, at), at) or people.within(sentence.start, at)
        if told and who:
            yield who[0], outlet, Quoted(document, mention, sentence)


@cache
def _told() -> re.Pattern[str]:
    words = listened_for("told_to").pattern
    return re.compile(rf"{words}\s+(?:(?!(?:that|of|by|in|how|why|what)\b)[a-z]+\s+){{0,3}}\Z", re.I)
