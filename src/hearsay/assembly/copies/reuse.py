"""Which texts share words with which: containment both ways, exactly, without comparing all pairs.

>>> texts = [("a", "six tonnes of cobalt left the mine"), ("b", "At night six tonnes of cobalt left the mine by lorry")]
>>> [(o.a, o.b, o.shared, o.of_a, o.of_b) for o in reuse(texts)]
[('a', 'b', 3, 1.0, 0.42857142857142855)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct

from hearsay.assembly.copies.postings import Numbers, Postings, Shards
from hearsay.assembly.copies.shingles import Hashes, Vocabulary, fingerprint

LEAST = 0.2
_BATCH = 2000


class Overlap(Struct, frozen=True):
    """Two texts that share shingles: how many, of how many each has. a stands before b in the order given."""

    a: str
    b: str
    shared: int
    size_a: int
    size_b: int

    @property
    def of_a(self) -> float:
        """The share of a's shingles that b holds: containment of a in b."""
        return self.shared / self.size_a

    @property
    def of_b(self) -> float:
        """The share of b's shingles that a holds: containment of b in a."""
        return self.shared / self.size_b

    @property
    def jaccard(self) -> float:
        """Shared shingles over all shingles of both."""
        return self.shared / (self.size_a + self.size_b - self.shared)


class _Prints:
    """Fingerprints of texts; texts with one and the same fingerprint are indexed once."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.sizes: list[int] = []
        self.twins: list[tuple[int, str]] = []
        self.shards = Shards()
        self._known: dict[bytes, int] = {}
        self._batch: list[Hashes] = []
        self._vocabulary = Vocabulary()

    def add(self, name: str, text: str) -> None:
        """Take in one text; one without a word is left out, for nothing can be shared with it."""
        found = fingerprint(text, self._vocabulary)
        if not len(found):
            return
        # the sum and the exclusive or of all shingles name a set of them as surely as a digest would, and fast
        key = found.sum().tobytes() + np.bitwise_xor.reduce(found).tobytes() + len(found).to_bytes(8, "little")
        twin = self._known.setdefault(key, len(self.ids))
        if twin < len(self.ids):
            self.twins.append((twin, name))
            return
        self.ids.append(name)
        self.sizes.append(len(found))
        self._batch.append(found)
        if len(self._batch) == _BATCH:
            self.flush()

    def flush(self) -> None:
        """Hand the last batch to the shards."""
        self.shards.add(self._batch, len(self.ids) - len(self._batch))
        self._batch = []


def reuse(texts: Iterable[tuple[str, str]], *, least: float = LEAST, shared: int = 1) -> Iterator[Overlap]:
    """The pairs of texts of which one holds at least the share `least` of the other's word 5-grams, and `shared` of
    them.

    Ids are to be distinct. Of texts that are alike word for word only the first is compared with others; each twin is
    paired with it. A passage in more than 256 texts pairs each of them with the first that has it.
    """
    prints = _Prints()
    for name, text in texts:
        prints.add(name, text)
    prints.flush()
    for first, twin in prints.twins:
        size = prints.sizes[first]
        yield Overlap(prints.ids[first], twin, size, size, size)
    postings = Postings(prints.shards.drain(), len(prints.ids))
    yield from _overlaps(prints, postings, least, shared)


def _overlaps(prints: _Prints, postings: Postings, least: float, shared: int) -> Iterator[Overlap]:
    """The candidate pairs that share enough, their wide shingles counted in."""
    sizes = np.array(prints.sizes, np.int64)
    left, right = np.divmod(postings.pairs, max(len(sizes), 1))
    wanted = np.maximum(np.minimum(sizes[left], sizes[right]) * least, shared) - 1e-9
    chosen = np.flatnonzero(postings.counts + _most(postings, left, right, len(sizes)) >= wanted)
    for at in chosen.tolist():
        a, b = int(left[at]), int(right[at])
        total = int(postings.counts[at]) + _common(postings.wide.get(a), postings.wide.get(b))
        if total >= wanted[at]:
            yield Overlap(prints.ids[a], prints.ids[b], total, prints.sizes[a], prints.sizes[b])


def _most(postings: Postings, left: Numbers, right: Numbers, many: int) -> Numbers:
    """How many wide shingles a pair can share at most."""
    wide = np.zeros(many, np.int64)
    for document, numbers in postings.wide.items():
        wide[document] = len(numbers)
    return np.minimum(wide[left], wide[right])


def _common(a: Numbers | None, b: Numbers | None) -> int:
    if a is None or b is None:
        return 0
    return len(np.intersect1d(a, b, assume_unique=True))
