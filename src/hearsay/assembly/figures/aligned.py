"""The claims of a document beside those of its parents that make the same statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from hearsay.assembly.figures.lost_values import WEIGHTS, children
from hearsay.assembly.origins.lines import Lines
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Claim, Reading, Sentence
from hearsay.text.shelf import Shelf, shelf


class Said(Struct, frozen=True):
    """A claim where it stands: its reading, its sentence, its statement and matter; weight: how far it is asked."""

    reading: Reading
    claim: Claim
    sentence: Sentence | None
    statement: str
    weight: int = 1


class Aligned:
    """Which claims of which parents stand beside a claim."""

    def __init__(self, corpus: Corpus, ledger: Ledger, lines: Lines) -> None:
        self.lines = lines
        self.readings: Mapping[str, Reading] = {r.document.id: r for r in corpus.readings}
        statement = {c: e.id for e in ledger.entries if e.level == "statement" for c in e.claims}
        matter = {c: e.id for e in ledger.entries if e.level == "matter" for c in e.claims}
        self.matters: Mapping[str, str] = {**statement, **matter}
        self._said: dict[str, dict[str, list[Said]]] = {}
        for reading in corpus.readings:
            self._said[reading.document.id] = _said(reading, statement)
        self._children = children(ledger.descents)

    def claims(self, document: str) -> Iterator[Said]:
        """The claims of a document that belong to a statement, in order."""
        for said in self._said.get(document, {}).values():
            yield from said

    def beside(self, said: Said, parent: str) -> list[Said]:
        """What a parent says of the same; of a lost one, what its other children and the reports above it say."""
        if parent in self._said:
            return self._said[parent].get(said.statement, [])
        found = []
        above = {d.parent: WEIGHTS["relay"] for d in self.lines.main_parents(parent)}
        for node, weight in (self._children.get(parent, {}) | above).items():
            if node != said.reading.document.id:
                found += [replace_weight(s, weight) for s in self._said.get(node, {}).get(said.statement, [])[:1]]
        return found


def replace_weight(said: Said, weight: int) -> Said:
    """The same claim, asked with another weight."""
    return Said(said.reading, said.claim, said.sentence, said.statement, weight)


def _said(reading: Reading, statement: Mapping[str, str]) -> dict[str, list[Said]]:
    sentences: Shelf[Sentence] = shelf(reading.sentences)
    found: dict[str, list[Said]] = defaultdict(list)
    for claim in reading.claims:
        if claim.id in statement:
            at = sentences.meeting(claim.evidence[0].start, claim.evidence[0].end)
            found[statement[claim.id]].append(Said(reading, claim, at[0] if at else None, statement[claim.id]))
    return dict(found)
