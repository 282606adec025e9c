"""How much of hand-annotated texts the shipped model gets right, with floors below which nobody should ship it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from pathlib import Path

import pytest

import hearsay
from hearsay.language.trained import SHIPPED
from hearsay.language.trained.weights import open_weights
from hearsay.model import Reading
from hearsay.text.spans import with_marks
from recipe.notation import AnnotatedText, Attribution, annotated_cases
from recipe.score import open_sets, scored
from recipe.tally import Tally

READER = Path(__file__).parents[2] / "cases" / "reader.txt"
CORPORA = Path(__file__).parents[4] / "shared" / "data"
_KINDS = {"armed_group": "organisation", "outlet": "organisation", "official_body": "organisation"}
# the figures of the shipped model, with a little room below them
FLOORS = {"names": 0.89, "source": 0.89, "content": 0.90, "denied": 0.97, "inside": 0.94}
OPEN_FLOORS = {
    "ewt-dev, sentence by sentence": {"names uner": 0.64},
    "ewt-dev": {"names uner": 0.60, "predicates": 0.92, "arguments": 0.68, "source": 0.76, "content": 0.67},
}


@cache
def figures() -> dict[str, float]:
    """F1 of names and, where half of the longer span is enough, of sources and contents; shares of the rest."""
    tally = Tally()
    for case in annotated_cases(READER):
        reading = hearsay.read_text(case.text)
        _count_names(tally, case, reading)
        _count_voices(tally, case, reading)
    return tally.f1()


def _count_names(tally: Tally, case: AnnotatedText, reading: Reading) -> None:
    marked: set[Hashable] = {(n.span.start, n.span.end, n.kind) for n in case.names if not n.arguable}
    arguable = [n.span for n in case.names if n.arguable]
    kinds = {"person", "place", "organisation"}
    said = [(m, _KINDS.get(m.kind, m.kind)) for m in reading.names]
    found: set[Hashable] = {
        (m.start, m.end, k) for m, k in said if k in kinds and not any(a.meets(m) for a in arguable)
    }
    tally.add("names", found, marked)


def _count_voices(tally: Tally, case: AnnotatedText, reading: Reading) -> None:
    wanted = [a for a in case.attributions if not a.arguable]
    for role in ("source", "content"):
        marked = {(s.start, s.end) for a in wanted for s in getattr(a, role)}
        near = {(s.start, s.end) for a in case.attributions if a.arguable for s in getattr(a, role)}
        found = {with_marks(case.text, s.start, s.end) for a in reading.attributions for s in getattr(a, role)}
        right = {m for m in marked if any(_alike(m, f) for f in found)}
        false = {f for f in found if not any(_alike(f, m) for m in marked | near)}
        tally.add(role, right | false, marked)
    for a, b in _pairs(wanted, reading):
        tally.add("denied", {(a.number, b.how in ("denial", "question"))}, {(a.number, a.denied)})
        tally.add("inside", {(a.number, b.inside is not None)}, {(a.number, a.inside is not None)})


def _pairs(wanted: list[Attribution], reading: Reading) -> Iterator[tuple[Attribution, hearsay.model.Attribution]]:
    """Each marked attribution with one found at its cue."""
    for a in wanted:
        yield from ((a, b) for b in reading.attributions if any(c.meets(d) for c in a.cue for d in b.cue))


def _alike(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return 2 * (min(a[1], b[1]) - max(a[0], b[0])) >= max(a[1] - a[0], b[1] - b[0])


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_our_own_texts_are_read_as_well_as_they_were(figure: str) -> None:
    assert figures()[figure] >= FLOORS[figure]


@pytest.mark.skipif(
    not CORPORA.is_dir(), reason=f"NOT RUN: the open corpora are not in {CORPORA.parent.name}/data beside the project"
)
def test_a_slice_of_the_open_corpora_is_read_as_well_as_it_was() -> None:
    weights = open_weights(SHIPPED)
    for name, documents in open_sets(CORPORA, share=6).items():
        found = scored(weights, documents)
        low = {key: found[key] for key, floor in OPEN_FLOORS[name].items() if found[key] < floor}
        assert not low, f"{name}: {low}"
