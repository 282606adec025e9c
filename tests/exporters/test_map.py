"""The map: points where the outlines have them, labels that keep apart, arrows for what claims send around."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.exporters import html
from hearsay.exporters.map_labels import Label, _box, laid
from hearsay.exporters.map_points import SHOWN, framed, lands, outlines, projected
from hearsay.exporters.map_view import view
from hearsay.model import Claim, Document, Leg, Link, Mention, Modality, Place, Reading, Span

TEXT = "Ivory goes from Kampala to Dubai. No ivory goes from Arusha to Dubai."
POINTS = {"Kampala": (Decimal("0.32"), Decimal("32.58")), "Dubai": (Decimal("25.07"), Decimal("55.17"))}
POINTS["Arusha"] = (Decimal("-3.37"), Decimal("36.68"))


def _reading() -> Reading:
    mentions = []
    for match in re.finditer("|".join(POINTS), TEXT):
        lat, lon = POINTS[match.group()]
        value = Place(name=match.group(), country=None, level="city", lat=lat, lon=lon, because="a test")
        name = f"{match.group()}{match.start()}"
        mentions.append(Mention(match.start(), match.end(), match.group(), id=name, kind="place", by="t", value=value))
    ends = [mention.id for mention in mentions]
    claims = [_claim("c1", 0, 33, "CT+", ends[:2]), _claim("c2", 34, len(TEXT), "CT-", ends[2:])]
    return Reading(document=Document(id="d", uri="t", text=TEXT), mentions=tuple(mentions), claims=tuple(claims))


def _claim(name: str, start: int, end: int, level: str, ends: list[str]) -> Claim:
    return Claim(
        id=name,
        evidence=(Span(start, end, TEXT[start:end]),),
        chain=(Link(kind="outlet", name="The Delta Ledger", how="none", known="given", because="given"),),
        modality=Modality(level=level),  # type: ignore[arg-type]
        by="t",
        route=(Leg(start=(ends[0],), end=(ends[1],)),),
    )


@pytest.mark.parametrize(("iso", "lat", "lon"), [("IQ", 33, 44), ("BR", -10, -55), ("AU", -25, 134), ("KE", 1, 38)])
def test_a_point_falls_into_the_box_of_its_country(iso: str, lat: float, lon: float) -> None:
    x, y = projected(lat, lon)
    boxes = [box for code, box, _ in outlines().near if code == iso]
    assert any(a < x < c and b < y < d for a, b, c, d in boxes)


@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-180, 180)), min_size=1, max_size=12))
def test_every_point_lies_in_its_frame(points: list[tuple[float, float]]) -> None:
    held = [projected(lat, lon) for lat, lon in points]
    frame = framed(held)
    assert all(-1 <= frame.shown(p)[0] <= SHOWN + 1 for p in held)
    assert frame.width <= 7200


def test_the_countries_around_a_town_are_seen() -> None:
    assert {"UG", "KE", "CD", "TZ"} <= {land.iso for land in lands(framed([projected(0.3, 32.6), projected(-3, 36)]))}


@given(st.lists(st.tuples(st.floats(0, SHOWN), st.floats(0, 500)), max_size=25))
def test_labels_never_meet(points: list[tuple[float, float]]) -> None:
    placed = list(laid([(f"Town {n}", p) for n, p in enumerate(points)], points, 500).values())
    for n, one in enumerate(placed):
        for other in placed[n + 1 :]:
            assert not _meets(one, other)


def _meets(one: Label, other: Label) -> bool:
    a, b, c, d = _box(one)
    e, f, g, h = _box(other)
    return a < g and e < c and b < h and f < d


def test_ways_are_drawn_by_how_surely_they_are_told() -> None:
    found = view(_reading())
    assert found is not None
    assert [(a.way.names, a.way.sureness) for a in found.arrows] == [
        (("Kampala", "Dubai"), "asserted"),
        (("Arusha", "Dubai"), "denied"),
    ]
    assert {label.text for label in found.labels} == set(POINTS)


def test_the_page_holds_the_map_and_asks_nobody() -> None:
    page = html.page([_reading()], [], {})
    assert 'class="way denied"' in page
    assert page.count("<svg") >= 2
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert not re.search(r"\sstyle=", page)


def test_without_a_point_there_is_no_map() -> None:
    assert view(Reading(document=Document(id="d", uri="t", text="Nothing."))) is None
