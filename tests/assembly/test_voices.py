from __future__ import annotations

import pytest

from hearsay.assembly.voices.heard import Heard
from hearsay.assembly.voices.told import carrier_kind, points_only, told_of
from hearsay.assembly.voices.uniting import united
from hearsay.model import Link, LinkKind


def _heard(who: str, kind: LinkKind = "person", described: str | None = None) -> Heard:
    link = Link(kind=kind, name=who, how="assertion", known="explicit", because="", described=described)
    return Heard(who, kind, told_of(link, who))


def _are_one(*heard: Heard) -> bool:
    return len(set(united(heard).values())) == 1


def test_a_name_in_its_spellings_and_alone() -> None:
    full = _heard("Yusuf al-Qasimi", described="a pharmacist in Herat")
    assert _are_one(full, _heard("Youssef Kassimi"), _heard("al-Qasimi"), _heard("Qasimi"))


def test_two_first_names_are_two_and_the_last_name_alone_is_neither() -> None:
    two = _heard("Amina Diallo"), _heard("Boubacar Diallo")
    assert not _are_one(*two)
    assert len(set(united((*two, _heard("Diallo"))).values())) == 3


def test_a_body_by_two_telling_words() -> None:
    one = _heard("Kenya's wildlife service", "official_body")
    assert _are_one(one, _heard("the Kenyan wildlife agency", "official_body"))
    assert not _are_one(one, _heard("Kenya's revenue authority", "official_body"))


def test_who_is_described_is_the_one_person_who_fits() -> None:
    named = _heard("Leila Haddad", described="the Tunisian harbour surgeon")
    other = _heard("Omar Benali", described="a fisherman in Sfax")
    found = united((named, other, _heard("a Tunisian surgeon", "anonymous")))
    assert found[_heard("a Tunisian surgeon", "anonymous")].who == "Leila Haddad"
    twin = _heard("Mona Saleh", described="a Tunisian surgeon")
    assert len(set(united((named, twin, _heard("a Tunisian surgeon", "anonymous"))).values())) == 3


@pytest.mark.parametrize("who", ["he", "the agency", "media reports", "they were 41 men", "the report", "It was first"])
def test_what_points_elsewhere_is_nobody(who: str) -> None:
    assert points_only(who)


@pytest.mark.parametrize("who", ["Leila Haddad", "a trader in Gao", "the harbour master"])
def test_who_is_somebody(who: str) -> None:
    assert not points_only(who)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("The Guardian", "outlet"), ("Reuters", "agency"), ("the Delta Daily Herald", "outlet"), ("Leila Haddad", None)],
)
def test_a_papers_name_is_a_carriers(name: str, kind: str | None) -> None:
    assert carrier_kind(name) == kind


def test_an_acronym_is_the_one_name_that_it_is_made_of() -> None:
    name, short = _heard("Institute for Border Economies", "collective"), _heard("IBE", "official_body")
    assert _are_one(name, short)
    twin = _heard("Inland Bureau of Exports", "official_body")
    assert len(set(united((name, twin, short)).values())) == 3
