"""What each build learns from, in which order, and what it is measured on.

open: everything that data/README.md lets the shipped model learn from. local: PolNeAR's press articles too; it is
measured and never shipped. Both begin with the same first stage, which may be shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tokenizers import Tokenizer

from hearsay.language.lexicon import shipped, shipped_terms
from recipe.annotated import Annotated
from recipe.corpora import composed, ewt, gum, polnear, re3d, wikigold, written
from recipe.examples import Prepared, prepared
from recipe.train import Plan, Share

FOLDS = 5
PARAGRAPHS = 3000  # composed; about as many words as EWT has
_GUM = "attribution/gum-open.jsonl"


@dataclass(frozen=True)
class Part:
    """A corpus in a stage: its name in CORPORA, the lengths of its examples in pieces, how often an epoch sees it."""

    corpus: str
    pieces: tuple[int, int]
    times: float = 1.0


@dataclass(frozen=True)
class Stage:
    """One run of training over some corpora.

    again: the seeds of further runs from the same weights. mean: the stage ends halfway between the weights that it
    began with and the mean of those that its runs ended with.
    """

    name: str
    plan: Plan
    parts: tuple[Part, ...]
    held_out: tuple[str, ...]
    mean: bool = False
    again: tuple[int, ...] = ()


_FIRST = Stage("first", Plan(epochs=6), (Part("ewt", (8, 150)), Part("wikigold", (20, 120))), ("ewt-dev",))
_OPEN = (
    Part("ewt", (8, 150)),
    Part("wikigold", (20, 120), 0.6),
    Part("gum", (40, 158)),
    Part("gum names", (20, 150)),
    Part("re3d", (40, 158), 2),
    Part("composed", (30, 158), 0.4),
    Part("written", (40, 158), 1.5),
)
# once more with a low rate, mostly over what has most labels
_LAST = (
    Part("ewt", (8, 150)),
    Part("wikigold", (20, 120), 0.3),
    Part("gum", (40, 158), 0.5),
    Part("gum names", (20, 150), 0.5),
    Part("re3d", (40, 158)),
    Part("composed", (30, 158), 0.3),
    Part("written", (40, 158)),
)
# what the press does in other ways than by verbs of saying came last, and is learned with the rest kept in mind
_PRESS = (
    Part("ewt", (8, 150), 0.5),
    Part("wikigold", (20, 120), 0.3),
    Part("gum", (40, 158), 0.5),
    Part("gum names", (20, 150), 0.3),
    Part("re3d", (40, 158)),
    Part("composed", (30, 158), 0.15),
    Part("written", (40, 158)),
)
BUILDS: dict[str, tuple[Stage, ...]] = {
    "open": (
        _FIRST,
        Stage("open", Plan(epochs=5, seed=13, rows=0.8, encoder_rate=1.5e-4), _OPEN, ("ewt-dev", "polnear-dev")),
        Stage("last", Plan(epochs=2, seed=17, rows=1.0, encoder_rate=1e-4, heads_rate=6e-4), _LAST, ("ewt-dev",)),
        Stage(
            "press",
            Plan(epochs=2, seed=19, rows=0.6, encoder_rate=1.2e-4, heads_rate=8e-4),
            _PRESS,
            ("ewt-dev", "polnear-dev"),
            mean=True,
            again=(23,),
        ),
    ),
    "local": (
        _FIRST,
        Stage(
            "local",
            Plan(epochs=4, seed=11, rows=0.3),
            (Part("polnear", (60, 158)), Part("ewt", (8, 150), 0.2)),
            ("polnear-dev",),
        ),
    ),
    # what is left out of a fold is measured; short, for it is run five times
    "fold": (
        _FIRST,
        Stage(
            "fold",
            Plan(epochs=2, seed=11),
            (
                Part("gum", (40, 158), 2),
                Part("re3d", (40, 158), 3),
                Part("composed", (30, 158), 0.15),
                Part("written", (40, 158)),
            ),
            ("gum held out", "re3d held out"),
        ),
    ),
}


class Corpora:
    """The corpora of a folder, prepared when first asked for. fold: which fifth of GUM and re3d is held out, if any."""

    def __init__(self, folder: Path, of: Tokenizer, fold: int | None = None) -> None:
        self.folder, self._of, self.fold = folder, of, fold
        self._made: dict[str, list[Prepared]] = {}
        self._known: dict[str, Callable[[], Iterator[Annotated]]] = {
            "ewt": lambda: ewt.annotated(folder, "train"),
            "ewt-dev": lambda: ewt.annotated(folder, "dev"),
            "wikigold": lambda: wikigold.annotated(folder),
            "polnear": lambda: polnear.annotated(folder, "train"),
            "polnear-dev": lambda: islice(polnear.annotated(folder, "dev"), 40),
            "composed": lambda: iter(composed.composed(ewt.annotated(folder, "train"), shipped_terms(), PARAGRAPHS)),
            "written": lambda: written.annotated(),
            "gum": lambda: self._folded(gum.attributed(folder / _GUM), held=False),
            "gum held out": lambda: self._folded(gum.attributed(folder / _GUM), held=True),
            "gum names": lambda: gum.named(folder, "train"),
            "re3d": lambda: self._folded(re3d.annotated(folder), held=False),
            "re3d held out": lambda: self._folded(re3d.annotated(folder), held=True),
        }

    def __getitem__(self, name: str) -> list[Prepared]:
        """A corpus by its name, with its features."""
        if name not in self._made:
            self._made[name] = prepared(self._known[name](), shipped(), self._of)
        return self._made[name]

    def _folded(self, rows: Iterator[tuple[str, Annotated]], *, held: bool) -> Iterator[Annotated]:
        """Documents in the order of their uris, every fifth of them held out."""
        for n, (_, document) in enumerate(sorted(rows, key=lambda r: r[0])):
            if (self.fold is not None and n % FOLDS == self.fold) == held:
                yield document

    def shares(self, stage: Stage) -> list[Share]:
        """The mixture that a stage learns from."""
        return [Share(self[p.corpus], p.pieces, p.times) for p in stage.parts]
