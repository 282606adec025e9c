"""English Web Treebank, three layers: sentence ends (UD), names (Universal NER), predicates and arguments (PropBank).

CC BY-SA 4.0, all three; the shipped model learns from it. PropBank's frames of saying, showing and thinking are read as
attributions too: the source is ARG0, the content ARG1 (reporting.toml).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from recipe.annotated import Annotated, Argument, Frame, Offsets
from recipe.corpora import conllu
from recipe.corpora.alignment import Alignment, squeezed
from recipe.corpora.senses import SENSES, says

Row = dict[str, Any]
_SHORT = 12  # letters; a content that is shorter, or has no predicate of its own, is a thing and not a statement
_LEAST = 4  # letters of what a stance is taken to


def annotated(corpora: Path, part: str) -> Iterator[Annotated]:
    """The documents of a part: train, dev (test has no names, and is there to measure frames)."""
    names = _by_text(corpora / f"names/uner-ewt-{part}.jsonl")
    frames = _by_text(corpora / f"frames/propbank-ewt-{part}.jsonl")
    for text, offsets, held in conllu.documents(conllu.sentences(corpora / f"syntax/ewt-{part}.conllu")):
        keys = [squeezed(sentence.text) for sentence in held]
        made = _layered(text, offsets, [names.get(key) for key in keys], [frames.get(key) for key in keys])
        yield replace(made, relations=tuple(conllu.relations(offsets, held)))


def _layered(text: str, offsets: list[Offsets], named: list[Row | None], framed: list[Row | None]) -> Annotated:
    """A document with what its sentences' rows say; None where there is no row for a sentence."""
    marked = [n for at, row in zip(offsets, named, strict=True) if row for n in _names(row, text, at)]
    shown = [f for at, row in zip(offsets, framed, strict=True) if row for f in _frames(row, text, at)]
    return Annotated(
        text=text,
        sentences=tuple(offsets),
        ends=True,
        guideline="uner",
        names=tuple(marked),
        frames=tuple(shown),
        predicates=True,
        cues=True,
        unsure=tuple(_unsure(text, shown)),
        named=tuple(row is not None for row in named),
        framed=tuple(row is not None for row in framed),
    )


def _by_text(path: Path) -> dict[str, Row]:
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {squeezed(row["text"]): row for row in map(json.loads, lines)}


def _names(row: Row, text: str, at: Offsets) -> Iterator[tuple[int, int, str]]:
    align = Alignment(row["text"], text[slice(*at)], at[0])
    for e in row["entities"]:
        yield *align.span(e["start"], e["end"]), e["kind"]


def _frames(row: Row, text: str, at: Offsets) -> Iterator[Frame]:
    align = Alignment(row["text"], text[slice(*at)], at[0])
    # "be", "have" and "do" as auxiliaries have no arguments: they say nothing of their own
    told = [f for f in row["frames"] if f["args"]]
    for f in told:
        arguments = tuple(Argument(role, *align.span(a, b)) for role, a, b in f["args"])
        made = Frame("propbank", align.span(*f["predicate"]), arguments)
        yield made
        if f["sense"] in SENSES and _states(f, [g["predicate"] for g in told]):
            yield _attribution(made, f["sense"])


def _states(f: Row, predicates: list[Any]) -> bool:
    """Whether a frame of saying has a statement as its content: a clause, not a thing. A stance needs no clause."""
    kind, roles = SENSES[f["sense"]]
    spans = [(a, b) for role, a, b in f["args"] if role in roles]
    if kind == "taking":
        return any(role == "ARG0" for role, _, _ in f["args"]) and any(b - a >= _LEAST for a, b in spans)
    return any(b - a >= _SHORT and any(a <= p[0] < b for p in predicates) for a, b in spans)


def _attribution(made: Frame, sense: str) -> Frame:
    kind, roles = SENSES[sense]
    negative = kind == "denying" or any(a.role == "ARGM-NEG" for a in made.arguments)
    source = [Argument("source", a.start, a.end) for a in made.arguments if a.role == "ARG0"]
    parts = sorted((a.start, a.end) for a in made.arguments if a.role.removeprefix("C-") in roles)
    content = [Argument("content", start, end) for start, end in _together(parts)]
    return Frame("attribution", made.predicate, (*source, *content, Argument("cue", *made.predicate)), negative)


def _together(parts: list[Offsets]) -> list[Offsets]:
    """Spans with no more than a blank between them as one: "called [the deal] [a sham]"."""
    joined = parts[:1]
    for start, end in parts[1:]:
        if start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _unsure(text: str, shown: list[Frame]) -> Iterator[tuple[int, int]]:
    """Cues that PropBank does not mark as such: "according to", and frames of saying without a clause."""
    at = text.lower().find("according to")
    while at >= 0:
        yield at, at + len("according")
        at = text.lower().find("according to", at + 1)
    cues = {f.predicate for f in shown if f.kind == "attribution"}
    # whether a thing that is said or shown counts as a statement is each corpus's own taste
    yield from (f.predicate for f in shown if f.predicate not in cues and says(text[slice(*f.predicate)]))
