"""The family of a story as a forest: each document under the parent that it owes most to, the earliest first.

A document with several parents stands once, under the one of the highest score; the others are named beside it. Lost
reports stand among the documents, since their children prove them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearsay.corpus import Descent, DescentType, Figure, Independent, Ledger, Lost
from hearsay.exporters.wording import counted
from hearsay.model import Document

DESCENTS: dict[DescentType, str] = {
    "copy": "copy by",
    "copy_translated": "translated copy by",
    "relay": "retold by",
    "cite": "cited by",
}

_UNDATED = "9999"  # after all that have a date


class Branch(Struct, frozen=True, kw_only=True):
    """A document, or a lost report, and those that owe most to it.

    descent: how it comes from the one above; None at a root. also: its other parents. changes: the figures that are
    not as its parents have them.
    """

    document: Document | None
    lost: Lost | None
    descent: Descent | None = None
    also: tuple[Descent, ...] = ()
    changes: tuple[Figure, ...] = ()
    branches: tuple[Branch, ...] = ()

    @property
    def size(self) -> int:
        """How many there are in it, itself included."""
        return 1 + sum(branch.size for branch in self.branches)


class Forest(Struct, frozen=True, kw_only=True):
    """The families, the largest first, and what stands apart.

    alone: documents with neither parent nor child. named: lost reports to which none owes most.
    """

    families: tuple[Branch, ...]
    alone: tuple[Document, ...]
    named: tuple[Lost, ...]


def forest(documents: Iterable[Document], ledger: Ledger) -> Forest:
    """All documents and lost reports of a ledger, each once."""
    grown = _Grown(tuple(documents), ledger)
    trees = [grown.branch(name) for name in grown.roots]
    return Forest(
        families=tuple(sorted((tree for tree in trees if tree.branches), key=lambda tree: -tree.size)),
        alone=tuple(tree.document for tree in trees if tree.document and not tree.branches),
        named=tuple(tree.lost for tree in trees if tree.lost and not tree.branches),
    )


def names(documents: Iterable[Document], ledger: Ledger) -> dict[str, str]:
    """What each document and lost report is called: who published it, else where it was found."""
    return {document.id: document.called for document in documents} | {lost.id: lost.called for lost in ledger.lost}


class _Grown:
    """The parts of a forest while it grows."""

    def __init__(self, documents: Sequence[Document], ledger: Ledger) -> None:
        self._documents = {document.id: document for document in documents}
        self._lost = {lost.id: lost for lost in ledger.lost}
        self._parents = _by_child(ledger.descents)
        self._under: dict[str | None, list[str]] = defaultdict(list)
        for name in sorted([*self._documents, *self._lost], key=self._day):
            main = self._parents.get(name)
            self._under[main[0].parent if main else None].append(name)
        self._changes: dict[str, list[Figure]] = defaultdict(list)
        for figure in ledger.figures:
            if figure.change is not None:
                self._changes[figure.here.document].append(figure)
        self.roots = self._under[None]

    def branch(self, name: str) -> Branch:
        """The branch of a document or lost report. The ledger's tree has no cycles, so this ends."""
        parents = self._parents.get(name, [])
        return Branch(
            document=self._documents.get(name),
            lost=self._lost.get(name),
            descent=parents[0] if parents else None,
            also=tuple(parents[1:]),
            changes=tuple(self._changes.get(name, ())),
            branches=tuple(self.branch(child) for child in self._under.get(name, ())),
        )

    def _day(self, name: str) -> tuple[str, str]:
        """By date; a lost report as early as the earliest of its children."""
        if name in self._documents:
            return self._documents[name].published or _UNDATED, name
        days = [self._documents[c].published for c in self._lost[name].children if c in self._documents]
        return min((day for day in days if day), default=_UNDATED), name


def _by_child(descents: Iterable[Descent]) -> dict[str, list[Descent]]:
    found: dict[str, list[Descent]] = defaultdict(list)
    for descent in sorted(descents, key=lambda d: (-d.score, d.parent)):
        found[descent.child].append(descent)
    return found


def changes(branch: Branch) -> str:
    """The kinds of change in a document's figures, in words: "scale, hedge twice"."""
    counts = Counter(figure.change for figure in branch.changes if figure.change)
    return ", ".join(kind if n == 1 else f"{kind} ×{n}" for kind, n in counts.most_common())


def independent(origins: Independent) -> str:
    """How many independent origins: "1 origin", "1 to 3 origins"."""
    if origins.low == origins.high:
        return counted(origins.low, "origin")
    return f"{origins.low:,} to {counted(origins.high, 'origin')}"
