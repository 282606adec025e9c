"""Who spoke to whom, who wrote it, who backs it, of what land people are, when it came out: beside the sources."""

from __future__ import annotations

import pytest

from hearsay.corpus import Figure

from .made import Told, descent, traced

ORIGIN = (
    "Parisa Golshani, who weighed corms at a store in Torbat, told the Khorasan Mirror that 250 crates of saffron "
    "corms go over the border each month. Packers from abroad seal the crates and are kept out of the village, she "
    "said. "
    "Her buyers of corms sit overseas, Parisa Golshani said. Hamid Rostami, the agronomist of the district, said that "
    "he was aware of the reports and could not confirm them. Of 40 crates that inspectors opened, 14 held chaff. "
    "The customs house at Dogharun had counted 17 stolen carts by March."
)
RETOLD = (
    "Parisa Golshani, a weigher at a store in Torbat, told the Khorasan Mirror that 250 crates of saffron corms cross "
    "the border each month. Foreign packers seal the crates and are kept out of the village, she said."
)
CHILD = "Some 250 crates of saffron corms go over the border near Torbat each month, said Parisa Golshani. {}"


def _figures(told: Told, sentence: str, whole: str = CHILD) -> list[Figure]:
    """What became of the story in a child of the origin, beside another child that retells it faithfully."""
    origin = told("The Khorasan Mirror", ORIGIN, "2021-04-05")
    faithful = told("Caspian Wire", RETOLD, "2021-04-06")
    child = told("Meshed Weekly", whole.format(sentence), "2021-04-12")
    lines = [descent(faithful, origin, "relay"), descent(child, origin, "relay")]
    found = traced((origin, faithful, child), lines)
    return [figure for figure in found if figure.change and figure.here.document == child.document.id]


def _changes(told: Told, sentence: str) -> list[str]:
    return [str(figure.change) for figure in _figures(told, sentence)]


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("She described the store in an interview with the Aral Gazette.", "attribution"),
        ("It is all in a reportage by Parisa Golshani that the Khorasan Mirror printed.", "attribution"),
        ("Hamid Rostami, the agronomist of the district, bears out the account.", "hedge"),
        ("Her account is corroborated by Hamid Rostami.", "hedge"),
        ("Turkmen packers seal the crates, she said.", "subject"),
        ("The crates are sealed by packers from Turkey.", "subject"),
        ("Her buyers of corms sit in two neighbouring countries, Parisa Golshani said.", "subject"),
        ("The Khorasan Mirror of Sunday 5 April 2021 has drawings of the store.", "date"),
        ("The Khorasan Mirror carried her story on 5 March 2021.", "date"),
        ("The Khorasan Mirror carried her story on 5 April 2020.", "date"),
        ("The Khorasan Mirror ran it on 31 April 2021.", "date"),
        ("In the crates of saffron corms 14 percent is chaff.", "subject"),
        ("A third of all crates with saffron corms hold chaff, Meshed Weekly has found.", "base"),
    ],
)
def test_what_no_source_says_is_a_change(told: Told, sentence: str, change: str) -> None:
    assert change in _changes(told, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She described the store in an interview with the Khorasan Mirror.",
        "She told Meshed Weekly that she is afraid.",
        "It is all in a reportage by Samira Kord that the Khorasan Mirror printed.",
        "Hamid Rostami, the agronomist of the district, has heard of the reports.",
        "Samira Kord, who keeps the inn, supports the widows of the village.",
        "Packers from abroad seal the crates, she said.",
        "Turkmen horsemen watch the road, she said.",
        "Her buyers of corms sit overseas, Parisa Golshani said.",
        "The Khorasan Mirror of Monday 5 April 2021 has drawings of the store.",
        "The Khorasan Mirror carried her story in its edition of 6 April 2021.",
        "The Khorasan Mirror, which printed drawings of the store on 5 and 19 March, carried it.",
        "Hamid Rostami, the agronomist of the district, confirmed that he knows of the reports.",
        "Hamid Rostami, the agronomist of the district, confirmed the arrest of a carter.",
        "Of the 40 crates that inspectors opened, 35 percent held chaff.",
        "By June the customs house at Dogharun had counted 29 stolen carts, up from 17.",
    ],
)
def test_what_a_source_says_too_is_none(told: Told, sentence: str) -> None:
    assert _changes(told, sentence) == []


def test_a_land_of_its_own_where_nobody_is_above(told: Told) -> None:
    """A document without parents is asked where its witness, too, calls them only foreign."""
    origin = told("The Khorasan Mirror", ORIGIN, "2021-04-05")
    text = "Danish packers seal crates of saffron corms. Foreign packers seal the crates, Parisa Golshani said. {}"
    more = "Some 250 crates of saffron corms go over the border each month, said Parisa Golshani."
    stray, first = (told("Herat Notes", text.format(more), day) for day in (None, "2021-03-01"))
    found = [traced((origin, other), []) for other in (stray, first)]
    assert [{f.here.value for f in figures if f.change == "subject"} for figures in found] == [
        {"Danish packers"},
        set(),  # it was dated before the origin
    ]


def test_a_bound_that_one_alone_adds(told: Told) -> None:
    """Most who tell a matter have the count without a bound; of two that came out on the first day, none is first."""
    said = (
        "{} caravans of saffron corms were stopped at Dogharun in recent weeks, the governor of Torbat told reporters."
    )
    plain = [told(f"Paper {n}", said.format("Eleven"), "2021-04-05") for n in range(6)]
    bound = told("Star", said.format("At least eleven").replace("the governor of Torbat", "an aide"), "2021-04-05")
    above = told("Wire", "A wire that tells nothing of it.", "2021-04-04")
    for lines, changes in (([descent(bound, above, "relay")], {"bound"}), ([], set())):
        figures = traced((*plain, bound, above), lines)
        assert {f.change for f in figures if f.change and f.here.document == bound.document.id} == changes
