from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.engine.local import Crash, Work, cores, spread


def nothing() -> None:
    """No preparation."""


def square(number: int) -> int:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def fail(number: int) -> int:
    raise ValueError(f"no {number}")


def linger(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def test_every_item_is_done_once() -> None:
    done = dict(spread(Work(nothing, square), range(50), processes=2))
    assert done == {n: n * n for n in range(50)}


def test_nothing_to_do_is_done_at_once() -> None:
    assert list(spread(Work(nothing, square), [], processes=2)) == []


def test_the_item_that_kills_its_process_is_a_crash_and_no_other_is_lost() -> None:
    done = dict(spread(Work(nothing, square), [1, 2, -3, 4, 5, -6, *range(7, 20)], processes=2))
    assert {n for n, result in done.items() if isinstance(result, Crash)} == {-3, -6}
    assert {n: r for n, r in done.items() if n > 0} == {n: n * n for n in (1, 2, 4, 5, *range(7, 20))}


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match=r"no [12]"):
        list(spread(Work(nothing, fail), [1, 2], processes=1))


def test_items_are_taken_no_faster_than_they_are_done() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    for count, _ in enumerate(spread(Work(nothing, square), endless(), processes=2), 1):
        assert taken - count <= 8
        if count == 40:
            break


def test_leaving_stops_what_is_under_way() -> None:
    begun = time.monotonic()
    for _ in spread(Work(nothing, linger), [0.0, 60.0, 60.0], processes=2):
        break
    assert time.monotonic() - begun < 30


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_no_process_outlives_one_that_is_killed(tmp_path: Path) -> None:
    """The workers of a killed parent must not stay behind, each with a model in memory."""
    mark = tmp_path / "pid"
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_local import Work, linger, nothing, spread\n"
        "from pathlib import Path\n"
        "if __name__ == '__main__':\n"
        "    for _, pid in spread(Work(nothing, linger), [0.0, 60.0, 60.0], processes=1):\n"
        "        Path(sys.argv[2]).write_text(str(pid))\n"
    )
    file = tmp_path / "parent.py"
    file.write_text(script, "utf-8")
    with subprocess.Popen([sys.executable, file, Path(__file__).parent, mark]) as parent:
        worker = int(_waited_for(mark))
        parent.kill()
    for _ in range(100):
        if not _alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker is still there")


def _waited_for(mark: Path) -> str:
    for _ in range(300):
        if mark.exists() and (text := mark.read_text("utf-8")):
            return text
        time.sleep(0.1)
    raise AssertionError("the parent never began")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # an orphan that nobody has waited for yet is dead all the same
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text("utf-8").rpartition(")")[2].split()[0] == "Z")


def test_cores_are_at_least_one() -> None:
    assert cores() >= 1
