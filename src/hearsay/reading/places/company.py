"""The records of all names of a text, weighed by the company that each would keep."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from hearsay.language.places.gazetteer import Record, shipped

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

EARTH = 6371.0  # kilometres
NEAR = 120.0  # kilometres over which nearness falls to a third
TURNS = 5
SHARPNESS = 1.3  # how much a power of ten in standing counts
W_NEAR, W_UNIT, W_COUNTRY = 1.0, 0.8, 0.25
COMPANY = 4.5
W_LIES = 2.0
TEMPER = 0.6  # likelihoods are tempered, so that a pair of little-known places that fit only each other is heard
HEARD = 0.2  # company that is worth naming as a reason
INSIDE = 7.0  # what the text's own word for it counts


class Group(Struct, frozen=True, kw_only=True):
    """One name: its records with their standing, how often it is said, and the groups that the text puts it into."""

    records: tuple[tuple[Record, float], ...]
    weight: float
    inside: tuple[int, ...] = ()


@lru_cache(maxsize=8192)
def spot(record: Record) -> tuple[tuple[float, float, float], int, int, bool]:
    """A record's point on the unit sphere, its unit and its country as numbers, and whether it is a whole land."""
    lat, lon = np.radians(record.lat), np.radians(record.lon)
    point = (float(np.cos(lat) * np.cos(lon)), float(np.cos(lat) * np.sin(lon)), float(np.sin(lat)))
    chain = (record, *shipped().within(record))
    unit = next((r.number for r in chain if r.level == "admin"), -1)
    country = int.from_bytes(record.country.encode()) if record.country else -1
    return point, unit, country, record.level in ("country", "continent", "region", "sea")


class Weighed(Struct, frozen=True, kw_only=True):
    """One group, weighed.

    likely: the likelihood of each of its records, in their order, summing up to one. with_: the group that keeps the
    likeliest record the best company, None where none does.
    """

    likely: Floats
    with_: int | None


def weighed(groups: list[Group]) -> list[Weighed]:
    """Each group weighed in the company of all."""
    if not groups:
        return []
    field = _Field(groups)
    likely = field.shares(field.standing)
    for _ in range(TURNS):
        likely = field.shares(field.standing + field.company(likely) + field.inside(likely))
    parts = np.split(likely, field.starts[1:].tolist())
    near = field.near(likely)
    best = [int(start) + int(part.argmax()) for start, part in zip(field.starts, parts, strict=True)]
    kept = [int(near[row].argmax()) if near[row].max() > HEARD else None for row in best]
    return [Weighed(likely=part, with_=group) for part, group in zip(parts, kept, strict=True)]


class _Field:
    """Every record of every group in one row."""

    def __init__(self, groups: list[Group]) -> None:
        sizes = [len(g.records) for g in groups]
        self.starts: Ints = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
        self.owner: Ints = np.repeat(np.arange(len(groups)), sizes)
        self.standing: Floats = SHARPNESS * np.array([s for g in groups for _, s in g.records])
        self._weights: Floats = np.array([g.weight for g in groups])
        records = [r for g in groups for r, _ in g.records]
        spots = [spot(r) for r in records]
        points = np.array([s[0] for s in spots])
        units, lands = np.array([s[1] for s in spots]), np.array([s[2] for s in spots])
        wide = np.array([s[3] for s in spots])
        self._lies: Floats = _lies(records)
        within = np.maximum(self._lies, self._lies.T) * ~(wide[:, None] | wide[None, :])
        self._kernel: Floats = _kernel(points, units, lands, wide) + W_LIES * within
        self._groups = groups

    def shares(self, scores: Floats) -> Floats:
        """Scores as likelihoods within each group."""
        top = np.maximum.reduceat(scores, self.starts)
        grown = np.exp(scores - top[self.owner])
        shares: Floats = grown / np.add.reduceat(grown, self.starts)[self.owner]
        return shares

    def company(self, likely: Floats) -> Floats:
        """What each record gains by the likely records of the other names."""
        total: Floats = self.near(likely) @ self._weights
        return COMPANY * np.log1p(total)

    def near(self, likely: Floats) -> Floats:
        """How near each record is to the likely records of each other group."""
        best: Floats = np.maximum.reduceat(self._kernel * (likely**TEMPER)[None, :], self.starts, axis=1)
        best[np.arange(len(likely)), self.owner] = 0.0
        return best

    def inside(self, likely: Floats) -> Floats:
        """What each record gains where the text says what it lies in, or that something lies in it."""
        gain = np.zeros(len(likely))
        for number, group in enumerate(self._groups):
            mine = self.owner == number
            for wide in group.inside:
                theirs = self.owner == wide
                part = self._lies[np.ix_(mine, theirs)]
                gain[mine] += INSIDE * (part * likely[theirs][None, :]).max(axis=1)
                gain[theirs] += INSIDE * (part * likely[mine][:, None]).max(axis=0)
        return gain


def _kernel(points: Floats, units: Ints, lands: Ints, wide: npt.NDArray[np.bool_]) -> Floats:
    """How close any two records are: by distance, by unit, by country; a whole country is near to nothing."""
    away = EARTH * np.arccos(np.clip(points @ points.T, -1.0, 1.0))
    near = W_NEAR * np.exp(-away / NEAR) * ~(wide[:, None] | wide[None, :])
    unit = W_UNIT * ((units[:, None] == units[None, :]) & (units[:, None] >= 0))
    land = W_COUNTRY * ((lands[:, None] == lands[None, :]) & (lands[:, None] >= 0))
    kernel: Floats = near + unit + land
    return kernel


def _lies(records: list[Record]) -> Floats:
    """Whether the record of a line lies in that of a column."""
    held = [{wide.number for wide in shipped().within(r)} for r in records]
    numbers = [r.number for r in records]
    return np.array([[float(n in inside) for n in numbers] for inside in held])
