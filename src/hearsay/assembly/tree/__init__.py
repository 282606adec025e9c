"""The tree: each document's parents, with type, score and reason; without cycles.

The parents of a document are what it copies, what it names as its source and the corpus has, and the lost reports that
it names or that its wording gives away. Several parents are normal: a text that was written from two is contaminated.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from hearsay.assembly.tree.acyclic import acyclic
from hearsay.assembly.tree.clusters import clusters
from hearsay.assembly.tree.days import BY, weighed
from hearsay.assembly.tree.evidence import gathered
from hearsay.assembly.tree.growing import grown
from hearsay.corpus import Corpus, Ledger


def build_tree(corpus: Corpus, ledger: Ledger) -> Ledger:
    """The ledger with the descents that hold together, the lost reports, and a finding for each date that cannot be."""
    evidence, findings = weighed(gathered(corpus, ledger))
    tree = grown(evidence, clusters(evidence))
    descents = acyclic(tree.descents, evidence.known)
    children: dict[str, list[str]] = defaultdict(list)
    for descent in descents:
        children[descent.parent] += [descent.child] if descent.child in evidence.known else []
    return replace(
        ledger,
        descents=descents,
        lost=tuple(replace(x, children=tuple(sorted(children[x.id]))) for x in tree.lost if x.id in children),
        findings=(*ledger.findings, *findings),
        stamps=(*ledger.stamps, BY),
    )
