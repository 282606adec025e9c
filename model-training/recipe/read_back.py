"""What a network in training says of documents, in the spans that the measures compare."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from hearsay.language.trained.decode import best, spans
from recipe.batches import batch
from recipe.examples import Example, Prepared
from recipe.labels import ROLES
from recipe.network import Network

Span = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """Of one example, in words: names (start, end, kind), frames (kind, predicate, negative, arguments), ends."""

    names: dict[str, list[tuple[int, int, int]]]
    frames: list[tuple[int, int, bool, list[tuple[int, int, int]]]]
    ends: list[int]


@torch.no_grad()
def read_back(network: Network, examples: list[Example]) -> list[Said]:
    """One batch of examples, read as the shipped model would."""
    b = batch(examples, network.device)
    seen = network.encoder(**b.inputs)
    there = (b.inputs["first"] > 0).float()
    tags = {name: logits.float().cpu().numpy() for name, logits in network.tags(seen).items()}
    lengths = [len(e.features.offsets) for e in examples]
    rows = []
    for i, n in enumerate(lengths):
        rows += [(0, i, int(w), False) for w in np.flatnonzero(tags["predicates"][i, :n].argmax(-1))]
        cues = tags["cues"][i, :n].argmax(-1)
        rows += [(1, i, int(w), bool(cues[w] == 2)) for w in np.flatnonzero(cues)]
    frames: list[list[tuple[int, int, bool, list[tuple[int, int, int]]]]] = [[] for _ in examples]
    if rows:
        index = [torch.tensor([r[k] for r in rows], device=network.device) for k in (1, 2, 0)]
        logits = network.arguments(seen, there, *index)
        for kind in range(len(ROLES)):
            mine = [n for n, r in enumerate(rows) if r[0] == kind]
            if mine:
                paths = best(logits[kind][mine].float().cpu().numpy())
                for n, path in zip(mine, paths, strict=True):
                    _, i, word, negative = rows[n]
                    frames[i].append((kind, word, negative, list(spans(path[: lengths[i]]))))
    names = {g: best(tags[g]) for g in network.tags.names}
    return [
        Said(
            {g: list(spans(paths[i, :n])) for g, paths in names.items()},
            frames[i],
            [int(w) for w in np.flatnonzero(tags["ends"][i, :n].argmax(-1))],
        )
        for i, n in enumerate(lengths)
    ]


def gold(example: Example, guideline: str | None) -> Said:
    """What the corpus says of an example, in the same form."""
    names = {guideline: list(spans(example.names[guideline]))} if guideline else {}
    frames = [(r.kind, r.word, bool(example.cues[r.word] == 2), list(spans(r.labels))) for r in example.rows]
    return Said(names, frames, [int(w) for w in np.flatnonzero(example.ends == 1)])


def whole(documents: list[Prepared], most: int) -> list[Example]:
    """The documents cut into windows of at most so many pieces, always the same."""
    import random

    return [e for d in documents for e in d.cut(random.Random(0), (most, most))]
