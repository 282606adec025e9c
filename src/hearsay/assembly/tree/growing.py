"""The tree as it grows: what documents name, then copies, then pasted matter, then what only shared matter gives
away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from hearsay.assembly.citations.words import own_report
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.names import outlet_key
from hearsay.assembly.tree.clusters import Cluster
from hearsay.assembly.tree.content import lost_alike, tell_alike
from hearsay.assembly.tree.days import BY
from hearsay.assembly.tree.evidence import Evidence
from hearsay.assembly.tree.growth import Growth, Tree
from hearsay.assembly.tree.retold import numbers_of, retell
from hearsay.assembly.tree.shared_errors import between
from hearsay.assembly.tree.unnamed import join
from hearsay.corpus import Descent, Lost, Passage
from hearsay.text.identity import identity

_REUSED, _MAIN = 20, 0.5  # words that a document has word for word from an older one of its own outlet, and their share
_PASTED = 12  # words that a copy has from a source of what it copies, and that the copied text lacks
_BETWEEN = Decimal("0.7")
_SELF, _SELF_LIKE = Decimal("0.7"), 0.08


def grown(evidence: Evidence, clusters: Iterable[Cluster]) -> Tree:
    """All descents that the evidence gives, circles not yet cut."""
    growth = Growth(evidence, clusters)
    _named(growth)
    for cluster in growth.clusters:
        _copied(growth, cluster)
    _pasted(growth)
    _told_before(growth)
    for further in (False, True):
        join(growth, further=further)
    retell(growth)
    held = {name: {f.value for f in numbers_of(w)} for name, w in evidence.known.items()}
    tell_alike(growth, held)
    between(growth)
    lost_alike(growth, held)
    tree = growth.tree()
    return replace(tree, descents=tuple(_with_passages(evidence, d) for d in _with_mains(tree.descents)))


def _named(growth: Growth) -> None:
    """What documents name; a copy names what its root names, and that is no descent of its own."""
    for lost in growth.evidence.lost.values():
        growth.add_lost(lost)
    for child, cites in sorted(growth.evidence.cited.items()):
        root = growth.root.get(child, child)
        for descent in cites:
            target = growth.root.get(descent.parent, descent.parent)
            if target != child and (root == child or not _names(growth.evidence, root, descent.parent)):
                growth.add(replace(descent, parent=target))


def _names(evidence: Evidence, document: str, source: str) -> bool:
    """Whether a document names a source too, be it that for it the corpus has the report and for a copy not."""
    if evidence.cites(document, source):
        return True
    key = outlet_key(evidence.name(source)) if source in evidence.lost else ""
    cited = (d.parent for d in evidence.cited.get(document, ()))
    return bool(key) and any(key in evidence.known[p].keys for p in cited if p in evidence.known)


def _copied(growth: Growth, cluster: Cluster) -> None:
    """A cluster's members as copies of its root, or of the lost report that stands behind them."""
    source = cluster.root or cluster.lost or _behind(growth, cluster)
    for member in cluster.members:
        if member != source:
            growth.drop(member, source)
            growth.add(_copy(growth.evidence, member, source, cluster))


def _behind(growth: Growth, cluster: Cluster) -> str:
    """The lost report that only its copies tell of. What all of them name, it named."""
    source = identity("l", "copies", *cluster.members)
    evidence = f"{len(cluster.members)} documents are near copies of one text: {cluster.because}"
    growth.add_lost(Lost(id=source, name=None, evidence=evidence, children=(), by=BY))
    for parent in sorted(frozenset.intersection(*(growth.sources(m) for m in cluster.members))):
        because = f"all {len(cluster.members)} copies of it name {growth.evidence.name(parent)}"
        growth.add(Descent(child=source, parent=parent, type="relay", score=_BETWEEN, because=because, by=BY))
        for member in cluster.members if parent in growth.lost else ():
            growth.drop(member, parent)
    return source


def _copy(evidence: Evidence, member: str, source: str, cluster: Cluster) -> Descent:
    twin = _twin(evidence, member, source)
    shared, score = (twin.because, twin.score) if twin else ("a near copy of near copies", _BETWEEN)
    if twin is None or source not in (twin.child, twin.parent):
        passages: tuple[Passage, ...] = ()
    else:
        passages = twin.passages if twin.child == member else _turned(twin).passages
    return Descent(
        child=member,
        parent=source,
        type="copy_translated" if twin and twin.type == "copy_translated" else "copy",
        score=score,
        because=f"{shared}; {cluster.because}",
        by=BY,
        passages=passages,
    )


