"""Sources that nobody names: an earlier report whose story and figures are told again, or an error of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.corpus import Ledger
from hearsay.model import Reading

from .made import parents

Told = Callable[..., Reading]
Run = Callable[..., Ledger]

RELEASE = (
    "On 2 June officers of the Tagus Customs opened two containers at Setúbal and found 4,650 kilograms of dried sea "
    "cucumber, declared as coffee. The load had come from Nouadhibou by the ship Alda and was booked for Macau. On the "
    "market there it might have fetched up to 212,000 euros. A clerk of the agent Mar Velho is suspected of having "
    "exchanged the papers."
)
TOLD = (
    "Sea cucumbers lay under the coffee at Setúbal: 4,650 kilograms in two containers from Nouadhibou, worth {} euros "
    "in Macau. A clerk of Mar Velho had exchanged the papers."
)
WRONG = (
    "Police have broken a ring of sea cucumber thieves at Setúbal with 4,650 kilograms in two containers. It is 2.12 "
    "million euros that Macau would have paid. {}"
)


def test_who_tells_a_story_with_its_figures_has_it_from_the_first_who_told_it(told: Told, descended: Run) -> None:
    release = told("Tagus Customs", RELEASE, "2019-06-03")
    paper = told("Setúbal Evening", TOLD.format("212,000"), "2019-06-05")
    ledger = descended(release, paper)
    assert parents(ledger, paper) == {release.document.id}
    assert parents(ledger, release) == set()


def test_years_later_or_with_other_figures_it_is_another_story(told: Told, descended: Run) -> None:
    release = told("Tagus Customs", RELEASE, "2019-06-03")
    late = told("Setúbal Evening", "At Setúbal 4,650 kilograms of sea cucumber lay under coffee.", "2021-02-01")
    other = told(
        "Sado Post", "Sea cucumber is dried at Setúbal: 90 kilograms, on 12 racks, for the fair.", "2019-06-20"
    )
    ledger = descended(release, late, other)
    assert parents(ledger, late) == parents(ledger, other) == set()


def test_an_error_that_two_share_is_of_a_report_between(told: Told, descended: Run) -> None:
    release = told("Tagus Customs", RELEASE, "2019-06-03")
    one = told("Lisbon Morning", WRONG.format("Four men sat in a van, said a neighbour of the quay."), "2019-06-05")
    two = told("Alentejo Mail", WRONG.format("The quay was closed until noon and smelled of coffee."), "2019-06-05")
    ledger = descended(release, one, two)
    [lost] = [x for x in ledger.lost if x.name is None]
    assert set(lost.children) == {one.document.id, two.document.id}
    assert {d.parent for d in ledger.descents if d.child == lost.id} == {release.document.id}


def test_what_two_have_right_proves_no_report_between(told: Told, descended: Run) -> None:
    release = told("Tagus Customs", RELEASE, "2019-06-03")
    one = told("Lisbon Morning", TOLD.format("212,000"), "2019-06-05")
    two = told("Alentejo Mail", TOLD.format("some 212,000").replace("lay under", "hid below"), "2019-06-05")
    assert [x for x in descended(release, one, two).lost if "have 2" in x.evidence] == []


def test_a_short_name_tells_where_it_speaks(told: Told, descended: Run) -> None:
    survey = told(
        "SaltWatch Aveiro", "We counted 61 pans at Aveiro. At 48 of them the sluice was broken in May.", "2020-05-04"
    )
    said = told("Ria Post", "A local group called SaltWatch found that sluices at Aveiro are broken.", "2020-05-08")
    other = told("Ria Weekly", "Saltwatch is a word that nobody at Aveiro knows, a priest said.", "2020-05-09")
    ledger = descended(survey, said, other)
    assert parents(ledger, said) == {survey.document.id}
    assert parents(ledger, other) == set()


STORY = (
    "Four boats with 47 barrels of turtle oil were stopped off Bluefields on Sunday, {}. The crews had come from Corn "
    "Island and said that they had been paid 300 dollars a trip by a man called Tuno."
)
AGAIN = (
    "BLUEFIELDS — {} that a man called Tuno pays crews from Corn Island 300 dollars a trip for turtle oil. On Sunday "
    "four of the boats were stopped, with 47 barrels."
)


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("according to a report in Onda Clara", "Onda Clara says", "Onda Clara"),
        ("according to a dispatch of CRN", "CRN says", "CRN"),
        ("police said", "Police said", None),
        ("the navy captain Luis Ortega reported", "Luis Ortega of the navy reported", None),
    ],
)
def test_an_outlet_that_nothing_but_its_citing_gives_away(
    told: Told, descended: Run, one: str, other: str, name: str | None
) -> None:
    first = told("Coast Gazette", STORY.format(one), "2021-05-04")
    second = told("Gulf Ledger", AGAIN.format(other), "2021-05-05")
    lost = {x.name: set(x.children) for x in descended(first, second).lost}
    assert lost == ({name: {first.document.id, second.document.id}} if name else {})
