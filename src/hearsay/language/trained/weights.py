"""A model folder opened: two graphs run by onnxruntime, the tokenizer, and what the labels of the heads mean."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct
from msgspec.structs import replace
from tokenizers import Tokenizer

from hearsay.errors import BrokenModel
from hearsay.language.trained.batches import padded
from hearsay.language.trained.features import CLOSE, FLAGS, LISTS, OPEN, Features, features, tokenizer

if TYPE_CHECKING:
    import onnxruntime

Array = npt.NDArray[Any]
PROPBANK, ATTRIBUTION = "propbank", "attribution"
_INPUTS = {"pieces", "shapes", "quoted", "flags", "first"}
_ROW_INPUTS = {"seen", "there", "batch", "word", "kind"}
_WORD_HEADS = {"predicates": 2, "cues": 3, "ends": 2}
_RELATIONS = "relations"
_TRIAL = "Traders in Gao said: “We pay.”"


class Labels(Struct, frozen=True):
    """What the heads tell apart, and the term lists looked in.

    names: kinds by guideline. roles: by kind of frame. relations: of a word to the one that it hangs from.
    """

    names: dict[str, tuple[str, ...]]
    roles: dict[str, tuple[str, ...]]
    lists: tuple[tuple[str, ...], ...]
    relations: tuple[str, ...]


class Card(Struct, frozen=True):
    """What model.json says; whatever else stands in it is for people to read."""

    name: str
    version: str
    labels: Labels


class Session(Protocol):
    """A graph that can be run. onnxruntime's sessions are such, and may be run by several threads at once."""

    def run(self, output_names: Sequence[str] | None, input_feed: Mapping[str, Array]) -> Sequence[Any]:
        """The outputs of these names for these inputs."""


class Weights(Struct, frozen=True):
    """A reader model ready to run."""

    card: Card
    tokenizer: Tokenizer
    words: Session
    arguments: Session

    def tagged(self, stretch: Features) -> dict[str, Array]:
        """The words' forms ("seen") and the scores of every head over single words: (W, labels) by the head's name."""
        names = ["seen", *self.card.labels.names, *_WORD_HEADS, _RELATIONS]
        return {name: made[0] for name, made in zip(names, self.words.run(names, padded([stretch])), strict=True)}

    def argued(self, seen: Array, word: Array, kind: Array) -> dict[str, Array]:
        """The scores of all words' roles for R predicates: (R, W, labels) by kind of frame.

        word: the predicates' words. kind: their kinds, by place among the labels' roles.
        """
        given = {
            "seen": seen[None],
            "there": np.ones((1, len(seen)), dtype=np.float32),
            "batch": np.zeros(len(word), dtype=np.int64),
            "word": word,
            "kind": kind,
        }
        names = list(self.card.labels.roles)
        return dict(zip(names, self.arguments.run(names, given), strict=True))


def open_weights(folder: Path, *, threads: int = 1, guidelines: tuple[str, ...] = ()) -> Weights:
    """The model of a folder. Raises BrokenModel, which names the folder and what is wrong with it.

    threads: how many each window is spread over. Several windows at a time make better use of cores (see_each).
    guidelines: whose names are wanted; all that the model has learned unless told, at a tenth more time.
    """
    try:
        card = _card(folder / "model.json")
        words, arguments = (_session(folder / name, threads) for name in ("words.onnx", "arguments.onnx"))
        heads = _WORD_HEADS | {_RELATIONS: len(card.labels.relations)}
        _fits(words, _INPUTS, {g: 1 + 2 * len(k) for g, k in card.labels.names.items()} | heads)
        _fits(arguments, _ROW_INPUTS, {name: 1 + 2 * len(roles) for name, roles in card.labels.roles.items()})
        weights = Weights(card, _tokenizer(folder / "tokenizer.json"), words, arguments)
        _tried(weights)
        weights = _limited(weights, guidelines or tuple(card.labels.names))
    except _Fault as fault:
        raise BrokenModel(str(folder), str(fault)) from None
    except OSError as error:
        raise BrokenModel(str(folder), f"{Path(error.filename or folder).name}: {error.strerror or error}") from None
    return weights


class _Fault(Exception):
    """What is wrong with a folder, in one line."""


def _card(path: Path) -> Card:
    if not path.parent.is_dir():
        raise _Fault("there is no such folder")
    try:
        card = msgspec.json.decode(path.read_bytes(), type=Card)
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise _Fault(f"model.json: {error}") from None
    if card.labels.lists != LISTS:
        raise _Fault("model.json: it was trained with other term lists than this version of Hearsay has")
    missing = {PROPBANK, ATTRIBUTION} - set(card.labels.roles)
    if missing or not card.labels.names:
        raise _Fault(f"model.json: labels are missing: {', '.join(sorted(missing)) or 'names'}")
    return card


def _limited(weights: Weights, guidelines: tuple[str, ...]) -> Weights:
    """The model without the names of other guidelines."""
    labels = weights.card.labels
    unknown = set(guidelines) - set(labels.names)
    if unknown:
        raise _Fault(f"model.json: it has not learned names after {', '.join(sorted(unknown))}")
    kept = {name: labels.names[name] for name in guidelines}
    return replace(weights, card=replace(weights.card, labels=replace(labels, names=kept)))


def _tokenizer(path: Path) -> Tokenizer:
    try:
        made = tokenizer(path)
    except Exception as error:  # tokenizers raises nothing narrower
        raise _Fault(f"tokenizer.json: {_one_line(error)}") from None
    if (made.token_to_id("[CLS]"), made.token_to_id("[SEP]")) != (OPEN, CLOSE):
        raise _Fault("tokenizer.json: its vocabulary is not BERT's")
    return made


def runtime() -> Any:
    """onnxruntime, kept silent: from 1.29 on it reports to its maker from the moment it is imported.

    It also keeps a file in the user's cache folder for that. The variable is looked at once, on import; where somebody
    else has imported onnxruntime before, the most that can be done is to ask it to stop.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(3)  # errors; what a machine has for graphics cards is nobody's concern
    return onnxruntime


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    data = path.read_bytes()
    ort = runtime()
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors have no root of their own
        raise _Fault(f"{path.name}: {_one_line(error)}") from None


def _fits(session: onnxruntime.InferenceSession, inputs: set[str], outputs: dict[str, int]) -> None:
    """Whether a graph takes and gives what the labels say. Raises _Fault."""
    taken = {i.name: i.shape for i in session.get_inputs()}
    given = {o.name: o.shape[-1] for o in session.get_outputs()}
    if set(taken) != inputs or not outputs.keys() <= given.keys():
        raise _Fault("its graphs take or give other things than its labels say")
    if "flags" in taken and taken["flags"][-1] != FLAGS:
        raise _Fault(f"words.onnx: it takes {taken['flags'][-1]} marks of term lists a word, not {FLAGS}")
    for name, count in outputs.items():
        if given[name] != count:
            raise _Fault(f"model.json: {given[name]} scores for {name!r}, but labels for {count}")


def _tried(weights: Weights) -> None:
    """Run both graphs once, with the last piece of the vocabulary, so that what cannot run is known at once."""
    stretch = features(_TRIAL, [(0, len(_TRIAL))], [], [], weights.tokenizer)
    stretch.pieces[-1] = weights.tokenizer.get_vocab_size() - 1
    try:
        seen = weights.tagged(stretch)["seen"]
        weights.argued(seen, np.array([3, 3]), np.arange(2))
    except Exception as error:  # onnxruntime's errors have no root of their own
        raise _Fault(f"it does not run: {_one_line(error)}") from None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
