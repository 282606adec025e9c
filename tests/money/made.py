"""Readings put together by hand, one claim a sum: each sum is a line of words that the text is made of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from hearsay.model import Claim, Document, Entity, Level, Link, Mention, Modality, Money, Place, Reading, Span, Time
from hearsay.values import Amount, Bound, Interval, Measure

NONE = Link(kind="none", name=None, how="none", known="explicit", because="the text names nobody")


class Said(Struct, frozen=True, kw_only=True):
    """One sum and what is said of it. figure: "5", "5..7", "5..", "..7" or ".."; at: PLACE/LEVEL/ISO."""

    figure: str
    per: str | None = "month"
    unit: str | None = "USD"
    kind: str = "revenue"
    stream: str | None = "oil"
    actor: str | None = "Ridge Column"
    at: str | None = None
    year: str | None = None
    bound: Bound = "point"
    level: Level = "CT+"
    measure: Measure | None = None
    scope: str | None = None
    basis: tuple[str, ...] = ()
    headline: bool = False
    nominal: str | None = None
    derived: tuple[str, ...] = ()


def interval(figure: str) -> Interval:
    low, dots, high = figure.partition("..")
    sides = (low, high) if dots else (low, low)
    return Interval(*(Decimal(side) if side else None for side in sides))


def reading(said: Iterable[Said], published: str | None = "2016-03-04") -> Reading:
    """The reading; the sums are called m0, m1 ... in order, and stand in the text as "sum 0", "sum 1" ..."""
    rows = list(said)
    words = [
        (f"sum {n}", row.actor or "somebody", (row.at or "-").split("/")[0], row.year or "-")
        for n, row in enumerate(rows)
    ]
    text = "\n".join(" | ".join(parts) for parts in words)
    mentions: list[Mention] = []
    claims, money = [], []
    start = 0
    for number, (row, parts) in enumerate(zip(rows, words, strict=True)):
        roles, time = _mentions(row, parts, (number, start), mentions)
        money.append(_money(row, parts[0], start, number))
        claims.append(_claim(row, parts[0], start, number, roles, time))
        start += len(" | ".join(parts)) + 1
    return Reading(
        document=Document(id="d", uri="-", text=text, published=published), mentions=tuple(mentions),
        money=tuple(money), claims=tuple(claims), entities=tuple(_entities(mentions)),
    )  # fmt: skip


def _money(row: Said, text: str, start: int, number: int) -> Money:
    amount = Amount(interval(row.figure), row.bound, row.unit, row.per)
    return Money(
        start, start + len(text), text, id=f"m{number}", amount=amount, kind=row.kind,  # type: ignore[arg-type]
        measure=row.measure or amount.measure, by="hand/1", scope=row.scope, basis=row.basis,
        nominal=row.nominal, derived=row.derived,
    )  # fmt: skip


def _claim(row: Said, text: str, start: int, number: int, roles: dict[str, tuple[str, ...]], time: str | None) -> Claim:
    return Claim(
        id=f"c{number}", evidence=(Span(start, start + len(text), text),), chain=(NONE,), headline=row.headline,
        modality=Modality(level=row.level), by="hand/1", roles=roles, stream=row.stream, money=(f"m{number}",),
        time=time,
    )  # fmt: skip


def _mentions(
    row: Said, parts: tuple[str, ...], at: tuple[int, int], into: list[Mention]
) -> tuple[dict[str, tuple[str, ...]], str | None]:
    number, start = at
    _, actor, place, year = parts
    spots = [start + len(" | ".join(parts[:n])) + 3 for n in (1, 2, 3)]
    roles: dict[str, tuple[str, ...]] = {}
    if row.actor:
        into.append(_mention(f"a{number}", spots[0], actor, "organisation", entity=f"e:{actor}"))
        roles["actor"] = (f"a{number}",)
    if row.at:
        name, level, country = row.at.split("/")
        value = Place(name=name, country=country or None, level=level)
        into.append(_mention(f"p{number}", spots[1], place, "place", value=value))
        roles["place"] = (f"p{number}",)
    if row.year:
        first, _, last = row.year.partition("-")
        value_of = Time(earliest=f"{first}-01-01", latest=f"{last or first}-12-31", precision="year")
        into.append(_mention(f"t{number}", spots[2], year, "time", value=value_of))
    return roles, f"t{number}" if row.year else None


def _mention(identity: str, start: int, text: str, kind: str, **facts: object) -> Mention:
    return Mention(start, start + len(text), text, id=identity, kind=kind, by="hand/1", **facts)  # type: ignore[arg-type]


def _entities(mentions: list[Mention]) -> list[Entity]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity:
            found.setdefault(mention.entity, []).append(mention)
    return [
        Entity(
            id=key, kind="organisation", name=those[0].text, aliases=(), mentions=tuple(m.id for m in those),
            because="", by="hand/1",
        )
        for key, those in found.items()
    ]  # fmt: skip
