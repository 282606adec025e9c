"""What the stages before found, as the tree asks for it: copies and shared passages by pair, citations by child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from hearsay.assembly.citations import BY as CITED
from hearsay.assembly.copies import BY as SHARED
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.story import Story
from hearsay.assembly.witnesses import When, Witness, witnesses
from hearsay.corpus import Corpus, Descent, Ledger, Lost

_QUOTED = 0.6  # of the words of a text that names the other
COPIES = ("copy", "copy_translated")


class Evidence(Struct, frozen=True):
    """Everything that tells of descent.

    days: when each came out, as far as its date can be believed. shared: each pair that shares text, copies too, by its
    two documents; beside: those that share text with a document. cited: what a document names, by child. lost: the lost
    reports that are named, by id. plain: folded words, kept once they were asked for.
    """

    known: dict[str, Witness]
    story: Story
    days: dict[str, When | None]
    shared: dict[frozenset[str], Descent]
    beside: dict[str, list[str]]
    cited: dict[str, list[Descent]]
    lost: dict[str, Lost]
    plain: dict[str, str] = {}

    def of(self, a: str, b: str) -> Descent | None:
        """What two documents share."""
        return self.shared.get(frozenset((a, b)))

    def is_copy(self, a: str, b: str) -> bool:
        """Whether two documents are near copies."""
        pair = self.of(a, b)
        return pair is not None and pair.type in COPIES

    def is_copied(self, document: str) -> bool:
        """Whether a document has a near copy."""
        return any(self.is_copy(document, other) for other in self.beside.get(document, ()))

    def is_before(self, a: str, b: str) -> bool:
        """Whether a came out on an earlier day than b, by dates that can be believed."""
        one, other = self.days[a], self.days[b]
        return one is not None and other is not None and one.before(other)

    def name(self, document: str) -> str:
        """How a document or a lost report is called in words."""
        if document in self.known:
            return self.known[document].name
        return (self.lost[document].name if document in self.lost else None) or "a lost report"

    def near(self, document: str) -> set[str]:
        """The documents that share text or a rare word or figure with one."""
        return {*self.beside.get(document, ()), *self.story.near(document)}

    def words(self, document: str) -> str:
        """The folded words of a document, with a blank around each."""
        if document not in self.plain:
            self.plain[document] = f" {' '.join(words_of(self.known[document].text))} "
        return self.plain[document]

    def cites(self, child: str, parent: str) -> bool:
        """Whether a document names another as its source."""
        return any(d.parent == parent for d in self.cited.get(child, ()))


def gathered(corpus: Corpus, ledger: Ledger) -> Evidence:
    """The evidence of a corpus; days are as given until they are weighed (hearsay.assembly.tree.days)."""
    known = witnesses(corpus.readings)
    cited: dict[str, list[Descent]] = defaultdict(list)
    for descent in _of(ledger.descents, "cite", "relay", by=CITED):
        cited[descent.child].append(descent)
    pairs = [_as_quoted(d, cited, known) for d in _of(ledger.descents, *COPIES, "relay", by=SHARED)]
    beside: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        beside[pair.child].append(pair.parent)
        beside[pair.parent].append(pair.child)
    return Evidence(
        known,
        Story(witness.reading for witness in known.values()),
        {name: witness.when for name, witness in known.items()},
        {frozenset((d.child, d.parent)): d for d in pairs},
        dict(beside),
        dict(cited),
        {lost.id: lost for lost in ledger.lost},
    )


def _as_quoted(shared: Descent, cited: Mapping[str, list[Descent]], known: Mapping[str, Witness]) -> Descent:
    """What two documents share, as a copy where one names the other and has most of its words from it."""
    words = sum(len(words_of(p.child.text)) for p in shared.passages)
    for child, parent in ((shared.child, shared.parent), (shared.parent, shared.child)):
        names = any(d.parent == parent for d in cited.get(child, ()))
        if shared.type == "relay" and names and words >= _QUOTED * len(words_of(known[child].text)):
            return replace(shared, type="copy")
    return shared


def _of(descents: Iterable[Descent], *types: str, by: str) -> list[Descent]:
    return [d for d in descents if d.type in types and d.by == by]


def acknowledged(evidence: Evidence) -> Mapping[str, int]:
    """How many documents name each document as their source."""
    counts: dict[str, int] = defaultdict(int)
    for cites in evidence.cited.values():
        for descent in cites:
            if descent.parent in evidence.known:
                counts[descent.parent] += 1
    return counts
