"""Every check across reports against its cases: small corpora that must fire, and controls that look alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from corpora import Case, cases, ledger_of

from hearsay import checks
from hearsay.checks import across
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding

CASES = Path(__file__).parents[2] / "cases" / "across"

# Controls that take more than the rules can tell; each is a corpus worth reading once they can.
KNOWN_MISSES = {
    "a month and a year of two trades": "assembly takes two sentences built alike for one that was handed on",
}


def _cases(*, controls: bool) -> list[ParameterSet]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for case in cases(path) if (path.stem == "controls") is controls else ():
            reason = KNOWN_MISSES.get(case.said.partition(": ")[2])
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            found.append(pytest.param(path.stem, case, id=f"{path.stem}-{case.said}", marks=marks))
    return found


def _found(case: Case) -> list[Finding]:
    return [f for f in ledger_of(case.reports).findings if f.by.startswith("checks.across.")]


@pytest.mark.parametrize(("code", "case"), _cases(controls=False))
def test_case(code: str, case: Case) -> None:
    fired = [f.message for f in _found(case) if f.code == code]
    assert bool(fired) == case.said.startswith("fires"), (case.said, fired)


@pytest.mark.parametrize(("code", "case"), _cases(controls=True))
def test_on_a_control_no_check_fires(code: str, case: Case) -> None:  # noqa: ARG001 - one body for both kinds of file
    assert [(f.code, f.message) for f in _found(case)] == []


def test_there_are_cases_of_both_kinds_for_every_check_and_controls_enough() -> None:
    for check in across.every():
        said = [case.said for case in cases(CASES / f"{check.CODE}.txt")]
        assert any(line.startswith("fires") for line in said), check.CODE
        assert any(line.startswith("quiet") for line in said), check.CODE
    assert len(cases(CASES / "controls.txt")) >= 40


def test_every_check_has_a_manual_of_four_parts() -> None:
    for check in across.every():
        manual = across.manual(check.CODE) or ""
        for part in ("What fires:", "Worked example.", "What does not fire:", "What would settle it:"):
            assert part in manual, (check.CODE, part)


def test_a_code_of_both_kinds_has_both_manuals() -> None:
    both = checks.manual("denied")
    assert both.index("Within one report") < both.index("Across reports")
    assert "Across reports" not in checks.manual("figure_mutated")
    assert "Across reports" not in checks.manual("vague_money")
    assert len(set(checks.codes())) == len(checks.codes())


def test_the_documentation_names_every_check_across_reports() -> None:
    manual = (CASES.parents[2] / "docs" / "explain.md").read_text("utf-8").partition("## Across reports")[2]
    for check in across.every():
        assert f"| `{check.CODE}` | {check.SEVERITY} | {check.TITLE} |" in manual, check.CODE


def test_the_order_of_the_reports_makes_no_difference() -> None:
    reports = cases(CASES / "arithmetic.txt")[1].reports
    assert ledger_of(reports).findings == ledger_of(tuple(reversed(reports))).findings != ()


def test_what_a_finding_quotes_stands_in_the_report_that_it_names() -> None:
    seen = 0
    for path in sorted(CASES.glob("*.txt")):
        for case in cases(path):
            texts = {r.document.id: r.document.text for r in case.reports}
            for finding in _found(case):
                assert len(finding.documents) == len(finding.quotes), finding
                for document, quote in zip(finding.documents, finding.quotes, strict=True):
                    assert texts[document][quote.start : quote.end] == quote.text
                    seen += 1
    assert seen


def test_a_check_that_fails_is_itself_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        """Fails."""

        CODE, TITLE, SEVERITY = "broken", "Broken", "high"

        @staticmethod
        def check(*_: object) -> list[Finding]:
            raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(across, "every", lambda: (Broken,))
    made = across.run(Corpus(readings=()), Ledger())
    assert [(f.code, f.severity, "by nothing" in f.message) for f in made.findings] == [("check_failed", "high", True)]


@pytest.mark.parametrize("count", [0, 1])
def test_an_empty_corpus_and_one_report_find_nothing(count: int) -> None:
    reports = cases(CASES / "arithmetic.txt")[2].reports[:count]
    assert [f for f in ledger_of(reports).findings if f.by.startswith("checks.across.")] == []


def test_five_thousand_copies_of_one_text_are_one_matter() -> None:
    from msgspec.structs import replace

    first, last = cases(CASES / "scale_suspicion_x10.txt")[0].reports
    copies = [replace(first, document=replace(first.document, id=f"c{at:05}")) for at in range(5000)]
    made = across.run(Corpus(readings=(*copies, last)), Ledger())
    assert [f.code for f in made.findings] == ["scale_suspicion_x10"]
