"""`hearsay train` with a recipe that takes no time: what it is told, what is printed, how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hearsay.cli import train
from hearsay.cli.training import told
from hearsay.errors import BadValue

Ran = subprocess.CompletedProcess[str]

TRAINS = """
import json, pathlib, sys
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
print(json.dumps({"epoch": 0, "step": 30, "of": 120, "rate": 1840, "uner": 0.5}), flush=True)
print(json.dumps({"epoch": 1, "on": "dev set", "names": 0.61234, "  person": 0.7, "ends": 0.9}), flush=True)
print("told: " + " ".join(sys.argv[1:]))
print("cwd: " + str(pathlib.Path.cwd()))
(out / "model").mkdir()
"""
LACKS = "import a_module_that_is_not_there"
FAILS = "raise ValueError('the corpus is empty')"
WAITS = """
import pathlib, sys, time
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
(out / "first").mkdir()
(out / "first" / "checkpoint.pt").write_bytes(b"")
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpora").mkdir()
    return tmp_path


def recipe(folder: Path, code: str) -> Path:
    made = folder / "model-training" / "recipe"
    made.mkdir(parents=True)
    (made / "__init__.py").write_text("", "utf-8")
    (made / "__main__.py").write_text(code, "utf-8")
    return made.parent


def command(folder: Path, code: str, *more: str) -> list[str]:
    options = ["--recipe", str(recipe(folder, code)), "--corpora", "corpora", "--out", "made"]
    return [sys.executable, "-m", "hearsay", "train", *options, *more]


def run(folder: Path, code: str, *more: str) -> Ran:
    return subprocess.run(command(folder, code, *more), capture_output=True, cwd=folder, encoding="utf-8", timeout=60)


def test_the_recipe_is_told_everything_and_its_log_is_printed_for_people(folder: Path) -> None:
    ran = run(folder, TRAINS, "--epochs", "2", "--threads", "1", "--fresh")
    assert (ran.returncode, ran.stderr) == (0, "")
    made = folder / "made"
    assert ran.stdout.splitlines() == [
        "epoch 1, 25% done, 1,840 word pieces a second",
        "after epoch 1, F1 on dev set: names 0.612, ends 0.900",
        f"told: --corpora {folder / 'corpora'} --out {made} --build open --epochs 2 --threads 1 --fresh",
        f"cwd: {folder / 'model-training'}",
        f"The model is in {made / 'model'}",
        f"hearsay read --model {made / 'model'} REPORT reads with it.",
    ]


def test_a_local_build_says_that_it_is_never_passed_on(folder: Path) -> None:
    ran = run(folder, TRAINS, "--build", "local")
    assert "never pass it on" in ran.stdout.splitlines()[0]
    assert "--build local" in ran.stdout


def test_a_library_that_is_missing_is_one_line_with_the_remedy(folder: Path) -> None:
    ran = run(folder, LACKS)
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert "a_module_that_is_not_there" in line
    assert f"pip install -r {folder / 'model-training' / 'requirements.txt'}" in line


def test_a_recipe_that_fails_is_one_line_and_a_file(folder: Path) -> None:
    ran = run(folder, FAILS)
    assert (ran.returncode, ran.stdout) == (1, "")
    (line,) = ran.stderr.splitlines()
    assert "ValueError: the corpus is empty" in line
    assert "Traceback" in (folder / "made" / "errors.txt").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent in another way there")
@pytest.mark.parametrize("more", [[], ["--fresh"]])
def test_ctrl_c_keeps_the_checkpoint_and_says_how_to_go_on(folder: Path, more: list[str]) -> None:
    with subprocess.Popen(
        command(folder, WAITS, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, encoding="utf-8"
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        _, complaint = running.communicate(timeout=20)
    assert running.returncode == 130
    (line,) = complaint.splitlines()
    assert "the last checkpoint is kept in made" in line
    assert ("without --fresh" in line) == bool(more)


@pytest.mark.parametrize(
    ("options", "cause"),
    [
        (["--recipe", "corpora"], "holds no recipe"),
        (["--recipe", "model-training", "--corpora", "nowhere"], "is no folder"),
        (["--recipe", "model-training"], "where are the corpora"),
        (["--recipe", "model-training", "--corpora", "corpora", "--epochs", "0"], "epochs"),
        (["--build", "shut"], "build"),
    ],
)
def test_a_wrong_call_is_status_2(folder: Path, options: list[str], cause: str) -> None:
    recipe(folder, TRAINS)
    asked = [sys.executable, "-m", "hearsay", "train", *options]
    ran = subprocess.run(asked, capture_output=True, cwd=folder, encoding="utf-8", timeout=60)
    assert ran.returncode == 2
    assert cause in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_file_where_the_folder_should_be_is_one_line(folder: Path) -> None:
    (folder / "made").write_text("", "utf-8")
    ran = run(folder, TRAINS)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert "made: File exists" in ran.stderr


def test_the_recipe_of_a_source_tree_is_found_and_an_installed_package_has_none(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    found = train._recipe(None)
    assert (found / "recipe" / "labels.py").is_file()
    monkeypatch.setattr(train, "__file__", str(folder / "site-packages" / "hearsay" / "cli" / "train.py"))
    with pytest.raises(BadValue, match="installed package holds no recipe"):
        train._recipe(None)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            '{"stage": "open", "epoch": 0, "step": 1, "of": 3, "rate": 5}',
            "open: epoch 1, 33% done, 5 word pieces a second",
        ),
        ('{"epoch": 2, "on": "dev"}', "after epoch 2, F1 on dev: "),
        ('{"step": 1}', '{"step": 1}'),
        ("[1]", "[1]"),
        ("{", "{"),
        ("  \n", ""),
    ],
)
def test_a_line_of_the_log(line: str, shown: str) -> None:
    assert told(line) == shown
