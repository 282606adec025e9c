"""What the network is punished for: cross entropy of each head over what its corpora tell."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from recipe.batches import Batch
from recipe.examples import UNTOLD
from recipe.labels import GUIDELINES
from recipe.network import Network

# arguments are many labels over few words, sentence ends are easy
WEIGHTS = {"names": 1.0, "predicates": 0.5, "cues": 1.0, "ends": 0.2, "relations": 0.4, "arguments": 3.0}


def losses(network: Network, b: Batch) -> dict[str, Tensor]:
    """The loss of each head that the batch tells something of, weighted."""
    seen = network.encoder(**b.inputs)
    tags = network.tags(seen)
    found = {}
    for name, logits in tags.items():
        loss = _over(logits, b.labels[name])
        if loss is not None:
            found[name] = loss * WEIGHTS["names" if name in GUIDELINES else name]
    if len(b.rows["word"]):
        there = (b.inputs["first"] > 0).float()
        pair = network.arguments.pairs(seen, there, b.rows["batch"], b.rows["word"], b.rows["kind"])
        for kind, head in enumerate(network.arguments.roles):
            mine = b.rows["kind"] == kind
            loss = _over(head(pair[mine]), b.rows["labels"][mine])
            if loss is not None:
                found[f"arguments {kind}"] = loss * WEIGHTS["arguments"]
    return found


def _over(logits: Tensor, labels: Tensor) -> Tensor | None:
    if not (labels != UNTOLD).any():
        return None
    flat = logits.float().reshape(-1, logits.shape[-1])
    return nn.functional.cross_entropy(flat, labels.reshape(-1), ignore_index=UNTOLD)


def total(found: dict[str, Tensor]) -> Tensor:
    """All losses together."""
    return torch.stack(list(found.values())).sum()
