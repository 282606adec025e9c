"""Which place a name means in its text. The texts are invented; the towns are real."""

from __future__ import annotations

import pytest

from hearsay.model import Document, Mention, Place, Reading
from hearsay.reading.places import resolve_places
from hearsay.text.sentences import sentences


def _read(text: str, *names: str, peoples: tuple[str, ...] = (), publisher: str | None = None) -> list[Place]:
    """The places of the names, in the order given, as the stage resolves them; each where it first stands."""
    document = Document(id="d", uri="t", text=text, language="en", publisher=publisher)
    mentions = []
    for kind, group in (("place", names), ("nationality", peoples)):
        for name in group:
            start = text.index(name)
            value = Place(name=name, country=None, level="unknown")
            mentions.append(
                Mention(
                    start,
                    start + len(name),
                    name,
                    id=name,
                    kind=kind,  # type: ignore[arg-type]
                    by="test",
                    value=value,
                )
            )
    mentions.sort(key=lambda m: m.start)
    reading = Reading(document=document, sentences=sentences(text), mentions=tuple(mentions))
    resolved = {m.id: m.value for m in resolve_places(reading).mentions}
    found = [resolved[name] for name in names]
    assert all(isinstance(value, Place) for value in found)
    return [value for value in found if isinstance(value, Place)]


def _near(place: Place, lat: float, lon: float) -> bool:
    return place.lat is not None and abs(float(place.lat) - lat) < 1 and abs(float(place.lon or 0) - lon) < 1


def test_the_text_says_what_a_place_lies_in() -> None:
    paris, texas = _read("A kiln in Paris, Texas, burnt ivory for years.", "Paris", "Texas")
    assert _near(paris, 33.66, -95.56)
    assert "lies in Texas" in paris.because
    assert texas.level == "admin"


def test_two_places_of_one_name_are_kept_apart_where_the_text_parts_them() -> None:
    text = "The crates left Paris, France, in May. A warehouse in Tripoli, Lebanon, took them in."
    paris, tripoli = _read(text, "Paris", "Tripoli", "France", "Lebanon")[:2]
    assert _near(paris, 48.85, 2.35)
    assert _near(tripoli, 34.43, 35.84)


def test_renown_decides_where_nothing_else_does() -> None:
    (paris,) = _read("He was seen in Paris on Tuesday.", "Paris")
    assert _near(paris, 48.85, 2.35)
    assert "best known" in paris.because


def test_company_decides_before_renown() -> None:
    text = "Trucks from Lima passed Findlay and Toledo at night, deputies in Allen County said."
    lima = _read(text, "Lima", "Findlay", "Toledo", "Allen County")[0]
    assert _near(lima, 40.74, -84.1)


def test_a_unit_is_meant_where_the_text_calls_it_one() -> None:
    aleppo, homs = _read("Kilns in Aleppo province, and a depot in Homs, were closed.", "Aleppo", "Homs")
    assert (aleppo.level, homs.level) == ("admin", "city")


@pytest.mark.parametrize("spelt", ["Nabk", "Nebek", "Nabek", "An-Nabk"])
def test_a_name_spelt_by_ear_is_found_in_the_countries_that_are_named(spelt: str) -> None:
    (nabk, _) = _read(f"Fighters in Syria held {spelt} for a month.", spelt, "Syria")
    assert _near(nabk, 34.02, 36.73)


def test_a_list_of_countries_is_no_nest() -> None:
    places = _read("Tusks went to China, Japan and Vietnam.", "China", "Japan", "Vietnam")
    assert [p.level for p in places] == ["country"] * 3


def test_a_name_without_a_record_stays_unresolved() -> None:
    (place,) = _read("The camp lay at Qwertzuib, he said.", "Qwertzuib")
    assert (place.lat, place.record, place.level) == (None, None, "unknown")
    assert "no record" in place.because


def test_a_site_is_near_the_town_that_it_is_called_by_but_a_street_is_not() -> None:
    airport, street = _read(
        "He flew from Entebbe International Airport to a flat in Vienna Street.",
        "Entebbe International Airport",
        "Vienna Street",
    )
    assert _near(airport, 0.06, 32.46)
    assert street.lat is None


def test_adjectives_lead_to_their_country() -> None:
    from hearsay.reading.places.adjectives import adjective_of

    afghan = adjective_of(Place(name="Afghan", country="AF", level="adjective"))
    assert (afghan.admin, afghan.level) == ("Afghanistan", "adjective")
    assert adjective_of(Place(name="Sahelian", country=None, level="adjective")).admin == "Sahel"
    assert adjective_of(Place(name="Buddhist", country=None, level="adjective")).lat is None


def test_ambiguity_is_said() -> None:
    (springfield,) = _read("A man from Springfield was named.", "Springfield")
    assert springfield.alternatives
    assert all("United States" in other for other in springfield.alternatives)


def test_a_long_text_is_resolved_in_blocks() -> None:
    names = ("Gao", "Kidal", "Mopti", "Niamey", "Agadez", "Arlit")
    text = " ".join(f"They stopped in {name}." for name in names) + " They stopped in Ménaka." * 400
    assert all(p.lat is not None for p in _read(text, *names))
