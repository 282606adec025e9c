"""The choice among the records of each name, all names of a text weighed together (hearsay.reading.places.company).

Three things are weighed for each record: how well known it is (hearsay.reading.places.standing), what the text says
that it lies in (hearsay.reading.places.containment), and the company that it would keep: the records that the other
names of the text may mean, near by, in the same unit, in the same country. As those are ambiguous too, each counts by
how likely it is, and this is gone through several times.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.places.gazetteer import Record, shipped
from hearsay.model import Place, Reading
from hearsay.reading.places.adjectives import degrees
from hearsay.reading.places.company import Group, Weighed, weighed
from hearsay.reading.places.names import Named
from hearsay.reading.places.senses import Sense, senses
from hearsay.reading.places.surroundings import surroundings

BLOCK = 48  # names weighed together; of a long text those that stand near one another
_CLOSE = 0.25  # a record with this share of the best one's likelihood is said to be possible too
_MOST = 3


class Choice(Struct, frozen=True):
    """The record that a name is taken to mean, those that it may mean nearly as well, and why."""

    record: Record
    because: str
    alternatives: tuple[Record, ...] = ()

    def place(self, value: Place) -> Place:
        """What a mention's value becomes."""
        record = self.record
        unit = next((wide.name for wide in shipped().within(record) if wide.level == "admin"), None)
        return replace(
            value,
            name=value.name if value.level != "unknown" else record.name,
            country=record.country,
            level="site" if record.level == "river" else "admin" if record.level == "county" else record.level,
            lat=degrees(record.lat),
            lon=degrees(record.lon),
            admin=unit,
            record=shipped().id(record),
            because=self.because,
            alternatives=tuple(described(r) for r in self.alternatives),
        )


def choose(found: dict[str, Named], reading: Reading) -> dict[str, Choice]:
    """The choice for each mention, by its id."""
    if not found:
        return {}
    told = senses(found, reading)
    around = surroundings(reading, list(found.values()))
    chosen: dict[str, Choice] = {}
    for start in range(0, len(told), BLOCK):
        block = told[start : start + BLOCK]
        groups = [*(sense.group(start, start + BLOCK) for sense in block), *around]
        for sense, weight in zip(block, weighed(groups), strict=False):
            choice = _choice(sense, weight, groups, [*(s.spoken for s in block), *("",) * len(around)])
            chosen |= {name.mention.id: choice for name in sense.named}
    return chosen


def described(record: Record) -> str:
    """A record in words: "Paris, Texas, United States"."""
    wide = [w.name for w in shipped().within(record) if w.level in ("admin", "country")]
    return ", ".join(dict.fromkeys([record.name, *wide]))


def _choice(sense: Sense, weight: Weighed, groups: list[Group], spoken: list[str]) -> Choice:
    order = weight.likely.argsort()[::-1].tolist()
    best, likely = order[0], weight.likely
    near = tuple(sense.records[i][0] for i in order[1 : 1 + _MOST] if likely[i] > _CLOSE * likely[best])
    record = sense.records[best][0]
    return Choice(record, _because(sense, record, weight.with_, groups, spoken), near)


def _because(sense: Sense, record: Record, company: int | None, groups: list[Group], spoken: list[str]) -> str:
    """Why this record, in words: what the text says, that there is no other, the company it keeps, else its renown."""
    where, count = described(record), len(sense.records)
    if any(name.sounding for name in sense.named):
        return f"taken as {where}, by the consonants of the name, in a country that the text names"
    held = {wide.number for wide in shipped().within(record)}
    said = next((s.spoken for s in sense.wide if any(r.number in held for r, _ in s.records)), None)
    if said:
        return f"{where}: the text says that it lies in {said}"
    if count == 1:
        return f"{where}: the only record of the name"
    if company is None:
        first = max(sense.records, key=lambda entry: entry[1])[0]
        return f"{where}: {'the best known' if first is record else 'one'} of {count} places of the name"
    other, name = groups[company], spoken[company] or groups[company].records[0][0].name
    lies = any(r.number in held for r, _ in other.records)
    how = f"it lies in {name}" if lies else f"near {name}, or of one country with it"
    return f"{where}, of {count} places of the name: {how}, which the text names"
