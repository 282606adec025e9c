"""kill -9 while a process saves, at seeded random moments: the case opens, nothing is lost or doubled, verify is clean.

HEARSAY_KILLS says how often (40 in the normal run, 200 before a release).
"""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from hearsay import ledger
from hearsay.corpus import Ledger, Target

from .reports import TEXTS, prepared, read, reading

KILLS = int(os.environ.get("HEARSAY_KILLS", "40"))
MOST = 12  # things that a child has told before it is killed: counted, so that a busy machine kills no earlier
LONGEST = 0.02  # seconds from then until the kill, in which it writes the next ones

Said = list[tuple[str, str]]


def write(address: str, items: list[ledger.Prepared], start: int, told: Connection) -> None:
    """What a child does until it is killed: it writes, and tells what it has written."""
    with ledger.open_case(address) as case:
        told.send(("ready", ""))
        for number in range(start, 1_000_000):
            item = items[number % len(items)]
            ledger.save(case, item)
            told.send(("saved", item.document.id))
            if number % 5 == 0:
                target = Target(kind="document", id=item.document.id)
                told.send(("decided", ledger.decide(case, "accept", [target], who="B. Editor").hash))
            if number % 11 == 0:
                ledger.put_ledger(case, [ledger.Part(0, Ledger(stamps=(str(number),)))], made_from="")
                told.send(("assembled", str(number)))


def make(address: str, told: Connection) -> None:
    """What a child does that makes a case."""
    told.send(("ready", ""))
    ledger.new_case(address).close()
    told.send(("made", ""))


@pytest.fixture(scope="module")
def forks() -> ForkServerContext:
    """Children that have all imported already, so that they are killed while they write and not while they start."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["hearsay.ledger", "alembic.runtime.environment", "alembic.script"])
    return context


@pytest.fixture(scope="module")
def items() -> list[ledger.Prepared]:
    """Reports ready to be saved, some of them other readings of the same documents."""
    every = [reading(name) for name in TEXTS]
    every += [read(f"{n % 20}.txt", f"Millers near Gao pay ${n} a month, Omar said. " * (1 + n % 7)) for n in range(40)]
    return [prepared(item) for item in every]


def _killed(forks: ForkServerContext, heard: int, wait: float, does: object, *given: object) -> Said:
    """What a child says that it has done before it is killed: so many things, and what it does in so many seconds."""
    hears, tells = forks.Pipe(duplex=False)
    child = forks.Process(target=does, args=(*given, tells))  # type: ignore[arg-type]
    child.start()
    tells.close()
    said: Said = []
    try:
        assert hears.recv() == ("ready", "")
        said.extend(hears.recv() for _ in range(heard))
        time.sleep(wait)
    except EOFError:
        pass  # it was done
    child.kill()
    child.join()
    child.close()
    return said + _rest(hears)


def _rest(hears: Connection) -> Said:
    said: Said = []
    with hears:
        try:
            while hears.poll():
                said.append(hears.recv())
        except (EOFError, OSError):
            pass  # a word cut by the kill says nothing
    return said


def _look(case: ledger.Case, said: Said, saved: set[str], hashes: list[str]) -> None:
    assert ledger.verify(case, deep=True).faults == ()
    saved |= {what for verb, what in said if verb == "saved"}
    hashes += [what for verb, what in said if verb == "decided"]
    there = [read.document.id for read in ledger.readings_of(case)]
    assert len(there) == len(set(there))
    # what was written and not yet told when the kill came may be there too: one document, one decision
    assert saved <= set(there)
    made = [decision.hash for decision in ledger.decisions_of(case)]
    assert made[: len(hashes)] == hashes
    assert len(made) <= len(hashes) + 1
    hashes[:] = made
    told = [what for verb, what in said if verb == "assembled"]
    shown = ledger.generation(case)
    assert shown is None or not told or int(shown.stamps[0]) >= int(told[-1])


def test_nothing_is_lost_or_doubled_by_kill_9(
    address: str, items: list[ledger.Prepared], forks: ForkServerContext
) -> None:
    chance = random.Random(20_240_305)
    ledger.new_case(address).close()
    saved: set[str] = set()
    hashes: list[str] = []
    # most kills are spent on the file, which has no server to care for it
    for kill in range(KILLS if "://" not in address else KILLS // 4):
        wait = chance.random() * LONGEST
        said = _killed(forks, chance.randrange(MOST), wait, write, address, items, kill * 7)
        with ledger.open_case(address) as case:
            assert case.notices == ()
            _look(case, said, saved, hashes)
    assert len(saved) > 10, "the children were killed before they did anything"
    with ledger.open_case(address) as case:
        target = Target(kind="document", id=next(iter(saved)))
        assert ledger.decide(case, "accept", [target], who="B. Editor").number == len(hashes) + 1


def test_a_case_is_made_whole_or_not_at_all(tmp_path: Path, forks: ForkServerContext) -> None:
    begun = time.monotonic()
    assert _killed(forks, 1, 0, make, str(tmp_path / "whole.case")) == [("made", "")]
    longest = (time.monotonic() - begun) * 1.5
    chance = random.Random(7)
    made = []
    for number in range(max(12, KILLS // 4)):
        path = tmp_path / f"{number}.case"
        said = _killed(forks, 0, chance.random() * longest, make, str(path))
        made.append(path.exists())
        if path.exists():
            ledger.open_case(path).close()
        assert path.exists() or not said
    assert set(made) == {True, False}
