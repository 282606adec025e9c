"""Training: epochs over a mixture of corpora, with checkpoints that a broken run goes on from, and a log in a file."""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import torch

from recipe.batches import batch
from recipe.examples import Example, Prepared
from recipe.losses import losses, total
from recipe.measures import measured
from recipe.network import Network

CLIP = 1.0
WARM = 0.06  # of all steps


@dataclass(frozen=True)
class Share:
    """One corpus of a mixture: its documents, its examples' lengths in pieces, and how often an epoch sees it."""

    documents: list[Prepared]
    pieces: tuple[int, int]
    times: float = 1.0


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn. budget: pieces in a batch, padding included. half: in bfloat16.

    rows: the share of PropBank's predicates that is learned from, drawn anew for every example, which saves time and
    leaves nothing out. blind: the share of examples that are read without the term lists, since most names of the
    world stand in none.
    """

    epochs: int = 6
    encoder_rate: float = 1.8e-4
    heads_rate: float = 1e-3
    budget: int = 1024
    seed: int = 7
    half: bool = True
    rows: float = 0.5
    blind: float = 0.15


def batches(shares: list[Share], budget: int, chance: random.Random) -> list[list[Example]]:
    """An epoch: examples cut anew, those of like length together, in random order."""
    examples: list[Example] = []
    for share in shares:
        whole, rest = divmod(share.times, 1)
        seen = share.documents * int(whole) + chance.sample(share.documents, round(rest * len(share.documents)))
        examples += [e for d in seen for e in d.cut(chance, share.pieces)]
    chance.shuffle(examples)
    examples.sort(key=lambda e: len(e.features.pieces) + chance.randint(0, 12))
    made = list(_filled(examples, budget))
    chance.shuffle(made)
    return made


def _filled(examples: list[Example], budget: int) -> Iterator[list[Example]]:
    held: list[Example] = []
    longest = 0
    for example in examples:
        longest = max(longest, len(example.features.pieces) + 2)
        if held and longest * (len(held) + 1) > budget:
            yield held
            held, longest = [], len(example.features.pieces) + 2
        held.append(example)
    if held:
        yield held


class Trainer:
    """A network, its optimiser and how far they have come; `folder` holds checkpoint and log."""

    def __init__(self, network: Network, plan: Plan, folder: Path, out: TextIO | None = None) -> None:
        self.network, self.plan, self.folder, self.out = network, plan, folder, out
        encoder = list(network.encoder.bert.parameters())
        known = {id(p) for p in encoder}
        heads = [p for p in network.parameters() if id(p) not in known]
        groups = [{"params": encoder, "rate": plan.encoder_rate}, {"params": heads, "rate": plan.heads_rate}]
        self.optimiser = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, fused=True)
        self.epoch = self.step = 0
        self.chance = random.Random(plan.seed)
        self.steps = 1
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def checkpoint(self) -> Path:
        """Where the state is kept after every epoch."""
        return self.folder / "checkpoint.pt"

    def resume(self) -> None:
        """Go on from the last checkpoint, if there is one."""
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint, weights_only=True, map_location=self.network.device)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.epoch, self.step = state["epoch"], state["step"]

    def run(self, shares: list[Share], held_out: dict[str, list[Prepared]]) -> None:
        """All epochs that are left, each followed by a measure and a checkpoint."""
        torch.manual_seed(self.plan.seed + self.epoch)
        self.steps = sum(len(self._batches(shares, n)) for n in range(self.plan.epochs))
        while self.epoch < self.plan.epochs:
            self._epoch(self._batches(shares, self.epoch))
            self.epoch += 1
            for name, documents in held_out.items():
                self.log(on=name, **measured(self.network, documents))
            self._keep()

    def _batches(self, shares: list[Share], epoch: int) -> list[list[Example]]:
        """The batches of an epoch, the same whenever they are asked for; all epochs at once would fill the memory."""
        return batches(shares, self.plan.budget, random.Random(self.plan.seed + epoch))

    def _epoch(self, made: list[list[Example]]) -> None:
        self.network.train()
        begun, sums, seen = time.monotonic(), defaultdict(list), 0
        for n, examples in enumerate(made):
            for name, value in self._learn(examples).items():
                sums[name].append(value)
            seen += sum(len(e.features.pieces) for e in examples)
            if n % 100 == 99 or n == len(made) - 1:
                rate = round(seen / (time.monotonic() - begun))
                self.log(
                    step=self.step, of=self.steps, rate=rate, **{k: round(sum(v) / len(v), 4) for k, v in sums.items()}
                )
                sums.clear()

    def _learn(self, examples: list[Example]) -> dict[str, float]:
        scale = self._scale()
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * scale
        with torch.autocast(self.network.device.type, torch.bfloat16, enabled=self.plan.half):
            found = losses(self.network, batch([self._thinned(e) for e in examples], self.network.device))
        if found:
            total(found).backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
            self.optimiser.step()
            self.optimiser.zero_grad()
        self.step += 1
        return {name: float(loss.detach()) for name, loss in found.items()}

    def _thinned(self, example: Example) -> Example:
        kept = tuple(r for r in example.rows if r.kind or self.chance.random() < self.plan.rows)
        seen = example.features
        if self.chance.random() < self.plan.blind:
            seen = replace(seen, flags=np.zeros_like(seen.flags))
        return replace(example, rows=kept, features=seen)

    def _scale(self) -> float:
        """Up to the full rate over the first steps, then down to nothing in a straight line."""
        done = self.step / self.steps
        return min(done / WARM + 1e-3, (1 - done) / (1 - WARM))

    def _keep(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
        }
        fresh = self.checkpoint.with_suffix(".new")
        torch.save(state, fresh)
        fresh.replace(self.checkpoint)

    def log(self, **facts: Any) -> None:
        """One line of JSON in the log."""
        line = json.dumps({"stage": self.folder.name, "epoch": self.epoch, **facts})
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as out:
            out.write(line + "\n")
        if self.out:
            print(line, file=self.out, flush=True)

    def last_measures(self) -> dict[str, dict[str, float]]:
        """The figures after the last epoch, by what they were measured on."""
        lines = (self.folder / "log.jsonl").read_text("utf-8").splitlines()
        found = (json.loads(line) for line in lines)
        return {row.pop("on"): row for row in found if "on" in row}
