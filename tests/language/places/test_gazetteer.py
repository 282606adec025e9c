"""The shipped gazetteer: what it must hold, that bisection finds what a walk finds, that it is ready at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from hearsay.language.lexicon import shipped_terms
from hearsay.language.places.gazetteer import Gazetteer, Record, shipped
from hearsay.language.places.keys import key

LARGEST = 40_000_000
# lists of what is no one place, or a league of states
NOWHERE = {"the West", "Global South", "Arab world", "former Soviet Union"}
# of a country that lies elsewhere
FAR_OFF = {"Christmas Island"}


def _first(name: str, level: str) -> Record:
    return next(r for r, own in shipped().called(name) if own and r.level == level)


@pytest.mark.parametrize(
    ("name", "level", "country", "point"),
    [
        ("Nineveh", "admin", "IQ", (36, 42.5)),
        ("Dabiq", "city", "SY", (36.5, 37.3)),
        ("Nimrud", "site", "IQ", (36.1, 43.3)),
        ("Hatra", "site", "IQ", (35.6, 42.7)),
        ("Africa", "continent", None, (7.2, 21.1)),
        ("Sahel", "region", None, (14.5, 0)),
        ("Bab al-Hawa", "city", "SY", (36.2, 36.7)),
        ("Pa.", "admin", "US", (40.3, -76.9)),
        ("Côte d'Ivoire", "country", "CI", (8, -5.5)),
    ],
)
def test_places_of_reports_are_there(name: str, level: str, country: str | None, point: tuple[float, float]) -> None:
    record = _first(name, level)
    assert record.country == country
    assert (record.lat, record.lon) == pytest.approx(point, abs=0.3)


def test_a_hamlet_is_not_found_by_a_foreign_name_of_a_country_or_continent() -> None:
    for name in ("Africa", "Europe", "Mexico", "Georgia", "Jordan"):
        assert all(own for record, own in shipped().called(name) if record.level == "city")


def test_every_term_has_a_record() -> None:
    places = [t for t in shipped_terms() if t.list == "places" and t.facts.get("level") and t.name not in NOWHERE]
    missing = [t.name for t in places if not any(own for _, own in shipped().called(t.name))]
    assert missing == []


def test_every_country_of_an_adjective_has_a_point() -> None:
    isos = {t.facts["country"] for t in shipped_terms() if t.list == "nationalities" and "country" in t.facts}
    assert [iso for iso in sorted(isos) if shipped().country(iso) is None] == []


def test_points_lie_on_the_globe_and_parents_are_wider() -> None:
    for record in shipped():
        assert -90 <= record.lat <= 90
        assert -180 <= record.lon <= 180
        assert record.parent != record.number


def _on_the_globe(records: list[Record]) -> NDArray[np.float32]:
    lat, lon = np.radians([r.lat for r in records]), np.radians([r.lon for r in records])
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1, dtype=np.float32)


def test_our_own_points_lie_in_their_countries() -> None:
    """A point lies not much farther from its own country's towns than from any; a wrong sign or code lies far off.

    The nearest town alone would not do: of a pass in a desert it is often across the border.
    """
    every = [r for r in shipped() if r.country]
    towns = sorted((r for r in every if r.population > 2_000 and r.level == "city"), key=lambda r: str(r.country))
    isos, starts = np.unique([str(r.country) for r in towns], return_index=True)
    ours = [r for r in every if "general knowledge" in r.source and r.country in isos and r.name not in FAR_OFF]
    cosines = np.maximum.reduceat(_on_the_globe(ours) @ _on_the_globe(towns).T, starts, axis=1)
    degrees = np.degrees(np.arccos(np.minimum(cosines, 1)))
    home = degrees[np.arange(len(ours)), np.searchsorted(isos, [str(r.country) for r in ours])]
    assert [r.name for r, far in zip(ours, home > 2 * degrees.min(axis=1) + 2, strict=True) if far] == []
    assert len(ours) > 1_000


def test_bisection_finds_what_a_walk_finds() -> None:
    walked: dict[str, set[int]] = {}
    for record in shipped():
        walked.setdefault(key(record.name), set()).add(record.number)
    for plain in Random(6).sample(sorted(walked), 2000):
        assert walked[plain] <= {r.number for r, own in shipped().called(plain) if own}
    assert shipped().called("Zzyzx Nowhere") == ()


def test_it_is_ready_at_once() -> None:
    code = (
        "import numpy, time; from hearsay.language.places.gazetteer import shipped; t=time.perf_counter();"
        "assert shipped().called('Mosul'); print(time.perf_counter()-t)"
    )
    waits = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    assert min(waits) < 0.3


def test_it_stays_small() -> None:
    import hearsay.language.places as package

    assert (Path(package.__file__).parent / "shipped" / "places.gaz").stat().st_size < LARGEST


def test_another_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "other.gaz"
    path.write_bytes(b"SQLite format 3\0" * 4)
    with pytest.raises(ValueError, match=r"other\.gaz"):
        Gazetteer(path)
