"""The quality gate: the benchmark's means stay above floors. Lowering one is an act of its own, with its reason."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parent.parent / "benchmarks" / "reading.py"
FLOORS = {"claims": 0.86, "precision": 0.84, "roots": 0.70, "streams": 0.48, "hedges": 0.78, "sums": 0.72}


@pytest.fixture(scope="module")
def means() -> dict[str, float]:
    spec = importlib.util.spec_from_file_location("reading_benchmark", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, float] = module.means()
    return found


@pytest.mark.parametrize("figure", FLOORS)
def test_the_mean_is_above_its_floor(figure: str, means: dict[str, float]) -> None:
    assert means[figure] >= FLOORS[figure], means
