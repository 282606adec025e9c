"""Copies at scale: how fast, in how much memory and how completely reuse is found, beside MinHash and rapidfuzz.

    python benchmarks/copies.py [--documents 100000] [--peers 10000] [--fuzzy 1000] [--seed 1]

Makes a corpus of 400-word texts of which 30 % reuse another: half are near copies (words changed one by one until the
sets of word 5-grams have a Jaccard of 0.8), half hold a passage of 30 % of another's text; a stock paragraph stands in
every twentieth text and one wire lead in 500. Prints time, memory and recall of what was planted, and the growth from a
tenth. The peers see corpora made in the same way: datasketch's MinHash LSH (128 permutations, threshold 0.5) and
rapidfuzz's token-set ratio over all pairs; each in the same run, on one core. Seconds are processor time, so that a
busy machine says the same. datasketch is asked for only here: without it its line says so. "planted among found" is low
for all that find more than pairs: a copy of a copy is no planted pair, but is one all the same.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate, combinations
from math import log

from msgspec import Struct

from hearsay.assembly.copies.reuse import Overlap, reuse

WORDS = 400
JACCARD, CONTAINMENT, REUSED = 0.8, 0.3, 0.3
_VOCABULARY = 60_000
_LEAD_PAPERS = 500


class Corpus(Struct):
    """The texts, and the pairs that were planted: near copies and pasted passages."""

    texts: list[tuple[str, str]]
    near: set[tuple[str, str]]
    pasted: set[tuple[str, str]]


class _Writer:
    """Texts of made-up words whose frequencies fall as those of a language do (Zipf's law)."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311
        self._words = [self._word(i) for i in range(_VOCABULARY)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(_VOCABULARY)))

    @staticmethod
    def _word(number: int) -> str:
        syllables = "ka to mi re so na lu ve pa di gor han sel tur bi osh".split()
        word = ""
        while True:
            number, part = divmod(number, len(syllables))
            word += syllables[part]
            if not number:
                return word

    def words(self, many: int) -> list[str]:
        """So many words."""
        top = self._weights[-1]
        return [self._words[bisect(self._weights, self.chance.random() * top)] for _ in range(many)]

    def near(self, words: list[str]) -> list[str]:
        """A copy with as many words changed as bring the Jaccard of the 5-grams down to 0.8: one in 45."""
        changed = list(words)
        shared = 2 * JACCARD / (1 + JACCARD)
        for at in self.chance.sample(range(4, len(words) - 4), round(len(words) * (1 - shared) / 5)):
            changed[at] = self.words(1)[0] + "x"
        return changed

    def pasted(self, words: list[str]) -> list[str]:
        """A text of its own that holds three tenths of the other's words in one passage, and so of its 5-grams."""
        own, length = self.words(WORDS), round(WORDS * CONTAINMENT) + 4
        at, to = self.chance.randrange(WORDS - length), self.chance.randrange(WORDS - length)
        return own[:to] + words[at : at + length] + own[to + length :]


def corpus(documents: int, seed: int) -> Corpus:
    """The generated corpus."""
    writer, made = _Writer(seed), Corpus([], set(), set())
    stock, lead = writer.words(40), writer.words(60)
    whole: list[list[str]] = []
    for number in range(documents):
        draw = writer.chance.random() if number else 1.0
        source = writer.chance.randrange(number) if draw < REUSED else -1
        reused = writer.near if draw < REUSED / 2 else writer.pasted
        words = writer.words(WORDS) if source < 0 else reused(whole[source])
        if source >= 0:
            (made.near if draw < REUSED / 2 else made.pasted).add((str(source), str(number)))
        whole.append(words)
        extra = (stock if number % 20 == 0 else []) + (lead if number < _LEAD_PAPERS else [])
        made.texts.append((str(number), " ".join(words + extra)))
    return made


def recall(planted: set[tuple[str, str]], found: set[tuple[str, str]]) -> float:
    """The share of the planted pairs that were found."""
    return len(planted & found) / len(planted) if planted else 1.0


def pairs(overlaps: list[Overlap]) -> set[tuple[str, str]]:
    """Found pairs, the earlier text first."""
    ordered = (sorted((o.a, o.b), key=int) for o in overlaps)
    return {(a, b) for a, b in ordered}


def ours(made: Corpus) -> tuple[float, set[tuple[str, str]]]:
    """Seconds of processor time, and the pairs found."""
    start = time.process_time()
    found = list(reuse(made.texts, least=0.2))
    return time.process_time() - start, pairs(found)


def minhash(made: Corpus) -> tuple[float, set[tuple[str, str]]] | None:
    """The same by datasketch's MinHash LSH over word 5-grams; None where it is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    start, found = time.process_time(), set()
    index = MinHashLSH(threshold=0.5, num_perm=128)
    for name, text in made.texts:
        words = text.split()
        grams = {" ".join(words[i : i + 5]).encode() for i in range(len(words) - 4)}
        sketch = MinHash(num_perm=128)
        sketch.update_batch(list(grams))
        found |= {(other, name) for other in index.query(sketch)}
        index.insert(name, sketch)
    return time.process_time() - start, found


def fuzzy(made: Corpus) -> tuple[float, set[tuple[str, str]]]:
    """The same by rapidfuzz's token-set ratio of every pair."""
    from rapidfuzz.fuzz import token_set_ratio

    start = time.process_time()
    together = combinations(made.texts, 2)
    found = {(a, b) for (a, one), (b, two) in together if token_set_ratio(one, two, score_cutoff=60.0)}
    return time.process_time() - start, found


def _row(name: str, made: Corpus, result: tuple[float, set[tuple[str, str]]]) -> str:
    seconds, found = result
    planted = made.near | made.pasted
    right = len(planted & found) / len(found) if found else 1.0
    return (
        f"{name:22} {len(made.texts):>8} documents {seconds:8.1f} s   recall at Jaccard {JACCARD}: "
        f"{recall(made.near, found):.4f}   at containment {CONTAINMENT}: {recall(made.pasted, found):.4f}"
        f"   planted among found: {right:.2f}"
    )


def report(documents: int, peers: int, few: int, seed: int) -> Iterator[str]:
    """The lines of the report, as they come."""
    tenth = corpus(documents // 10, seed)
    small = ours(tenth)
    yield _row("hearsay", tenth, small)
    made = corpus(documents, seed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    large = ours(made)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield _row("hearsay", made, large)
    growth = log(large[0] / small[0]) / log(10)
    yield f"growth: time as n^{growth:.2f}; peak memory {memory:.0f} MiB, {before:.0f} of it the corpus"
    del made
    some = corpus(peers, seed)
    yield _row("hearsay", some, ours(some))
    theirs = minhash(some)
    yield _row("datasketch MinHash LSH", some, theirs) if theirs else "datasketch MinHash LSH: not installed"
    little = corpus(few, seed)
    yield _row("hearsay", little, ours(little))
    yield _row("rapidfuzz token set", little, fuzzy(little))


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("documents", 100_000), ("peers", 10_000), ("fuzzy", 1000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    given = parser.parse_args()
    for line in report(given.documents, given.peers, given.fuzzy, given.seed):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
