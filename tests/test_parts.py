"""A folder is a registry, and each part is held against its protocol."""

import sys
from pathlib import Path

import pytest

from hearsay import checks, parts
from hearsay.errors import BrokenPart


def _package(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> object:
    package = folder / "some_checks"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "odd.py").write_text(source)
    (package / "_private.py").write_text("raise RuntimeError('never imported')")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "some_checks.odd", raising=False)
    monkeypatch.delitem(sys.modules, "some_checks", raising=False)
    return __import__("some_checks")


def test_a_part_that_lacks_something_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _package(tmp_path, monkeypatch, "CODE = 'odd'\n")
    with pytest.raises(BrokenPart, match=r"odd\.py:1: a Check needs SEVERITY, TITLE, check, a docstring"):
        parts.load(package, checks.Check)  # type: ignore[arg-type, type-abstract]


def test_the_shipped_checks_are_these() -> None:
    assert [check.CODE for check in checks.every()] == [
        "anecdote_as_rate",
        "arithmetic",
        "attribution_lost",
        "bound_clash",
        "capture_noted",
        "denied",
        "disputed",
        "hearsay_root",
        "hedged_headline_claim",
        "impossible_date",
        "language_not_read",
        "market_vs_income",
        "no_absolute_dates",
        "no_contrary_view",
        "part_equals_whole",
        "part_exceeds_whole",
        "party_to_conflict",
        "period_clash",
        "place_level_error",
        "scale_suspicion_x10",
        "scale_suspicion_x1000",
        "share_claim_single_agency",
        "single_origin",
        "stock_flow_mismatch",
        "unattributed",
        "unflagged_contrast",
        "unit_clash",
        "unit_price",
        "vague_money",
        "value_clash",
        "whole_disagrees",
    ]
