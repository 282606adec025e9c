"""The stage that traces every figure along the tree: its parent's beside it, and what became of it on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.beside import Beside, is_telling, nearest, rareness
from hearsay.assembly.figures.comparing import compared
from hearsay.assembly.figures.facts import Fact
from hearsay.assembly.figures.lost_values import WEIGHTS, Heard, agreed, children
from hearsay.assembly.figures.page import facts_of
from hearsay.assembly.figures.same_voice import SameVoice
from hearsay.assembly.figures.spread import Spread
from hearsay.assembly.figures.statements import Statements
from hearsay.assembly.origins.lines import Lines
from hearsay.assembly.voices import Hearing
from hearsay.corpus import Change, Corpus, Descent, Figure, Ledger, Value
from hearsay.model import Span

BY = "assembly.figures/1"
_NOWHERE = "no parent has this figure"
_LOST = "; the report is lost, and this is what most who have it from there say"


def trace_figures(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with its figures' lineage, in order of documents and of the text."""
    tracer = _Tracer(corpus, ledger)
    figures = [figure for reading in corpus.readings for figure in tracer.figures(reading.document.id)]
    return replace(ledger, figures=tuple(figures), stamps=(*ledger.stamps, BY))


class _Tracer:
    def __init__(self, corpus: Corpus, ledger: Ledger) -> None:
        self._lines = Lines(ledger.descents, ledger.lost)
        self._facts = {r.document.id: facts_of(r) for r in corpus.readings}
        self._children = children(ledger.descents)
        self._weights = {(d.child, d.parent): WEIGHTS[d.type] for d in ledger.descents}
        self._aligned = Aligned(corpus, ledger, self._lines)
        self._entry = {**self._aligned.matters, **self._aligned.statements}
        self._rare = rareness((f for facts in self._facts.values() for f in facts), self._aligned.matters)
        hearing = Hearing(corpus.readings)
        self._same_voice = SameVoice(self._facts, hearing, self._rare)
        self._spread = Spread(corpus.readings)
        self._statements = Statements(self._aligned, hearing)

    def figures(self, document: str) -> Iterator[Figure]:
        """A document's figures beside their parents', then what became of what it says without a figure."""
        found = [figure for fact in self._facts[document] for figure in self._figures(fact)]
        yield from found
        yield from self._statements.changes(document, found)

    def _figures(self, fact: Fact) -> list[Figure]:
        found = self._beside(fact)
        if found is None or not found[1].changes:
            found = self._by_twin(fact, found[1].near if found else 0.0) or found
        if found is None:
            return self._of_counts(fact) or self._of_others(fact) or [self._figure(fact, None, _NOWHERE)]
        node, beside = found
        if told := [f for f in self._of_others(fact) if f.change in beside.disputed] if beside.disputed else []:
            return told
        parent, lost = _value(beside.fact), ""
        if node not in self._facts:  # a lost report has no words of its own
            parent, lost = Value(document=node, claim=None, value=beside.fact.span.text), _LOST
        changes = beside.changes or ((None, "it came through"),)
        return [self._figure(fact, parent, why + lost, change=change) for change, why in changes]

    def _figure(self, fact: Fact, parent: Value | None, because: str, *, change: Change | None = None) -> Figure:
        entry = self._entry.get(fact.claim or "", "")
        return Figure(entry=entry, here=_value(fact), parent=parent, change=change, because=because, by=BY)

    def _of_counts(self, fact: Fact) -> list[Figure]:
        """What became of a source's counts, where the figure gives them as a share."""
        found = self._spread.beside(fact, self._aligned.sources(fact.document))
        return [self._figure(fact, found[1], found[2], change=found[0])] if found is not None else []

    def _of_others(self, fact: Fact) -> list[Figure]:
        """What changed from what most others say who tell the same, where they are enough and of one mind."""
        found = self._same_voice.beside(fact, has_parents=bool(self._lines.parents(fact.document)))
        if found is None:
            return []
        parent = _value(found[0].fact)
        return [self._figure(fact, parent, f"{what}; {found[1]}", change=change) for change, what in found[0].changes]

    def _by_twin(self, fact: Fact, near: float) -> tuple[str, Beside] | None:
        """For a headline's figure the parent's that stands nearer to the same value in the text below it."""
        if fact.sentence.start or not any(is_telling(end) for end in fact.ends):
            return None
        same = (f for f in self._facts[fact.document] if f.sentence != fact.sentence and f.sort == fact.sort)
        found = next((b for twin in same if twin.ends == fact.ends and (b := self._beside(twin)) is not None), None)
        if found is None or found[1].near <= near or not (changes := compared(fact, found[1].fact)):
            return None
        return found[0], replace(found[1], changes=changes)

    def _beside(self, fact: Fact) -> tuple[str, Beside] | None:
        """The parent and its figure: of one that it came through from, if there is any; else the nearest.

        Reports that it copies or retells are asked before those that it only cites. What came through from a lost
        report may have been changed in it: then a report in sight that both go back to shows it.
        """
        main, every = self._lines.main_parents(fact.document), self._lines.parents(fact.document)
        nearest_of = self._nearest_of(fact, main) or self._nearest_of(fact, every)
        if nearest_of is None or nearest_of[1].changes or nearest_of[0] in self._facts:
            return nearest_of
        seen = [d for d in self._aligned.asked(fact.document) if d.parent in self._facts]
        return self._nearest_of(fact, seen) or self._nearest_of(fact, self._beyond(nearest_of[0])) or nearest_of

    def _beyond(self, lost: str) -> list[Descent]:
        """The reports in sight that a lost one goes back to: what all its children have otherwise was changed in it."""
        return [d for d in self._lines.main_parents(lost) if d.parent in self._facts]

    def _nearest_of(self, fact: Fact, parents: Sequence[Descent]) -> tuple[str, Beside] | None:
        found = [(d.parent, b) for d in parents if (b := self._of_parent(fact, d.parent)) is not None]
        return min(found, key=lambda f: (bool(f[1].changes), -f[1].near, f[0])) if found else None

    def _of_parent(self, fact: Fact, parent: str) -> Beside | None:
        mine = self._facts[fact.document]
        if parent in self._facts:
            return nearest(fact, mine, self._facts[parent], self._rare)
        own = self._weights.get((fact.document, parent), 1)
        asked = {child: w for child, w in self._children.get(parent, {}).items() if child != fact.document}
        asked |= {d.parent: WEIGHTS["relay"] for d in self._lines.main_parents(parent)}
        beside = [(nearest(fact, mine, self._of(node), self._rare), weight) for node, weight in asked.items()]
        return agreed([Heard(found, weight) for found, weight in beside if found is not None], own)

    def _of(self, node: str) -> Sequence[Fact]:
        """The figures of a document, or of the children of a lost report."""
        if node in self._facts:
            return self._facts[node]
        return [f for child in self._children.get(node, {}) for f in self._facts.get(child, ())]


def _value(fact: Fact) -> Value:
    quote = Span(fact.sentence.start, fact.sentence.end, fact.sentence.text)
    return Value(document=fact.document, claim=fact.claim, value=fact.span.text, quote=quote)
