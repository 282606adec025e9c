"""Every check against its cases: short reports that must fire, and controls that look alike and must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from hearsay import checks
from hearsay.errors import UnknownCode
from hearsay.language.identify import identify
from hearsay.model import Document
from hearsay.reading.stages import read

CASES = Path(__file__).parent.parent / "cases" / "checks"


# What a case may say beside its text; "answers": words of the statement that the finding must name
_TOLD = ("publisher: ", "notes: ", "answers: ")

# Cases, by file and number, that take more than the rules can tell; each is a report worth reading once they can.
KNOWN_MISSES = {
    "share_claim_single_agency-5": "a bare “half” that repeats the share of the sentence before",
}


def _cases() -> list[ParameterSet]:
    found = []
    for path in sorted(p for p in CASES.glob("*.txt") if p.stem != "controls"):
        for number, block in enumerate(path.read_text("utf-8").split("\n---\n"), 1):
            lines = [line for line in block.strip("\n-").splitlines() if not line.startswith("#")]
            while lines and not lines[0].strip():
                lines.pop(0)
            if lines:
                reason = KNOWN_MISSES.get(f"{path.stem}-{number}")
                marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
                label = f"{path.stem}-{number}-{lines[0].partition(':')[0]}"
                found.append(pytest.param(path.stem, lines, id=label, marks=marks))
    return found


@pytest.mark.parametrize(("code", "lines"), _cases())
def test_case(code: str, lines: list[str]) -> None:
    said, rest = lines[0], lines[1:]
    told = dict(line.split(": ", 1) for line in rest if line.startswith(_TOLD))
    text = "\n".join(line for line in rest if not line.startswith(_TOLD)).strip()
    notes = (told["notes"],) if "notes" in told else ()
    document = Document(
        id="0", uri="-", text=text, publisher=told.get("publisher"), language=identify(text), notes=notes
    )
    reading = checks.run(read(document))
    fired = [f.message for f in reading.findings if f.code == code]
    assert bool(fired) == said.startswith("fires"), (said, fired, text)
    assert all(any(told["answers"] in message for message in fired) for _ in told.keys() & {"answers"}), (said, fired)


def test_every_check_has_cases_of_both_kinds() -> None:
    for check in checks.every():
        text = (CASES / f"{check.CODE}.txt").read_text("utf-8")
        assert "\nfires" in "\n" + text, check.CODE
        assert "\nquiet" in "\n" + text, check.CODE


def test_every_check_has_a_manual_of_four_parts() -> None:
    for check in checks.every():
        manual = checks.manual(check.CODE)
        for part in ("What fires:", "Worked example.", "What does not fire:", "What would settle it:"):
            assert part in manual, (check.CODE, part)


def test_an_unknown_code_names_those_that_there_are() -> None:
    with pytest.raises(UnknownCode, match="part_exceeds_whole"):
        checks.manual("no_such_check")
