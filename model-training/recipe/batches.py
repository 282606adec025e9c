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


def batch(examples: list[Example]) -> Batch:
    """The examples as one batch."""
    inputs = {name: torch.from_numpy(a) for name, a in padded([e.features for e in examples]).items()}
    size = inputs["first"].shape[1]
    labels = {g: _labels([e.names.get(g) for e in examples], size) for g in GUIDELINES}
    for name in ("predicates", "cues", "ends", "relations"):
        labels[name] = _labels([getattr(e, name) for e in examples], size)
    rows = [(i, r) for i, e in enumerate(examples) for r in e.rows]
    return Batch(
        inputs,
        labels,
        {
            "batch": torch.tensor([i for i, _ in rows], dtype=torch.long),
            "word": torch.tensor([r.word for _, r in rows], dtype=torch.long),
            "kind": torch.tensor([r.kind for _, r in rows], dtype=torch.long),
            "labels": _labels([r.labels for _, r in rows], size),
        },
    )


def _labels(rows: list[np.ndarray | None], size: int) -> Tensor:
    found = torch.full((len(rows), size), UNTOLD, dtype=torch.long)
    for i, row in enumerate(rows):
        if row is not None:
            found[i, : len(row)] = torch.from_numpy(row)
    return found
