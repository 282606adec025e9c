"""python -m recipe.score: what a finished model (a folder) gets right on annotated texts, as Hearsay itself reads them.

It needs no torch. Offsets are compared, as the published measures do: a span counts when both its ends are right.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from hearsay.language.lexicon import shipped
from hearsay.language.trained.seeing import Given, Seen, SeenFrame, see
from hearsay.language.trained.weights import Weights, open_weights
from hearsay.model import Sentence
from hearsay.text.quotations import quotations
from recipe.annotated import Annotated, Frame, Offsets
from recipe.corpora import ewt, gum, polnear, re3d
from recipe.labels import ROLES
from recipe.tally import Tally


def scored(weights: Weights, documents: Iterable[Annotated]) -> dict[str, float]:
    """F1 by what the documents tell: names, arguments of predicates (found too), the parts of attributions."""
    tally = Tally()
    for document in documents:
        _count(tally, document, see(weights, given(document)))
    return tally.f1()


def given(document: Annotated) -> Given:
    """A document as the model is given it, cut where the corpus cuts it; a line is a paragraph."""
    text, paragraph = document.text, 0
    sentences: list[Sentence] = []
    for a, b in document.sentences:
        paragraph += bool(sentences) and "\n" in text[sentences[-1].end : a]
        sentences.append(Sentence(a, b, text[a:b], paragraph=paragraph))
    return Given(text, sentences, quotations(text, tuple(sentences)), shipped().scan(text))


def _count(tally: Tally, document: Annotated, seen: Seen) -> None:
    if document.guideline:
        told = _Told(document, document.named)
        marked = {s for s in document.names if told(s[0])}
        found = {(n.start, n.end, n.kind) for n in seen.names if n.guideline == document.guideline and told(n.start)}
        tally.add(f"names {document.guideline}", found, marked)
    told = _Told(document, document.framed)
    if document.predicates:
        sides = _sides(document, seen, "propbank", told)
        tally.add("predicates", *({f.predicate[0] for f in side} for side in sides))
        tally.add("arguments", *(set(_arguments(side)) for side in sides))
    if document.cues:
        sides = _sides(document, seen, "attribution", _Told(document, document.framed, document.unsure))
        for role in ROLES["attribution"]:
            spans = ({(a.start, a.end) for f in side for a in f.arguments if a.role == role} for side in sides)
            tally.add(role, *spans)


class _Told:
    """Whether the corpus says anything of the sentence at an offset."""

    def __init__(self, document: Annotated, known: tuple[bool, ...] | None, unsure: tuple[Offsets, ...] = ()) -> None:
        untold = [s for s, k in zip(document.sentences, known or (), strict=False) if not k]
        self._untold = [*untold, *unsure]

    def __call__(self, at: int) -> bool:
        return not any(a <= at < b for a, b in self._untold)


def _sides(document: Annotated, seen: Seen, kind: str, told: _Told) -> list[list[Frame | SeenFrame]]:
    """The frames of a kind, found and marked, where the corpus tells of them."""
    sides = (seen.frames, document.frames)
    return [[f for f in side if f.kind == kind and told(f.predicate[0])] for side in sides]


def _arguments(frames: list[Frame | SeenFrame]) -> Iterator[tuple[int, str, int, int]]:
    # a treebank's word ("follow-up") may be several of ours: a predicate is where it begins
    for f in frames:
        yield from ((f.predicate[0], a.role, a.start, a.end) for a in f.arguments)


def alone(documents: Iterable[Annotated]) -> Iterator[Annotated]:
    """Each sentence whose names are told as a document by itself, as Universal NER gives them."""
    for d in documents:
        for (start, end), known in zip(d.sentences, d.named or (), strict=True):
            if known:
                names = tuple((a - start, b - start, kind) for a, b, kind in d.names if start <= a and b <= end)
                yield Annotated(d.text[start:end], ((0, end - start),), guideline=d.guideline, names=names)


def open_sets(corpora: Path, share: int) -> dict[str, Iterable[Annotated]]:
    """The sets that the open corpora keep apart for measuring; every share-th document of each."""
    dev = list(islice(ewt.annotated(corpora, "dev"), 0, None, share))
    return {"ewt-dev, sentence by sentence": alone(dev), "ewt-dev": dev}


def all_sets(corpora: Path) -> dict[str, Iterable[Annotated]]:
    """Those, the corpora that the shipped model has learned from in part (for folds), and PolNeAR's articles."""
    told = {"gum": gum.attributed(corpora / "attribution/gum-open.jsonl"), "re3d": re3d.annotated(corpora)}
    rest = {name: [document for _, document in rows] for name, rows in told.items()}
    return {**open_sets(corpora, 1), **rest, "polnear-dev": polnear.annotated(corpora, "dev")}


def main() -> None:
    """Print a line of JSON for each set."""
    parser = argparse.ArgumentParser(prog="python -m recipe.score", description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--only", help="the set of this name alone")
    args = parser.parse_args()
    weights = open_weights(args.model)
    for name, documents in all_sets(args.corpora).items():
        if args.only in (None, name):
            print(json.dumps({"on": name, **scored(weights, documents)}), flush=True)


if __name__ == "__main__":
    main()
