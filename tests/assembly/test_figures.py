from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.corpus import DescentType

from .made import Told, changes, family, lost_parent, traced

BASE = "The Brown Sash {} at the weir of Kouta, the fisherman Moussa Adigbo said."


def _changes(told: Told, parent: str, child: str, kind: DescentType = "relay", day: str | None = None) -> set[str]:
    one, other = told("Lagoon Herald", parent, "2020-03-04"), told("Coast Wire", child, day)
    return changes(one, other, kind)


@pytest.mark.parametrize(
    ("parent", "child", "change"),
    [
        ("makes 5 million dollars a year", "makes 5 billion dollars a year", "scale"),
        ("makes 47,000 dollars a month", "makes 470,000 dollars a month", "scale"),
        ("makes up to 47 million dollars a year", "makes 47 million dollars a year", "bound"),
        ("makes up to 47 million dollars a year", "makes more than 47 million dollars a year", "bound"),
        ("makes between 25 and 37 million dollars a year", "makes 37 million dollars a year", "bound"),
        ("makes 47 million dollars a month", "makes 47 million dollars a year", "period"),
        ("takes half of the eels caught in Togo", "takes half of the eels sold in Ghana", "base"),
        ("holds 85 fishermen", "holds 85 soldiers", "subject"),
        ("killed 23 fishermen with clubs on the pier", "killed 31 fishermen with clubs on the pier", "value"),
    ],
)
def test_a_change_has_its_kind(told: Told, parent: str, child: str, change: str) -> None:
    assert change in _changes(told, BASE.format(parent), BASE.format(child))


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("makes 47 million dollars a year", "makes about 47 million dollars a year"),
        ("makes 47.3 million dollars a year", "makes 47 million dollars a year"),
        ("makes 12 million dollars a year", "makes 1 million dollars a month"),
        ("makes between 25 and 37 million dollars", "makes 25 to 37 million dollars"),
        ("holds 85 fishermen", "holds eighty-five fishermen"),
    ],
)
def test_what_came_through_is_no_change(told: Told, parent: str, child: str) -> None:
    assert _changes(told, BASE.format(parent), BASE.format(child)) == set()


def test_a_hedge_dropped(told: Told) -> None:
    parent = "The Brown Sash is believed to hand out tin tokens to fishermen at the weir of Kouta."
    child = "The Brown Sash hands out tin tokens to fishermen at the weir of Kouta."
    assert _changes(told, parent, child) == {"hedge"}
    assert _changes(told, child, parent) == set()


def test_a_source_lost(told: Told) -> None:
    parent = "The Brown Sash takes one basket of eels in six at the weir of Kouta, Moussa Adigbo said."
    child = "The Brown Sash takes one basket of eels in six at the weir of Kouta."
    assert _changes(told, parent, child) == {"attribution"}


def test_a_copy_dated_before_its_origin(told: Told) -> None:
    text = "The Brown Sash takes one basket of eels in six at the weir of Kouta."
    assert _changes(told, text, text + " ", day="2020-03-01") == {"date"}
    assert _changes(told, text, text + " ", day="2020-03-09") == set()


def test_another_currency_is_a_change_where_the_first_is_left_out(told: Told) -> None:
    parent = BASE.format("makes 47 million dollars a year")
    assert _changes(told, parent, BASE.format("makes 42 million euros a year")) == {"currency"}
    assert _changes(told, parent, BASE.format("makes 47 million dollars (42 million euros) a year")) == set()


def test_a_lost_report_is_what_most_of_its_children_say(told: Told) -> None:
    same = BASE.format("makes up to 47 million dollars a year from eels")
    papers = [told(f"Paper {i}", same + " " + extra) for i, extra in enumerate(("Rain fell.", "It was a Monday.", ""))]
    odd = told("Odd One", BASE.format("makes 47 million dollars a year from eels"))
    gone, lines = lost_parent((*papers, odd), name="Wire", kind="relay")
    changed = [f for f in traced((*papers, odd), lines, (gone,)) if f.change]
    assert {(f.here.document, f.change) for f in changed} == {(odd.document.id, "bound")}
    assert all(f.parent is not None and f.parent.document == "gone" and f.parent.quote is None for f in changed)


def test_two_that_differ_under_a_lost_report_blame_nobody(told: Told) -> None:
    papers = [
        told("One", BASE.format("makes 47 million dollars")),
        told("Two", BASE.format("makes 58 million dollars")),
    ]
    gone, lines = lost_parent(papers, kind="relay")
    assert not [f for f in traced(papers, lines, (gone,)) if f.change]


def test_documents_without_parents_have_figures_and_no_change(told: Told) -> None:
    figures = traced([told("One", BASE.format("makes 47 million dollars"))], [])
    assert figures
    assert all(f.parent is None and f.change is None for f in figures)


@given(st.integers(0, 10_000), st.integers(1, 9))
@settings(max_examples=25, deadline=None)
def test_every_step_has_its_quotes(seed: int, size: int) -> None:
    readings, ledger = family(seed, size)
    texts = {r.document.id: r.document.text for r in readings}
    for figure in traced(readings, ledger.descents):
        for value in (figure.here, figure.parent):
            if value is not None and value.quote is not None:
                assert texts[value.document][value.quote.start : value.quote.end] == value.quote.text
