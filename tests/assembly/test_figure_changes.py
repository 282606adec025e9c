"""Kinds of change that need more than two figures beside each other: places, measures, sources, corrections."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hearsay.assembly.figures.vague import vague_counts
from hearsay.model import Document, Quantity, Reading

from .made import Told, changed, descent, lost_parent, retold, traced

PARENT = (
    "Timber of the Ogooué. The lumber board surveyed every saw pit in Ndjolé for a season. "
    "{} A second visit is planned, said its clerk, Odile Mba."
)


def _changes(told: Told, parent: str, child: str) -> set[str]:
    return retold(told, ("Lumber Board", PARENT.format(parent)), ("Coast Wire", child))


@pytest.mark.parametrize(
    ("parent", "child", "change"),
    [
        ("It counted 37 saw pits.", "Inspectors counted 37 saw pits in Gabon, the lumber board says.", "place"),
        (
            "The logs seized there are worth 640,000 dollars.",
            "The logs seized there were sold for 640,000 dollars, the lumber board says.",
            "measure",
        ),
        (
            "The median bribe at the saw pits was 85 dollars.",
            "The average bribe at the saw pits was 85 dollars, the lumber board says.",
            "measure",
        ),
        (
            "The board estimates that the pits lose 48,000 logs a year.",
            "The board has found that the pits lose 48,000 logs a year.",
            "hedge",
        ),
        (
            "Guards stopped 47 men; of these, 13 of the 47 were found to be poachers.",
            "Guards stopped 47 poachers, the lumber board says.",
            "subject",
        ),
        (
            "Guards say that a dozen sawyers were hurt at the saw pits.",
            "Guards say that several sawyers were hurt at the saw pits.",
            "value",
        ),
        (
            "The pits bring between 25 and 37 million dollars a month.",
            "The pits bring 37 million dollars a year.",
            "period",
        ),
        (
            "Of the logs, one tenth of the okoume was burnt.",
            "A fire came. In it one tenth of the nets of the ferrymen was burnt.",
            "base",
        ),
    ],
)
def test_a_change_is_seen(told: Told, parent: str, child: str, change: str) -> None:
    assert change in _changes(told, parent, child)


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("It counted 37 saw pits.", "Inspectors counted 37 saw pits at Ndjolé, the lumber board says."),
        ("The logs are worth 640,000 dollars.", "The value of the logs is 640,000 dollars, the lumber board says."),
        ("Seven sawyers were hurt at the saw pits.", "Several sawyers were hurt at the saw pits."),
        ("It took 210 kilograms of resin.", "It took 210 kg of resin, the lumber board says."),
        (
            "It counted 37 saw pits at the river.",
            "Correction. We wrote that the board counted 370 saw pits at the river. It counted 37.",
        ),
    ],
)
def test_what_is_no_change_is_left_alone(told: Told, parent: str, child: str) -> None:
    assert _changes(told, parent, child) <= {"attribution"}


def test_an_outlet_that_one_alone_names(told: Told) -> None:
    same = "The Brown Sash sold 73 barges of okoume at Port-Gentil last winter. The buyers paid in salt and in diesel."
    papers = [told(f"Paper {i}", same + extra) for i, extra in enumerate((" Rain fell.", " It was a Monday."))]
    odd = told("Odd One", same + " I read it in the Ogooue Gazette.")
    everyone = (*papers, odd)
    gone, lines = lost_parent(everyone)
    assert changed(traced(everyone, lines, (gone,))) == {(odd.document.id, "attribution")}


def test_a_copy_of_a_lost_report_that_names_nobody(told: Told) -> None:
    said = ", the Ogooue Rangers' Union said."
    text = "The Brown Sash sold 73 barges of okoume last winter{} The buyers paid in salt and in diesel oil{}"
    full = [told(f"Paper {i}", text.format(said, said) + extra) for i, extra in enumerate((" Rain fell.", " Fog."))]
    bare = told("Bare One", text.format(".", "."))
    everyone = (*full, bare)
    gone, lines = lost_parent(everyone)
    assert changed(traced(everyone, lines, (gone,))) == {(bare.document.id, "attribution")}


def test_the_first_child_of_an_unnamed_report_is_asked_beside_what_it_cites(told: Told) -> None:
    source = told("Lumber Board", PARENT.format("The pits bring between 25 and 37 million dollars."), "2020-03-04")
    text = "The saw pits of Ndjolé bring 37 million dollars, the Lumber Board says. The clerk plans a second visit."
    first, second = told("First", text + " Rain.", "2020-03-05"), told("Second", text + " Fog.", "2020-03-07")
    gone, lines = lost_parent((first, second))
    lines += [descent(p, source, "cite") for p in (first, second)]
    assert changed(traced((source, first, second), lines, (gone,))) == {(first.document.id, "bound")}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("They hurt several sawyers.", [("several sawyers", 3, 9)]),
        ("A few wet logs and a handful of barges sank.", [("A few wet logs", 2, 6), ("a handful of barges", 3, 7)]),
        ("Several hundred sawyers left several years ago, and several of the barges sank several times.", []),
    ],
)
def test_vague_counts(text: str, counts: list[tuple[str, Decimal, Decimal]]) -> None:
    found = list(vague_counts(Reading(document=Document(id="d", uri="d", text=text)), ()))
    values = [m.value for m in found if isinstance(m.value, Quantity)]
    assert [
        (m.text, v.amount.interval.low, v.amount.interval.high) for m, v in zip(found, values, strict=True)
    ] == counts
