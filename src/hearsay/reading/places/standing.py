"""How well known a record is, before anything is known of the text: its likelihood on a scale of powers of ten."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from hearsay.language.places.gazetteer import Record

# what a level counts for, for units beside the people who live there: a report that says "Georgia" may mean either, but
# whoever means a hamlet called Mexico says so
_LEVEL = {
    "country": 9.0,
    "continent": 8.5,
    "region": 7.5,
    "sea": 7.5,
    "admin": 1.3,
    "county": -0.7,
    "site": 4.6,
    "river": 4.6,
    "city": 0.0,
}
_SHADOWED, _LISTED = 1.5, 0.7
_CAPITAL, _OTHER_NAME, _OWN_TOWN, _UNIT = 0.8, 1.6, 4.3, 3.0
_FEWEST = 300  # people where GeoNames tells none
UNITS = frozenset({"admin", "county"})
EVERYBODY = 10**10
MOST = 24  # records of one name that are weighed; the least known of sixty Springfields are left out


Found = Sequence[tuple[Record, bool]]


def ranked(
    found: Found, *, unit: bool = False, town: bool = False, listed: frozenset[int] = frozenset()
) -> list[tuple[Record, float]]:
    """The records of a name with their standing, the best known first, at most MOST.

    unit, town: what the text calls it. listed: the numbers of the records that a term list means by the name.
    """
    shadow = max((_shadow(record) for record, own in found if own), default=0)
    held = []
    for record, own in found:
        score = standing(record, own=own, unit=unit, town=town) + _LISTED * (record.number in listed)
        if own and not unit and record.level in UNITS and record.population < shadow:
            score -= _SHADOWED
        held.append((record, score))
    return sorted(held, key=lambda entry: -entry[1])[:MOST]


def _shadow(record: Record) -> int:
    """How many people stand behind a name so well known that a smaller unit of the name is seldom meant.

    "Mexico" is seldom the state of Mexico, "the Red Sea" seldom the governorate, "Washington" the state less than the
    capital; but Georgia in America has more people than the country has.
    """
    if record.level == "country":
        return record.population
    return EVERYBODY if record.capital or record.level in ("continent", "region", "sea") else 0


@lru_cache(maxsize=8192)
def standing(record: Record, *, own: bool, unit: bool = False, town: bool = False) -> float:
    """The standing of one record under a name of its own or another. unit, town: what the text calls it."""
    people = max(record.population, _FEWEST)
    if record.level == "city":
        score = math.log10(people) if record.geonameid else _OWN_TOWN
        score += _CAPITAL * record.capital + _UNIT * town
    elif record.level in ("admin", "county"):
        score = _LEVEL[record.level] + math.log10(people) + _UNIT * unit
    else:
        score = _LEVEL[record.level]
    return score - (0.0 if own else _OTHER_NAME)
