"""Which reader reads: the model that comes with the package, one in a folder, or the rules.

A model's folder is what `hearsay train` writes (docs/model.md). Each reader is made once a process.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from hearsay.language.reader import Reader
from hearsay.language.rules import RuleReader
from hearsay.language.trained import SHIPPED

RULES = "rules"

Choice = str | os.PathLike[str] | None


def reader(model: Choice = None, *, workers: int | None = None) -> Reader:
    """The reader for a choice: None for what is shipped, "rules", or a model's folder (./rules for one of that name).

    workers: how many stretches of a text a model reads at a time; None for what suits a process that reads alone.
    Without a shipped model None means the rules. Raises BrokenModel for a folder that holds no model that can be used.
    """
    if model == RULES or (model is None and not (SHIPPED / "model.json").exists()):
        return _rules()
    return _trained(SHIPPED if model is None else Path(model), workers)


@cache
def _rules() -> Reader:
    return RuleReader()


@cache
def _trained(folder: Path, workers: int | None) -> Reader:
    # imported here: it loads numpy, tokenizers and onnxruntime, which the rules do without
    from hearsay.language.trained.reader import ModelReader

    return ModelReader(folder, workers=workers)
