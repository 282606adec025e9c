"""Documents that are near copies of each other, and what they are copies of: one of them, or a report that is lost.

A cluster's root is the document that the others name, or a wire among other outlets, or the one that came out before
all others; between two, the one that holds all that the other has. Where three or more outlets print one text and none
of these holds, nobody can have it from one of the others any more than the other way round: then its source is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import rustworkx as rx
from msgspec import Struct

from hearsay.assembly.copies.passages import passages
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.names import is_agency
from hearsay.assembly.tree.evidence import COPIES, Evidence
from hearsay.assembly.tree.joining import by_peculiarity

_MANY = 3  # outlets
_OWN_WORDS = 6  # fewer are a headline or a byline, no matter of one's own
_ALIKE = 0.8  # of both texts of a pair: less, and each must have left out what the other kept
_HALF = 0.5


class Cluster(Struct, frozen=True):
    """Near copies. root: the one that the others are copies of, or None where their source is lost; lost: the id of the
    named lost report that is their source, if one is. doubtful: the root is a guess, which a third witness may upset.
    """

    members: tuple[str, ...]
    root: str | None
    lost: str | None
    because: str
    doubtful: bool = False


def clusters(evidence: Evidence) -> list[Cluster]:
    """The clusters of two documents or more, in the order of their first members."""
    names = sorted(evidence.known)
    place = {name: at for at, name in enumerate(names)}
    graph: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(names)
    for pair in evidence.shared.values():
        if pair.type in COPIES:
            graph.add_edge(place[pair.child], place[pair.parent], None)
    groups = (sorted(names[at] for at in part) for part in rx.connected_components(graph) if len(part) > 1)
    return [_rooted(evidence, tuple(group)) for group in sorted(groups)]


def _rooted(evidence: Evidence, members: tuple[str, ...]) -> Cluster:
    """A cluster with its root, by the first test that tells."""
    credited = _credited(evidence, members)
    if credited:
        return Cluster(members, None, credited, f"they credit {evidence.name(credited)}")
    order = sorted(members, key=lambda m: _age(evidence, m))
    for test in (_named_by_others, _wire, _earliest, _same_outlet):
        found = test(evidence, order)
        if found and test is _earliest and (third := _third(evidence, found[0], members)):
            because = f"nobody names {evidence.name(found[0])}, and {evidence.name(third)} tells the same of no source"
            return Cluster(members, None, None, because)
        if found:
            return Cluster(members, found[0], None, found[1])
    outlets = {evidence.known[m].name for m in members}
    if len(outlets) >= _MANY:
        because = f"{len(outlets)} outlets print it, and none of them is shown to be the first"
        return Cluster(members, None, _said(evidence, members), because)
    return _pair(evidence, order, members)


def _third(evidence: Evidence, root: str, members: Sequence[str]) -> str | None:
    """A further document that has what is peculiar to near copies, where neither it nor any of them names a source.

    Those who have a report from another outlet mostly name it. What three have alike, and none of them from anywhere,
    is of a source that none of them is.
    """
    if len({evidence.known[m].name for m in members}) < len(members) or any(evidence.cited.get(m) for m in members):
        return None
    others = evidence.story.same_figure(root) - {*members}
    free = (
        o for o in sorted(others) if not (evidence.cited.get(o) or evidence.is_before(o, root) or evidence.is_copied(o))
    )
    return next((o for o in free if by_peculiarity(evidence, members, o, (), figures_only=True)), None)


def _age(evidence: Evidence, member: str) -> tuple[bool, str, int, str, str]:
    """The likelier source first: dated, early, longer, first by address."""
    day, witness = evidence.days[member], evidence.known[member]
    return day is None, str(day.last) if day else "", -len(witness.text), witness.place, member


def _credited(evidence: Evidence, members: tuple[str, ...]) -> str | None:
    """The lost report that at least half of the members credit (not only name)."""
    wires = Counter(
        d.parent
        for m in members
        for d in evidence.cited.get(m, ())
        if d.parent in evidence.lost and evidence.known[m].wire
    )
    best = max(sorted(wires), key=lambda w: wires[w], default=None)
    return best if best and wires[best] >= _HALF * len(members) else None


def _named_by_others(evidence: Evidence, order: list[str]) -> tuple[str, str] | None:
    named = {d.parent: m for m in reversed(order) for d in evidence.cited.get(m, ()) if d.parent != m}
    found = next((m for m in order if m in named), None)
    return (found, f"{evidence.name(named[found])} names {evidence.name(found)}") if found else None


def _wire(evidence: Evidence, order: list[str]) -> tuple[str, str] | None:
    wires = [m for m in order if is_agency(evidence.known[m].reading.document.publisher)]
    return (wires[0], f"{evidence.name(wires[0])} is a wire") if wires and len(wires) < len(order) else None


def _earliest(evidence: Evidence, order: list[str]) -> tuple[str, str] | None:
    """The one before all others; or before some, while it holds what any two of the others have in common."""
    first, *others = order
    later = [m for m in others if evidence.is_before(first, m)]
    if len(later) == len(others):
        return first, f"{evidence.name(first)} of {evidence.days[first]} came out before the others"
    if later and all(_holds(evidence, first, a, b) for a, b in combinations(others, 2)):
        because = f"{evidence.name(first)} of {evidence.days[first]} came out before {evidence.name(later[0])}"
        return first, f"{because}, and holds what the others have in common"
    return None


def _holds(evidence: Evidence, first: str, a: str, b: str) -> bool:
    """Whether a document has nearly all words that two others share: what it lacks they have from somewhere else."""
    pair = evidence.of(a, b)
    if pair is None:
        return True
    text = evidence.known[first].text
    left = (len(words_of(p.child.text)) - _common(p.child.text, text) for p in pair.passages)
    return sum(left) < _OWN_WORDS


def _common(piece: str, text: str) -> int:
    """How many words of a piece stand in a text."""
    return sum(len(words_of(p.child.text)) for p in passages(piece, text))


def _same_outlet(evidence: Evidence, order: list[str]) -> tuple[str, str] | None:
    """An outlet's own print views, mirrors and reposts, of which at most one other outlet has a copy."""
    names = Counter(evidence.known[m].name for m in order)
    name, count = max(sorted(names.items()), key=lambda item: item[1])
    if count > 1 and len(names) < _MANY:
        first = next(m for m in order if evidence.known[m].name == name)
        return first, f"{name} has it {count} times"
    return None


