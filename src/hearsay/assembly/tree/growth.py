"""A tree in the making: the descents and lost reports found so far, and who is a copy of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hearsay.assembly.tree.clusters import Cluster
from hearsay.assembly.tree.evidence import Evidence
from hearsay.corpus import Descent, Lost


class Tree(Struct, frozen=True):
    """Descents and lost reports."""

    descents: tuple[Descent, ...]
    lost: tuple[Lost, ...]


class Growth:
    """Descents as they are added. root: what a document is a copy of, itself for the first of a cluster.

    copies: the documents that are copies, of one of the corpus or of a lost report.
    """

    def __init__(self, evidence: Evidence, clusters: Iterable[Cluster]) -> None:
        self.evidence = evidence
        self.clusters = tuple(clusters)
        self.root = {m: c.root for c in self.clusters for m in c.members if c.root}
        self.copies = frozenset(m for c in self.clusters for m in c.members if m != c.root)
        self.lost: dict[str, Lost] = {}
        self._parents: dict[str, dict[str, Descent]] = defaultdict(dict)
        self._children: dict[str, set[str]] = defaultdict(set)
        self._joined: dict[str, int] = defaultdict(int)

    def add(self, descent: Descent, *, joined: bool = False) -> None:
        """Keep a descent, of several of one pair the first. joined: the child does not name the lost report."""
        if descent.child != descent.parent and descent.parent not in self._parents[descent.child]:
            self._parents[descent.child][descent.parent] = descent
            self._children[descent.parent].add(descent.child)
            self._joined[descent.parent] += joined

    def add_lost(self, lost: Lost) -> None:
        """Keep a lost report."""
        self.lost.setdefault(lost.id, lost)

    def drop(self, child: str, parent: str) -> None:
        """Take a descent back, if there is one."""
        self._parents[child].pop(parent, None)
        self._children[parent].discard(child)

    def sources(self, child: str) -> frozenset[str]:
        """The parents of a document so far."""
        return frozenset(self._parents.get(child, ()))

    def children(self, parent: str) -> list[str]:
        """The documents that descend from a parent so far, in order."""
        return sorted(c for c in self._children.get(parent, ()) if c in self.evidence.known)

    def is_source(self, parent: str) -> bool:
        """Whether anything descends from it so far."""
        return bool(self._children.get(parent))

    def tree(self) -> Tree:
        """The tree as it stands."""
        descents = [d for child in sorted(self._parents) for _, d in sorted(self._parents[child].items())]
        lost = [self._told(self.lost[x]) for x in sorted(self.lost) if self.is_source(x)]
        return Tree(tuple(descents), tuple(lost))

    def _told(self, lost: Lost) -> Lost:
        """A lost report with its children, and how many of them only its wording gives away."""
        further = self._joined[lost.id]
        more = f"; {further} more have its wording or what is peculiar to it" if further else ""
        return replace(lost, children=tuple(self.children(lost.id)), evidence=lost.evidence + more)
