"""Points of the globe on the page's map: Miller's projection, the stretch that a map shows, the outlines inside it.

The outlines are Natural Earth's (public domain), drawn once by gazetteer/outlines; the arithmetic here is the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

Box = tuple[float, float, float, float]
Point = tuple[float, float]

WIDTH = 7200  # units of the outlines around the equator
SHOWN = 1000  # units of the picture from left to right
_NEAR = 1100  # a stretch narrower than this is drawn with more points
_LEAST, _MARGIN = 260.0, 0.16
_FLAT, _HIGH = 0.5, 0.8  # how high a picture may be for its width
_NORTH, _SOUTH = -2400.0, 1900.0


class Outlines(Struct, frozen=True):
    """The shipped outlines: for each country its letters, the box around it and its path."""

    width: int
    far: list[tuple[str, tuple[int, int, int, int], str]]
    near: list[tuple[str, tuple[int, int, int, int], str]]


class Land(Struct, frozen=True):
    """A country on a map. id: of its path on the page, which several maps may use."""

    id: str
    iso: str
    path: str


class Frame(Struct, frozen=True):
    """The stretch of the world that a map shows, in units of the outlines."""

    left: float
    top: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Units of the picture for one of the outlines."""
        return SHOWN / self.width

    @property
    def high(self) -> float:
        """How high the picture is, in its own units."""
        return round(self.height * self.scale, 1)

    def shown(self, point: Point) -> Point:
        """Where a projected point stands in the picture."""
        return round((point[0] - self.left) * self.scale, 1), round((point[1] - self.top) * self.scale, 1)


def projected(lat: float, lon: float) -> Point:
    """A point of the globe in units of the outlines; y grows to the south."""
    held = max(-85.0, min(85.0, lat))
    radius = WIDTH / 2 / math.pi
    return radius * math.radians(lon), -radius * 1.25 * math.log(math.tan(math.pi / 4 + 0.4 * math.radians(held)))


def framed(points: Iterable[Point]) -> Frame:
    """The stretch that holds some points, with room around them, neither too flat nor too high."""
    held = list(points)
    left, right = min(x for x, _ in held), max(x for x, _ in held)
    top, bottom = min(y for _, y in held), max(y for _, y in held)
    room = max(right - left, bottom - top, _LEAST) * _MARGIN
    width, height = max(right - left + 2 * room, _LEAST), max(bottom - top + 2 * room, _LEAST * _FLAT)
    width = min(max(width, height / _HIGH), float(WIDTH))
    height = max(height, width * _FLAT)
    x, y = (left + right) / 2 - width / 2, (top + bottom) / 2 - height / 2
    return Frame(max(-WIDTH / 2, min(x, WIDTH / 2 - width)), max(_NORTH, min(y, _SOUTH - height)), width, height)


def lands(frame: Frame) -> list[Land]:
    """The countries of which a part may be seen."""
    layer, held = ("near", outlines().near) if frame.width < _NEAR else ("far", outlines().far)
    right, bottom = frame.left + frame.width, frame.top + frame.height
    return [
        Land(f"{layer}-{number}", iso, path)
        for number, (iso, (a, b, c, d), path) in enumerate(held)
        if a < right and c > frame.left and b < bottom and d > frame.top
    ]


@cache
def outlines() -> Outlines:
    """The outlines that come with the package."""
    data = resources.files("hearsay.exporters").joinpath("page", "world.json").read_bytes()
    return msgspec.json.decode(data, type=Outlines)
