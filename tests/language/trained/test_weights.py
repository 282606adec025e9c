"""A model's folder: what is wrong with one is said in one line, and opening one tells nobody."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hearsay.errors import BrokenModel, HearsayError
from hearsay.language.trained import SHIPPED
from hearsay.language.trained.features import LISTS
from hearsay.language.trained.weights import open_weights

CARD: dict[str, Any] = {
    "name": "reader",
    "version": "1",
    "labels": {
        "names": {"uner": ["person", "place"]},
        "roles": {"propbank": ["ARG0"], "attribution": ["source", "cue", "content"]},
        "lists": LISTS,
        "relations": ["root", "dep"],
    },
}
FILES = ["words.onnx", "arguments.onnx", "tokenizer.json", "model.json"]
needs_model = pytest.mark.skipif(not (SHIPPED / "model.json").exists(), reason="the model is not there")


def _complaint(folder: Path) -> str:
    with pytest.raises(BrokenModel) as raised:
        open_weights(folder)
    told = str(raised.value)
    assert isinstance(raised.value, HearsayError)
    assert told.startswith(f"{folder}: ")
    assert "\n" not in told
    assert len(told) < 400 + len(str(folder))
    return told.removeprefix(f"{folder}: ")


def _folder(path: Path, **changed: object) -> Path:
    (path / "model.json").write_text(json.dumps(CARD | {"labels": CARD["labels"] | changed}), "utf-8")
    for name in ("words.onnx", "arguments.onnx", "tokenizer.json"):
        (path / name).write_bytes(b"\x08\x09 not a graph")
    return path


def test_no_folder(tmp_path: Path) -> None:
    assert "no such folder" in _complaint(tmp_path / "nowhere")


def test_a_file_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("{}", "utf-8")
    assert "no such folder" in _complaint(tmp_path / "model")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert "model.json: No such file" in _complaint(tmp_path)


@pytest.mark.parametrize(
    "card", ["", "{", "[]", '{"name": "x"}', '{"name": 3, "version": "1", "labels": {}}', "\udcff"]
)
def test_a_card_that_is_none(tmp_path: Path, card: str) -> None:
    _folder(tmp_path).joinpath("model.json").write_bytes(card.encode("utf-8", "surrogateescape"))
    assert "model.json: " in _complaint(tmp_path)


def test_labels_that_do_not_fit(tmp_path: Path) -> None:
    assert "other term lists" in _complaint(_folder(tmp_path, lists=[["places"]]))
    assert "attribution" in _complaint(_folder(tmp_path, roles={"propbank": ["ARG0"]}))
    assert "labels are missing: names" in _complaint(_folder(tmp_path, names={}))


def test_a_graph_that_is_none(tmp_path: Path) -> None:
    assert "words.onnx: " in _complaint(_folder(tmp_path))
    (tmp_path / "words.onnx").unlink()
    assert "words.onnx: No such file" in _complaint(tmp_path)


@needs_model
@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short(tmp_path: Path, name: str) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    assert f"{name}: " in _complaint(tmp_path)
    (tmp_path / name).unlink()
    assert f"{name}: No such file" in _complaint(tmp_path)


@needs_model
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"names": {"uner": ["person"]}}, "scores for 'uner', but labels for"),
        ({"names": {"unknown": ["person"]}}, "other things than its labels say"),
        ({"roles": {"propbank": ["ARG0"], "attribution": ["source"]}}, "scores for 'propbank'"),
    ],
)
def test_labels_of_another_model(tmp_path: Path, wrong: dict[str, object], told: str) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    card = json.loads((tmp_path / "model.json").read_bytes())
    (tmp_path / "model.json").write_text(json.dumps(card | {"labels": card["labels"] | wrong}), "utf-8")
    assert told in _complaint(tmp_path)


@needs_model
def test_graphs_in_each_others_place(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    shutil.copyfile(SHIPPED / "arguments.onnx", tmp_path / "words.onnx")
    assert "other things" in _complaint(tmp_path)


@needs_model
def test_a_tokenizer_of_another_vocabulary(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    told = json.loads((tmp_path / "tokenizer.json").read_bytes())
    told["model"]["vocab"] = {"[UNK]": 0, "a": 1}
    told["added_tokens"] = []
    told["post_processor"] = None
    (tmp_path / "tokenizer.json").write_text(json.dumps(told), "utf-8")
    assert "vocabulary is not BERT's" in _complaint(tmp_path)


@needs_model
def test_the_model_opens() -> None:
    weights = open_weights(SHIPPED)
    assert weights.card.version


def test_the_runtime_reports_to_nobody_and_writes_nothing(tmp_path: Path) -> None:
    """Of itself onnxruntime keeps a store in the cache folder, and a thread that sends what is in it."""
    command = "from hearsay.language.trained.weights import runtime; runtime()"
    known = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
    environment = {name: os.environ[name] for name in known if name in os.environ}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", command], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stderr == ""
    assert list(tmp_path.rglob("*")) == []


def test_importing_the_reader_does_not_load_the_runtime() -> None:
    command = "import sys, hearsay.language.trained.seeing; print('onnxruntime' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.skipif(not (SHIPPED / "model.json").exists(), reason="NOT RUN: no model is shipped yet")
def test_names_after_one_guideline_can_be_asked_for_alone() -> None:
    assert set(open_weights(SHIPPED, guidelines=("uner",)).card.labels.names) == {"uner"}
    with pytest.raises(BrokenModel, match="not learned names after hearsay"):
        open_weights(SHIPPED, guidelines=("hearsay",))
