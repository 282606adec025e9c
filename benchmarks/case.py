"""How fast a large case answers: a generated case of a million claims, opened, filtered, searched, explained.

    python benchmarks/case.py make ADDRESS [--claims 1000000]
    python benchmarks/case.py ask ADDRESS [--rounds 40]

ADDRESS is a path, or postgresql://user@host/database. The reports are made up (made_up.py).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from made_up import EACH, Values, prepared

from hearsay import ledger
from hearsay.ledger import Filters


def make(address: str, claims: int) -> None:
    """Make the case, two processes making reports and this one saving them."""
    begun = perf_counter()
    saving = 0.0
    with ledger.new_case(address, name="made up") as case, ProcessPoolExecutor(2) as pool:
        for part in range(0, claims // EACH, 2_000):
            for item in pool.map(prepared, range(part, min(part + 2_000, claims // EACH)), chunksize=50):
                at = perf_counter()
                ledger.save(case, item)
                saving += perf_counter() - at
            _say(f"{(part + 2_000) * EACH:10,} claims {perf_counter() - begun:7.0f} s, saving {saving:7.0f} s")
        ledger.settle(case)
        found = ledger.verify(case)
    _say(f"made in {perf_counter() - begun:.0f} s; {len(found.faults)} faults")


Ask = Callable[[ledger.Case], object]


def asks() -> dict[str, Ask]:
    """What is asked: each as a user would, with other values in each round."""
    v = Values(0)
    shown: dict[str, dict[str, Callable[[], str]]] = {
        "all": {},
        "actor": {"actor": v.actor},
        "stream": {"stream": v.stream},
        "root": {"root": v.root},
        "outlet": {"outlet": v.outlet},
        "level": {"level": v.level},
        "finding": {"finding": v.code},
        "since a day": {"since": v.day},
        "until a day": {"until": v.day},
        "actor, stream": {"actor": v.actor, "stream": v.stream},
        "actor, root": {"actor": v.actor, "root": v.root},
        "root, outlet": {"root": v.root, "outlet": v.outlet},
        "stream, finding": {"stream": v.stream, "finding": v.code},
        "five at once": {"actor": v.actor, "stream": v.stream, "outlet": v.outlet, "level": v.level, "since": v.day},
        "a word": {"words": v.word},
        "two words": {"words": v.two},
        "a phrase": {"words": v.phrase},
        "a beginning": {"words": v.beginning},
        "word, actor": {"words": v.word, "actor": v.actor},
        "word, outlet": {"words": v.word, "outlet": v.outlet},
        "word, stream, since": {"words": v.word, "stream": v.stream, "since": v.day},
    }
    found = {f"show {name}": _shown(wanted) for name, wanted in shown.items()}
    found |= {f"count {name}": _counted(wanted) for name, wanted in shown.items()}
    return {**found, "ten pages of a stream": lambda case: _pages(case, v), "explain": lambda case: _explained(case, v)}


def _filters(wanted: dict[str, Callable[[], str]]) -> Filters:
    return Filters(**{name: value() for name, value in wanted.items()})  # type: ignore[arg-type]


def _shown(wanted: dict[str, Callable[[], str]]) -> Ask:
    return lambda case: ledger.claims_of(case, _filters(wanted))


def _counted(wanted: dict[str, Callable[[], str]]) -> Ask:
    return lambda case: ledger.count(case, _filters(wanted))


def _pages(case: ledger.Case, v: Values) -> None:
    after = None
    wanted = Filters(stream=v.stream())
    for _ in range(10):
        after = ledger.claims_of(case, wanted, after=after).after


def _explained(case: ledger.Case, v: Values) -> None:
    """One claim with its reading; which, is found first."""
    for row in ledger.claims_of(case, Filters(since=v.day()), limit=1).items:
        ledger.claim(case, row.id)


def ask(address: str, rounds: int) -> None:
    """Ask everything and print how long it took: the median, the 95th of a hundred, and the longest."""
    opening = [_opened(address) for _ in range(5)]
    _say(f"{'opening, from a cold start':26} {sorted(opening)[2] * 1000:8.0f} ms (median of 5)")
    worst = []
    with ledger.open_case(address) as case:
        for name, each in asks().items():
            waits = sorted(_timed(case, each) for _ in range(rounds))
            worst += waits
            middle, late = waits[len(waits) // 2], waits[int(len(waits) * 0.95)]
            _say(f"{name:26} {middle * 1000:8.1f} {late * 1000:8.1f} {waits[-1] * 1000:8.1f} ms")
    _say(f"{'all of these, 95 of 100':26} {sorted(worst)[int(len(worst) * 0.95)] * 1000:8.1f} ms")


def _timed(case: ledger.Case, each: Ask) -> float:
    begun = perf_counter()
    each(case)
    return perf_counter() - begun


def _opened(address: str) -> float:
    code = "import sys, time; t = time.perf_counter(); from hearsay.ledger import open_case; "
    code += "open_case(sys.argv[1]).close(); print(time.perf_counter() - t)"
    done = subprocess.run([sys.executable, "-c", code, address], capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 a program of its own


def main() -> None:
    """Make the case, or ask it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=("make", "ask"))
    asked.add_argument("address")
    asked.add_argument("--claims", type=int, default=1_000_000)
    asked.add_argument("--rounds", type=int, default=40)
    given = asked.parse_args()
    if given.what == "make":
        make(given.address, given.claims)
    else:
        ask(given.address, given.rounds)


if __name__ == "__main__":
    main()
