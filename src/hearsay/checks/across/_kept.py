"""Several checks ask the same of one corpus, one after the other: the answer is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from hearsay.corpus import Corpus, Ledger

Answer = TypeVar("Answer")


def kept(work: Callable[[Corpus, Ledger], Answer]) -> Callable[[Corpus, Ledger], Answer]:
    """The same function, which keeps its answer for the corpus and ledger that it was asked about last."""
    last: list[tuple[Corpus, Ledger, Answer]] = []

    @wraps(work)
    def asked(corpus: Corpus, ledger: Ledger) -> Answer:
        for seen, with_ledger, found in tuple(last):
            if seen is corpus and with_ledger is ledger:
                return found
        answer = work(corpus, ledger)
        last[:] = [(corpus, ledger, answer)]
        return answer

    return asked
