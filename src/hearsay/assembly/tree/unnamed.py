"""Sources that a document does not name: the lost report whose wording or peculiarities it has, or an earlier document.

Each document joins the one source that is nearest. Only those are compared that share a passage or a rare word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hearsay.assembly.tree.days import BY
from hearsay.assembly.tree.growth import Growth
from hearsay.assembly.tree.joining import Joined, by_peculiarity, by_wording
from hearsay.corpus import Descent

_NEARLY = 0.7
_MAIN = 2 / 3  # of the text: whom a report names in it, the rest of it may be from


def join(growth: Growth, *, further: bool) -> None:
    """Add the unnamed sources. further: the second time, when those who joined count too; then wording alone tells."""
    open_to = {x: growth.children(x) for x in sorted(growth.lost) if _is_joinable(growth, x)}
    found = []
    for document in sorted(growth.evidence.known):
        if document not in growth.copies:
            ways = [*_lost(growth, document, open_to, further=further)]
            ways += [] if further or _is_sourced(growth, document) else _elders(growth, document)
            found += _first_hand(growth, sorted(ways, key=lambda way: (-way[1].weight, way[0])))
    for source, way in found:
        descent = Descent(child=way.child, parent=source, type="relay", score=way.score, because=way.because, by=BY)
        growth.add(descent, joined=True)


def _first_hand(growth: Growth, ways: list[tuple[str, Joined]]) -> list[tuple[str, Joined]]:
    """The nearest source; instead of one that has its matter from another of them, that other one if it is near too."""
    if not ways:
        return []
    above = growth.sources(ways[0][0])
    first = (way for way in ways[1:] if way[0] in above and way[1].weight >= _NEARLY * ways[0][1].weight)
    return [next(first, ways[0])]


def _lost(
    growth: Growth, document: str, open_to: dict[str, list[str]], *, further: bool
) -> Iterator[tuple[str, Joined]]:
    """The lost reports that a document may descend from, with how that is seen."""
    near = growth.evidence.near(document)
    known = {source for other in near for source in growth.sources(other) if source in open_to}
    explained, sourced = _explained(growth, document), _is_sourced(growth, document)
    for lost in sorted(known - growth.sources(document)):
        members = [m for m in open_to[lost] if m != document]
        if not members or any(document in growth.sources(m) for m in members):
            continue
        way = by_wording(growth.evidence, members, document, explained, sourced=sourced)
        if way is None and not (sourced or further or _is_first(growth, document, members)):
            way = by_peculiarity(growth.evidence, members, document, explained)
        if way:
            yield lost, way


def _elders(growth: Growth, document: str) -> Iterator[tuple[str, Joined]]:
    """Earlier documents that have a figure, or two together, which hardly any other has, this one apart."""
    near = growth.evidence.story.same_figure(document)
    heads = sorted({growth.root.get(d, d) for d in near if growth.root.get(d, d) not in growth.copies})
    for head in heads:
        if not growth.evidence.is_before(head, document):
            continue
        copies = [head, *(c for c in growth.children(head) if growth.root.get(c) == head)]
        way = by_peculiarity(growth.evidence, copies, document, frozenset(), figures_only=True)
        if way:
            yield head, way


def _is_joinable(growth: Growth, lost: str) -> bool:
    """Whether enough is known of a lost report: two children, or one whose main source it is."""
    children = growth.children(lost)
    if len(children) != 1:
        return len(children) > 1
    name = (growth.lost[lost].name or "").split()
    text = growth.evidence.known[children[0]].text
    place = text.find(name[-1]) if name else -1
    return len(growth.sources(children[0])) == 1 and 0 <= place <= len(text) * _MAIN


def _explained(growth: Growth, document: str) -> frozenset[str]:
    """The documents whose wording a document has by what it names: its sources, and its siblings by lost ones."""
    sources = growth.sources(document)
    siblings = {c for source in sources if source in growth.lost for c in growth.children(source)} - {document}
    return frozenset((sources | siblings) & growth.evidence.known.keys())


def _is_sourced(growth: Growth, document: str) -> bool:
    """Whether a document has a source that is more than a name which nobody else names, or its outlet's own report."""
    known = growth.evidence.known
    others = {s for s in growth.sources(document) if s in known and not known[s].keys & known[document].keys}
    return bool(others) or any(len(growth.children(s)) > 1 for s in growth.sources(document) & growth.lost.keys())


def _is_first(growth: Growth, document: str, members: Collection[str]) -> bool:
    """Whether a document came out before all others, or is a source itself: it has first what they have."""
    dated = [m for m in members if growth.evidence.days[m]]
    early = bool(dated) and all(growth.evidence.is_before(document, m) for m in dated)
    return early or growth.is_source(document)
