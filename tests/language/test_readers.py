"""Which reader is chosen; what is wrong with a model's folder is told in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hearsay.errors import BrokenModel
from hearsay.language import readers
from hearsay.language.rules import RuleReader

FILES = ("model.json", "tokenizer.json", "words.onnx", "arguments.onnx")


def test_rules_when_asked_for_and_where_no_model_is_shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(readers, "SHIPPED", tmp_path / "none")
    assert isinstance(readers.reader("rules"), RuleReader)
    assert readers.reader() is readers.reader("rules")


@pytest.mark.parametrize("name", ["nowhere", "file", ".", "x" * 5000, "a\0b"])
def test_a_folder_that_holds_no_model(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(BrokenModel):
        readers.reader(tmp_path / name)


@pytest.mark.parametrize("damage", ["{", "[]", "{}", ""])
def test_a_damaged_model_is_one_line(tmp_path: Path, damage: str) -> None:
    for name in FILES:
        (tmp_path / name).write_text(damage, "utf-8")
    with pytest.raises(BrokenModel) as caught:
        readers.reader(tmp_path)
    assert "\n" not in str(caught.value)


def test_the_rules_load_nothing_of_the_model() -> None:
    heavy = ["onnxruntime", "tokenizers"]
    probe = (
        "import sys, hearsay; hearsay.read_text('Gold is sold in Goma.', model='rules'); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, encoding="utf-8")
    assert ran.stdout == "[]\n"