def _twin(evidence: Evidence, member: str, source: str) -> Descent | None:
    """What a member shares with the root, else with the nearest of the other copies."""
    direct = evidence.of(member, source)
    if direct:
        return direct
    pairs = (evidence.of(member, other) for other in evidence.beside.get(member, ()))
    near = [p for p in pairs if p and evidence.is_copy(p.child, p.parent)]
    return max(near, key=lambda d: (d.score, d.child, d.parent), default=None)


def _pasted(growth: Growth) -> None:
    """Matter that a document has word for word from an older one of its outlet, or that its copied source lacks."""
    pairs = sorted(growth.evidence.shared.values(), key=lambda d: (d.child, d.parent))
    for pair in (turned for d in pairs if d.type == "relay" for turned in (d, _turned(d))):
        is_head = growth.root.get(pair.parent, pair.parent) == pair.parent
        if is_head and not growth.evidence.is_before(pair.child, pair.parent) and _has_it_from(growth, pair):
            because = f"{pair.because}; “{pair.passages[0].child.text[:80]}”"
            growth.add(replace(pair, type="cite", because=because, by=BY))


def _turned(pair: Descent) -> Descent:
    passages = tuple(Passage(child=p.parent, parent=p.child) for p in pair.passages)
    return replace(pair, child=pair.parent, parent=pair.child, passages=passages)


def _has_it_from(growth: Growth, pair: Descent) -> bool:
    evidence, child, parent = growth.evidence, pair.child, pair.parent
    words = sum(len(words_of(p.child.text)) for p in pair.passages)
    if words >= _REUSED and evidence.known[child].keys & evidence.known[parent].keys:
        # less than the main part is the paragraph of background that an outlet sets under all it prints
        return evidence.is_before(parent, child) and words >= _MAIN * len(words_of(evidence.known[child].text))
    root = growth.root.get(child, child)
    if root == child or parent not in growth.sources(root):
        return False
    held = evidence.words(root)
    own = (words_of(p.child.text) for p in pair.passages)
    return sum(len(words) for words in own if f" {' '.join(words)} " not in held) >= _PASTED


def _told_before(growth: Growth) -> None:
    """An outlet that says that it told of this before ("told this newspaper in March")."""
    outlets: dict[str, list[str]] = {}
    for name, witness in growth.evidence.known.items():
        for key in sorted(witness.keys):
            outlets.setdefault(key, []).append(name)
    for child, witness in sorted(growth.evidence.known.items()):
        said = own_report().search(witness.text)
        if said:
            same = sorted({name for key in witness.keys for name in outlets[key]} - {child})
            for parent, like in _older(growth, child, same):
                because = f"says “{said.group()}” at {said.start()}; its outlet told this before: likeness {like:.2f}"
                growth.add(Descent(child=child, parent=parent, type="cite", score=_SELF, because=because, by=BY))


def _older(growth: Growth, child: str, same: list[str]) -> Iterator[tuple[str, float]]:
    """The earlier report of the same outlet that is most like a document, if one is."""
    evidence = growth.evidence
    heads = [p for p in same if not _is_mirror(growth, p) and evidence.is_before(p, child)]
    found = [(evidence.story.like(child, p), p) for p in heads]
    like, parent = max(found, default=(0.0, ""))
    if like >= _SELF_LIKE:
        yield parent, like


def _is_mirror(growth: Growth, document: str) -> bool:
    """Whether a document is a copy of another one of its own outlet."""
    root = growth.root.get(document, document)
    return root != document and bool(growth.evidence.known[root].keys & growth.evidence.known[document].keys)


def _with_passages(evidence: Evidence, descent: Descent) -> Descent:
    """A descent with the passages that the two have in common, if they have any: what a reader will want to see."""
    pair = evidence.of(descent.child, descent.parent)
    if descent.passages or pair is None or not pair.passages:
        return descent
    shown = pair if pair.child == descent.child else _turned(pair)
    return replace(descent, passages=shown.passages, because=f"{descent.because}; {pair.because}")


def _with_mains(descents: Iterable[Descent]) -> Iterator[Descent]:
    """The descents, with the strongest source of a document that copies and relays nothing as what it relays."""
    ordered = list(descents)
    best: dict[str, Descent] = {}
    for descent in ordered:
        held = best.get(descent.child)
        if held is None or (descent.type != "cite", descent.score) > (held.type != "cite", held.score):
            best[descent.child] = descent
    for descent in ordered:
        yield replace(descent, type="relay") if descent.type == "cite" and best[descent.child] is descent else descent
