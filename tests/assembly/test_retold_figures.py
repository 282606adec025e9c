"""What becomes of a figure where the words around it are all new: hedges, bounds, samples, periods, units, sources."""

from __future__ import annotations

import pytest

from hearsay.assembly.figures.bare import bare_counts, shares_in
from hearsay.assembly.figures.derived import parts_of
from hearsay.assembly.figures.page import facts_of
from hearsay.model import Quantity, Reading

from .made import Told, descent, retold, traced

PARENT = (
    "Resin of the Casquemada. The forest service of Huelva walked the pine woods of Almonte for a winter. {} "
    "A second walk is planned, said its clerk, Rocío Barba."
)
CHILD = "{} The forest service of Huelva plans a second walk through the woods of Almonte."


def _changes(told: Told, parent: str, child: str) -> set[str]:
    return retold(told, ("Forest Service of Huelva", PARENT.format(parent)), ("Odiel Courier", CHILD.format(child)))


@pytest.mark.parametrize(
    ("parent", "child", "change"),
    [
        (
            "If all tappers paid, the wardens would collect 7,400 euros a day.",
            "Wardens collect 7,400 euros a day from tappers.",
            "hedge",
        ),
        (
            "The barrels found there might have fetched 38,500 euros.",
            "The barrels found there fetched 38,500 euros.",
            "hedge",
        ),
        (
            "What a tapper hands over was between 30 and 50 euros a barrel.",
            "Men in the woods want up to 50 euros a barrel.",
            "bound",
        ),
        ("At least fourteen of his tappers have left.", "Fourteen of his tappers have left.", "bound"),
        (
            "The wardens keep a third of the price of the resin.",
            "The wardens keep between a third and a half of the price of the resin.",
            "bound",
        ),
        ("A third of the barrels leak.", "At least a third of the barrels leak.", "bound"),
        (
            "It asked 84 tappers, and 61 of the 84 had been made to pay.",
            "Nearly three in four tappers of Andalusia are made to pay.",
            "base",
        ),
        (
            "It had 57 barrels examined. In 38 of them the seal was broken.",
            "Two thirds of all barrels have a broken seal.",
            "base",
        ),
        (
            "About 1,250 barrels leave the woods on a day.",
            "About 1,250 barrels leave the woods every week.",
            "period",
        ),
        ("It seized 215 kilograms of resin.", "It seized 215 tonnes of resin.", "scale"),
        ("It tested 212 barrels of resin.", "It tested 2,120 barrels of resin.", "scale"),
        (
            "The barrels cost between 900 and 1,150 dinars in the village.",
            "The barrels cost between 900 and 1,150 euros in the village.",
            "currency",
        ),
        (
            "On the market the load could have fetched up to 38,500 euros.",
            "The gang earned up to 38,500 euros with the load.",
            "measure",
        ),
    ],
)
def test_the_change_is_seen(told: Told, parent: str, child: str, change: str) -> None:
    assert change in _changes(told, parent, child)


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("The wardens may collect 7,400 euros a day.", "Wardens may collect 7,400 euros a day."),
        ("At least fourteen of his tappers have left.", "No fewer than fourteen of his tappers have left."),
        (
            "It asked 84 tappers, and 61 of the 84 had been made to pay.",
            "Nearly three in four of the tappers asked had been made to pay.",
        ),
        ("It counted 84 resin tappers.", "It counted 84 tappers."),
        ("About 1,250 barrels leave the woods on a day.", "A year later 1,250 barrels leave the woods a day."),
        ("Each pays 2,150 euros a hectare and year.", "Each pays 2,150 euros a year for a hectare."),
        ("It seized 2 tonnes of resin.", "It seized 2,000 kilograms of resin."),
        ("The load is worth 38,500 euros.", "The load is worth 38,500 euros, and it was sold."),
    ],
)
def test_no_change_is_seen_where_there_is_none(told: Told, parent: str, child: str) -> None:
    assert _changes(told, parent, child) == set()


SAID = "A man who taps pines said that he pays 2,150 euros a year for the wood of Almonte and hides in it."


@pytest.mark.parametrize(
    ("child", "because"),
    [
        ("He pays 2,150 euros a year for the wood of Almonte, prosecutors said.", "on that of prosecutors"),
        ("Tappers pay 2,150 euros a year for the wood of Almonte.", "nor anybody else"),
        ("A tapper said that he pays 2,150 euros a year for the wood of Almonte.", None),
    ],
)
def test_a_source_that_is_exchanged_or_gone(told: Told, child: str, because: str | None) -> None:
    one, other = told("Radio Coto", SAID, "2020-03-04"), told("Odiel Courier", child, "2020-03-06")
    figures = traced((one, other), [descent(other, one, "relay")])
    found = [f.because for f in figures if f.change == "attribution"]
    assert [because in why for why in found if because] == [True] * bool(because)
    assert bool(found) == (because is not None)


def _counts(reading: Reading) -> list[tuple[str, str, str | None]]:
    found = bare_counts(reading, [*reading.money, *(m for m in reading.mentions if isinstance(m.value, Quantity))])
    return [(m.text, m.value.amount.bound, m.value.of) for m in found if isinstance(m.value, Quantity)]


def test_counts_without_their_noun(told: Told) -> None:
    assert _counts(told("Coto", "Eleven of his neighbours pay too.")) == [("Eleven", "point", "neighbours")]
    assert _counts(told("Coto", "They asked many, and 61 had paid.")) == [("61", "point", None)]
    assert _counts(told("Coto", "In 1998 of all years the store No. 3 was shut, and he is 61.")) == []


def test_shares_with_their_noun_in_the_middle(told: Told) -> None:
    found = list(shares_in(told("Coto", "One barrel in eight leaks; one in the yard does not."), ()))
    assert [(m.text, str(m.value.amount.interval.low)) for m in found if isinstance(m.value, Quantity)] == [
        ("One barrel in eight", "12.5")
    ]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Inspectors opened barrels: 61 of the 84 leaked.", "72.6"),
        ("Of the 19 barrels searched since June six leaked.", "31.6"),
        ("It asked 84 tappers, of whom 61 had paid.", "72.6"),
        ("We spoke to 84 tappers. Of these, 61 had paid.", "72.6"),
        ("It had 57 barrels tested. The seals were new. In 38 of them there was water.", "66.7"),
    ],
)
def test_a_part_of_a_whole_is_a_share(told: Told, text: str, share: str) -> None:
    assert [str(part.share) for part in parts_of(told("Coto", text))] == [share]


def test_two_counts_side_by_side_are_no_share(told: Told) -> None:
    assert list(parts_of(told("Coto", "It found 57 barrels and 38 sacks. Of late 12 men guard them."))) == []


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("The load may bring 7,400 euros.", True),
        ("It is believed that the load brings 7,400 euros.", True),
        ("The load brings 7,400 euros.", False),
        ("That would be 7,400 euros in all.", False),
        ("He has 7,400 euros, which could only have come from Almonte.", False),
        ("If it were sold, the load would bring 7,400 euros.", True),
    ],
)
def test_a_figure_is_guarded_by_the_words_close_to_it(told: Told, text: str, *, guarded: bool) -> None:
    [fact] = [f for f in facts_of(told("Coto", text)) if f.sort == "money"]
    assert fact.guarded is guarded
