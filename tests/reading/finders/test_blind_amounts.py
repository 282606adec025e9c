"""Sums that were annotated before the program saw them: how many sentences are read all right, held by a floor."""

from __future__ import annotations

from decimal import Decimal

import pytest
from test_golden import Case, begins_alike, cases, quantity_matches, reading_of

from hearsay.language.lexicon import shipped
from hearsay.model import Money
from hearsay.reading.finders import money, quantities
from hearsay.values import Interval, plain

FLOOR = 0.95
FLOORS = {
    "amounts-blind-5.txt": 0.9,
    "amounts-blind-7.txt": 0.9,
    "amounts-blind-8.txt": 0.88,
    "amounts-blind-9.txt": 0.86,
    "amounts-blind-10.txt": 0.92,
    "amounts-blind-11.txt": 0.83,
    "amounts-blind-12.txt": 0.9,
    "amounts-blind-13.txt": 0.91,
    "amounts-blind-14.txt": 0.88,
    "amounts-blind-15.txt": 0.91,
    "amounts-blind-16.txt": 0.8,
    "amounts-blind-17.txt": 0.89,
    "amounts-blind-18.txt": 0.8,
}
# sets that have the quantities beside the sums
WITH_QUANTITIES = range(13, 19)
QUANTITIES_FLOOR = 0.88
FIELDS = ("kind", "measure", "bound", "value", "currency", "per")


def said_of(item: Money) -> dict[str, str]:
    """A sum in the fields of the notation; "-" where it has none."""
    amount = item.amount
    return {
        "kind": item.kind,
        "measure": item.measure,
        "bound": amount.bound,
        "value": _sides(amount.interval),
        "currency": amount.unit or "-",
        "per": amount.per or "-",
    }


def _sides(interval: Interval) -> str:
    return "..".join("" if side is None else plain(side) for side in (interval.low, interval.high))


def _fields(line: str) -> list[str]:
    return [field.strip() for field in line[1:].split("|")]


def _fits(wanted: str, found: str) -> bool:
    return wanted == "*" or found in wanted.split("/")


def _equivalent(fields: list[str], item: Money) -> bool:
    if len(fields) < 8:
        return item.equivalent is None
    value, currency = fields[7].split()
    other = item.equivalent
    return other is not None and (other.unit, other.interval.low) == (currency, Decimal(value))


def faults(case: Case) -> list[str]:
    """What is not as annotated: a sum missed or too many, or a field that differs."""
    found = sorted(money.find(reading_of(case.text), shipped().scan(case.text)), key=lambda m: m.start)
    wanted = [_fields(line) for line in case.wanted if line.startswith("=")]
    if len(wanted) != len(found):
        return [f"count: wanted {[f[0] for f in wanted]}, found {[m.text for m in found]}"]
    return [fault for fields, item in zip(wanted, found, strict=True) for fault in _differing(fields, item)]


def _differing(fields: list[str], item: Money) -> list[str]:
    if item.text not in fields[0] and fields[0] not in item.text:
        return [f"span: wanted {fields[0]!r}, found {item.text!r}"]
    said = said_of(item)
    differing = [
        f"{name}: wanted {want}, found {said[name]} for {fields[0]!r}"
        for name, want in zip(FIELDS, fields[1:7], strict=True)
        if not _fits(want, said[name])
    ]
    return differing if _equivalent(fields, item) else [*differing, f"equivalent of {fields[0]!r}"]


@pytest.mark.parametrize("name", ["amounts-blind.txt", *(f"amounts-blind-{number}.txt" for number in range(2, 19))])
def test_blind_amounts(name: str) -> None:
    wrong = {case.line: found for case in cases(name) if (found := faults(case))}
    total = sum(1 for _ in cases(name))
    right = 1 - len(wrong) / total
    assert right >= FLOORS.get(name, FLOOR), f"{right:.3f} of {total}: {wrong}"


def missed_quantities(case: Case) -> list[str]:
    """The quantities of a text that are not found as annotated."""
    found = list(quantities.find(reading_of(case.text), ()))
    wanted = (_fields(line) for line in case.wanted if line.startswith("%"))
    return [
        fields[0]
        for fields in wanted
        if not any(begins_alike(fields[0], m.text) or m.text in fields[0] for m in found if quantity_matches(fields, m))
    ]


def test_blind_quantities() -> None:
    known = [case for number in WITH_QUANTITIES for case in cases(f"amounts-blind-{number}.txt")]
    total = sum(line.startswith("%") for case in known for line in case.wanted)
    missed = [quote for case in known for quote in missed_quantities(case)]
    assert 1 - len(missed) / total >= QUANTITIES_FLOOR, f"{len(missed)} of {total}: {missed}"
