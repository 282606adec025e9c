"""The order of assembly: one tuple of stages, each (Corpus, Ledger) -> Ledger, pure and deterministic.

A stage that fails leaves a Finding with the cause, and the others go on with the ledger before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from hearsay.assembly.citations import find_citations
from hearsay.assembly.copies import find_copies
from hearsay.assembly.entries import gather_entries
from hearsay.assembly.figures import trace_figures
from hearsay.assembly.origins import find_origins
from hearsay.assembly.tree import build_tree
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Reading

Stage = Callable[[Corpus, Ledger], Ledger]

ASSEMBLY_STAGES: tuple[Stage, ...] = (
    find_copies,
    find_citations,
    build_tree,
    gather_entries,
    find_origins,
    trace_figures,
)


def assemble(corpus: Corpus) -> Ledger:
    """What a corpus comes to. The order in which its readings were added makes no difference."""
    ordered = replace(corpus, readings=tuple(by_document(corpus.readings).values()))
    ledger = Ledger()
    for stage in ASSEMBLY_STAGES:
        ledger = _guarded(stage, ordered, ledger)
    return ledger


def by_document(readings: Iterable[Reading]) -> dict[str, Reading]:
    """The readings by their documents' ids, in order; a document that was read twice (the same bytes) is one."""
    once = {r.document.id: r for r in sorted(readings, key=lambda r: r.document.uri, reverse=True)}
    return {name: once[name] for name in sorted(once)}


def _guarded(stage: Stage, corpus: Corpus, ledger: Ledger) -> Ledger:
    """The stage's ledger, or the one before it with a Finding that names the stage and the cause."""
    try:
        return stage(corpus, ledger)
    except Exception as failure:
        name = stage.__name__.strip("_")
        finding = Finding(
            code="assembly_failed",
            severity="high",
            message=f"The stage {name} failed on this corpus: {type(failure).__name__}: {failure}",
            about=(),
            by=f"assembly.{name}/1",
        )
        return replace(ledger, findings=(*ledger.findings, finding))
