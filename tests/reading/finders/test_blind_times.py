"""Times that were annotated before the program saw them: how many sentences are read all right, held by a floor."""

from __future__ import annotations

import pytest
from test_golden import Case, cases, reading_of

from hearsay.model import Time
from hearsay.reading.finders import times


def _said(value: Time) -> str:
    dates = f"{value.earliest or ''}..{value.latest or ''}"
    return f"{dates} | {value.precision}{' relative' if value.relative else ''}"


def faults(case: Case) -> list[str]:
    """What is not as annotated: a time missed or too many, or a side, precision or reckoning that differs."""
    found = sorted(times.find(reading_of(case.text, case.published), ()), key=lambda m: m.start)
    said = [(m.text, _said(m.value)) for m in found if isinstance(m.value, Time)]
    wanted = [tuple(line[1:].strip().split(" | ", 1)) for line in case.wanted if line.startswith("@")]
    if len(said) != len(wanted):
        return [f"count: wanted {wanted}, found {said}"]
    both = zip(wanted, said, strict=True)
    return [
        f"wanted {quote!r} {value}, found {text!r} {read}"
        for (quote, value), (text, read) in both
        if value != read or not (quote in text or text in quote)
    ]


@pytest.mark.parametrize(("name", "floor"), [("times-blind.txt", 0.95), ("times-blind-2.txt", 0.95)])
def test_blind_times(name: str, floor: float) -> None:
    wrong = {case.line: found for case in cases(name) if (found := faults(case))}
    total = sum(1 for _ in cases(name))
    right = 1 - len(wrong) / total
    assert right >= floor, f"{right:.3f} of {total}: {wrong}"
