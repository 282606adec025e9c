"""Sources lost, swapped or added on the way: whom the parent names for a statement, and whom the child."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from hearsay.assembly.figures.added import Outlets
from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.facts import stems_of
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.figures.swapped import Swaps
from hearsay.assembly.same_claim.gists import NAME
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.assembly.voices.told import names_of
from hearsay.corpus import Figure
from hearsay.text.folding import fold

Pair = tuple[Said, Said]
_COPIES = frozenset({"copy", "copy_translated"})  # who retells may name a source in words of his own
_FEWEST_LOST = 2  # other children of a lost report that must name a source, or one may have added it
_FEWEST = 3  # documents that must name one voice for a statement before another's is out of the ordinary


class Credits:
    """Who is named for what, in each document and over the corpus."""

    def __init__(self, hearing: Hearing, aligned: Aligned) -> None:
        self._hearing, self._aligned = hearing, aligned
        self._naming: dict[Heard, set[str]] = defaultdict(set)
        self._carrying: dict[Heard, Counter[Heard]] = defaultdict(Counter)
        self._stating: dict[str, dict[str, set[Heard]]] = defaultdict(lambda: defaultdict(set))
        for document, reading in aligned.readings.items():
            for claim in reading.claims:
                self._note(document, claim.id)
            for said in aligned.claims(document):
                voice = hearing.voice(said.claim.id)
                self._stating[said.statement][document] |= {voice} if voice else set()
        self._counted = {s: Counter(v for vs in by.values() for v in vs) for s, by in self._stating.items()}
        self._folded: dict[str, str] = {}
        self._outlets, self._swaps = Outlets(aligned), Swaps(hearing, aligned)

    def _note(self, document: str, claim: str) -> None:
        voice, carriers = self._hearing.voice(claim), self._hearing.carriers(claim)
        for heard in (*((voice,) if voice else ()), *carriers):
            if voice is not None and heard in carriers and document not in self._naming[heard]:
                self._carrying[voice][heard] += 1
            self._naming[heard].add(document)

    def changes(self, document: str, figures: Sequence[Figure] = ()) -> Iterator[Row]:
        """A row for a document that names nobody whom its parent names, and for one that names another.

        figures: its figures beside its parents'; one that came through tells what stands beside what, too.
        """
        found = (
            self._lost(document)
            or self._another_voice(document)
            or self._another_carrier(document)
            or self._swaps.swapped(document, figures)
            or self._swaps.silent(document, figures)
            or self._outlets.added(document)
        )
        if found is not None:
            yield found

    def _lost(self, document: str) -> Row | None:
        """The chief voice, or all outlets, that a parent names for what both say, and the child nowhere."""
        for descent in self._aligned.lines.main_parents(document):
            if self._names(document, self._publisher(descent.parent)):
                continue
            if descent.parent in self._aligned.readings:
                pairs = list(self._pairs(document, descent.parent))
                found = self._chief_lost(document, descent.parent, pairs)
                found = found or self._outlets_lost(document, descent.parent, pairs)
            else:
                found = self._lost_by_one(document, descent.parent) if descent.type in _COPIES else None
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
            if not self._has(document, voice) and all(self._is_bare(said) for said, _ in told[voice]):
                return Row("attribution", *told[voice][0], parent, f"{voice.who} is no longer named")
        return None

    def _outlets_lost(self, document: str, parent: str, pairs: Sequence[Pair]) -> Row | None:
        named = {h: p for p in pairs for h in self._heard(p[1]) if h.kind in CARRIERS and h.is_nameable}
        if not named or any(self._has(document, heard) for heard in named):
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
            if not any(self._has(document, voice) for voice, _ in named):
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

    def _another_voice(self, document: str) -> Row | None:
        """A voice that no other document names for a statement that the others have from one voice."""
        for said in self._aligned.claims(document):
            voice = self._hearing.voice(said.claim.id)
            others = self._counted[said.statement] - Counter(self._stating[said.statement][document])
            if voice is None or voice.is_unnamed or voice.kind in CARRIERS or voice in others or not others:
                continue
            main, count = min(others.items(), key=lambda item: (-item[1], item[0].who))
            parents = [d.parent for d in self._aligned.lines.main_parents(document)]
            if count >= _FEWEST and main.kind not in CARRIERS and 2 * count > sum(others.values()) and parents:
                others_said = [o for p in parents for o in self._aligned.beside(said, p)]
                if others_said:
                    because = f"{count} documents have it from {main.who}, this one alone from {voice.who}"
                    return Row("attribution", said, others_said[0], parents[0], because)
        return None

    def _another_carrier(self, document: str) -> Row | None:
        """An outlet that this document alone says a voice spoke to, where most name another."""
        above = self._aligned.lines.above(document)
        known = {self._publisher(node) for node in (*above, document) if not self._is_own(node)}
        for said in self._aligned.claims(document):
            voice = self._hearing.voice(said.claim.id)
            if voice is None:
                continue
            main = max(self._carrying[voice].items(), key=lambda item: (item[1], item[0].who), default=None)
            for carrier in (c for c in self._hearing.carriers(said.claim.id) if c.kind == "outlet"):
                alone = self._naming[carrier] == {document}
                if (
                    main
                    and main[1] >= _FEWEST
                    and alone
                    and not any(fold(carrier.who) in k or k in fold(carrier.who) for k in known if k)
                ):
                    because = (
                        f"{main[1]} documents say that {voice.who} spoke to {main[0].who}, this one alone {carrier.who}"
                    )
                    parents = self._aligned.lines.parents(document)
                    if parents:
                        others = self._aligned.beside(said, parents[0].parent)
                        return Row("attribution", said, others[0] if others else None, parents[0].parent, because)
        return None

    def _is_own(self, node: str) -> bool:
        """Whether a lost report is known by one document alone: then it is no more than the name that it gives."""
        lost = self._aligned.lines.lost(node)
        return lost is not None and len(lost.children) == 1

    def _publisher(self, node: str) -> str:
        lost, reading = self._aligned.lines.lost(node), self._aligned.readings.get(node)
        return fold((lost.name if lost else reading.document.publisher if reading else None) or "")

    def _heard(self, said: Said) -> list[Heard]:
        voice = self._hearing.voice(said.claim.id)
        return [*((voice,) if voice else ()), *self._hearing.carriers(said.claim.id)]

    def _has(self, document: str, heard: Heard) -> bool:
        """Whether a document names a voice anywhere, by any of its spellings or by two telling words."""
        if document in self._naming[heard] or self._names(document, heard.who):
            return True
        text = self._aligned.readings[document].document.text
        names = set(names_of(text)) if heard.told.names else set()
        if heard.told.names and heard.told.names[0] in names:
            return True
        stems = {s.removeprefix(NAME) for s in stems_of(text)} if heard.told.roles else set()
        common = len(heard.told.roles & stems)
        return common > 1 and 2 * common > len(heard.told.roles)

    def _names(self, document: str, who: str | None) -> bool:
        if document not in self._folded:
            self._folded[document] = fold(self._aligned.readings[document].document.text)
        return bool(who) and fold(str(who)).removeprefix("the ") in self._folded[document]


def is_findable(heard: Heard) -> bool:
    """Whether a reader could find the source: it is named, or an office or paper that is described."""
    return heard.is_nameable or (heard.kind == "official_body" and len(heard.told.roles) > 1)
