"""The golden pairs of tests/cases: a text, and what must be read from it. The notation is in tests/cases/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import Struct

from hearsay.language.lexicon import shipped
from hearsay.model import Document, Mention, Money, Quantity, Reading, Time
from hearsay.reading.finders import money, quantities, times
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences
from hearsay.values import Interval, plain

CASES = Path(__file__).parents[2] / "cases"


class Case(Struct, frozen=True):
    line: int
    published: str | None
    text: str
    wanted: tuple[str, ...]


def cases(name: str) -> Iterator[Case]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*(CASES / name).read_text("utf-8").splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if line.strip():
            block.append((number, line))
        elif block:
            yield _case(block)
            block = []


def _case(block: list[tuple[int, str]]) -> Case:
    lines = [line for _, line in block]
    published = lines.pop(0).partition(":")[2].strip() if lines[0].startswith("published:") else None
    return Case(block[0][0], published, lines[0], tuple(lines[1:]))


def reading_of(text: str, published: str | None = None) -> Reading:
    found = sentences(text)
    document = Document(id="d1", uri="case", text=text, published=published)
    return Reading(document=document, sentences=found, quotations=quotations(text, found))


def _fields(line: str) -> list[str]:
    return [field.strip() for field in line[1:].split("|")]


def _same(wanted: str, found: str) -> bool:
    return wanted == "*" or wanted == found


def _sides(interval: Interval) -> str:
    return "..".join("" if side is None else plain(side) for side in (interval.low, interval.high))


def _interval(wanted: str, found: Interval) -> bool:
    if wanted == "*":
        return True
    low, high = (Decimal(side) if side else None for side in wanted.split(".."))
    return (found.low, found.high) == (low, high)


def _money_matches(fields: list[str], found: Money) -> bool:
    currency, _, per = fields[3].partition("/")
    same_per = per == "*" or (found.amount.per or "") == per
    bound = _same(fields[1], found.amount.bound) and _interval(fields[2], found.amount.interval)
    unit = currency in ("*", found.amount.unit or "?")
    return bound and unit and same_per and _same(fields[4], found.kind) and _equivalent(fields, found)


def _equivalent(fields: list[str], found: Money) -> bool:
    if len(fields) < 6:
        return found.equivalent is None
    value, currency = fields[5].removeprefix("=").split()
    other = found.equivalent
    return other is not None and other.unit == currency and Decimal(value) in (other.interval.low, other.interval.high)


def quantity_matches(fields: list[str], found: Mention) -> bool:
    value = found.value
    if not isinstance(value, Quantity) or not _same(fields[1], value.kind) or not _same(fields[2], value.amount.bound):
        return False
    unit = (value.amount.unit or "") + (f"/{value.amount.per}" if value.amount.per else "")
    same_unit = fields[4] == "*" or fields[4].casefold() == unit.casefold()
    return _interval(fields[3], value.amount.interval) and same_unit and _same(fields[5], value.of or "")


def _shown(found: list[Money] | list[Mention]) -> str:
    return "; ".join(f"{item.text!r} {getattr(item, 'amount', None) or getattr(item, 'value', None)}" for item in found)


@pytest.mark.parametrize("case", list(cases("amounts.txt")), ids=lambda c: f"line {c.line}")
def test_money(case: Case) -> None:
    found = sorted(money.find(reading_of(case.text), shipped().scan(case.text)), key=lambda m: m.start)
    wanted = [_fields(line) for line in case.wanted if line.startswith("=")]
    assert [m.text for m in found] == [fields[0] for fields in wanted], _shown(found)
    for fields, item in zip(wanted, found, strict=True):
        assert _money_matches(fields, item), f"{fields}: {item}"


@pytest.mark.parametrize("case", list(cases("amounts.txt")), ids=lambda c: f"line {c.line}")
def test_quantities(case: Case) -> None:
    found = list(quantities.find(reading_of(case.text), ()))
    if "-%" in case.wanted:
        assert not found, _shown(found)
    for fields in (_fields(line) for line in case.wanted if line.startswith("%")):
        match = [m for m in found if begins_alike(fields[0], m.text) and quantity_matches(fields, m)]
        assert match, f"{fields}: {_shown(found)}"


def begins_alike(wanted: str, found: str) -> bool:
    """The same place, with all number words of the wanted quote."""
    return found == wanted or found.startswith(wanted) or (wanted.startswith(found) and not re.search(r"\W$", found))


@pytest.mark.parametrize("case", list(cases("times.txt")), ids=lambda c: f"line {c.line}")
def test_times(case: Case) -> None:
    found = sorted(times.find(reading_of(case.text, case.published), ()), key=lambda m: m.start)
    said = [f"{m.text} | {_time(m.value)}" for m in found if isinstance(m.value, Time)]
    assert said == [line[1:].strip() for line in case.wanted if line.startswith("@")]


def _time(value: Time) -> str:
    dates = f"{value.earliest or ''}..{value.latest or ''}"
    return f"{dates} | {value.precision}{' relative' if value.relative else ''}"
