"""The money of a document side by side: what each actor has of each stream a year, on one logarithmic scale in dollars.

Only what is known as a sum a year in US dollars is drawn; the rest is named with its reason. Positions are per cent of
the width, so that the drawing needs no script and no style of its own and its letters keep their size on any screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil, floor, log10
from typing import Literal

from msgspec import Struct

from hearsay.exporters.dollars import cited
from hearsay.model import Finding, Reading
from hearsay.money.sums import money_view
from hearsay.money.view import Account, Statement
from hearsay.values import OPEN, Interval

Shape = Literal["point", "range", "at_least", "at_most"]
_LEFT, _WIDTH = 5.0, 90.0  # the margins hold the arrows of what is open on a side
_MOST_LABELS = 7
_CLASHES = frozenset(
    {
        "part_exceeds_whole", "part_equals_whole", "whole_disagrees", "market_vs_income", "scale_suspicion_x10",
        "scale_suspicion_x1000", "value_clash", "bound_clash", "unflagged_contrast",
    }
)  # fmt: skip
_SIZES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"), (Decimal(1000), "k"))


class Mark(Struct, frozen=True):
    """Where an interval is drawn, per cent of the width. rough: about, an order of magnitude."""

    shape: Shape
    low: str
    high: str
    rough: bool


class Row(Struct, frozen=True, kw_only=True):
    """A statement and its mark. whole: it is of all of the actor's income. clashes: numbered findings about it."""

    statement: Statement
    mark: Mark
    whole: bool
    clashes: tuple[tuple[int, Finding], ...]


class Rows(Struct, frozen=True):
    """One actor's rows, wholes first. limits: where the most that the wholes allow lies, per cent of the width."""

    actor: str | None
    rows: tuple[Row, ...]
    limits: tuple[str, ...]


class Tick(Struct, frozen=True):
    """A power of ten on the scale; label: "" where there is no room for one."""

    at: str
    label: str


class Chart(Struct, frozen=True):
    """What is drawn of one document. undrawn: why statements are not, and how many for each reason.

    rates: those that were used, each with its date and source.
    """

    actors: tuple[Rows, ...]
    ticks: tuple[Tick, ...]
    undrawn: tuple[tuple[str, int], ...]
    rates: tuple[str, ...]


def chart(reading: Reading, findings: Sequence[tuple[int, Finding]]) -> Chart | None:
    """The chart of a reading; None where nothing can be drawn. findings: numbered as the page numbers them."""
    accounts = money_view(reading).accounts
    said = [s for account in accounts for group in account.streams for s in group.statements]
    sides = [side for s in said if not why_not(s) for side in _sides(s.annual_dollars)]
    if not sides:
        return None
    scale = _Scale(sides)
    clashes = _by_claim(findings)
    drawn = (_rows(account, scale, clashes) for account in accounts)
    reasons = [why for s in said if (why := why_not(s))]
    undrawn = tuple((why, reasons.count(why)) for why in dict.fromkeys(reasons))
    rates = tuple(dict.fromkeys(cited(s.conversion.rate) for s in said if s.conversion.rate and not why_not(s)))
    return Chart(tuple(rows for rows in drawn if rows.rows), scale.ticks(), undrawn, rates)


def why_not(statement: Statement) -> str:
    """Why a statement is not drawn; "" if it is."""
    money = statement.money
    if money.measure != "flow":
        return {
            "stock": "a sum, not a rate", "unit_price": "the price of one thing",
            "cumulative": "a total over a stretch of time", "share": "a share",
        }[money.measure]  # fmt: skip
    if statement.annual == OPEN:
        return "a rate with no figure"
    if not statement.conversion.holds:
        return statement.conversion.because
    return "" if _sides(statement.annual_dollars) else "nothing, or less than nothing"


def _sides(interval: Interval) -> list[Decimal]:
    """The sides that a logarithmic scale can hold."""
    return [side for side in (interval.low, interval.high) if side is not None and side > 0]


def _by_claim(findings: Iterable[tuple[int, Finding]]) -> dict[str, tuple[tuple[int, Finding], ...]]:
    found: dict[str, tuple[tuple[int, Finding], ...]] = {}
    for number, finding in findings:
        for claim in dict.fromkeys(finding.about) if finding.code in _CLASHES else ():
            found[claim] = (*found.get(claim, ()), (number, finding))
    return found


def _rows(account: Account, scale: _Scale, clashes: dict[str, tuple[tuple[int, Finding], ...]]) -> Rows:
    rows = [
        Row(
            statement=s,
            mark=scale.mark(s),
            whole=is_whole(s),
            clashes=clashes.get(s.claim.id, ()) if s.claim else (),
        )
        for group in account.streams
        for s in group.statements
        if not why_not(s)
    ]
    rows.sort(key=lambda row: not row.whole)
    limits = {scale.at(s.high) for row in rows if row.whole and (s := row.statement.annual_dollars).high is not None}
    return Rows(account.actor.name if account.actor else None, tuple(rows), tuple(sorted(limits)))


def is_whole(statement: Statement) -> bool:
    """Whether a statement is of all of its actor's income."""
    return statement.stream == "total_income" or statement.money.scope == "actor"


class _Scale:
    """Powers of ten from the one below the least figure to the one above the most."""

    def __init__(self, sides: Sequence[Decimal]) -> None:
        # floats place a mark on a screen, nothing is reckoned with them
        self._low = floor(log10(min(sides)))
        self._high = max(ceil(log10(max(sides))), self._low + 1)

    def at(self, side: Decimal) -> str:
        """The place of a figure, per cent of the width."""
        return _percent((log10(side) - self._low) / (self._high - self._low))

    def mark(self, statement: Statement) -> Mark:
        """The mark of a statement; a side of nothing is an open one."""
        low, high = ((s if s is not None and s > 0 else None) for s in _ends(statement.annual_dollars))
        rough = statement.money.amount.bound in ("about", "order_of_magnitude", "vague")
        if low is None or high is None:
            side = high if low is None else low
            place = self.at(side) if side is not None else _percent(0.5)
            return Mark("at_most" if low is None else "at_least", place, place, rough)
        return Mark("point" if low == high else "range", self.at(low), self.at(high), rough)

    def ticks(self) -> tuple[Tick, ...]:
        """Every power of ten; labels only as many as there is room for."""
        powers = range(self._low, self._high + 1)
        step = ceil(len(powers) / _MOST_LABELS)
        return tuple(
            Tick(self.at(Decimal(10) ** power), short(Decimal(10) ** power) if place % step == 0 else "")
            for place, power in enumerate(powers)
        )


def _ends(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    return interval.low, interval.high


def _percent(part: float) -> str:
    return f"{_LEFT + _WIDTH * part:.2f}%"


def short(number: Decimal) -> str:
    """A power of ten for the scale: 100000 is "100k", 1000000000 is "1bn"."""
    for size, letter in _SIZES:
        if number >= size:
            return f"{(number / size).normalize():f}{letter}"
    return f"{number.normalize():f}"
