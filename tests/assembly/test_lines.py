from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.assembly.entries import gather_entries
from hearsay.assembly.figures import trace_figures
from hearsay.assembly.origins import find_origins
from hearsay.assembly.origins.lines import Lines
from hearsay.corpus import Descent, DescentType, Ledger, Lost
from hearsay.model import Reading

from .made import corpus, reading

KINDS: tuple[DescentType, ...] = ("copy", "relay", "cite")


def _line(child: str, parent: str, kind: DescentType = "copy") -> Descent:
    return Descent(child=child, parent=parent, type=kind, score=Decimal(1), because="", by="made")


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from(KINDS)), max_size=20),
    st.sets(st.integers(0, 9), min_size=1),
)
def test_roots_are_those_of_a_slow_walk(edges: list[tuple[int, int, DescentType]], held: set[int]) -> None:
    """On trees without circles: every line goes from a greater to a smaller number; 8 and 9 above are lost."""
    lines = [_line(f"d{max(a, b)}", f"d{min(a, b)}", kind) for a, b, kind in edges if a != b]
    documents = {f"d{n}" for n in held}
    found = Lines(lines, ()).roots(documents)
    assert {(root, d) for root, below in found.items() for d in below} == set(_slow(lines, documents))


def _slow(lines: list[Descent], documents: set[str]) -> Iterator[tuple[str, str]]:
    def above(node: str) -> set[str]:
        parents = {line.parent for line in lines if line.child == node}
        return parents.union(*(above(parent) for parent in parents))

    for document in documents:
        held = above(document) & documents
        for root in {n for n in held if not above(n) & documents} or {document}:
            yield root, document


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=15))
def test_circles_end_and_everybody_has_a_root(edges: list[tuple[int, int]]) -> None:
    lines = Lines([_line(f"d{a}", f"d{b}") for a, b in edges], ())
    documents = [f"d{n}" for n in range(6)]
    assert {d for below in lines.roots(documents).values() for d in below} == set(documents)


def test_a_lost_report_that_is_only_cited_is_no_root() -> None:
    gone = Lost(id="gone", name=None, evidence="", children=("d1", "d2"), by="made")
    assert set(Lines([_line("d1", "gone", "cite")], (gone,)).roots(["d1"])) == {"d1"}
    assert set(Lines([_line("d1", "gone", "relay")], (gone,)).roots(["d1"])) == {"gone"}


def test_who_speaks_on_their_own_word_is_a_root_though_they_cite() -> None:
    lines = Lines([_line("d1", "d0", "cite")], ())
    assert set(lines.roots(["d0", "d1"])) == {"d0"}
    assert set(lines.roots(["d0", "d1"], own={"d1"})) == {"d0", "d1"}


@pytest.mark.parametrize("shape", ["chain", "star", "lost"])
def test_thousands_of_copies_take_seconds(shape: str) -> None:
    first = reading("d", [("guards at weir took 48 baskets of eels", "Ama Koffi"), ("tokens were stamped", None)])
    readings = [first, *(_renamed(first, n) for n in range(1500))]
    ids = [r.document.id for r in readings]
    parents = {"chain": ids[:-1], "star": [ids[0]] * 1500, "lost": ["gone"] * 1500}[shape]
    lost = (Lost(id="gone", name="Wire", evidence="", children=tuple(ids[1:]), by="made"),) if shape == "lost" else ()
    ledger = Ledger(descents=tuple(_line(c, p) for c, p in zip(ids[1:], parents, strict=True)), lost=lost)
    started = time.process_time()
    for stage in (gather_entries, find_origins, trace_figures):
        ledger = stage(corpus(*readings), ledger)
    assert time.process_time() - started < 10
    assert all(e.independent.high <= 1 + len(lost) for e in ledger.entries if e.level == "statement")


def _renamed(first: Reading, number: int) -> Reading:
    """The same reading under another document's id."""
    name = f"d{number:05}"
    claims = tuple(replace(c, id=f"c{number}.{i}") for i, c in enumerate(first.claims))
    return replace(first, document=replace(first.document, id=name, uri=name), claims=claims)
