"""A sum that a report lays open: what its figures make, beside what it says that they make."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from hearsay.checks._arithmetic import ABOUT, apart, widened
from hearsay.checks._numbers import Number, about_of, quotes_of
from hearsay.model import Span
from hearsay.values import Interval

SLACK = Decimal("0.1")


class Reckoning(Struct, frozen=True):
    """What the text's own figures make, beside what the text says they make."""

    used: tuple[Number, ...]
    stated: Number
    made: Interval
    working: str
    slack: Decimal = SLACK

    @property
    def fails(self) -> bool:
        """Whether no value lies in both, with the room that rounding leaves."""
        rough = any(n.bound == "about" for n in (*self.used, self.stated))
        room = max(self.slack, ABOUT) if rough else self.slack
        return apart(widened(self.made, "point", room), widened(self.stated.interval, "point", Decimal(0)))

    @property
    def about(self) -> tuple[str, ...]:
        """The claims that state the figures."""
        return about_of((*self.used, self.stated))

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The sentences that hold the figures."""
        return quotes_of((*self.used, self.stated))
