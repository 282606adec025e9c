"""Examples padded to tensors of one size."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from hearsay.language.trained.batches import padded
from recipe.examples import UNTOLD, Example
from recipe.labels import GUIDELINES


@dataclass(frozen=True)
class Batch:
    """Inputs of the encoder, labels of the heads (B, W), and the predicates of all examples: their place and labels."""

    inputs: dict[str, Tensor]
    labels: dict[str, Tensor]
    rows: dict[str, Tensor]  # batch, word, kind (R,), labels (R, W)


def batch(examples: list[Example], device: torch.device) -> Batch:
    """The examples as one batch, on a device."""
    inputs = {name: torch.from_numpy(a) for name, a in padded([e.features for e in examples]).items()}
    size = inputs["first"].shape[1]
    labels = {g: _labels([e.names.get(g) for e in examples], size) for g in GUIDELINES}
    for name in ("predicates", "cues", "ends", "relations"):
        labels[name] = _labels([getattr(e, name) for e in examples], size)
    rows = [(i, r) for i, e in enumerate(examples) for r in e.rows]
    places = {
        "batch": torch.tensor([i for i, _ in rows], dtype=torch.long),
        "word": torch.tensor([r.word for _, r in rows], dtype=torch.long),
        "kind": torch.tensor([r.kind for _, r in rows], dtype=torch.long),
        "labels": _labels([r.labels for _, r in rows], size),
    }
    return Batch(_on(device, inputs), _on(device, labels), _on(device, places))


def _on(device: torch.device, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: tensor.to(device) for name, tensor in tensors.items()}


def _labels(rows: list[np.ndarray | None], size: int) -> Tensor:
    found = torch.full((len(rows), size), UNTOLD, dtype=torch.long)
    for i, row in enumerate(rows):
        if row is not None:
            found[i, : len(row)] = torch.from_numpy(row)
    return found
