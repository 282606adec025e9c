"""python -m recipe: train the reader model and write the folder that Hearsay reads. See README.md."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import torch

from hearsay.language.trained.features import tokenizer
from recipe.averaging import mean_of
from recipe.base import base
from recipe.builds import BUILDS, Corpora
from recipe.export import export
from recipe.network import Network
from recipe.train import Trainer


def main() -> None:
    """Run the stages of a build that are not done yet, then write the model."""
    args = _arguments()
    torch.set_num_threads(args.threads)
    corpora = Corpora(args.corpora, tokenizer(base() / "tokenizer.json"), args.fold)
    network = Network(base()).to("cuda" if torch.cuda.is_available() else "cpu")
    for stage in BUILDS[args.build]:
        before, ends = _weights(network), []
        for seed in (stage.plan.seed, *stage.again):
            network.load_state_dict(before)
            name = stage.name if seed == stage.plan.seed else f"{stage.name}-seed-{seed}"
            folder = args.out / (name if args.fold is None or name == "first" else f"{name}-{args.fold}")
            plan = replace(stage.plan, seed=seed, epochs=args.epochs or stage.plan.epochs)
            trainer = Trainer(network, plan, folder, sys.stdout)
            if not args.fresh:
                trainer.resume()
            if trainer.epoch < plan.epochs:
                trainer.run(corpora.shares(stage), {name: corpora[name] for name in stage.held_out})
            ends.append(_weights(network))
        if stage.mean:
            network.load_state_dict(mean_of(before, mean_of(*ends)))
    metrics = trainer.last_measures()
    card = {"name": "hearsay-reader", "build": args.build, "version": args.version, "metrics": metrics}
    export(network, base() / "tokenizer.json", args.out / "model", card)


def _weights(network: Network) -> dict[str, torch.Tensor]:
    """A copy of all weights as they are now."""
    return {name: weight.detach().clone() for name, weight in network.state_dict().items()}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m recipe", description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, required=True, help="the folder that holds names/, frames/, attribution/, syntax/"
    )
    parser.add_argument("--out", type=Path, required=True, help="checkpoints, logs and OUT/model")
    parser.add_argument("--build", choices=sorted(BUILDS), default="open")
    parser.add_argument("--fold", type=int, help="with --build fold: which fifth is held out, 0 to 4")
    parser.add_argument("--epochs", type=int, help="of every stage, instead of the plan's")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--version", default="1")
    parser.add_argument("--fresh", action="store_true", help="begin anew although a checkpoint lies there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
