"""Citations: whom a document names as its source, resolved to an outlet and then to the document that is meant.

What no document of the corpus answers to is a lost report, with all who cite it for one story as its children.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import rustworkx as rx
from msgspec.structs import replace

from hearsay.assembly.citations.meant import Meant, meant
from hearsay.assembly.citations.naming import Naming, Publishers, namings
from hearsay.assembly.citations.papers import Paper, papers, shared_papers
from hearsay.assembly.citations.unfound import unfound
from hearsay.assembly.citations.unlisted import unlisted
from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.story import Story
from hearsay.assembly.witnesses import Witness, witnesses
from hearsay.corpus import Corpus, Descent, Ledger, Lost
from hearsay.text.identity import identity

BY = "assembly.citations/1"
_SURE = {"credit": Decimal("0.95"), "said": Decimal("0.8"), "named": Decimal("0.6")}
_LEAST = Decimal("0.5")
_QUOTED = 0.5  # of the words of a text


def find_citations(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with each citation of a document that the corpus has, and with the lost reports that are named."""
    known = witnesses(corpus.readings)
    story = Story(witness.reading for witness in known.values())
    publishers = Publishers(known.values())
    named = {name: namings(witness, publishers) for name, witness in known.items()}
    for name, more in unlisted(known, publishers, named).items():
        named[name] = {naming.key: naming for naming in more} | named[name]
    found = list(meant(known, named, story, _quoted(ledger, known)))
    lost = list(_lost(known, named, found, story, _twins(ledger)))
    seen = [_paper(group) for group in shared_papers(papers(known, publishers), known, story)]
    descents = [_cited(one, known) for one in found]
    descents += [d for one, key in lost for d in _children(one, key, named)]
    descents += [d for _, children in seen for d in children]
    return replace(
        ledger,
        descents=(*ledger.descents, *descents),
        lost=(*ledger.lost, *(one for one, _ in lost), *(one for one, _ in seen)),
        stamps=(*ledger.stamps, BY),
    )


def _twins(ledger: Ledger) -> dict[str, str]:
    """Each document that is a near copy, with the first of all copies of its text."""
    graph: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    names = sorted({x for d in ledger.descents if d.type != "relay" for x in (d.child, d.parent)})
    places = {name: at for at, name in enumerate(names)}
    graph.add_nodes_from(names)
    graph.add_edges_from_no_data([(places[d.child], places[d.parent]) for d in ledger.descents if d.type != "relay"])
    return {names[at]: names[min(part)] for part in rx.connected_components(graph) for at in part}


def _quoted(ledger: Ledger, known: Mapping[str, Witness]) -> set[tuple[str, str]]:
    """Pairs of which the first has a good part of its words from the second."""
    pairs = set()
    for d in ledger.descents:
        words = sum(len(words_of(p.child.text)) for p in d.passages)
        for one, other in ((d.child, d.parent), (d.parent, d.child)):
            if one in known and words >= _QUOTED * len(words_of(known[one].text)):
                pairs.add((one, other))
    return pairs


def _cited(one: Meant, known: Mapping[str, Witness]) -> Descent:
    quoted = f"“{one.naming.quote.text}” at {one.naming.quote.start}" if one.naming.quote else one.naming.name
    parent = known[one.parent]
    return Descent(
        child=one.child,
        parent=one.parent,
        type="cite",
        score=max(_LEAST, min(_SURE[one.naming.strength], _SURE[one.naming.strength] * _share(one.closeness))),
        because=f"names {parent.name} ({quoted}), and tells what it tells: likeness {one.like:.2f}, "
        f"{one.covered:.0%} of the naming sentence stands in it{_days(known[one.child], parent)}",
        by=BY,
    )


def _share(closeness: float) -> Decimal:
    return Decimal(str(round(min(1.0, 0.5 + closeness / 6), 3)))


def _days(child: Witness, parent: Witness) -> str:
    if child.when is None or parent.when is None:
        return "; one of the two has no date"
    return f"; {parent.when} before {child.when}" if parent.when.before(child.when) else f"; both of {child.when}"


def _lost(
    known: Mapping[str, Witness],
    named: Mapping[str, Mapping[str, Naming]],
    found: list[Meant],
    story: Story,
    twins: Mapping[str, str],
) -> Iterator[tuple[Lost, str]]:
    answered = [(m.child, m.naming.key) for m in found]
    for key, name, children in unfound(known, named, answered, story=story, twins=twins):
        many = "1 document names" if len(children) == 1 else f"{len(children)} documents name"
        evidence = f"{many} {name} as a source for this story; the corpus has no such report of it"
        yield Lost(id=identity("l", key, *children), name=name, evidence=evidence, children=tuple(children), by=BY), key


def _paper(group: list[Paper]) -> tuple[Lost, list[Descent]]:
    """The lost paper behind those who have seen it."""
    children = tuple(sorted(paper.child for paper in group))
    kind = group[0].kind
    evidence = f"{len(group)} documents say that they have seen the {kind}, and tell the same of it; none prints it"
    lost = Lost(id=identity("l", "paper", kind, *children), name=kind, evidence=evidence, children=children, by=BY)
    return lost, [
        Descent(
            child=paper.child,
            parent=lost.id,
            type="relay",
            score=_SURE["credit"],
            because=f"says that it has seen the {kind}: “{paper.said.text}” at {paper.said.start}",
            by=BY,
        )
        for paper in group
    ]


def _children(lost: Lost, key: str, named: Mapping[str, Mapping[str, Naming]]) -> Iterator[Descent]:
    for child in lost.children:
        naming = named[child].get(key) or min(named[child].values(), key=lambda n: (n.name != lost.name, n.key))
        quoted = f"“{naming.quote.text}” at {naming.quote.start}" if naming.quote else f"its credit ({naming.name})"
        yield Descent(
            child=child,
            parent=lost.id,
            type="cite",
            score=_SURE[naming.strength],
            because=f"names {lost.name} as its source: {quoted}",
            by=BY,
        )
