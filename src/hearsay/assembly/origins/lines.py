"""Lines of descent: from whom a document has it, through reports that are lost too."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Mapping

from hearsay.corpus import Descent, Lost

_MOST_ABOVE = 50
_MAIN = frozenset({"copy", "copy_translated", "relay"})


class Lines:
    """The parents of every document and lost report, and all that they go back to."""

    def __init__(self, descents: Iterable[Descent], lost: Iterable[Lost]) -> None:
        self._up: dict[str, list[Descent]] = defaultdict(list)
        for descent in descents:
            self._up[descent.child].append(descent)
        self._lost = {report.id: report for report in lost}
        self._above: dict[str, tuple[str, ...]] = {}

    def parents(self, node: str) -> list[Descent]:
        """From whom a document or lost report has it, in the order of the ledger."""
        return self._up.get(node, [])

    def main_parents(self, node: str) -> list[Descent]:
        """The parents that it copies or retells, not those that it only cites."""
        return [descent for descent in self.parents(node) if descent.type in _MAIN]

    def lost(self, node: str) -> Lost | None:
        """The lost report of an id."""
        return self._lost.get(node)

    def above(self, node: str) -> tuple[str, ...]:
        """What a node goes back to, itself not among them, the nearest first and no more than some dozens.

        Whatever circles the lines may hold, it ends; a line of thousands of copies is followed for a while.
        """
        known = self._above.get(node)
        if known is None:
            seen = dict.fromkeys([node])
            ahead = deque([node])
            while ahead and len(seen) <= _MOST_ABOVE:
                for parent in sorted({d.parent for d in self.parents(ahead.popleft())} - seen.keys()):
                    seen[parent] = None
                    ahead.append(parent)
            known = self._above[node] = tuple(n for n in seen if n != node)
        return known

    def roots(self, documents: Iterable[str], own: Container[str] = ()) -> Mapping[str, tuple[str, ...]]:
        """Each root of some documents with those that go back to it: a document or a lost report that has none above.

        Above counts only what carries the claim: the documents given, and lost reports that one of them copies or
        retells; a lost report that is only cited may have been cited for something else. own: documents that speak on
        their own word, which are roots though they cite others.
        """
        given = sorted(set(documents))
        carrying = set(given) | self._carrying_lost(given)
        alone = {d for d in given if d in own and not self.main_parents(d)}
        tops: dict[str, frozenset[str]] = {}
        found: dict[str, list[str]] = defaultdict(list)
        for document in given:
            for root in self._tops(document, carrying, alone, tops):
                found[root].append(document)
        return {root: tuple(found[root]) for root in sorted(found)}

    def _tops(
        self, start: str, carrying: set[str], alone: set[str], known: dict[str, frozenset[str]]
    ) -> frozenset[str]:
        """The uppermost that carry the claim, walked without recursion: a line may be thousands of copies long.

        In a circle, whoever is met again gives nothing more, so that one of the circle stands for all of it.
        """
        ahead, open_nodes = [start], set()
        while ahead:
            node = ahead[-1]
            parents = [] if node in alone else [d.parent for d in self.parents(node) if d.parent != node]
            waiting = [p for p in parents if p not in known and p not in open_nodes and p != node]
            if node not in known and waiting and node not in open_nodes:
                open_nodes.add(node)
                ahead += sorted(waiting, reverse=True)
                continue
            above = frozenset(top for parent in parents for top in known.get(parent, ()))
            known.setdefault(node, above or (frozenset({node}) if node in carrying else above))
            ahead.pop()
        return known[start]

    def _carrying_lost(self, given: list[str]) -> set[str]:
        """Lost reports that one of the documents copies or retells, straight or through others."""
        found: set[str] = set()
        ahead = list(given)
        seen = set(given)
        while ahead:
            for descent in self.main_parents(ahead.pop()):
                if descent.parent in self._lost:
                    found.add(descent.parent)
                if descent.parent not in seen:
                    seen.add(descent.parent)
                    ahead.append(descent.parent)
        return found
