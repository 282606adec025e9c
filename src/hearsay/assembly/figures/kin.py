"""The other documents of one story, be it from the same report or from others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.voices.heard import Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.model import Claim

_FEWEST = 2  # matters or named voices that two documents must have in common, or they are not of one story
_MOST = 200  # documents with one mark that are looked at: of thousands that copy one text, more tell no more

Mark = str | Heard


class Kin:
    """Which documents tell the same, by what they tell and on whose word."""

    def __init__(self, aligned: Aligned, hearing: Hearing) -> None:
        self._aligned = aligned
        self._marks: dict[str, set[Mark]] = {}
        self._bearing: dict[Mark, list[str]] = defaultdict(list)
        self._like: dict[str, frozenset[str]] = {}
        for document, reading in aligned.readings.items():
            self._marks[document] = {mark for claim in reading.claims for mark in _marks(claim, aligned, hearing)}
            for mark in self._marks[document]:
                if len(self._bearing[mark]) < _MOST:
                    self._bearing[mark].append(document)

    def of(self, document: str) -> frozenset[str]:
        """The documents that have two matters or voices in common with a document, or with one of its sources."""
        sources = (self._alike(source) for source in self._aligned.sources(document))
        return self._alike(document).union(*sources) - {document}

    def before(self, document: str) -> list[str]:
        """Those that may have come before it: they have nothing from it and are not dated behind it."""
        return [d for d in sorted(self.of(document)) if self._may_precede(d, document)]

    def _alike(self, document: str) -> frozenset[str]:
        if document not in self._like:
            common = Counter(other for mark in self._marks[document] for other in self._bearing[mark])
            self._like[document] = frozenset(d for d, count in common.items() if count >= _FEWEST)
        return self._like[document]

    def _may_precede(self, one: str, other: str) -> bool:
        if other in self._aligned.lines.above(one):
            return False
        first, second = (self._aligned.readings[d].document.published for d in (one, other))
        return first is None or second is None or first <= second


def _marks(claim: Claim, aligned: Aligned, hearing: Hearing) -> Iterator[Mark]:
    """What a claim has in common with others of its story: its matter, and the voice if that has a name."""
    voice, matter = hearing.voice(claim.id), aligned.matters.get(claim.id)
    if voice is not None and voice.told.names:
        yield voice
    if matter:
        yield matter
