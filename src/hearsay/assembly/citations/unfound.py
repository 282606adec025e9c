"""Outlets that documents name as their source for a story, and whose report the corpus does not have.

Those who name one outlet are one group as long as they tell one story and came out near each other: an outlet may be
named for two stories a year apart, and then two reports are lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hearsay.assembly.citations.naming import Naming
from hearsay.assembly.names import initials_of
from hearsay.assembly.story import Story
from hearsay.assembly.witnesses import When, Witness

_LIKE = 0.02  # the weakest likeness by which a document joins those who name the same outlet
_NEAR = 120  # days between those of one group
_FEW = 200  # children of one name that are compared pair by pair
_ALIAS = 3  # letters of a name that stands for a longer one that begins with it


def unfound(
    known: Mapping[str, Witness],
    named: Mapping[str, Mapping[str, Naming]],
    found: Iterable[tuple[str, str]],
    *,
    story: Story,
    twins: Mapping[str, str],
) -> list[tuple[str, str, list[str]]]:
    """Key, name and children of each lost report that is named. found: child and key of what the corpus has.
    twins: each copy, with one document for all copies of a text.
    """
    have = set(found)
    held: dict[str, list[str]] = defaultdict(list)
    for child in sorted(named):
        for key, naming in sorted(named[child].items()):
            # a body of the corpus speaks in many places, and few of its words were a report of its own
            if naming.strength != "named" and not naming.body and (child, key) not in have:
                held[key].append(child)
    same = _aliases(held, named)
    joined: dict[str, list[str]] = defaultdict(list)
    for key, children in held.items():
        joined[same.get(key, key)] += children
    return [
        (key, _name(key, group, named, same), group)
        for key in sorted(joined)
        for group in _groups(sorted(set(joined[key])), known, story, twins)
    ]


def _aliases(held: Mapping[str, list[str]], named: Mapping[str, Mapping[str, Naming]]) -> dict[str, str]:
    """Keys that are the initials or the first word of another name: "AINA", "TV8" of "TV8 Manila"."""
    keys = sorted(held)
    by_initials: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        by_initials[initials_of(named[held[key][0]][key].name)].append(key)
    same: dict[str, str] = {}
    for at, short in enumerate(keys):
        fuller = [key for key in by_initials.get(short, ()) if key != short][:1]
        if len(short) >= _ALIAS and any(c.isdecimal() for c in short):
            # what begins with a key stands right behind it
            fuller += [key for key in keys[at + 1 : at + 2] if key.startswith(short)]
        if fuller:
            same[short] = min(fuller)
    return same


def _name(key: str, group: list[str], named: Mapping[str, Mapping[str, Naming]], same: Mapping[str, str]) -> str:
    """The name as most of the group have it."""
    keys = {key, *(short for short, full in same.items() if full == key)}
    names = sorted(named[child][k].name for child in group for k in sorted(keys) if k in named[child])
    return max(names, key=lambda n: (names.count(n), n))


def _groups(
    children: list[str], known: Mapping[str, Witness], story: Story, twins: Mapping[str, str]
) -> list[list[str]]:
    """The children by story: copies are together from the start, then the closest are joined first, as long as the
    whole group came out near each other.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for child in children:
        groups[twins.get(child, child)].append(child)
    home = {child: head for head, group in groups.items() for child in group}
    for like, a, b in sorted(_pairs([group[0] for group in groups.values()], story), key=lambda p: (-p[0], p[1:])):
        one, other = groups[home[a]], groups[home[b]]
        if like >= _LIKE and one is not other and _are_near(known, [*one, *other]):
            gone = home[b]
            home |= dict.fromkeys(other, home[a])
            one += groups.pop(gone)
    return [sorted(group) for group in sorted(groups.values())]


def _pairs(heads: list[str], story: Story) -> Iterator[tuple[float, str, str]]:
    """Pairs with their likeness: all of a few, of many those that share a rare word."""
    chosen = set(heads)
    for at, a in enumerate(heads):
        others = heads[at + 1 :] if len(heads) <= _FEW else sorted(story.near(a) & chosen)
        yield from ((story.like(a, b), a, b) for b in others)


def _are_near(known: Mapping[str, Witness], group: list[str]) -> bool:
    days: list[When] = [w for child in group if (w := known[child].when)]
    return not days or (max(d.first for d in days) - min(d.last for d in days)).days <= _NEAR
