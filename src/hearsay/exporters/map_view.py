"""What the page's map shows of one document: its places as dots, what claims send around as arrows, and a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearsay.exporters.map_labels import Label, laid
from hearsay.exporters.map_points import Frame, Land, Point, framed, lands, projected
from hearsay.exporters.map_routes import Way, called, ways
from hearsay.model import Mention, Place, Reading

_WIDE = frozenset({"continent", "region", "sea", "adjective"})
_LEVELS = {
    "admin": "province or county",
    "city": "town",
    "site": "site or landscape",
    "point": "point given in figures",
}
_BEND, _SHORT = 0.16, 14.0
_THIN, _STEP, _THICK = 2.5, 1.5, 9.0


class Spot(Struct, frozen=True, kw_only=True):
    """One place that the text names. times: how often; x, y: in the picture; wide: a country, or what is wider."""

    name: str
    place: Place
    times: int
    x: float
    y: float
    wide: bool

    @property
    def where(self) -> str:
        """What it lies in, or what it is."""
        inside = [part for part in (self.place.admin, self.place.country) if part and part != self.name]
        return ", ".join(inside) or self.level

    @property
    def level(self) -> str:
        """What sort of place it is."""
        return _LEVELS.get(self.place.level, self.place.level)


class Arrow(Struct, frozen=True, kw_only=True):
    """A way drawn: the path of its line, how thick, and in which style."""

    way: Way
    path: str
    thick: float


class MapView(Struct, frozen=True, kw_only=True):
    """A map and its table.

    named: the countries that the text names. spots: its places; dots: those that are drawn, and the ends of ways.
    unplaced: names for which there is no record.
    """

    frame: Frame
    lands: tuple[Land, ...]
    named: frozenset[str]
    spots: tuple[Spot, ...]
    dots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    arrows: tuple[Arrow, ...]
    unplaced: tuple[str, ...]


def view(reading: Reading) -> MapView | None:
    """The map of a reading; None where no place of its text has a record."""
    held = [m for m in reading.mentions if isinstance(m.value, Place)]
    told = ways(reading)
    places = _counted(m for m in held if m.kind == "place")
    ends = [place for way in told for place in (way.start, way.end)]
    points = {_at(p): projected(float(p.lat or 0), float(p.lon or 0)) for p in [*(p for p, _, _ in places), *ends]}
    if not places:
        return None
    near = [points[_at(p)] for p, _, _ in places if p.level not in _WIDE] + [points[_at(p)] for p in ends]
    frame = framed(near or points.values())
    spots = tuple(_spot(frame, points[_at(p)], p, name, times) for p, name, times in places)
    dots = _dots(spots, ends, frame, points)
    return MapView(
        frame=frame,
        lands=tuple(lands(frame)),
        named=frozenset(m.value.country for m in held if isinstance(m.value, Place) and m.value.country),
        spots=spots,
        dots=dots,
        labels=_labels(dots, frame),
        arrows=tuple(a for way in told if (a := _arrow(way, frame, points)) is not None),
        unplaced=_unplaced(held),
    )


def outlines_of(views: Iterable[MapView | None]) -> Sequence[Land]:
    """The outlines that some maps share, each once."""
    return list({land.id: land for each in views if each for land in each.lands}.values())


def _at(place: Place) -> str:
    return f"{place.lat},{place.lon}"


def _counted(mentions: Iterable[Mention]) -> list[tuple[Place, str, int]]:
    """The places that lie somewhere, with what to call each and how often it is named; the most named first."""
    found: dict[str, list[Place]] = {}
    for mention in mentions:
        if isinstance(mention.value, Place) and mention.value.lat is not None:
            found.setdefault(_at(mention.value), []).append(mention.value)
    return sorted(((p[0], p[0].name, len(p)) for p in found.values()), key=lambda entry: -entry[2])


def _unplaced(mentions: Iterable[Mention]) -> tuple[str, ...]:
    nowhere = (m for m in mentions if m.kind == "place" and isinstance(m.value, Place) and m.value.lat is None)
    return tuple(dict.fromkeys(m.text for m in nowhere))


def _spot(frame: Frame, point: Point, place: Place, name: str, times: int) -> Spot:
    x, y = frame.shown(point)
    return Spot(name=name, place=place, times=times, x=x, y=y, wide=place.level in _WIDE or place.level == "country")


def _dots(spots: tuple[Spot, ...], ends: list[Place], frame: Frame, points: dict[str, Point]) -> tuple[Spot, ...]:
    """What is wider than a country is drawn only where a way begins or ends there."""
    drawn = {_at(s.place): s for s in spots if s.place.level not in _WIDE}
    for place in ends:
        if _at(place) not in drawn:
            drawn[_at(place)] = _spot(frame, points[_at(place)], place, called(place), 1)
    return tuple(drawn.values())


def _labels(dots: tuple[Spot, ...], frame: Frame) -> tuple[Label, ...]:
    """Towns before countries, the more often named first."""
    ordered = sorted(dots, key=lambda s: (s.wide, -s.times))
    return tuple(laid(((s.name, (s.x, s.y)) for s in ordered), ((s.x, s.y) for s in dots), frame.high).values())


def _arrow(way: Way, frame: Frame, points: dict[str, Point]) -> Arrow | None:
    """A line bent to its left, that ends short of the dot it points to."""
    (a, b), (c, d) = frame.shown(points[_at(way.start)]), frame.shown(points[_at(way.end)])
    long = ((c - a) ** 2 + (d - b) ** 2) ** 0.5
    if long < 2 * _SHORT:
        return None
    x, y = (a + c) / 2 + _BEND * (d - b), (b + d) / 2 - _BEND * (c - a)
    back = ((c - x) ** 2 + (d - y) ** 2) ** 0.5
    c, d = c - (c - x) / back * _SHORT, d - (d - y) / back * _SHORT
    thick = min(_THIN + _STEP * (way.origins - 1), _THICK)
    return Arrow(way=way, path=f"M{a:.1f} {b:.1f}Q{x:.1f} {y:.1f} {c:.1f} {d:.1f}", thick=thick)
