"""The senses in which a text uses its names of places: one each, but where the text puts one name into two places."""

from __future__ import annotations

import math

from msgspec import Struct

from hearsay.language.places.gazetteer import Record
from hearsay.model import Mention, Place, Reading
from hearsay.reading.places.adjectives import record_of
from hearsay.reading.places.company import Group
from hearsay.reading.places.containment import beside
from hearsay.reading.places.names import Named
from hearsay.reading.places.standing import ranked

Key = tuple[str, str]


class Sense(Struct):
    """One name in one sense: the mentions that share it, and the senses that the text puts it into.

    That of a nationality has no mentions to settle: its country is known.
    """

    number: int
    spoken: str
    named: list[Named]
    records: list[tuple[Record, float]]
    wide: list[Sense]

    def group(self, start: int, end: int) -> Group:
        """The sense as a group to weigh, among those of these numbers."""
        weight = 1 + math.log(len(self.named) or 1)
        inside = tuple(s.number - start for s in self.wide if start <= s.number < end)
        return Group(records=tuple(self.records), weight=weight, inside=inside)


def senses(found: dict[str, Named], reading: Reading) -> list[Sense]:
    """The senses in the order in which the text comes to speak of them."""
    placed = sorted((m for m in reading.mentions if _is_placed(m, found)), key=lambda m: m.start)
    pairs = beside(reading.document.text, placed)
    said = {a.id: b for a, b in pairs if not (_is_land(a, found) and _is_land(b, found))}
    made: dict[Key, Sense] = {}
    where: dict[str, Key] = {}
    last: dict[str, Key] = {}
    for mention in placed:
        name = found.get(mention.id)
        wide = said.get(mention.id)
        at = _key(mention, name, _called(wide, found) if wide else "", last)
        if at not in made:
            made[at] = Sense(len(made), mention.text, [], _records(mention, name), [])
        if name is not None:
            last[name.key] = at
            made[at].named.append(name)
        where[mention.id] = at
    for small, wide in said.items():
        inner, outer = made[where[small]], made[where[wide.id]]
        if inner is not outer and all(outer is not held for held in inner.wide):
            inner.wide.append(outer)
    return list(made.values())


def _is_placed(mention: Mention, found: dict[str, Named]) -> bool:
    adjective = mention.kind == "nationality" and isinstance(mention.value, Place)
    return mention.id in found or (adjective and record_of(mention.value) is not None)  # type: ignore[arg-type]


def _is_land(mention: Mention, found: dict[str, Named]) -> bool:
    """Whether a name may be a country's: in "China, Japan" none lies in the next."""
    name = found.get(mention.id)
    return name is None or any(r.level == "country" and own for r, own in name.records)


def _key(mention: Mention, name: Named | None, inside: str, last: dict[str, Key]) -> Key:
    """What a sense is known by; a name without a word of where it lies is taken as it was last."""
    if name is None:
        return "=", _called(mention, {})
    if not inside:
        return last.get(name.key, (name.key, ""))
    return (name.key, "") if last.get(name.key) == (name.key, "") else (name.key, inside)


def _called(mention: Mention, found: dict[str, Named]) -> str:
    name = found.get(mention.id)
    if name is not None:
        return name.key
    record = record_of(mention.value) if isinstance(mention.value, Place) else None
    return f"={record.number}" if record else ""


def _records(mention: Mention, name: Named | None) -> list[tuple[Record, float]]:
    if name is not None:
        return ranked(name.records, unit=name.unit, town=name.town, listed=name.listed)
    record = record_of(mention.value) if isinstance(mention.value, Place) else None
    return [(record, 1.0)] if record else []
