"""Where adjectives lead: "Afghan" to Afghanistan, "Sahelian" to the Sahel, "Tibetan" to Tibet."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from hearsay.language.lexicon import shipped_terms
from hearsay.language.places.gazetteer import Record, shipped
from hearsay.model import Place

_WIDEST = ("continent", "region", "sea", "admin", "country", "county", "city", "site", "river")


@cache
def adjective_of(value: Place) -> Place:
    """What an adjective of place says, with the point of the country or region that it belongs to."""
    record = record_of(value)
    if record is None:
        return replace(value, because=f"“{value.name}” belongs to no one place")
    why = f"“{value.name}” is of {record.name}"
    point = degrees(record.lat), degrees(record.lon)
    return replace(value, lat=point[0], lon=point[1], admin=record.name, record=shipped().id(record), because=why)


def degrees(number: float) -> Decimal:
    """A degree as exact as the gazetteer has it."""
    return Decimal(str(number))


def record_of(value: Place) -> Record | None:
    """The country or region that an adjective belongs to."""
    if value.country:
        return shipped().country(value.country)
    where = _places().get(value.name)
    found = [r for r, _ in shipped().called(where)] if where else []
    return min(found, key=lambda r: _WIDEST.index(r.level), default=None)


@cache
def _places() -> dict[str, str]:
    """The region or the place that the list gives for an adjective, by its first spelling."""
    terms = (t for t in shipped_terms() if t.list == "nationalities")
    where = ((t.name, t.facts.get("place") or t.facts.get("region")) for t in terms)
    return {name: place.replace("_", " ") for name, place in where if place}
