"""What a figure was in a report that nobody has: what most of those say who have it from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hearsay.assembly.figures.beside import Beside
from hearsay.corpus import Descent

# a copy keeps what it copies, who only cites may not
WEIGHTS = {"copy": 3, "copy_translated": 3, "relay": 2, "cite": 1}
_FEWEST = 2
_MOST = 30  # children of a lost report that are asked what it said; more tell no more


def children(descents: Iterable[Descent]) -> dict[str, dict[str, int]]:
    """For each parent those of its children that are asked what it said, with how far their word goes."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for descent in sorted(descents, key=lambda d: (d.parent, d.child)):
        if len(found[descent.parent]) < _MOST:
            found[descent.parent][descent.child] = WEIGHTS[descent.type]
    return dict(found)


class Heard(Struct, frozen=True):
    """The figure of another child of a lost report, or of a report above it, and how far its word goes."""

    beside: Beside
    weight: int


def agreed(others: Sequence[Heard], own: int) -> Beside | None:
    """The nearest of the others' figures, with those changes alone that this one shows against most of them.

    own: how far this document's own word goes. None where one alone says otherwise: then either may have changed it.
    """
    if not others:
        return None
    total = sum(other.weight for other in others) + own
    against: dict[str, int] = defaultdict(int)
    for other in others:
        for change in {change for change, _ in other.beside.changes}:
            against[change] += other.weight
    held = {change for change, weight in against.items() if 2 * weight > total}
    if not held:
        nearest = max((o.beside for o in others), key=lambda b: (not b.changes, b.near))
        return replace(nearest, changes=(), disputed=frozenset(change for change, _ in nearest.changes))
    if len(others) < _FEWEST:
        return None
    showing = max((o.beside for o in others), key=lambda b: (len(held & {c for c, _ in b.changes}), b.near))
    return replace(showing, changes=tuple(c for c in showing.changes if c[0] in held))
