"""The ways in which one line lays a sum open: a count at a price, two periods, a share, a tax, a growth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from hearsay.checks._arithmetic import rounded, times, words_of
from hearsay.checks._numbers import Number
from hearsay.checks._reckoned import SLACK, Reckoning
from hearsay.checks._words import stem, words
from hearsay.model import Sentence
from hearsay.money.rate import divided
from hearsay.values import PERIODS_PER_YEAR, Interval

_DAYS = Decimal("0.3")  # a year has 365 days or some 260 working days
_POINTS = Decimal("1.5")  # a share said in whole per cents
_GROWTH = Decimal("0.25")  # "doubled" is a round word
_HUNDRED = Decimal(100)
_OR = re.compile(
    r"(?:\bor|\bthat\s+is|\bwhich\s+(?:is|makes|comes\s+to))(?:\s+(?:some|about|roughly|around|nearly|almost))?\s*$",
    re.I,
)
_EACH_OF = re.compile(
    r"(?:for|to|from|on)\s+(?:each|every\s+one)\s+of(?:\s+(?:its|the|their|his|her|some|about))*", re.I
)
_WORD = r"\s*[^\W\d_][\w’'-]*"


class Line(Struct, frozen=True):
    """A sentence with its numbers, and those of the sentence before it in its paragraph."""

    sentence: Sentence
    here: list[Number]
    back: list[Number]

    def between(self, one: Number, other: Number) -> str:
        """The text between two numbers of the sentence, without what is counted by the first."""
        start = self.sentence.start
        return self.sentence.text[one.span.end - start : other.span.start - start]

    def pairs(self) -> Iterator[tuple[Number, Number]]:
        return pairwise(self.here)

    def priced(self, unit: str) -> list[Number]:
        """The counts of what a price is for, the nearest last."""
        counts = [n for n in (*self.back, *self.here) if n.is_count and n.things]
        wanted = stem(unit.lower())
        goes_on = words("sums", "back").match(self.sentence.text.lstrip("\"'“‘ "))
        near = counts if goes_on else [n for n in counts if n.sentence.start == self.sentence.start]
        return [n for n in counts if wanted in n.things] or (near if words("sums", "heads").fullmatch(unit) else [])


def _product(used: tuple[Number, ...], stated: Number, *, slack: Decimal = SLACK) -> Reckoning:
    made = Interval(Decimal(1), Decimal(1))
    for number in used:
        low, high = number.interval.low, number.interval.high
        made = Interval(
            None if low is None or made.low is None else times(made.low, low),
            None if high is None or made.high is None else times(made.high, high),
        )
    return Reckoning(used, stated, made, " × ".join(words_of(n.interval) for n in used), slack)


def _by_head(line: Line) -> Iterator[Reckoning]:
    """ "worth 9 million, or 3,000 a head", where the head count stands before."""
    for total, price in line.pairs():
        joined = words("sums", "or").fullmatch(line.between(total, price).strip())
        if joined and _is_sum(total) and _is_price(price, total):
            for count in line.priced(price.per or "")[-1:]:
                yield _product((count, price), total)


def _for_count(line: Line) -> Iterator[Reckoning]:
    """ "paid 1.8 million for 240 units, or 12,500 a unit"; "1.1 billion, or 22 for each of its five million people"."""
    for total, one, other in zip(line.here, line.here[1:], line.here[2:], strict=False):
        count, price = (one, other) if one.is_count else (other, one)
        joined = line.between(one, other) if one.is_count else line.between(total, one)
        if not (count.is_count and count.things and price.money and _is_sum(total) and total.unit == price.unit):
            continue
        if one.is_count:
            bought = words("sums", "for_").search(line.between(total, one).rstrip())
            of_it = stem((price.per or "").lower()) in count.things or words("sums", "heads").fullmatch(price.per or "")
            told = bought and of_it and _OR.search(joined)
        else:
            told = _OR.search(joined) and _EACH_OF.fullmatch(line.between(one, other).strip())
        if told:
            yield _product((count, price), total)


def _at_price(line: Line) -> Iterator[Reckoning]:
    """ "400 sacks at 50 each, 20,000 in all" and "400 sacks at 50 gives 20,000"."""
    for at, (count, price) in enumerate(line.pairs()):
        joined = words("sums", "at_last").search(line.between(count, price).rstrip())
        if joined and count.is_count and price.money:
            for total in line.here[at + 2 : at + 3]:
                behind = total.behind.lstrip(" ,")
                makes = words("sums", "makes").search(line.between(price, total))
                if (
                    (makes or words("sums", "in_all").match(behind))
                    and _is_sum(total)
                    and total.unit == price.unit
                    and not _is_flow(price)
                ):
                    yield _product((count, price), total)


def _for_all(line: Line) -> Iterator[Reckoning]:
    """ "150 a day; with 9,000 drivers that comes to 1,350,000 a day"."""
    for price, count, total in zip(line.here, line.here[1:], line.here[2:], strict=False):
        alike = price.money and total.money and price.unit == total.unit and price.per == total.per
        if alike and count.is_count and count.things and words("sums", "makes").search(line.between(count, total)):
            yield _product((price, count), total)


def _by_each(line: Line) -> Iterator[Reckoning]:
    """ "Each boat burns 100 litres a day at 2 a litre, and the bill of the 50 comes to 10,000 a day"."""
    for price in (n for n in line.here if n.money and n.money.measure == "unit_price"):
        goods = [n for n in line.here if n.money is None and stem(price.per or "") in n.things]
        if len(goods) == 1 and words("sums", "each").search(goods[0].lead):
            yield from _of_all(line, goods[0], price)


def _of_all(line: Line, good: Number, price: Number) -> Iterator[Reckoning]:
    ahead = [n for n in line.here if n.span.start > price.span.end]
    for count, total in pairwise(ahead):
        joined = words("sums", "makes").search(line.between(count, total))
        if joined and _is_sum(total) and total.unit == price.unit and count.money is None and good.per == total.per:
            yield _product((count, good, price), total)


def _two_periods(line: Line) -> Iterator[Reckoning]:
    """ "2 million a month, or 24 million a year"."""
    for one, other in line.pairs():
        joined = words("sums", "or").fullmatch(line.between(one, other).strip())
        if joined and _is_flow(one) and _is_flow(other) and one.unit == other.unit and one.per != other.per:
            factor = divided(PERIODS_PER_YEAR[one.per or ""], PERIODS_PER_YEAR[other.per or ""])
            slack = _DAYS if {"day", "hour"} & {one.per, other.per} else SLACK
            made = one.interval.times(factor)
            working = f"{words_of(one.interval)} a {one.per} is {words_of(_rounded(made))} a {other.per}"
            yield Reckoning((one,), other, made, working, slack)


def _share_of(line: Line) -> Iterator[Reckoning]:
    """ "30 of 120 boats, or 25 per cent"."""
    for at, (part, whole) in enumerate(line.pairs()):
        counts = part.is_count and whole.is_count
        if counts and words("sums", "of").fullmatch(_behind(line.between(part, whole), part)) and whole.point:
            for share in line.here[at + 2 : at + 3]:
                behind = _behind(line.between(whole, share), whole)
                if share.unit == "%" and words("sums", "or").fullmatch(behind) and part.point is not None:
                    made = divided(part.point, whole.point) * _HUNDRED
                    room = divided(_POINTS, made) if made else SLACK
                    working = (
                        f"{words_of(part.interval)} / {words_of(whole.interval)} = {rounded(made, '0.1')} per cent"
                    )
                    yield Reckoning((part, whole), share, Interval(made, made), working, room)


def _tax(line: Line) -> Iterator[Reckoning]:
    """ "a tax of 10 per cent on sales of 50 million brings in 5 million"."""
    shares = [n for n in line.here if n.unit == "%"]
    sums = [n for n in line.here if n.money]
    levied = words("sums", "tax").search(line.sentence.text) and words("sums", "yields").search(line.sentence.text)
    if levied and len(shares) == 1 and len(sums) == 2 and sums[0].unit == sums[1].unit and sums[0].per == sums[1].per:
        base, tax = sorted(sums, key=lambda n: n.interval.low or n.interval.high or 0, reverse=True)
        based = words("sums", "base").search(base.lead.rstrip())
        if based and all(_is_sum(n) for n in sums):
            part = _product((base, shares[0]), tax).made.times(Decimal("0.01"))
            working = f"{words_of(base.interval)} × {words_of(shares[0].interval)} per cent"
            yield Reckoning((base, shares[0]), tax, part, working)


def _growth(line: Line) -> Iterator[Reckoning]:
    """ "doubled from 40 to 60"; "rose from 40 to 60, or by 80 per cent"."""
    for at, (one, other) in enumerate(line.pairs()):
        word = words("sums", "grew").search(one.lead.rstrip())
        to = words("sums", "to").fullmatch(_behind(line.between(one, other), one))
        alike = one.unit == other.unit and one.per == other.per
        if not (word and to and alike and one.point and other.point):
            continue
        factor = _FACTORS.get(word.group("word").lower()[:4])
        if factor:
            made = one.point * factor
            yield Reckoning((one,), other, Interval(made, made), f"{words_of(one.interval)} × {factor}", _GROWTH)
        for share in line.here[at + 2 : at + 3] if not factor else ():
            if share.unit == "%" and words("sums", "rise").search(line.between(other, share)):
                made = abs(divided(other.point, one.point) - 1) * _HUNDRED
                working = (
                    f"from {words_of(one.interval)} to {words_of(other.interval)} is {rounded(made, '0.1')} per cent"
                )
                room = max(SLACK, divided(_POINTS, made)) if made else SLACK
                yield Reckoning((one, other), share, Interval(made, made), working, room)


_FACTORS = {"doub": Decimal(2), "treb": Decimal(3), "trip": Decimal(3), "quad": Decimal(4), "halv": Decimal("0.5")}
WAYS: tuple[Callable[[Line], Iterator[Reckoning]], ...] = (
    _by_head, _for_count, _at_price, _for_all, _by_each, _two_periods, _share_of, _tax, _growth,
)  # fmt: skip


def _is_sum(number: Number) -> bool:
    return number.money is not None and number.money.measure != "unit_price"


def _is_flow(number: Number) -> bool:
    return number.money is not None and number.per in PERIODS_PER_YEAR


def _is_price(number: Number, total: Number) -> bool:
    return number.money is not None and number.money.measure == "unit_price" and number.unit == total.unit


def _behind(between: str, number: Number) -> str:
    """What stands between two numbers without what the first one counts."""
    found = re.match(_WORD * len(number.things), between) if number.things else None
    return (between[found.end() :] if found else between).strip(" ")


def _rounded(interval: Interval) -> Interval:
    return Interval(*(None if s is None else rounded(s, "1") for s in (interval.low, interval.high)))
