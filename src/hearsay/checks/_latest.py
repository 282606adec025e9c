"""Several checks ask the same of one reading, one after the other: the answer is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from hearsay.model import Reading

Answer = TypeVar("Answer")


def latest(work: Callable[[Reading], Answer]) -> Callable[[Reading], Answer]:
    """The same function, which keeps its answer for the reading that it was asked about last."""
    kept: list[tuple[Reading, Answer]] = []

    @wraps(work)
    def asked(reading: Reading) -> Answer:
        # one entry, written whole: another thread can at worst make the answer be worked out again
        for seen, found in tuple(kept):
            if seen is reading:
                return found
        answer = work(reading)
        kept[:] = [(reading, answer)]
        return answer

    return asked
