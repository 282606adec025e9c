"""GUM: attributions with source, cue, content, denial (attribution/gum-open.jsonl), and sentence ends (UD).

Annotations CC BY 4.0, texts under Creative Commons licences; the shipped model learns from it. The attributions' texts
have blanks between all tokens.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hearsay.text.sentences import sentences
from recipe.annotated import Annotated, Argument, Frame
from recipe.corpora import conllu, senses
from recipe.corpora.anchors import anchor
from recipe.labels import ROLES

_KINDS = {"person": "person", "place": "place", "organization": "organisation"}
_LONGEST = 8  # words; longer ones are descriptions that begin with a name


def attributed(path: Path) -> Iterator[tuple[str, Annotated]]:
    """The documents of a file of attributions in the form of CONTRACT.md, each with its uri."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        cut = tuple((s.start, s.end) for s in sentences(text))
        frames = [f for a in row["attributions"] if (f := _frame(text, a))]
        unsure = tuple(senses.taking(text))
        yield row["uri"], Annotated(text=text, sentences=cut, frames=tuple(frames), cues=True, unsure=unsure)


def named(corpora: Path, part: str) -> Iterator[Annotated]:
    """The treebank's documents of a part (train, dev): sentence ends, syntax, and the names among its entities."""
    for text, offsets, held in conllu.documents(conllu.sentences(corpora / f"syntax/gum-open-{part}.conllu")):
        names = [(at + a, at + b, kind) for (at, _), s in zip(offsets, held, strict=True) for a, b, kind in _names(s)]
        yield Annotated(
            text=text,
            sentences=tuple(offsets),
            ends=True,
            guideline="gum",
            names=tuple(names),
            relations=tuple(conllu.relations(offsets, held)),
        )


def _names(sentence: conllu.Sentence) -> Iterator[tuple[int, int, str]]:
    """The entities of a sentence that are names, the longest where they lie one in another, without their articles."""
    reached = 0
    for first, last, kind in sorted(_entities(sentence), key=lambda e: (e[0], -e[1])):
        tokens = [t for t in sentence.tokens if first <= t.number <= last]
        while tokens and tokens[0].upos in ("DET", "PUNCT"):
            tokens = tokens[1:]
        while tokens and tokens[-1].upos in ("PART", "PUNCT"):
            tokens = tokens[:-1]
        inside = {t.number for t in tokens}
        heads = [t for t in tokens if t.head not in inside]
        if (
            tokens
            and heads[0].upos == "PROPN"
            and tokens[0].start >= reached
            and kind in _KINDS
            and len(tokens) <= _LONGEST
        ):
            reached = tokens[-1].end
            yield tokens[0].start, tokens[-1].end, _KINDS[kind]


def _entities(sentence: conllu.Sentence) -> Iterator[tuple[int, int, str]]:
    """First and last word and type of the entities that begin and end here: "Entity=(8-place-new...", "Entity=8)"."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for token in sentence.tokens:
        entity = next((f[7:] for f in token.misc.split("|") if f.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            name, _, rest = mark.strip("()").partition("-")
            if mark[0] == "(":
                opened.setdefault(name, []).append((token.number, rest.partition("-")[0]))
            if mark[-1] == ")" and opened.get(name):
                first, kind = opened[name].pop()
                yield first, token.number, kind


def _frame(text: str, row: dict[str, Any]) -> Frame | None:
    """An attribution as a frame; None where no cue stands for it in the text."""
    at = anchor(text, [tuple(span) for span in row["cue"]])
    arguments = tuple(Argument(role, *span) for role in ROLES["attribution"] for span in row[role])
    return Frame("attribution", at, arguments, bool(row.get("negative"))) if at else None
