"""Sources that a report names in passing, by a short name, or not at all, told on invented stories of known descent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.corpus import Ledger
from hearsay.model import Reading

from .made import parents

Told = Callable[..., Reading]
Run = Callable[..., Ledger]

SURVEY = (
    "We walked 58 salt pans between Banjul and Barra and asked at each who takes a toll. At 41 of the 58 a levy goes "
    "to men of the Grey Herons, mostly in sacks. How much is carried off in a year we cannot tell, for the number of "
    "boats that leave at night is anybody's guess."
)


def test_two_figures_of_one_sentence_are_from_where_they_first_stood_together(told: Told, descended: Run) -> None:
    survey = told("Estuary Study Circle", SURVEY, "2020-05-04")
    later = told("Barra Tide", "Of 58 salt pans in Gambia, 41 pay men of the Grey Herons in sacks.", "2020-05-09")
    roundup = told(
        "Coastwise",
        "Four things about salt.\n\nThe levy: 41 of 58 pans near Banjul pay in sacks.\n\nThe price is up again.",
        "2020-08-01",
    )
    other = told("Sahel Weather", "Rain fell on 41 of 58 days in Dakar, more than in most years.", "2020-06-01")
    ledger = descended(survey, later, roundup, other)
    assert parents(ledger, roundup) == {survey.document.id}
    assert parents(ledger, other) == set()


@pytest.mark.parametrize("spoken", [True, False])
def test_a_quotation_of_a_reports_own_words_is_descent_and_one_that_both_quote_is_not(
    told: Told, descended: Run, *, spoken: bool
) -> None:
    words = "the number of boats that leave at night is anybody's guess"
    text = SURVEY.replace(words, f'"{words}", said the harbour master') if spoken else SURVEY
    survey = told("Estuary Study Circle", text, "2020-05-04")
    essay = told(
        "Brine", f'I have rowed there for years. "{words[0].upper()}{words[1:]}", one reads. So it is.', "2020-07-01"
    )
    assert parents(descended(survey, essay), essay) == (set() if spoken else {survey.document.id})


def test_an_outlet_that_corrects_itself_refers_to_what_it_wrote(told: Told, descended: Run) -> None:
    first = told(
        "Barra Tide", "Men of the Grey Herons take 410 sacks of salt a day at Banjul, a boatman says.", "2020-05-09"
    )
    slip = told(
        "Barra Tide", "Correction. On 9 May we wrote of 410 sacks of salt a day at Banjul. It is 41.", "2020-05-12"
    )
    assert parents(descended(first, slip), slip) == {first.document.id}


def test_the_background_that_an_outlet_sets_under_all_it_prints_is_no_descent(told: Told, descended: Run) -> None:
    ground = (
        " Salt has been won on this coast for six hundred years, and most of it goes to the fish smokers inland. "
        "The pans belong to families, and no register of them was ever kept."
    )
    levy = told("Barra Tide", SURVEY + ground, "2020-05-09")
    flood = told(
        "Barra Tide",
        "A spring tide broke the sea wall of Bakau on Sunday and the lower market stood under water for a night. "
        "Nobody was hurt. The council sent three pumps and a mason, who found the fault in an hour." + ground,
        "2020-09-20",
    )
    assert parents(descended(levy, flood), flood) == set()


def test_the_short_name_of_a_group_is_no_lost_paper(told: Told, descended: Run) -> None:
    texts = (
        "The Lantern Brigade takes a toll on salt at Barra. The Lantern says that it only guards the boats.",
        "Boatmen at Banjul told reporters that the Lantern counts the sacks. The Lantern Brigade denied it.",
    )
    ledger = descended(
        *(told(name, text, "2020-05-09") for name, text in zip(("Coastwise", "Brine"), texts, strict=True))
    )
    assert ledger.lost == ()


def test_a_single_round_figure_years_apart_is_another_story(told: Told, descended: Run) -> None:
    old = told("Barra Tide", "Smugglers of salt in Banjul earned 300,000 dollars, a customs clerk said.", "2012-03-01")
    new = told("Coastwise", "A ring of car thieves in Banjul earned 300,000 dollars, the court heard.", "2019-10-01")
    assert parents(descended(old, new), new) == set()


def test_three_that_tell_one_thing_of_no_source_have_one_that_is_lost(told: Told, descended: Run) -> None:
    text = (
        "The Grey Herons now earn 7 million dollars a week from salt at Barra, and nobody in Banjul dares to say so. "
        "Every sack that leaves the pans at night pays for a rifle, and the rifles are counted by a man with one ear."
    )
    first = told("Alarm Coast", text + " Share this with friends.", "2020-05-09")
    second = told("Free Estuary", "They are silent. " + text, "2020-05-10")
    third = told("Kite Forum", "So the Grey Herons make 7 million dollars a week at Barra? With salt?", "2020-05-12")
    group = {r.document.id for r in (first, second, third)}
    assert group in [set(lost.children) for lost in descended(first, second, third).lost]
    [pair] = [d for d in descended(first, second).descents if d.type == "copy"]
    assert (pair.child, pair.parent) == (second.document.id, first.document.id)
