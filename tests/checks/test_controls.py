"""Reports that look like clashes of money, quantity or time and are none: no check on them may fire."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay import checks
from hearsay.language.identify import identify
from hearsay.model import Document
from hearsay.reading.stages import read

CONTROLS = Path(__file__).parent.parent / "cases" / "checks" / "controls.txt"
FEWEST = 100
CODES = frozenset(
    """part_exceeds_whole part_equals_whole whole_disagrees scale_suspicion_x10 scale_suspicion_x1000
    stock_flow_mismatch period_clash bound_clash unit_clash value_clash arithmetic unit_price anecdote_as_rate
    market_vs_income impossible_date place_level_error unflagged_contrast check_failed""".split()
)


def _controls() -> list[tuple[str, str]]:
    found = []
    for block in CONTROLS.read_text("utf-8").split("\n---\n"):
        lines = [line for line in block.strip().splitlines() if not line.startswith("#")]
        found.append((lines[0].removeprefix("quiet: "), "\n".join(lines[1:])))
    return found


def test_there_are_a_hundred() -> None:
    assert len(_controls()) >= FEWEST


@pytest.mark.parametrize(("why", "text"), _controls())
def test_control(why: str, text: str) -> None:
    document = Document(id="0", uri="-", text=text, language=identify(text))
    fired = [(f.code, f.message) for f in checks.run(read(document)).findings if f.code in CODES]
    assert not fired, why


def test_the_codes_are_those_of_checks() -> None:
    assert CODES - {"check_failed"} <= {check.CODE for check in checks.every()}
