"""Figures told again in other words, and beside each a change that is told in nearly the same ones."""

from __future__ import annotations

import pytest

from hearsay.assembly.figures.bounds import bound_behind
from hearsay.assembly.figures.page import facts_of

from .made import Told, retold

PARENT = (
    "NOUADHIBOU - Trawlers without a flag fish off Cap Blanc, said Sidi Lemine, who speaks for owners of canoes. {} "
    "The coast guard boarded one of the ships in April."
)
CHILD = "Sidi Lemine of the canoe owners says that trawlers without a flag fish off Cap Blanc. {}"


def _changes(told: Told, parent: str, child: str) -> set[str]:
    return retold(told, ("Gulf Bulletin", PARENT.format(parent)), ("Sahara Post", CHILD.format(child)))


@pytest.mark.parametrize(
    ("parent", "child", "change"),
    [
        ("At least three brokers buy the fish.", "Three brokers buy the fish.", "bound"),
        ("A box of the fish sells for up to 300 euros.", "A box of the fish sells for 300 euros.", "bound"),
        ("They land 600 boxes of fish on the pier.", "They land 600 boxes of fish on the pier each night.", "period"),
        ("The fish costs the owners 4 million euros.", "The fish brings in 4 million euros.", "measure"),
        (
            "Some 480 boxes were sold in the province of Nineveh.",
            "Some 480 boxes were sold in Mosul.",
            "place",
        ),
        ("A third of the fish sold in Spain is theirs.", "A third of the fish sold in Italy is theirs.", "base"),
        ("The crews counted 14 ships in May.", "The crews counted 140 ships in May.", "scale"),
    ],
)
def test_a_change(told: Told, parent: str, child: str, change: str) -> None:
    assert change in _changes(told, parent, child)


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("At least three brokers buy the fish.", "Three brokers or more buy the fish."),
        ("At least three brokers buy the fish.", "Three brokers at least buy the fish."),
        ("A box of the fish sells for up to 300 euros.", "A box of the fish sells for 300 euros at best."),
        ("I have counted 600 boxes of fish in one night.", "There are 600 boxes of fish a night."),
        ("The fish costs the owners 4 million euros.", "The owners lose 4 million euros by the fish."),
        ("Some 480 boxes of fish were landed.", "Some 480 boxes of fish were landed in Mauritania."),
        ("Some 480 boxes were sold in Mosul.", "In Nineveh, some 480 boxes were sold."),
        ("Two thirds of the fish leave by sea.", "Two in three of the fish cross the border in boats."),
        ("The crews counted 14 ships.", "The crews counted 19 ships in June, up from 14."),
        ("The crews killed 90 seals.", "The killing of 90 seals in a year is what crews admit."),
    ],
)
def test_the_same_in_other_words(told: Told, parent: str, child: str) -> None:
    assert _changes(told, parent, child) == set()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It has 40 ships or more.", "at_least"),
        ("It has 40 old ships, at the very least.", "at_least"),
        ("It has 40 ships at most.", "at_most"),
        ("It has 40 ships, and at least it pays.", None),
        ("It has 40 ships in the two harbours of the bay at best.", None),
    ],
)
def test_a_bound_behind_a_figure(told: Told, text: str, bound: str | None) -> None:
    fact = next(f for f in facts_of(told("Gulf Bulletin", text)) if f.span.text.startswith("40"))
    assert bound_behind(fact) == bound
