"""One voice across documents, however it is spelled, described or cited.

Persons are one where their last names are and their first names do not differ. Bodies are one where the lists know
them as one, where one is the other's acronym, or where two telling words agree ("Kenya's wildlife service", "the Kenyan
wildlife agency"). A description ("the Tunisian envoy") is the one person whom it fits best, and nobody where two fit
alike. A body that is heard and fits one person only has that person's voice: one statement of theirs is one origin.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from hearsay.assembly.same_claim.acronyms import initials, is_acronym
from hearsay.assembly.voices.heard import CARRIERS, Heard
from hearsay.assembly.voices.unions import Unions

_COUNTRY = 2  # letters of an ISO 3166 code
_ARTICLE = re.compile(r"^(?:an?|the|one|some|several|two|three|other|many)\s+")
_ENOUGH = 2  # telling words in common that make a description fit


def united(heard: Iterable[Heard]) -> dict[Heard, Heard]:
    """For each voice as documents have it, the one that stands for all of the same: the fullest and most frequent."""
    counted = Counter(heard)
    ordered = sorted(counted, key=lambda h: (-len(h.told.names), -counted[h], h.kind, h.who, sorted(h.told.roles)))
    unions = Unions(len(ordered))
    _join_persons(ordered, unions)
    _join_bodies(ordered, unions)
    _join_acronyms(ordered, unions)
    _join_descriptions(ordered, unions)
    heads = {unions.root(i): ordered[i] for i in range(len(ordered) - 1, -1, -1)}
    return {h: heads[unions.root(i)] for i, h in enumerate(ordered)}


def _join_persons(ordered: Sequence[Heard], unions: Unions) -> None:
    by_name: dict[str, list[int]] = defaultdict(list)
    for i, heard in enumerate(ordered):
        if heard.told.names:
            by_name[heard.told.names[0]].append(i)
    for same in by_name.values():
        firsts: dict[str, int] = {}
        for i in same:
            first = ordered[i].told.names[1:2]
            if first:
                unions.join(firsts.setdefault(first[0], i), i)
        alone = [i for i in same if not ordered[i].told.names[1:]]
        # a last name alone is the one person of that name; where two bear it, it is nobody's in particular
        into = next(iter(firsts.values())) if len(firsts) == 1 else None
        for i in alone:
            unions.join(alone[0] if into is None else into, i)


def _join_bodies(ordered: Sequence[Heard], unions: Unions) -> None:
    """Outlets by name, and bodies and papers by the same or two telling words."""
    seen: dict[tuple[str, ...], int] = {}
    for i, heard in enumerate(ordered):
        if heard.told.names:
            continue
        group = "carrier" if heard.kind in CARRIERS else "paper" if heard.is_paper else "voice"
        roles = sorted(heard.told.roles)
        # what is unnamed is told apart by its wording alone: "a trader" here and there may be two
        keys = [(group, *roles)] if roles and not heard.is_unnamed else [("wording", _bare(heard.who))]
        if heard.kind == "official_body":
            keys += [(group, *pair) for pair in combinations(roles[:6], _ENOUGH)]
        for key in keys:
            unions.join(seen.setdefault(key, i), i)


def _join_acronyms(ordered: Sequence[Heard], unions: Unions) -> None:
    """An acronym and the one name of the corpus that it is made of: "IBE", "Institute for Border Economies"."""
    named: dict[str, set[int]] = defaultdict(set)
    for i, heard in enumerate(ordered):
        if not heard.told.names and not is_acronym(heard.who):
            named[initials(heard.who)].add(unions.root(i))
    for i, heard in enumerate(ordered):
        meant = named.get(heard.who.replace(".", ""), set()) if is_acronym(heard.who) else set()
        if len(meant) == 1:
            unions.join(min(meant), i)


def _join_descriptions(ordered: Sequence[Heard], unions: Unions) -> None:
    """Who is only described, and bodies, with the one person whom they fit best."""
    by_role = _persons_by_role(ordered, unions)
    for i, heard in enumerate(ordered):
        if heard.told.names or heard.kind in CARRIERS or heard.is_paper:
            continue
        if len(heard.told.roles) == 1 and heard.kind == "official_body":
            _join_land(i, min(heard.told.roles), by_role, unions)
            continue
        fits = Counter(person for role in sorted(heard.told.roles) for person in by_role.get(role, ()))
        best = max(fits.values(), default=0)
        matching = [person for person, count in fits.items() if count == best]
        if best >= _ENOUGH and len(matching) == 1:
            unions.join(matching[0], i)


def _persons_by_role(ordered: Sequence[Heard], unions: Unions) -> dict[str, set[int]]:
    """For each telling word the persons with a name of whom it is told somewhere."""
    by_role: dict[str, set[int]] = defaultdict(set)
    for i, heard in enumerate(ordered):
        if heard.told.names:
            for role in heard.told.roles:
                by_role[role].add(unions.root(i))
    return by_role


def _join_land(land: int, name: str, by_role: dict[str, set[int]], unions: Unions) -> None:
    """A state that is cited as a voice ("Peru says") speaks through the only one of its people who is heard."""
    persons = by_role.get(name, set())
    if len(persons) == 1 and len(name) == _COUNTRY:
        unions.join(min(persons), land)


def _bare(who: str) -> str:
    return _ARTICLE.sub("", who.casefold()).rstrip("s")
