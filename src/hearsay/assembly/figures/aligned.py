"""The claims of a document beside those of its parents that make the same statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from hearsay.assembly.figures.lost_values import WEIGHTS, children
from hearsay.assembly.figures.nearest_claim import Nearness
from hearsay.assembly.figures.sites import Grounds
from hearsay.assembly.origins.lines import Lines
from hearsay.corpus import Corpus, Descent, EntryLevel, Ledger
from hearsay.model import Claim, Reading, Sentence
from hearsay.text.shelf import Shelf, shelf

_NEVER = "9999"
_MOST = 60  # documents that are asked for the same statement; more tell no more


class Said(Struct, frozen=True):
    """A claim where it stands: its reading, its sentence, its statement and matter; weight: how far it is asked."""

    reading: Reading
    claim: Claim
    sentence: Sentence | None
    statement: str
    weight: int = 1


class Aligned:
    """Which claims of which parents stand beside a claim.

    statements: the statement of each claim that has one; matters: its matter, where it has none its statement.
    """

    def __init__(self, corpus: Corpus, ledger: Ledger, lines: Lines) -> None:
        self.lines = lines
        self.readings: Mapping[str, Reading] = {r.document.id: r for r in corpus.readings}
        self.statements = entries_of(ledger, "statement")
        self.matters = {**self.statements, **entries_of(ledger, "matter")}
        self._said = {document: _said(reading, self.statements) for document, reading in self.readings.items()}
        self._telling = _telling(self._said)
        self._children = children(ledger.descents)
        self._nearness = Nearness(self.readings)
        self._first: dict[tuple[str, str], str] = {}
        self._grounds: dict[str, Grounds] = {}
        self._sources: dict[str, list[str]] = {}

    def claims(self, document: str) -> Iterator[Said]:
        """The claims of a document that belong to a statement, in order."""
        for said in self._said.get(document, {}).values():
            yield from said

    def told_elsewhere(self, said: Said) -> list[Said]:
        """The first claim of each other document, dozens at most, that makes the same statement."""
        others = (self._said[document][said.statement][0] for document in self._telling[said.statement][:_MOST])
        return [other for other in others if other.reading is not said.reading]

    def in_like_words(self, said: Said, others: Iterable[Said]) -> list[Said]:
        """Those claims that have most of the words and numbers of a claim."""
        return [other for other in others if self._nearness.are_near(said.claim, other.claim)]

    def asked(self, document: str) -> list[Descent]:
        """The parents whose word stands behind a document: what it copies or retells, then what only it cites.

        Of several children of one report that nobody names, the one that came out first may be that report: what it
        has changed from a report in sight is its own change, and what the others have of it is not.
        """
        main = self.lines.main_parents(document)
        cited = [d for d in self.lines.parents(document) if d not in main and d.parent in self.readings]
        return [*main, *(d for d in cited if all(self._is_first(document, m.parent, d.parent) for m in main))]

    def _is_first(self, document: str, lost: str, parent: str) -> bool:
        report = self.lines.lost(lost)
        if report is None or report.name is not None:
            return True
        if (lost, parent) not in self._first:
            having = [c for c in report.children if any(d.parent == parent for d in self.lines.parents(c))]
            self._first[lost, parent] = min(having, key=self._published, default=document)
        return self._first[lost, parent] == document

    def publisher(self, node: str) -> str | None:
        """Who printed a document, or a lost report as far as anybody names it."""
        lost, reading = self.lines.lost(node), self.readings.get(node)
        if lost is not None:
            return lost.name
        return reading.document.publisher if reading is not None else None

    def grounds(self, document: str) -> Grounds:
        """The places of a document that is in sight."""
        if document not in self._grounds:
            self._grounds[document] = Grounds(self.readings[document])
        return self._grounds[document]

    def sources(self, document: str) -> list[str]:
        """The documents in sight that it goes back to; for a lost report its other children and what it has from."""
        if document not in self._sources:
            nodes = dict.fromkeys(node for descent in self.asked(document) for node in self._seen(descent.parent))
            self._sources[document] = [node for node in nodes if node in self.readings and node != document]
        return self._sources[document]

    def _seen(self, parent: str) -> list[str]:
        above = [d.parent for d in self.lines.main_parents(parent)]
        return [parent] if parent in self.readings else [*self._children.get(parent, ()), *above]

    def _published(self, document: str) -> tuple[str, str]:
        reading = self.readings.get(document)
        return (reading.document.published if reading else None) or _NEVER, document

    def beside(self, said: Said, parent: str) -> list[Said]:
        """What a parent says of the same; of a lost one, what its other children and the reports above it say."""
        if parent in self._said:
            return self._said[parent].get(said.statement, [])
        found = []
        above = {d.parent: WEIGHTS["relay"] for d in self.lines.main_parents(parent)}
        for node, weight in (self._children.get(parent, {}) | above).items():
            if node != said.reading.document.id:
                found += [replace(s, weight=weight) for s in self._said.get(node, {}).get(said.statement, [])[:1]]
        return found

    def said(self, document: str, claim: str | None) -> Said | None:
        """A claim of a document in sight, by its id, be it of a statement or of none."""
        reading = self.readings.get(document)
        found = next((c for c in reading.claims if c.id == claim), None) if reading is not None else None
        if reading is None or found is None:
            return None
        return _standing(reading, found, self.matters.get(found.id, ""))

    def retold(self, said: Said, parent: str) -> list[Said]:
        """What a parent says of the same; where it makes no such statement, the one claim of it that is nearest."""
        found = self.beside(said, parent)
        if found or parent not in self.readings:
            return found
        claim = self._nearness.nearest(said.claim, parent)
        return [_standing(self.readings[parent], claim, said.statement)] if claim is not None else []


def entries_of(ledger: Ledger, level: EntryLevel) -> dict[str, str]:
    """The entry of a level to which each claim belongs."""
    return {claim: entry.id for entry in ledger.entries if entry.level == level for claim in entry.claims}


def _standing(reading: Reading, claim: Claim, statement: str) -> Said:
    sentence = next((s for s in reading.sentences if s.holds(claim.evidence[0])), None)
    return Said(reading, claim, sentence, statement)


def _telling(said: Mapping[str, Mapping[str, list[Said]]]) -> dict[str, list[str]]:
    """The documents that make each statement, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for document, statements in said.items():
        for statement in statements:
            found[statement].append(document)
    return found


def _said(reading: Reading, statement: Mapping[str, str]) -> dict[str, list[Said]]:
    """The claims of a reading by the statements that they make."""
    sentences: Shelf[Sentence] = shelf(reading.sentences)
    found: dict[str, list[Said]] = defaultdict(list)
    for claim in reading.claims:
        if claim.id in statement:
            at = sentences.meeting(claim.evidence[0].start, claim.evidence[0].end)
            found[statement[claim.id]].append(Said(reading, claim, at[0] if at else None, statement[claim.id]))
    return dict(found)
