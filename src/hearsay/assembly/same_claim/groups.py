"""The groups of claims that say the same, closely (one statement) and loosely (one matter)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from hearsay.assembly.same_claim.gists import Gist
from hearsay.assembly.same_claim.linkage import gathered
from hearsay.assembly.same_claim.pairs import likenesses
from hearsay.assembly.same_claim.weights import Features, Weighed, weighed

# chosen on two real families: above the first two claims differ in wording alone, below the second they
# have the subject in common and not the statement
STATEMENT = 0.42
MATTER = 0.19
_FLOOR, _LARGE_FLOOR = 0.08, 0.13  # a likeness below it moves no mean by much, and there are many
_MANY = 20_000


class Group(Struct, frozen=True):
    """Claims that say the same, the most central first; `features` are those of the most central."""

    gists: tuple[Gist, ...]
    features: Features


def grouped(gists: Sequence[Gist]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The statements and the matters of some claims. Claims without a feature belong to neither."""
    alike: dict[Features, list[Gist]] = defaultdict(list)
    for gist in sorted(gists, key=lambda g: (g.document, g.claim)):
        if gist.features:
            alike[tuple(sorted(gist.features))].append(gist)
    different = sorted(alike)
    measured = weighed(different)
    statements, matters = gathered(
        len(different), likenesses(measured, _FLOOR if len(different) <= _MANY else _LARGE_FLOOR), (STATEMENT, MATTER)
    )
    tell = [alike[features] for features in different]
    return _groups(statements, measured, tell, different), _groups(matters, measured, tell, different)


def _groups(
    roots: list[int], measured: Weighed, tell: list[list[Gist]], different: list[Features]
) -> tuple[Group, ...]:
    members: dict[int, list[int]] = defaultdict(list)
    for number, root in enumerate(roots):
        members[root].append(number)
    return tuple(_group(numbers, measured, tell, different) for numbers in members.values())


def _group(numbers: list[int], measured: Weighed, tell: list[list[Gist]], different: list[Features]) -> Group:
    """The most central wording is the nearest to the sum of all, each counted once, and the shorter of two as near."""
    total: dict[str, float] = defaultdict(float)
    for number in numbers:
        for feature, weight in measured.vectors[number].items():
            total[feature] += weight
    nearness = {n: round(sum(w * total[f] for f, w in measured.vectors[n].items()), 9) for n in numbers}
    ordered = sorted(numbers, key=lambda n: (-nearness[n], len(different[n]), different[n]))
    return Group(tuple(g for n in ordered for g in tell[n]), different[ordered[0]])
