"""Where a factor of just ten or a thousand stands between figures that should be alike."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Literal

from msgspec import Struct

from hearsay.checks._arithmetic import ROUGH, rounded, scale
from hearsay.checks._clashes import clashes
from hearsay.checks._exchange import exchanges
from hearsay.checks._numbers import Number, numbers
from hearsay.checks._reckoning import Reckoning, reckonings
from hearsay.checks._restated import Restated
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import shown
from hearsay.checks._things import is_spent
from hearsay.checks._wholes import too_large
from hearsay.checks._words import stems, words, years
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity, Span
from hearsay.money.rate import divided
from hearsay.values import PERIODS_PER_YEAR

Factor = Literal[10, 1000]
_LEAST_TIMES = 100  # a part that many times its whole is no matter of counting
_LEAST_WORDS = 3
_LEAST_DIGITS = 2
_BY_DAY = Decimal("0.12")  # not every day of the year is one of takings
_NEAR = 3  # sentences between an income by the day and by the year
_MOST = 20  # sums of the same digits looked at


class Suspicion(Struct, frozen=True):
    """Two figures a factor apart, in words, with the claims and quotes."""

    said: str
    about: tuple[str, ...]
    quotes: tuple[Span, ...]
    values: dict[str, Decimal]


def suspicions(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    """Every place in a report where this factor would bring two figures together."""
    clashing = [*_of_clashes(reading, factor)]
    told = {found.about for found in clashing}
    yield from clashing
    yield from _of_sums(reading, factor)
    yield from _of_rates(reading, factor)
    yield from _of_repeats(reading, factor)
    yield from (found for found in _of_flows(reading, factor) if found.about not in told)
    if factor == 1000:
        yield from _of_wholes(reading)


def finding(found: Suspicion, code: str, severity: Severity) -> Finding:
    """The finding on a suspicion."""
    return Finding(
        code=code, severity=severity, message=found.said, about=found.about, by=stamp(code), numbers=found.values,
        quotes=found.quotes, settled_by="the figure in the source, with its zeros and its scale word",
    )  # fmt: skip


def of_reckoning(made: Reckoning) -> Decimal | None:
    """10 or 1000 where a sum that does not come out is off by just that."""
    point = made.made.low if made.made.low == made.made.high else None
    return scale(point, made.stated.point) if made.stated.unit != "%" else None


def _of_clashes(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    for pair in clashes(reading, "x10" if factor == 10 else "x1000"):
        yield _pair(pair, factor)


def _of_sums(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    for made in reckonings(reading):
        if made.fails and of_reckoning(made) == factor:
            said = (
                f"{made.working} makes {shown(made.made.low)}; the text has “{made.stated.span.text}”, just {factor} "
                "times apart: a scale word or a zero may have slipped."
            )
            values = {"made": made.made.low or Decimal(0), "stated": made.stated.point or Decimal(0)}
            yield Suspicion(said, made.about, made.quotes, values)


def _of_rates(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    for pair in exchanges(reading):
        if pair.scale == factor:
            said = (
                f"“{pair.one.text}” and “{pair.other.text}” are converted at rates some {factor} times apart: in one "
                "of them a scale word or a zero may have slipped."
            )
            values = {"rate_one": pair.rates[0], "rate_other": pair.rates[1]}
            yield Suspicion(said, pair.about, pair.quotes, values)


def _of_repeats(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    """One sum of one voice told twice, a factor apart: the heading and the text below it."""
    if reading.document.language not in READ:
        return
    # a factor of ten leaves the digits as they are, so that only sums of the same digits need be held together
    alike: dict[tuple[object, ...], list[Number]] = {}
    for later in numbers(reading):
        if later.money and later.point and later.own and not later.denied:
            kin = alike.setdefault((later.unit, later.per, later.money.kind, _digits(later)), [])
            for earlier in kin[-_MOST:]:
                if scale(earlier.point, later.point) == factor and _repeats(earlier, later, factor):
                    yield _pair(Restated(earlier, later), factor)
            kin.append(later)


def _of_flows(reading: Reading, factor: Factor) -> Iterator[Suspicion]:
    """One income by the day and by the year: 800,000 a day are 292 million a year, and the text has 29 million."""
    if reading.document.language not in READ:
        return
    order = {s.start: at for at, s in enumerate(reading.sentences)}
    flows = [n for n in numbers(reading) if _is_income(n)]
    for one, other in combinations(flows, 2):
        near = abs(order[one.sentence.start] - order[other.sentence.start]) <= _NEAR
        if near and one.per != other.per and one.unit == other.unit and not _of_two(one, other):
            sides = (one.annual.low or one.annual.high, other.annual.low or other.annual.high)
            room = _BY_DAY if "day" in (one.per, other.per) else ROUGH
            if scale(*sides, room) == factor:
                yield _pair(Restated(one, other), factor)


def _is_income(number: Number) -> bool:
    """A point that comes in at so much a day, week, month or year."""
    flow = number.money is not None and number.money.measure == "flow" and number.per in PERIODS_PER_YEAR
    return flow and number.point is not None and not number.denied and not is_spent(number)


def _of_two(one: Number, other: Number) -> bool:
    """Whether the two are of two years, two streams, two groups that each is named with, or one of each person."""
    told = [years(n.sentence.text) for n in (one, other)]
    streams = {
        n.claim.stream for n in (one, other) if n.claim and n.claim.stream not in (None, "other", "total_income")
    }
    kinds = {n.money.kind for n in (one, other) if n.money} & {"payroll", "fine", "seizure_value"}
    each = any(
        words("clash", "each").search(n.sentence.text) or words("clash", "apart").search(n.sentence.text)
        for n in (one, other)
    )
    return told[0] != told[1] or len(streams) > 1 or bool(kinds) or each


def _digits(number: Number) -> tuple[int, ...]:
    return (number.point or Decimal(0)).normalize().as_tuple().digits


def _repeats(one: Number, other: Number, factor: Factor) -> bool:
    apart = words("clash", "apart").search(f"{one.sentence.text} {other.sentence.text}")
    if one.unit is None or apart or one.sentence.start == other.sentence.start or one.voice != other.voice:
        return False
    common = stems(one.sentence.text) & stems(other.sentence.text) - stems(f"{one.span.text} {other.span.text}")
    digits = len(_digits(one))
    return len(common) >= _LEAST_WORDS and (digits >= _LEAST_DIGITS or factor == 1000)


def _of_wholes(reading: Reading) -> Iterator[Suspicion]:
    """A part more than a hundred times its whole, which a thousand times the whole would hold."""
    for over in too_large(reading):
        if over.low >= over.high * _LEAST_TIMES and over.low <= over.high * 1000:
            said = (
                f"“{over.part.money.text}” is more than {shown(rounded(divided(over.low, over.high), '1'))} times the "
                f"whole, “{over.whole.money.text}”: a thousand times the whole would hold it, as if million stood "
                "there for billion."
            )
            values = {"part_annual_low": over.low, "whole_annual_high": over.high}
            # the whole is the outlier: it stands against a figure that is reckoned from a day or a month
            yield Suspicion(said, (over.whole.claim.id, over.part.claim.id), over.quotes, values)


def _pair(pair: Restated, factor: Factor) -> Suspicion:
    one, other = pair.earlier, pair.later
    said = (
        f"“{one.span.text}” and “{other.span.text}” stand for what reads as one thing, just {factor} times apart: a "
        "scale word or a zero may have slipped."
    )
    values = {"one": one.point or Decimal(0), "other": other.point or Decimal(0)}
    return Suspicion(said, pair.about, pair.quotes, values)
