"""Of descents that run in a circle the weakest is left out: a report cannot descend from itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import rustworkx as rx

from hearsay.assembly.witnesses import Witness
from hearsay.corpus import Descent

_RANK = {"copy": 0, "copy_translated": 0, "relay": 1, "cite": 2}


def acyclic(descents: Iterable[Descent], known: Mapping[str, Witness]) -> tuple[Descent, ...]:
    """The descents by child and parent, the strongest kept where several of them would make a circle.

    Two that name each other are settled by score, then by which came out first, then by address.
    """
    graph: rx.PyDAG[str, None] = rx.PyDAG(check_cycle=True)
    places: dict[str, int] = {}
    kept: dict[tuple[str, str], Descent] = {}
    for descent in sorted(descents, key=lambda d: _strength(d, known)):
        pair = (descent.child, descent.parent)
        if descent.child == descent.parent or pair in kept:
            continue
        child, parent = (places.setdefault(x, -1) for x in pair)
        for name in pair:
            if places[name] < 0:
                places[name] = graph.add_node(name)
        child, parent = places[descent.child], places[descent.parent]
        try:
            graph.add_edge(parent, child, None)
        except rx.DAGWouldCycle:
            continue
        kept[pair] = descent
    return tuple(kept[pair] for pair in sorted(kept))


def _strength(descent: Descent, known: Mapping[str, Witness]) -> tuple[int, float, str, str, str]:
    parent = known.get(descent.parent)
    place = parent.place if parent else ""
    return _RANK[descent.type], -float(descent.score), place, descent.child, descent.parent
