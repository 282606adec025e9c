"""Wikigold: names in Wikipedia. CC BY 4.0; the shipped model learns from it.

Its miscellaneous names are a kind of their own, which no other corpus marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from recipe.annotated import Annotated

_KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "other"}
_TOGETHER = 40  # sentences; the file does not say where an article ends


def annotated(corpora: Path) -> Iterator[Annotated]:
    """The sentences, gathered into texts."""
    blocks = (corpora / "names/wikigold.conll").read_text("utf-8").strip().split("\n\n")
    rows = [[line.rsplit(" ", 1) for line in block.splitlines()] for block in blocks]
    for at in range(0, len(rows), _TOGETHER):
        yield _text(rows[at : at + _TOGETHER])


def _text(rows: list[list[list[str]]]) -> Annotated:
    text = ""
    sentences: list[tuple[int, int]] = []
    names: list[tuple[int, int, str]] = []
    for row in rows:
        begun = len(text)
        text += "".join(token + " " for token, _ in row)
        sentences.append((begun, len(text) - 1))
        names += _names(row, begun)
    return Annotated(text=text, sentences=tuple(sentences), guideline="wikigold", names=tuple(names))


def _names(row: list[list[str]], at: int) -> Iterator[tuple[int, int, str]]:
    """Neighbouring tokens of one tag are one name."""
    for tag, tokens in groupby(row, key=itemgetter(1)):
        end = at + sum(len(token) + 1 for token, _ in tokens)
        if tag != "O":
            yield at, end - 1, _KINDS[tag[2:]]
        at = end
