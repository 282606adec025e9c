"""The generator of the benchmark plants what it says, and the index finds it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hearsay.assembly.copies.shingles import Vocabulary, fingerprint

FILE = Path(__file__).parents[2] / "benchmarks" / "copies.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_of_copies", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_what_is_planted_is_found(benchmark: ModuleType) -> None:
    made = benchmark.corpus(800, 3)
    _, found = benchmark.ours(made)
    assert len(made.near) > 80
    assert len(made.pasted) > 80
    assert benchmark.recall(made.near | made.pasted, found) >= 0.99


def test_near_copies_are_about_as_near_as_is_said(benchmark: ModuleType) -> None:
    made = benchmark.corpus(300, 4)
    texts = dict(made.texts)
    jaccards = []
    for a, b in sorted(made.near)[:20]:
        one, other = (set(fingerprint(texts[x], Vocabulary()).tolist()) for x in (a, b))
        jaccards.append(len(one & other) / len(one | other))
    assert 0.6 < sum(jaccards) / len(jaccards) < 0.9
