"""The quality gate: the benchmark's means stay above floors. Lowering one is an act of its own, with its reason."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
# the figures as they were, with a little room below them
FLOORS = {
    "reports": {"claims": 0.93, "precision": 0.86, "roots": 0.80, "streams": 0.77, "hedges": 0.87, "sums": 0.82},
    "unseen": {"claims": 0.89, "precision": 0.87, "roots": 0.78, "streams": 0.65, "hedges": 0.85, "sums": 0.74},
}
FAMILY_FLOORS = {"copies": 0.88, "parents": 0.85, "lost": 0.55, "entries": 0.99, "independent": 0.99}


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def means() -> dict[str, dict[str, float]]:
    module = _module("reading")
    return {folder: module.means(BENCHMARKS / folder) for folder in FLOORS}


@pytest.mark.parametrize(("folder", "figure"), [(folder, figure) for folder in FLOORS for figure in FLOORS[folder]])
def test_the_mean_is_above_its_floor(folder: str, figure: str, means: dict[str, dict[str, float]]) -> None:
    assert means[folder][figure] >= FLOORS[folder][figure], means[folder]


@pytest.mark.parametrize("folder", sorted(path for path in (BENCHMARKS / "families-unseen").iterdir() if path.is_dir()))
def test_a_family_that_nobody_looked_into_is_rebuilt(folder: Path) -> None:
    made = _module("families").figures(folder)
    assert {name: getattr(made, name) for name, floor in FAMILY_FLOORS.items() if getattr(made, name) < floor} == {}
