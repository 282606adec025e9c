"""Roles and frames against their golden pairs, and where no argument is known."""

from __future__ import annotations

import pytest
from golden import Case, cases

from hearsay.language.readers import reader
from hearsay.model import Claim, Document, Reading
from hearsay.reading import stages


def read(text: str, model: str | None = None) -> Reading:
    return stages.read(Document(id="0", uri="-", text=text, language="en"), reader(model))


def playing(reading: Reading, role: str) -> list[str]:
    texts = {m.id: m.text for m in reading.mentions}
    return [texts[key] for claim in reading.claims for key in claim.roles.get(role, ())]


def _first(reading: Reading) -> Claim:
    return reading.claims[0]


@pytest.mark.parametrize("case", cases("roles.txt"), ids=lambda c: c.text[:60])
def test_roles(case: Case) -> None:
    reading = read(case.text)
    for line in case.expected:
        role, _, wanted = line.removeprefix("& ").partition(" | ")
        if role == "frame":
            assert _first(reading).frame == wanted
        elif wanted == "-":
            assert playing(reading, role) == []
        else:
            found = playing(reading, role)
            missing = [quote for quote in wanted.split("; ") if not any(quote in text for text in found)]
            assert not missing, f"{role}: {missing} not among {found}"


@pytest.mark.parametrize(
    ("text", "role", "wanted"),
    [
        ("The Caimanes cartel sold rifles to the Katiba Nur.", "buyer", "Katiba Nur"),
        ("The Katiba Nur bought rifles from the Caimanes cartel.", "seller", "Caimanes cartel"),
        ("Nurses were recruited by the Katiba Nur in Gao.", "actor", "Katiba Nur"),
        ("The Caimanes cartel bribed the police in Cali.", "beneficiary", "the police"),
    ],
)
def test_a_reader_by_rules_goes_by_where_they_stand(text: str, role: str, wanted: str) -> None:
    assert any(wanted in found for found in playing(read(text, "rules"), role))


def test_nothing_plays_two_parts_in_one_claim() -> None:
    text = (
        "The Caimanes cartel kidnapped the farmers who had sold them fuel, and the army sold the farmers' land in Cali."
    )
    for claim in read(text).claims:
        played = [key for keys in claim.roles.values() for key in keys]
        assert len(played) == len(set(played))
