"""What it takes to assemble a case of 20,000 made-up documents: from nothing, with one added, and with nothing added.

    python benchmarks/one_added.py make ADDRESS [--documents 20000]
    python benchmarks/one_added.py ask ADDRESS [--stages]

The documents are made up (made_up_stories.py) and read by the rules: 150 words, ten claims and two sums each. With
--stages the seconds of each stage and check are told, and nothing is written. Seconds are processor time.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from os.path import getsize

import msgspec
from made_up_stories import Writer

import hearsay
from hearsay import checks, ledger
from hearsay.api.assembling import assemble, stories_of
from hearsay.api.renewing import KEPT
from hearsay.assembly.copies.shingles import Vocabulary
from hearsay.assembly.stages import ASSEMBLY_STAGES
from hearsay.assembly.stories import marks_of
from hearsay.checks import across
from hearsay.corpus import Corpus, Ledger
from hearsay.language.readers import reader
from hearsay.model import Document
from hearsay.reading.stages import read

_SEED = 1


def prepared(document: Document) -> ledger.Prepared:
    """A made-up document, read and ready to be saved."""
    capture = ledger.Capture(uri=document.uri, at="2024-03-05T16:30:00+00:00", hand="generator")
    return ledger.prepare(checks.run(read(document, reader("rules"))), raw=document.text.encode(), captures=[capture])


def make(address: str, documents: int) -> None:
    """Make the case, two processes reading and this one saving."""
    with ledger.new_case(address, name="made up") as case, ProcessPoolExecutor(2) as pool:
        for item in pool.map(prepared, Writer(_SEED).documents(documents), chunksize=50):
            ledger.save(case, item)
        ledger.settle(case)


def ask(address: str) -> None:
    """Assemble the case, again, and again with a document more; each beside the same from the readings alone."""
    with hearsay.open_case(address) as case:
        store = case._store
        many = case.sizes.documents
        ledger.keep(store, KEPT, b"")
        with _timed("from nothing"):
            case.assemble()
        _say(f"{'the file':24} {getsize(address) / 2**20:8.0f} MiB, {many:,} documents")
        with _timed("nothing added"):
            case.assemble()
        ledger.save(store, prepared(next(islice(Writer(_SEED).documents(many + 1), many, None))))
        with _timed("one added"):
            made = msgspec.json.encode(case.assemble())
        with _timed("the readings alone"):
            again = msgspec.json.encode(assemble(case.readings(), case.decisions()))
        _say(f"one added is {'' if made == again else 'NOT '}what it is from nothing")


def stages(address: str) -> None:
    """The seconds of each part of an assembly, over all stories."""
    taken: defaultdict[str, float] = defaultdict(float)
    with hearsay.open_case(address) as case:
        with _timed("reading the readings"):
            readings = {reading.document.id: reading for reading in case.readings()}
        with _timed("stories"):
            vocabulary = Vocabulary()
            stories = stories_of({name: marks_of(one, vocabulary) for name, one in readings.items()}, ())
    for story in stories:
        corpus, made = Corpus(readings=tuple(readings[name] for name in story.documents)), Ledger()
        for stage in ASSEMBLY_STAGES:
            begun = time.process_time()
            made = stage(corpus, made)
            taken[stage.__name__] += time.process_time() - begun
        for check in across.every():
            begun = time.process_time()
            list(check.check(corpus, made))
            taken[check.CODE] += time.process_time() - begun
    _say(f"{len(stories):,} stories, the largest of {max(len(story.documents) for story in stories):,} documents")
    for name, seconds in sorted(taken.items(), key=lambda stage: -stage[1]):
        _say(f"{name:24} {seconds:8.2f} s")


@contextmanager
def _timed(name: str) -> Iterator[None]:
    begun, by_clock = time.process_time(), time.perf_counter()
    yield
    taken, memory = time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _say(f"{name:24} {taken:8.2f} s ({time.perf_counter() - by_clock:.2f} by the clock), {memory:6.0f} MiB at most")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 a program of its own


def main() -> None:
    """Make the case, or ask it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=("make", "ask"))
    asked.add_argument("address")
    asked.add_argument("--documents", type=int, default=20_000)
    asked.add_argument("--stages", action="store_true")
    given = asked.parse_args()
    if given.what == "make":
        make(given.address, given.documents)
    else:
        (stages if given.stages else ask)(given.address)


if __name__ == "__main__":
    main()
