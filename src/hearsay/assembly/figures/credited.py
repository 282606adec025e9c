"""Sources lost, swapped or added on the way: whom the parent names for a statement, and whom the child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hearsay.assembly.figures.added import Outlets
from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.alone import Alone
from hearsay.assembly.figures.kin import Kin
from hearsay.assembly.figures.naming import Naming, is_findable
from hearsay.assembly.figures.people import People
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.figures.swapped import Swaps
from hearsay.assembly.figures.told_to import Interviews
from hearsay.assembly.figures.written_by import Authors
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Figure

Pair = tuple[Said, Said]
_COPIES = frozenset({"copy", "copy_translated"})  # who retells may name a source in words of his own
_FEWEST_LOST = 2  # other children of a lost report that must name a source, or one may have added it


class Credits:
    """Who is named for what, in each document and over the corpus."""

    def __init__(self, hearing: Hearing, aligned: Aligned, kin: Kin, people: Mapping[str, People]) -> None:
        self._hearing, self._aligned = hearing, aligned
        self._naming = Naming(hearing, aligned)
        self._alone = Alone(hearing, aligned, self._naming)
        self._outlets, self._swaps = Outlets(aligned), Swaps(hearing, aligned)
        self._interviews, self._authors = Interviews(aligned, kin, people), Authors(aligned, kin, people, hearing)

    def changes(self, document: str, figures: Sequence[Figure] = ()) -> Iterator[Row]:
        """A row for a document that names nobody whom its parent names, and for one that names another.

        figures: its figures beside its parents'; one that came through tells what stands beside what, too.
        """
        found = (
            self._lost(document)
            or self._alone.voice(document)
            or self._alone.carrier(document)
            or self._interviews.moved(document)
            or self._authors.made(document)
            or self._swaps.swapped(document, figures)
            or self._swaps.silent(document, figures)
            or self._outlets.added(document)
        )
        if found is not None:
            yield found

    def _lost(self, document: str) -> Row | None:
        """The chief voice, or all outlets, that a parent names for what both say, and the child nowhere."""
        for descent in self._aligned.lines.main_parents(document):
            parent = descent.parent
            if self._naming.names(document, self._aligned.publisher(parent)):
                continue
            found = None
            if parent in self._aligned.readings:
                pairs = list(self._pairs(document, parent))
                found = self._chief_lost(document, parent, pairs) or self._outlets_lost(document, parent, pairs)
            elif descent.type in _COPIES:
                found = self._lost_by_one(document, parent)
            if found is not None:
                return found
        return None

    def _pairs(self, document: str, parent: str) -> Iterator[Pair]:
        for said in self._aligned.claims(document):
            yield from ((said, other) for other in self._aligned.beside(said, parent))

    def _chief_lost(self, document: str, parent: str, pairs: Sequence[Pair]) -> Row | None:
        """The voice from which the parent has most of what both say, where the child has none for any of that."""
        told: dict[Heard, list[Pair]] = defaultdict(list)
        for said, other in pairs:
            voice = self._hearing.voice(other.claim.id)
            if voice is not None and voice.kind not in CARRIERS and is_findable(voice):
                told[voice].append((said, other))
        most = max(map(len, told.values()), default=0)
        for voice in sorted((v for v in told if len(told[v]) == most), key=lambda v: v.who):
            if not self._naming.has(document, voice) and all(self._is_bare(said) for said, _ in told[voice]):
                return Row("attribution", *told[voice][0], parent, f"{voice.who} is no longer named")
        return None

    def _outlets_lost(self, document: str, parent: str, pairs: Sequence[Pair]) -> Row | None:
        named = {h: p for p in pairs for h in self._heard(p[1]) if h.kind in CARRIERS and h.is_nameable}
        if not named or any(self._naming.has(document, heard) for heard in named):
            return None
        heard = min(named, key=lambda h: h.who)
        return Row("attribution", *named[heard], parent, f"{heard.who} is no longer named")

    def _lost_by_one(self, document: str, parent: str) -> Row | None:
        """What most other children of a lost report have from somebody, and this one, all of it, from nobody."""
        beside = [(s, o) for s in self._aligned.claims(document) if (o := self._aligned.beside(s, parent))]
        if len(beside) < _FEWEST_LOST or not all(self._is_bare(said) for said, _ in beside):
            return None
        for said, others in beside:
            named = [(v, o) for o in others if (v := self._hearing.voice(o.claim.id)) and is_findable(v)]
            if len(named) < _FEWEST_LOST or 2 * len(named) <= len(others):
                continue
            if not any(self._naming.has(document, voice) for voice, _ in named):
                voice, other = named[0]
                because = f"{voice.who} is no longer named; most others who have it from the lost report name a source"
                return Row("attribution", said, other, parent, because)
        return None

    def _is_bare(self, said: Said) -> bool:
        """Whether a claim is told on nobody's word, or on somebody's whom nobody could find."""
        voice = self._hearing.voice(said.claim.id)
        if voice is None:  # "he said" is on somebody's word, though it is not told whose
            return said.claim.chain[-1].kind not in ("person", "official_body")
        if not is_findable(voice):
            return True
        return voice.is_paper and not any(word[0].isupper() for word in voice.who.split()[1:])

    def _heard(self, said: Said) -> list[Heard]:
        voice = self._hearing.voice(said.claim.id)
        return [*((voice,) if voice else ()), *self._hearing.carriers(said.claim.id)]
