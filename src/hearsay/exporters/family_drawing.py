"""The drawing of a family: one row a document, a lane for each step away from the root, time downwards along each line.

Each is a dot coloured by the origin that it goes back to, with a line to each parent; a lost report is an open, dashed
dot. Whatever comes from a document stands right below it, so that no line to the parent that most is owed to runs
through a stranger. All lengths are in CSS pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from hearsay.corpus import Descent, Ledger
from hearsay.exporters.family import Branch, Forest, changes

ROW = 30
LANE = 22
MARGIN = 14
COLOURS = 8


class Row(Struct, frozen=True, kw_only=True):
    """One document or lost report. colour: 1 to COLOURS for the commonest origins, 0 for others; x, y: of its dot."""

    name: str
    label: str
    date: str
    x: int
    y: int
    colour: int
    is_lost: bool
    descent: Descent | None
    changes: str


class Edge(Struct, frozen=True, kw_only=True):
    """A line from a parent's dot to a child's, as an SVG path. is_main: it leads to the parent that most is owed to."""

    path: str
    type: str
    is_main: bool
    colour: int


class Drawing(Struct, frozen=True, kw_only=True):
    """A family drawn: its rows from top to bottom, its lines, and how wide and high it is."""

    rows: tuple[Row, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int


class Palette:
    """Which origin has which colour: the commonest of the whole ledger first, the rest share one."""

    def __init__(self, ledger: Ledger) -> None:
        ranked = sorted(ledger.origins, key=lambda origin: (-len(origin.documents), origin.id))
        self.origins = tuple(ranked[:COLOURS])
        self._of: dict[str, int] = {}
        for colour, origin in enumerate(self.origins, 1):
            for document in origin.documents:
                self._of.setdefault(document, colour)

    def of(self, branch: Branch) -> int:
        """The colour of a document; of a lost report, that of the child that owes most to it."""
        if branch.document is not None:
            return self._of.get(branch.document.id, 0)
        found = (self.of(child) for child in branch.branches)
        return next((colour for colour in found if colour), 0)


def drawings(forest: Forest, palette: Palette, called: Mapping[str, str]) -> tuple[Drawing, ...]:
    """Each family of a forest, drawn."""
    return tuple(_drawn(family, palette, called) for family in forest.families)


def _drawn(family: Branch, palette: Palette, called: Mapping[str, str]) -> Drawing:
    placed = list(_placed(family, 0))
    rows = tuple(_row(branch, lane, place, palette, called) for place, (branch, lane) in enumerate(placed))
    at = {row.name: row for row in rows}
    edges = [edge for branch, _ in placed for edge in _edges(branch, at)]
    width = 2 * MARGIN + LANE * max(lane for _, lane in placed)
    return Drawing(rows=rows, edges=tuple(edges), width=width, height=ROW * len(rows))


def _placed(branch: Branch, lane: int) -> Iterator[tuple[Branch, int]]:
    yield branch, lane
    for child in branch.branches:
        yield from _placed(child, lane + 1)


def _row(branch: Branch, lane: int, place: int, palette: Palette, called: Mapping[str, str]) -> Row:
    name = _name(branch)
    return Row(
        name=name,
        label=called.get(name, name),
        date=(branch.document.published or "")[:10] if branch.document else "",
        x=MARGIN + lane * LANE,
        y=place * ROW + ROW // 2,
        colour=palette.of(branch),
        is_lost=branch.lost is not None,
        descent=branch.descent,
        changes=changes(branch),
    )


def _name(branch: Branch) -> str:
    return branch.document.id if branch.document else branch.lost.id if branch.lost else ""


def _edges(branch: Branch, at: Mapping[str, Row]) -> Iterator[Edge]:
    child = at[_name(branch)]
    for place, descent in enumerate(([branch.descent] if branch.descent else []) + list(branch.also)):
        parent = at.get(descent.parent)
        if parent is not None:
            yield Edge(path=_curve(parent, child), type=descent.type, is_main=place == 0, colour=child.colour)


def _curve(parent: Row, child: Row) -> str:
    """Straight down from the parent, then over to the child."""
    bend = min(ROW, abs(child.y - parent.y)) * (1 if child.y >= parent.y else -1)
    if parent.x == child.x:  # round what lies between
        out = parent.x - LANE // 2
        return f"M{parent.x} {parent.y}C{out} {parent.y + bend} {out} {child.y - bend} {child.x} {child.y}"
    return f"M{parent.x} {parent.y}V{child.y - bend}Q{parent.x} {child.y} {child.x} {child.y}"
