"""Sentences of a CoNLL-U file, as documents whose text can be read: the treebanks' own sentence ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path


@dataclass(frozen=True)
class Token:
    """A syntactic word: where it stands in its sentence's text, its class, and what it hangs from (0: from nothing)."""

    start: int
    end: int
    number: int
    upos: str
    head: int
    relation: str
    misc: str


@dataclass(frozen=True)
class Sentence:
    """One sentence and where it stands: the document's name and whether it opens a paragraph."""

    document: str
    opens: bool
    text: str
    tokens: tuple[Token, ...] = ()


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file in order."""
    document, opens, text = "", False, ""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            document, opens = line.partition("=")[2].strip(), True
        elif line.startswith("# newpar"):
            opens = True
        elif line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif line[:1].isdigit():
            rows.append(line.split("\t"))
        elif not line and text:
            yield Sentence(document, opens, text, tuple(_tokens(text, rows)))
            opens, text, rows = False, "", []


def _tokens(text: str, rows: list[list[str]]) -> Iterator[Token]:
    """The words of a sentence at their places; one that the text writes otherwise ("wanna") is left out."""
    at = 0
    for row in rows:
        # "1-2" spans two words that are written as one, "1.1" is not written at all
        found = text.find(row[1], at, at + len(row[1]) + 3) if row[0].isdigit() else -1
        if found >= 0:
            at = found + len(row[1])
            yield Token(found, at, int(row[0]), row[3], int(row[6] or 0), row[7].partition(":")[0], row[9])


def documents(found: Iterable[Sentence]) -> Iterator[tuple[str, list[tuple[int, int]], list[Sentence]]]:
    """Each document's text, the offsets of its sentences, and the sentences."""
    for _, held in groupby(found, key=attrgetter("document")):
        yield _joined(list(held))


def _joined(held: list[Sentence]) -> tuple[str, list[tuple[int, int]], list[Sentence]]:
    text = ""
    offsets: list[tuple[int, int]] = []
    for sentence in held:
        text += ("\n" if sentence.opens else " ") if text else ""
        offsets.append((len(text), len(text) + len(sentence.text)))
        text += sentence.text
    return text, offsets, held


def relations(offsets: list[tuple[int, int]], held: list[Sentence]) -> Iterator[tuple[int, int, str]]:
    """The syntactic relation of every word of a document, at its place in the document's text."""
    for (start, _), sentence in zip(offsets, held, strict=True):
        for token in sentence.tokens:
            yield start + token.start, start + token.end, token.relation
