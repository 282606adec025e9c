"""Names on a map that do not run into one another: each is tried beside its dot, and left to the table if none fits."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hearsay.exporters.map_points import SHOWN, Box, Point

SIZE = 22.0  # of letters, in units of the picture
_WIDE = 0.56  # of its size, a letter on average
_GAP = 11.0


class Label(Struct, frozen=True):
    """A name, where it begins, ends or has its middle (`anchor`), and whether it is a country's."""

    text: str
    x: float
    y: float
    anchor: str


def laid(wanted: Iterable[tuple[str, Point]], taken: Iterable[Point], high: float) -> dict[str, Label]:
    """The labels that fit, by their text. wanted: the more important first; taken: the dots, which none may cover."""
    boxes: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in taken]
    placed: dict[str, Label] = {}
    for text, point in wanted:
        for label in _tries(text, *point):
            box = _box(label)
            inside = box[0] >= 0 and box[2] <= SHOWN and box[1] >= 0 and box[3] <= high
            if inside and not any(_meet(box, other) for other in boxes):
                boxes.append(box)
                placed[text] = label
                break
    return placed


def _tries(text: str, x: float, y: float) -> tuple[Label, ...]:
    middle = round(y + SIZE * 0.35, 1)
    return (
        Label(text, x + _GAP, middle, "start"),
        Label(text, x - _GAP, middle, "end"),
        Label(text, x, round(y - _GAP, 1), "middle"),
        Label(text, x, round(y + _GAP + SIZE * 0.75, 1), "middle"),
    )


def _box(label: Label) -> Box:
    wide = len(label.text) * SIZE * _WIDE
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.y - SIZE * 0.8, left + wide, label.y + SIZE * 0.25


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
