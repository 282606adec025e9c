"""What sets two figures for one thing apart: their value, bound, period or unit, or a factor of ten or a thousand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from msgspec.structs import replace

from hearsay.checks._arithmetic import ROUGH, apart, known, ratio, scale, widened, words_of
from hearsay.checks._numbers import Number
from hearsay.checks._restated import Restated, restated
from hearsay.checks._stamp import stamp
from hearsay.checks._words import years
from hearsay.model import Finding, Reading, Severity
from hearsay.money.rate import divided
from hearsay.values import PERIODS_PER_YEAR

Sort = Literal["value", "bound", "period", "unit", "x10", "x1000"]


def clashes(reading: Reading, sort: Sort) -> Iterator[Restated]:
    """The pairs of figures for one thing that part in this way and in no nearer one."""
    return (pair for pair in restated(reading) if sort_of(pair) == sort)


def sort_of(pair: Restated) -> Sort | None:
    """In what the two figures part; None where both may hold."""
    one, other = pair.earlier, pair.later
    same = one.point is not None and one.point == other.point
    if not other.things and other.money is None and other.unit is None:
        other = replace(
            other, per=other.per or one.per, unit=one.unit
        )  # "the memo, of 400": the answer leaves out of what
    elif _of_one_year(one, other):
        one, other = replace(one, per="year"), replace(other, per="year")
    elif pair.answers and not other.per and (other.money is None or one.per in PERIODS_PER_YEAR):
        other = replace(other, per=one.per)  # "the paper puts it at 20 million dinars", of so much a month
    if one.years != other.years and (one.years or one.per) and (other.years or other.per):
        one, other = by_year(one), by_year(other)
        return "period" if same else _by_value(one, other) if _unit(one) == _unit(other) else None
    if _per(one) != _per(other) or _unit(one) != _unit(other):
        return _by_unit(one, other) if same else _by_value(one, other) if _comparable(one, other) else None
    if same:
        return "bound" if {one.bound, other.bound} == {"at_least", "at_most"} else None
    return _by_value(one, other)


def by_year(number: Number) -> Number:
    """ "21 million in three years" as seven million a year; a number of no such stretch as it is."""
    if number.years is None:
        return number
    return replace(number, interval=number.interval.times(divided(Decimal(1), number.years)), per="year", years=None)


def _of_one_year(one: Number, other: Number) -> bool:
    """ "2 million a year" in a sentence on 2019, and "3 million in 2019"."""
    years_of = [years(number.sentence.text) for number in (one, other)]
    return {one.per, other.per} == {None, "year"} and len(years_of[0]) == 1 and years_of[0] == years_of[1]


def _by_unit(one: Number, other: Number) -> Sort | None:
    if _unit(one) != _unit(other):
        return "unit" if _unit(one) and _unit(other) else None
    both = {_per(one), _per(other)}
    if both <= set(PERIODS_PER_YEAR):
        return "period"
    return "unit" if "" not in both and not both & set(PERIODS_PER_YEAR) else None


def _by_value(one: Number, other: Number) -> Sort | None:
    if not apart(widened(one.annual, one.bound), widened(other.annual, other.bound)):
        return None
    if "range" in (one.bound, other.bound):
        return "value"
    far = _per(one) != _per(other)  # "300,000 a day" is 109.5 million a year, and the year's figure is a round one
    sides = (one.annual.low or one.annual.high, other.annual.low or other.annual.high)
    times = scale(*sides, ROUGH) if far else scale(one.point, other.point)
    return "x10" if times == Decimal(10) else "x1000" if times else "value"


def _comparable(one: Number, other: Number) -> bool:
    """Of one unit, and both rates."""
    return _unit(one) == _unit(other) and {_per(one), _per(other)} <= set(PERIODS_PER_YEAR)


def _per(number: Number) -> str:
    return number.per or ""


def _unit(number: Number) -> str:
    return number.unit or ""


def found(pair: Restated, code: str, severity: Severity, *, reading: str, settled_by: str) -> Finding:
    """The finding on a pair: what is said twice, and under which reading the two cannot both hold."""
    one, other = pair.earlier, pair.later
    said = f"“{_shown(one)}” and “{_shown(other)}”"
    return Finding(
        code=code, severity=severity, message=f"{said} are given for what reads as one thing: {reading}",
        about=pair.about, by=stamp(code), numbers=_values(one, other), quotes=pair.quotes, settled_by=settled_by,
    )  # fmt: skip


def difference(pair: Restated) -> str:
    """The two intervals, and how many times the one is the other."""
    one, other = pair.earlier, pair.later
    larger, smaller = sorted((one.point or Decimal(0), other.point or Decimal(0)), reverse=True)
    times = f" ({ratio(larger, smaller)} times as much)" if smaller else ""
    return f"{words_of(one.interval)} against {words_of(other.interval)}{times}"


def _shown(number: Number) -> str:
    behind = number.behind.split()[: 1 if number.things else 0]
    return " ".join([number.span.text, *behind]).rstrip(".,;:)")


def _values(one: Number, other: Number) -> dict[str, Decimal]:
    return known(
        earlier_low=one.interval.low, earlier_high=one.interval.high,
        later_low=other.interval.low, later_high=other.interval.high,
    )  # fmt: skip
