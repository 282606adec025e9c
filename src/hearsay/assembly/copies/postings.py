"""The inverted index: which documents hold a shingle, and from that the pairs of documents that share some.

The shingles are shared out to shards by their top bits, so that one shard at a time is sorted. A shingle in up to
`WIDE` documents speaks for every pair of them. One in more (boilerplate, a wire's lead in a thousand papers) would make
the work quadratic: it makes each of its documents a pair with the first of them only, and is set aside, to be counted
later in those pairs that there are (hearsay.assembly.copies.reuse). So nothing that is shared widely goes unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from hearsay.assembly.copies.shingles import Hashes

WIDE = 256
_SHARDS = 16
_SHARD_SHIFT = np.uint64(60)
_PAIRS_AT_ONCE = 4_000_000
Numbers = npt.NDArray[np.int64]


class Shards:
    """Shingles and the numbers of their documents, by the top bits of the shingle."""

    def __init__(self) -> None:
        self._hashes: list[list[Hashes]] = [[] for _ in range(_SHARDS)]
        self._owners: list[list[npt.NDArray[np.int32]]] = [[] for _ in range(_SHARDS)]

    def add(self, prints: list[Hashes], first: int) -> None:
        """Add a batch of fingerprints, of the documents numbered from `first` on."""
        lengths = [len(p) for p in prints]
        hashes = np.concatenate(prints) if prints else np.empty(0, np.uint64)
        owners = np.repeat(np.arange(first, first + len(prints), dtype=np.int32), lengths)
        shard = hashes >> _SHARD_SHIFT
        for number in range(_SHARDS):
            chosen = shard == np.uint64(number)
            self._hashes[number].append(hashes[chosen])
            self._owners[number].append(owners[chosen])

    def drain(self) -> Iterator[tuple[Hashes, npt.NDArray[np.int32]]]:
        """Each shard's shingles with their documents, in the order of documents; what was handed out is let go."""
        for number in range(_SHARDS):
            hashes, owners = self._hashes[number], self._owners[number]
            self._hashes[number], self._owners[number] = [], []
            if hashes:
                yield np.concatenate(hashes), np.concatenate(owners)


class Postings:
    """What a corpus shares. pairs, counts: pairs of documents (a * many + b, a < b) and how many shingles they share,
    wide ones not counted. wide: the document and the number of every wide shingle, by document.
    """

    def __init__(self, shards: Iterable[tuple[Hashes, npt.NDArray[np.int32]]], many: int) -> None:
        self._many = np.int64(max(many, 1))
        self._wide: list[tuple[Numbers, Numbers]] = []
        self._next_wide = 0
        found = [part for hashes, owners in shards for part in self._shard(hashes, owners)]
        self.pairs, self.counts = _summed(found)
        self.wide = self._wide_by_document()

    def _shard(self, hashes: Hashes, owners: npt.NDArray[np.int32]) -> Iterator[tuple[Numbers, Numbers]]:
        """The pairs of one shard, summed."""
        order = np.argsort(hashes, kind="stable")
        ordered, documents = hashes[order], owners[order].astype(np.int64)
        starts, sizes = runs(ordered)
        found: list[tuple[Numbers, Numbers]] = []
        for size in np.unique(sizes[sizes > 1]):
            lists = documents[starts[sizes == size][:, None] + np.arange(size)]
            found += self._pairs(lists) if size <= WIDE else [self._star(lists)]
        yield _summed(found)

    def _pairs(self, lists: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
        """Every pair of each list of documents; lists that many shingles have alike are paired once."""
        size = lists.shape[1]
        weights = np.ones(len(lists), np.int64)
        if size > 3:
            lists, weights = np.unique(lists, axis=0, return_counts=True)
        left, right = np.triu_indices(size, 1)
        step = max(1, _PAIRS_AT_ONCE // len(left))
        for at in range(0, len(lists), step):
            some = lists[at : at + step]
            yield _summed(
                [((some[:, left] * self._many + some[:, right]).ravel(), np.repeat(weights[at : at + step], len(left)))]
            )

    def _star(self, lists: Numbers) -> tuple[Numbers, Numbers]:
        """Each document of a wide list with the first one. The shingle itself is set aside, not counted."""
        numbers = np.arange(self._next_wide, self._next_wide + len(lists))
        self._next_wide += len(lists)
        self._wide.append((lists.ravel(), np.repeat(numbers, lists.shape[1])))
        keys = np.unique(lists[:, :1] * self._many + lists[:, 1:])
        return keys, np.zeros(len(keys), np.int64)

    def _wide_by_document(self) -> dict[int, Numbers]:
        if not self._wide:
            return {}
        documents = np.concatenate([d for d, _ in self._wide])
        numbers = np.concatenate([n for _, n in self._wide])
        order = np.lexsort((numbers, documents))
        documents, numbers = documents[order], numbers[order]
        owners, starts = np.unique(documents, return_index=True)
        return dict(zip(owners.tolist(), np.split(numbers, starts[1:]), strict=True))


def runs(ordered: Hashes | Numbers) -> tuple[Numbers, Numbers]:
    """Where each run of equal numbers begins in a row that is in order, and how long it is."""
    begins = np.concatenate(([True], ordered[1:] != ordered[:-1])) if len(ordered) else np.empty(0, np.bool_)
    starts = np.flatnonzero(begins)
    return starts, np.diff(np.append(starts, len(ordered)))


def _summed(parts: list[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    """Pairs, each once and in order, with their counts summed."""
    if not parts:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    keys, counts = (np.concatenate([p[i] for p in parts]) for i in (0, 1))
    order = np.argsort(keys, kind="stable")
    keys, counts = keys[order], counts[order]
    starts, _ = runs(keys)
    return keys[starts], np.add.reduceat(counts, starts) if len(keys) else counts
