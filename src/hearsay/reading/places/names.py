"""The names of places in a text, each with the records that may be meant and with what the text says it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz import fuzz

from hearsay.language.places.gazetteer import Gazetteer, Record, shipped
from hearsay.language.places.keys import key
from hearsay.model import Mention, Place, Reading
from hearsay.reading.finders.states import BY as STATES
from hearsay.reading.places.standing import UNITS, standing

_UNITS = "province|governorate|state|region|department|district|county|oblast|prefecture|parish|territory|municipality"
_UNIT_BEHIND = re.compile(rf"\s+(?P<unit>(?i:{_UNITS}))\b|\s+(?P<city>(?i:city|town|village))\b")
_UNIT_BEFORE = re.compile(
    rf"\b(?:(?P<unit>(?:{_UNITS})|regions|provinces|states)|(?P<city>city|town|village|port))\s+of\s+(?:the\s+)?$", re.I
)
_LEAD = re.compile(
    r"^(?:(?:north|south|east|west|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern"
    r"|south-?western|northeast|northwest|southeast|southwest|upper|lower|greater|downtown|inner|mainland|rural|suburban"
    r"|metro(?:politan)?|the|old|historic|nearby|neighbou?ring)\s+)+(?=\S)",
    re.I,
)
_MOST_OF = 2  # a unit with fewer people than this for each one of a town of its name is called by the town's name
_ALIKE = 60  # of a hundred
_KNOWN = 5.5  # the standing of a place that tells of its country
_TAIL = re.compile(rf"\s+(?:{_UNITS}|city|town|township|village|area|valley|borough)$", re.I)
_UNIT_TAIL = re.compile(rf"\s+(?:{_UNITS})$", re.I)
# what a longer name may be of, beside the place that it is called by: "Vancouver International Airport"
_THERE = re.compile(
    r"(?i:\b(?:airport|airfield|airbase|air\s+base|airstrip|courthouse|city\s+hall|town\s+hall|university|college|school"
    r"|hospital|prison|jail|port|harbou?r|dock|docks|market|bazaar|mall|square|park|stadium|racecourse|barracks|camp"
    r"|refinery|mine|mines|oil\s*field|gas\s*field|dam|bridge|border|crossing|checkpoint|gate|slum|suburb"
    r"|neighbou?rhood|district|outskirts|area|zone|free\s+zone|train\s+station|station|museum|cathedral|mosque|hall)\b)"
)
_OPENING = re.compile(r"^(?:(?:city|town|village|port|borough|township|municipality|province)\s+of|R-|D-)\s*", re.I)
_JOINED = re.compile(r"\s+(?:and|of|&)\s+|-|–|/")


class Named(Struct, frozen=True, kw_only=True):
    """A name of a place where it stands. own: whether a record's own name it is; unit: that the text calls it one."""

    mention: Mention
    key: str
    records: tuple[tuple[Record, bool], ...]
    unit: bool = False
    town: bool = False
    sounding: bool = False
    listed: frozenset[int] = frozenset()


def named(reading: Reading) -> dict[str, Named]:
    """The names that a record answers, by the id of their mention."""
    gazetteer = shipped()
    text = reading.document.text
    found = {}
    for mention in reading.mentions:
        if mention.kind == "place" and isinstance(mention.value, Place) and mention.value.level != "point":
            name = _named(gazetteer, mention, text)
            if name is not None:
                found[mention.id] = name
    lands = _lands(reading, found.values())
    # a spelling that no record has is guessed at in the countries that the text names, and nowhere else
    return {i: n for i, n in ((i, _in(n, lands) if n.sounding else n) for i, n in found.items()) if n.records}


def _lands(reading: Reading, found: Iterable[Named]) -> set[str]:
    """The countries that a text names, itself or by their people or their better known places."""
    values = (m.value for m in reading.mentions if m.kind == "nationality" and isinstance(m.value, Place))
    adjectives = {v.country for v in values if v.country}
    first = (r for n in found if not n.sounding for r, own in n.records[:1] if own)
    return adjectives | {r.country for r in first if r.country and standing(r, own=True) > _KNOWN}


def _in(name: Named, lands: set[str]) -> Named:
    return replace(name, records=tuple((r, own) for r, own in name.records if r.country in lands))


def _named(gazetteer: Gazetteer, mention: Mention, text: str) -> Named | None:
    behind = _UNIT_BEHIND.match(text, mention.end)
    before = _UNIT_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    said = {name for m in (behind, before) if m for name, word in m.groupdict().items() if word}
    unit = bool(_UNIT_TAIL.search(mention.text)) or "unit" in said
    records = _whole(gazetteer, mention, behind.group("unit") if behind else None)
    sounding = not records
    if sounding:
        records = tuple((r, True) for r, _ in gazetteer.sounding(mention.text) if like(r.name, mention.text))
    if not records:
        return None
    return Named(
        mention=mention,
        key=key(mention.text),
        records=_of_level(records, unit=unit, town="city" in said),
        unit=unit,
        town="city" in said,
        sounding=sounding,
        listed=_listed(gazetteer, mention),
    )


def like(name: str, spoken: str) -> bool:
    """Whether a name may be a spelling of another whose consonants it has."""
    bare = (key(n).removeprefix("al ").removeprefix("an ") for n in (name, spoken))
    return fuzz.ratio(*bare) >= _ALIKE


def _listed(gazetteer: Gazetteer, mention: Mention) -> frozenset[int]:
    """The records that the term list means by the name ("Washington" is Washington, D.C.)."""
    value = mention.value
    if not isinstance(value, Place) or value.level == "unknown":
        return frozenset()
    return frozenset(r.number for r, own in gazetteer.called(value.name) if own and value.country in (None, r.country))


def _whole(gazetteer: Gazetteer, mention: Mention, unit: str | None) -> tuple[tuple[Record, bool], ...]:
    """The records of a name: with the word for a unit behind it, as it is, then without its plain words."""
    spoken = mention.text
    known = mention.value.name if isinstance(mention.value, Place) else spoken
    if unit:
        found = gazetteer.called(f"{spoken} {unit}")
        if found:
            return found
    bare = _LEAD.sub("", _OPENING.sub("", spoken))
    short = known if mention.by == STATES else spoken  # "IN" is Indiana, whatever hamlet is called so
    tries = (short, known, bare, _TAIL.sub("", spoken), _TAIL.sub("", bare), *_parts(bare))
    return next((found for name in tries if (found := gazetteer.called(name))), ())


def _parts(name: str) -> Iterator[str]:
    """The places in a longer name: the first words of a site's, and what stands before "and" or a hyphen."""
    words = name.split()
    for count in range(len(words) - 1, 0, -1):
        if _THERE.search(" ".join(words[count:])):
            yield " ".join(words[:count])
    yield from (part for part in _JOINED.split(name)[:1] if part != name)


def _of_level(records: tuple[tuple[Record, bool], ...], *, unit: bool, town: bool) -> tuple[tuple[Record, bool], ...]:
    """The records of the level that the text speaks of: a unit where it says so, else the town of the name."""
    units = tuple((r, own) for r, own in records if r.level in UNITS)
    others = tuple((r, own) for r, own in records if r.level not in UNITS)
    if unit:
        return units or records
    if town:
        return others or records
    towns = [r for r, own in others if own and r.level == "city"]
    around = {wide.number for town in towns for wide in shipped().within(town)}
    big = {town.country: _MOST_OF * town.population for town in reversed(towns)}
    wide = {r.number for r, _ in units if r.number in around or r.population <= big.get(r.country, 0)}
    return tuple((r, own) for r, own in records if r.number not in wide) or records
