"""Golden text pairs: cases apart by blank lines, the text first, then lines that say what is to be found."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent.parent / "cases"
_MARKS = ("= ", "% ", "@ ", "~ ", "> ", "& ")


class Case(NamedTuple):
    """A text, when it was published, and the expectation lines."""

    text: str
    published: str | None
    expected: list[str]


def cases(name: str) -> list[Case]:
    """The cases of a file of tests/cases."""
    blocks = (CASES / name).read_text("utf-8").split("\n\n")
    found = [_case([line for line in block.splitlines() if line and not line.startswith("#")]) for block in blocks]
    return [case for case in found if case.text]


def _case(lines: list[str]) -> Case:
    published = next((line.removeprefix("published:").strip() for line in lines if line.startswith("published:")), None)
    rest = [line for line in lines if not line.startswith("published:")]
    expected = [line for line in rest if line.startswith(_MARKS) or line in ("-", "-%")]
    return Case(" ".join(line for line in rest if line not in expected), published, expected)