def _pair(evidence: Evidence, order: list[str], members: tuple[str, ...]) -> Cluster:
    """Two outlets with one text and no dates that tell which came first."""
    first, second = order[0], order[-1]
    alike = _alike(evidence, first, second)
    dated = evidence.days[first] is not None and evidence.days[second] is None
    for root, child in ((first, second), (second, first)):
        if _own(evidence, child, root) < _OWN_WORDS:
            return Cluster(members, root, None, f"{evidence.name(root)} holds all that {evidence.name(child)} has")
    if dated and alike >= _ALIKE:
        because = f"{evidence.name(first)} is of {evidence.days[first]}, the other has no date that can be believed"
        return Cluster(members, first, None, because, doubtful=True)
    because = "each of the two has matter that the other lacks, and no date tells which came first"
    return Cluster(members, None, _said(evidence, members), because)


def _alike(evidence: Evidence, a: str, b: str) -> float:
    pair = evidence.of(a, b)
    if pair is None:
        return 0.0
    words = sum(len(words_of(p.child.text)) for p in pair.passages)
    return words / max(1, *(len(words_of(evidence.known[x].text)) for x in (a, b)))


def _own(evidence: Evidence, child: str, root: str) -> int:
    """How many words of a document do not stand in the passages that it shares with another."""
    pair = evidence.of(child, root)
    if pair is None:
        return len(words_of(evidence.known[child].text))
    if not pair.passages:
        return 0  # a translated twin has no word in common, and all of its matter
    shared = sum(len(words_of((p.child if pair.child == child else p.parent).text)) for p in pair.passages)
    return len(words_of(evidence.known[child].text)) - shared


def _said(evidence: Evidence, members: tuple[str, ...]) -> str | None:
    """The lost report that all of a few members say they have it from; many who retell one outlet have a go-between."""
    named = [{d.parent for d in evidence.cited.get(m, ()) if d.parent in evidence.lost} for m in members]
    common = sorted(set.intersection(*named)) if named else []
    if len(members) >= _MANY and common and len(evidence.lost[common[0]].children) > len(members):
        return None
    return common[0] if common else None
