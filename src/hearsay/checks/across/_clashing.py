"""The finding on two figures of two reports: what is said twice, the arithmetic, and under which reading they clash."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.checks._arithmetic import known, ratio, words_of
from hearsay.checks.across._pairs import Pair
from hearsay.checks.across._saying import named, of_figures
from hearsay.model import Finding, Severity


def clash(pair: Pair, code: str, severity: Severity, *, reading: str, settled_by: str) -> Finding:
    """The finding, with both figures, how many times the one is the other, and who has them."""
    one, other = pair.one, pair.other
    message = (
        f"{named(one.reading)} has “{one.number.span.text}”, {named(other.reading)} has “{other.number.span.text}” for "
        f"what reads as one thing: {_arithmetic(pair)}; {reading}."
    )
    made = of_figures(code, severity, message, figures=(one, other), settled_by=settled_by)
    a, b = one.number.interval, other.number.interval
    return replace(made, numbers=known(one_low=a.low, one_high=a.high, other_low=b.low, other_high=b.high))


def _arithmetic(pair: Pair) -> str:
    one, other = pair.one.number, pair.other.number
    larger, smaller = sorted((pair.high_of(one), pair.high_of(other)), reverse=True)
    said = f"{words_of(one.interval)}{_per(one.per)} against {words_of(other.interval)}{_per(other.per)}"
    return f"{said} ({ratio(larger, smaller)} times as much)" if smaller and larger != smaller else said


def _per(per: str | None) -> str:
    return f" per {per}" if per else ""
