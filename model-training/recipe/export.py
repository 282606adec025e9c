"""A trained network as the folder that Hearsay reads: two int8 ONNX graphs, the tokenizer, what the labels mean."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import onnx
import torch
from torch import Tensor, nn

from hearsay.language.trained.features import FLAGS, LISTS
from hearsay.language.trained.weights import runtime
from recipe.labels import GUIDELINES, RELATIONS, ROLES
from recipe.network import Arguments, Network

OPSET = 17
WORD_HEADS = ("predicates", "cues", "ends", "relations")


class _Words(nn.Module):
    """Encoder and the heads over single words, in one graph."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder, self.tags = network.encoder, network.tags

    def forward(
        self, pieces: Tensor, shapes: Tensor, quoted: Tensor, flags: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """The words' forms, then the logits of each guideline's names, predicates, cues, ends, relations."""
        seen = self.encoder(pieces, shapes, quoted, flags, first)
        tags = self.tags(seen)
        return (seen, *(tags[name] for name in (*GUIDELINES, *WORD_HEADS)))


def export(network: Network, tokenizer: Path, folder: Path, card: dict[str, Any], *, quantised: bool = True) -> None:
    """Write the model's folder; `card` (name, version, metrics ...) goes into model.json beside the labels."""
    folder.mkdir(parents=True, exist_ok=True)
    network.cpu().eval()
    _words_graph(_Words(network), folder / "words.onnx", quantised=quantised)
    # small enough as it is, and int8 would cost a point of F1
    _arguments_graph(network.arguments, network.encoder.hidden, folder / "arguments.onnx")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    labels = {"names": GUIDELINES, "roles": ROLES, "lists": LISTS, "relations": RELATIONS}
    (folder / "model.json").write_text(json.dumps(card | {"labels": labels}, indent=1) + "\n", "utf-8")


def _words_graph(words: _Words, path: Path, *, quantised: bool) -> None:
    b, p, w = 2, 12, 7
    inputs = (
        torch.randint(5, 900, (b, p)),
        torch.ones(b, p, dtype=torch.long),
        torch.zeros(b, p, dtype=torch.long),
        torch.zeros(b, p, FLAGS),
        torch.arange(1, w + 1).repeat(b, 1),
    )
    by_piece, by_word = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    names = ["pieces", "shapes", "quoted", "flags", "first"]
    outputs = ["seen", *GUIDELINES, *WORD_HEADS]
    axes = dict.fromkeys(names[:4], by_piece) | dict.fromkeys(("first", *outputs), by_word)
    _graph(words, inputs, path, (names, outputs, axes), quantised=quantised)


def _arguments_graph(arguments: Arguments, hidden: int, path: Path) -> None:
    rows = torch.tensor([0, 1, 1])
    inputs = (torch.randn(2, 7, hidden), torch.ones(2, 7), rows, torch.tensor([1, 2, 3]), torch.tensor([0, 1, 0]))
    names = ["seen", "there", "batch", "word", "kind"]
    by_row = {0: "rows"}
    axes = {"seen": {0: "batch", 1: "words"}, "there": {0: "batch", 1: "words"}}
    axes |= dict.fromkeys(names[2:], by_row) | {n: {0: "rows", 1: "words"} for n in ROLES}
    _graph(arguments, inputs, path, (names, list(ROLES), axes), quantised=False)


def _graph(
    module: nn.Module, inputs: tuple[Tensor, ...], path: Path, names: tuple[Any, Any, Any], *, quantised: bool
) -> None:
    given, made, axes = names
    plain = path.with_suffix(".float.onnx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of shapes that the axes below declare free
        torch.onnx.export(
            module,
            inputs,
            str(plain),
            input_names=given,
            output_names=made,
            dynamic_axes=axes,
            dynamo=False,
            opset_version=OPSET,
        )
    if quantised:
        _quantise(plain, path)
        plain.unlink()
    else:
        plain.replace(path)


def _quantise(plain: Path, path: Path) -> None:
    """The encoder's weights as int8, activations scaled as they come; the heads stay as they are."""
    runtime()  # keeps onnxruntime silent, which it must be told before it is imported
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    quant_pre_process(str(plain), str(plain), skip_symbolic_shape=True)
    heads = [node.name for node in onnx.load(plain).graph.node if node.name.startswith("/tags/")]
    kinds = ["MatMul", "Gemm", "Gather"]
    quantize_dynamic(
        str(plain),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,  # one scale a column: half a point of F1 on arguments
        op_types_to_quantize=kinds,
        nodes_to_exclude=heads,
    )
