"""Which part a place plays: where goods come from, go through and go to, by the words before its name.

A good that bears its origin in its name ("Afghan heroin") passes through the place that it is then sent from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hearsay.model import Leg, Mention, Place
from hearsay.reading.heads import PARTIES

_BEFORE = re.compile(
    r"(?P<word>\w+)\s+(?:(?:the|a|an|neighbou?ring|nearby|central|war-torn|destabili[sz]ed|besieged|captured|\w+ern)\s+"
    r"|(?:countries|cities|places|areas|towns|villages)\s+(?:like|such\s+as|in|of)\s+"
    r"|(?:city|town|province|port|region|district|village|state|border|outskirts)\s+of\s+)*$",
    re.I,
)
_COORDINATED = re.compile(r"[\w'’-]+\s*(?:,|,?\s+(?:and|or))\s+$", re.I)
_OUT = re.compile(r"\bout\s+of\s+(?:the\s+)?$", re.I)
_MARKET = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}markets?\b", re.I)
_BY_PREPOSITION = {
    "from": "origin", "to": "destination", "into": "destination", "towards": "destination", "via": "transit",
    "through": "transit", "across": "transit", "for": "destination",
}  # fmt: skip
_PLACES = frozenset({"place", "nationality"})
_REACH = 80


def routes(text: str, inside: list[Mention], *, moves: bool) -> dict[str, str]:
    """Roles of the places by mention id. moves: whether anything is said to go from place to place."""
    found: dict[str, str] = {}
    last: str | None = None
    for mention in inside:
        if mention.kind in _PLACES:
            role = _role(text, mention, inside, last, moves=moves)
            if role:
                found[mention.id] = last = role
    return _with_transit(inside, found)


def word_before(text: str, low: int, start: int) -> str:
    """The word that a name stands behind, its article and the like left out: "to" of "to the northern city of Gao"."""
    match = _BEFORE.search(text, max(low, start - _REACH), start)
    return match.group("word").lower() if match else ""


def _role(text: str, mention: Mention, inside: list[Mention], last: str | None, *, moves: bool) -> str | None:
    if mention.kind == "nationality":
        return "origin" if _names_good(mention, inside) else None
    if _MARKET.match(text, mention.end):
        return "destination"
    if _OUT.search(text, max(0, mention.start - _REACH), mention.start):
        return "origin"
    if last and _COORDINATED.search(text, max(0, mention.start - 40), mention.start):
        return last
    word = word_before(text, 0, mention.start)
    if (word == "across" and not moves) or (word == "from" and _is_home(text, mention, inside)):
        return "place"
    return _BY_PREPOSITION.get(word, "place")


def _names_good(mention: Mention, inside: list[Mention]) -> bool:
    """Afghan heroin comes from Afghanistan; an Afghan trader does not say where anything comes from."""
    goods = (m for m in inside if m.kind in ("commodity", "weapon"))
    return any(m.start <= mention.start < m.end or 0 < m.start - mention.end <= 1 for m in goods)


def _is_home(text: str, mention: Mention, inside: list[Mention]) -> bool:
    """Traders from Togo come from there, their goods need not."""
    people = [m for m in inside if m.kind in PARTIES]
    ends = [m.end for m in people if m.end < mention.start]
    return any(m.start < mention.start < m.end for m in people) or any(
        re.fullmatch(r",?\s+from\s+(?:[\w'’-]+\s+){0,3}", text[e : mention.start], re.I) for e in ends
    )


def _with_transit(inside: list[Mention], found: dict[str, str]) -> dict[str, str]:
    named = [m for m in inside if m.kind == "nationality" and found.get(m.id) == "origin"]
    if not named:
        return found
    homes = {_country(m) for m in named}
    sent = (m for m in inside if m.kind == "place" and found.get(m.id) == "origin" and _country(m) not in homes)
    return found | {m.id: "transit" for m in sent}


def _country(mention: Mention) -> str | None:
    return mention.value.country if isinstance(mention.value, Place) else None


def sites(inside: list[Mention], *, moves: bool) -> Iterator[tuple[str, str]]:
    """Facilities are the site; a market that goods move to is their destination."""
    for mention in inside:
        if mention.kind == "facility":
            yield mention.id, "destination" if moves and re.search(r"\bmarkets?$", mention.text, re.I) else "site"


def legs(roles: dict[str, tuple[str, ...]], inside: list[Mention]) -> tuple[Leg, ...]:
    """The way that a claim's goods or people take, leg by leg: from where, through each place between, to where.

    A place that is named twice is one stop. With nothing but a beginning, or nothing but an end, there is no way.
    """
    known = {m.id: m for m in inside}
    stops = [_apart([known[i] for i in roles.get(role, ()) if i in known]) for role in ("origin", "destination")]
    between = _apart([known[i] for i in roles.get("transit", ()) if i in known])
    way = [stops[0], *([stop] for stop in between), stops[1]]
    ends = [tuple(m.id for m in stop if m.kind in _PLACES) for stop in way]
    ends = [end for end in ends if end]
    goods = tuple(i for i in roles.get("commodity", ()) if i in known)
    return tuple(Leg(start=a, end=b, goods=goods) for a, b in pairwise(ends))


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The first mention of each place."""
    return list({_place(m): m for m in reversed(mentions)}.values())[::-1]


def _place(mention: Mention) -> str:
    value = mention.value
    return (value.record or value.name) if isinstance(value, Place) else mention.text
