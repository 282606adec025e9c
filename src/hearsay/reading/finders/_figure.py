"""What a stated number is, once it is joined, bounded and rated."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from hearsay.language.currencies import Name
from hearsay.values import Bound, Interval


class Figure(Struct, frozen=True, kw_only=True):
    """A stated number at the tokens [first, last); `core` is where its number itself begins and ends.

    because: where the currency or the rate comes from, if they do not stand with the number.
    elliptical: whether its currency stands with another sum.
    sure: whether it can be a plain number: not glued to letters, not scaled by a doubtful one ("5m").
    """

    first: int
    last: int
    core: tuple[int, int]
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    name: Name | None
    digits: bool
    sure: bool = True
    per: str | None = None
    equivalent: Figure | None = None
    because: str = ""
    elliptical: bool = False

    @property
    def interval(self) -> Interval:
        """The bound applied: an open side for a floor or a ceiling."""
        low = None if self.bound in ("at_most", "vague") else self.low
        high = None if self.bound in ("at_least", "vague") else self.high
        return Interval(low, high)

    def shares_currency(self, other: Figure) -> bool:
        """Whether the two may be in one currency; nothing is shared where one names none."""
        if self.name is None or other.name is None:
            return False
        return bool({c.code for c in self.name.currencies} & {c.code for c in other.name.currencies})
