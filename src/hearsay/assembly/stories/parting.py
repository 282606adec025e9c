"""The stories of a corpus: documents are of one story where a chain of ties leads from one to the other.

    rare words   both hold some words or figures that few documents hold
    one text     a good part of the shorter one stands in the other, however many others have it too
    one matter   both have one figure for one name in a statement, or are the same text
    by hand      a decision is about both

A tie says that two documents are worth comparing, and no more: what they have to do with one another is found by the
stages of assembly. In a small corpus most words are rare, and it is one story. Words that everybody uses tie nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import rustworkx as rx

from hearsay.assembly.copies.postings import Numbers, Postings, runs
from hearsay.assembly.copies.shingles import Hashes
from hearsay.assembly.stories.marks import Marks

RARE, SOME = 30, 3  # documents that hold a rare word, and rare words that two documents share
PART, PRINTS = 0.15, 3  # of the shorter text's prints, and how many at least: a lead of 40 words in a report of 250

Ties = tuple[Numbers, Numbers]


def parted(marks: Sequence[Marks], by_hand: Iterable[tuple[int, int]] = ()) -> list[list[int]]:
    """The stories, as lists of the places that documents have among `marks`: each in order, the first ones first."""
    graph: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * len(marks))
    for one, other in _ties(marks):
        graph.add_edges_from_no_data(list(zip(one.tolist(), other.tolist(), strict=True)))
    graph.add_edges_from_no_data(list(by_hand))
    return sorted(sorted(part) for part in rx.connected_components(graph))


def _ties(marks: Sequence[Marks]) -> Iterator[Ties]:
    yield _by_words(*_laid_out([m.words for m in marks]), len(marks))
    yield _by_text(*_laid_out([m.prints for m in marks]), len(marks))
    yield _by_matter(*_laid_out([m.matters for m in marks]))


def _laid_out(kinds: Sequence[Hashes]) -> tuple[Hashes, Numbers]:
    """All marks of one kind in order, and beside each the document that holds it; documents of one mark in order."""
    held = np.concatenate([*kinds, np.empty(0, np.uint64)])
    holders = np.repeat(np.arange(len(kinds)), [len(kind) for kind in kinds])
    order = np.argsort(held, kind="stable")
    return held[order], holders[order]


def _by_words(held: Hashes, holders: Numbers, many: int) -> Ties:
    _, sizes = runs(held)
    rare = np.repeat((sizes > 1) & (sizes <= RARE), sizes)
    shared = Postings([(held[rare], holders[rare].astype(np.int32))], many)
    return _pairs(shared.pairs[shared.counts >= SOME], many)


def _by_text(held: Hashes, holders: Numbers, many: int) -> Ties:
    """Each document with the first that has a passage of its, so that a text in thousands ties thousands of pairs."""
    starts, sizes = runs(held)
    codes, counts = np.unique(np.repeat(holders[starts], sizes) * many + holders, return_counts=True)
    first, other = _pairs(codes, many)
    lengths = np.bincount(holders, minlength=many)
    enough = np.maximum(PRINTS, PART * np.minimum(lengths[first], lengths[other]))
    kept = (first != other) & (counts >= enough)
    return first[kept], other[kept]


def _by_matter(held: Hashes, holders: Numbers) -> Ties:
    starts, sizes = runs(held)
    return np.repeat(holders[starts], sizes), holders


def _pairs(codes: Numbers, many: int) -> Ties:
    one, other = np.divmod(codes, max(many, 1))
    return one, other
