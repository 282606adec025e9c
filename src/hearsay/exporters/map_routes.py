"""The ways that claims tell of, leg by leg: where from, where to, what goes there, who says so and how surely."""

from __future__ import annotations

from msgspec import Struct

from hearsay.exporters import wording
from hearsay.exporters.roots import by_root
from hearsay.model import Claim, Mention, Place, Reading

Ends = tuple[str, str]
Told = tuple[int, Claim, tuple[Mention, Mention], tuple[str, ...]]


class Way(Struct, frozen=True, kw_only=True):
    """One leg between two places, and all that is claimed of it.

    numbers: of the claims, from 1. sureness: "asserted" where one asserts it, "denied" where all deny it, or "hedged".
    origins: how many different last sources the claims have; as long as one report is read, one for each.
    """

    start: Place
    end: Place
    goods: tuple[str, ...]
    numbers: tuple[int, ...]
    sureness: str
    sources: tuple[str, ...]

    @property
    def names(self) -> Ends:
        """What to call its two ends."""
        return called(self.start), called(self.end)

    @property
    def origins(self) -> int:
        """How many last sources say so."""
        return len(self.sources)


def ways(reading: Reading) -> list[Way]:
    """The legs of all claims, those between the same places taken together, in text order."""
    known = {m.id: m for m in reading.mentions}
    roots = {number: root.who for root in by_root(reading) for number in root.numbers}
    told: dict[Ends, list[Told]] = {}
    for number, claim in enumerate(reading.claims, 1):
        for leg in claim.route:
            pairs = [(known[a], known[b]) for a in leg.start for b in leg.end if a in known and b in known]
            for pair in pairs:
                ends = _spot(pair[0]), _spot(pair[1])
                if ends[0] and ends[1] and ends[0] != ends[1]:
                    goods = tuple(known[g].text for g in leg.goods if g in known)
                    told.setdefault(ends, []).append((number, claim, pair, goods))
    return [_way(entries, roots) for entries in told.values()]


def called(place: Place) -> str:
    """What to call a place on a map: for "Afghan", Afghanistan."""
    return place.admin or place.name if place.level == "adjective" else place.name


def _way(entries: list[Told], roots: dict[int, str]) -> Way:
    first = entries[0][2]
    levels = [wording.family(claim) for _, claim, _, _ in entries]
    sureness = next((s for s in ("asserted", "hedged", "unknown") if s in levels), "denied")
    return Way(
        start=_place(first[0]),
        end=_place(first[1]),
        goods=tuple(dict.fromkeys(g for _, _, _, goods in entries for g in goods)),
        numbers=tuple(dict.fromkeys(number for number, _, _, _ in entries)),
        sureness="hedged" if sureness == "unknown" else sureness,
        sources=tuple(dict.fromkeys(roots[number] for number, _, _, _ in entries)),
    )


def _place(mention: Mention) -> Place:
    assert isinstance(mention.value, Place)  # noqa: S101 - only places have a spot
    return mention.value


def _spot(mention: Mention) -> str:
    """What tells one place from another on the map; empty where it lies nowhere."""
    value = mention.value
    return f"{value.lat},{value.lon}" if isinstance(value, Place) and value.lat is not None else ""
