"""Assembling: what many readings come to, as a pure function of them and of what people decided."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.assembly import stages
from hearsay.checks import across
from hearsay.corpus import Corpus, Decision, Ledger
from hearsay.model import Reading


def assemble(readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> Ledger:
    """The families, entries, origins, figures and findings of the readings, whatever order they come in."""
    corpus = Corpus(readings=tuple(readings), decisions=tuple(decisions))
    return across.run(corpus, stages.assemble(corpus))
