"""Statements told of another place than in the parent: a land for its province, one land for a continent."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.figures.sites import other_place


def places(document: str, aligned: Aligned) -> Iterator[Row]:
    """A row for the first statement whose place lies in the parent's or holds it, and is none that it names."""
    parents = [d.parent for d in aligned.lines.main_parents(document) if d.parent in aligned.readings]
    for parent in parents:
        here, there = aligned.grounds(document), aligned.grounds(parent)
        for said in aligned.claims(document):
            other = next(iter(aligned.beside(said, parent)), None)
            if other is None or said.sentence is None or other.sentence is None:
                continue
            because = other_place(here.of_sentence(said.sentence), there.of_sentence(other.sentence), "")
            if because is not None:
                yield Row("place", said, other, parent, because)
                return
