"""Sources lost, swapped or added on the way: whom the parent names for a statement, and whom the child."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.facts import stems_of
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.same_claim.gists import NAME
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.hearing import Hearing
from hearsay.assembly.voices.told import names_of
from hearsay.text.folding import fold

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

    def _note(self, document: str, claim: str) -> None:
        voice, carriers = self._hearing.voice(claim), self._hearing.carriers(claim)
        for heard in (*((voice,) if voice else ()), *carriers):
            if voice is not None and heard in carriers and document not in self._naming[heard]:
                self._carrying[voice][heard] += 1
            self._naming[heard].add(document)

    def changes(self, document: str) -> Iterator[Row]:
        """A row for a document that names nobody whom its parent names, and for one that names another."""
        found = self._lost(document) or self._another_voice(document) or self._another_carrier(document)
        if found is not None:
            yield found

    def _lost(self, document: str) -> Row | None:
        """All voices, or all outlets, that a parent names for what both say, and the child does not name at all."""
        for descent in self._aligned.lines.main_parents(document):
            parent = self._aligned.readings.get(descent.parent)
            if parent is None or self._names(document, parent.document.publisher):
                continue
            pairs = [(s, o) for s in self._aligned.claims(document) for o in self._aligned.beside(s, descent.parent)]
            for carriers in (False, True):
                named = {h: pair for pair in pairs for h in self._heard(pair[1]) if (h.kind in CARRIERS) is carriers}
                named = {h: p for h, p in named.items() if h.is_nameable}
                if named and not any(self._has(document, heard) for heard in named):
                    heard = min(named, key=lambda h: h.who)
                    said, other = named[heard]
                    return Row("attribution", said, other, descent.parent, f"{heard.who} is no longer named")
        return None

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
        return len(heard.told.roles & stems) > 1

    def _names(self, document: str, who: str | None) -> bool:
        if document not in self._folded:
            self._folded[document] = fold(self._aligned.readings[document].document.text)
        return bool(who) and fold(str(who)).removeprefix("the ") in self._folded[document]
