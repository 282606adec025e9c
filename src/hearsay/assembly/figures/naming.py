"""Which document names which voice and outlet, anywhere and by any spelling."""

from __future__ import annotations

from collections import Counter, defaultdict

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.figures.facts import stems_of
from hearsay.assembly.same_claim.gists import NAME
from hearsay.assembly.voices.heard import Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.assembly.voices.told import names_of
from hearsay.text.folding import fold


class Naming:
    """The voices and carriers of a corpus's claims. carrying: for each voice how many documents name each carrier."""

    def __init__(self, hearing: Hearing, aligned: Aligned) -> None:
        self._aligned = aligned
        self.naming: dict[Heard, set[str]] = defaultdict(set)
        self.carrying: dict[Heard, Counter[Heard]] = defaultdict(Counter)
        for document, reading in aligned.readings.items():
            for claim in reading.claims:
                self._note(document, hearing.voice(claim.id), hearing.carriers(claim.id))
        self._folded: dict[str, str] = {}

    def _note(self, document: str, voice: Heard | None, carriers: tuple[Heard, ...]) -> None:
        for heard in (*((voice,) if voice else ()), *carriers):
            if voice is not None and heard in carriers and document not in self.naming[heard]:
                self.carrying[voice][heard] += 1
            self.naming[heard].add(document)

    def has(self, document: str, heard: Heard) -> bool:
        """Whether a document names a voice anywhere, by any of its spellings or by two telling words."""
        if document in self.naming[heard] or self.names(document, heard.who):
            return True
        text = self._aligned.readings[document].document.text
        names = set(names_of(text)) if heard.told.names else set()
        if heard.told.names and heard.told.names[0] in names:
            return True
        stems = {s.removeprefix(NAME) for s in stems_of(text)} if heard.told.roles else set()
        common = len(heard.told.roles & stems)
        return common > 1 and 2 * common > len(heard.told.roles)

    def names(self, document: str, who: str | None) -> bool:
        """Whether a name stands in a document's text."""
        if document not in self._folded:
            self._folded[document] = fold(self._aligned.readings[document].document.text)
        return bool(who) and bare_name(who) in self._folded[document]


def is_findable(heard: Heard) -> bool:
    """Whether a reader could find the source: it is named, or an office or paper that is described."""
    return heard.is_nameable or (heard.kind == "official_body" and len(heard.told.roles) > 1)
