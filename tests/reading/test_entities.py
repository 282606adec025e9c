"""Mentions gathered into entities. Read by the rules, so that what is tested does not hang on a model's weights."""

from __future__ import annotations

import pytest

from hearsay.language.readers import reader
from hearsay.model import Document, Reading
from hearsay.reading import stages


def read(text: str, publisher: str | None = None) -> Reading:
    return stages.read(Document(id="0", uri="-", text=text, language="en", publisher=publisher), reader("rules"))


def together(text: str) -> list[set[str]]:
    reading = read(text)
    texts = {m.id: m.text for m in reading.mentions}
    return [{texts[m] for m in entity.mentions} for entity in reading.entities]


ONE = [
    ("The National Mines Agency (NMA) fined two firms. NMA gave no names.", "National Mines Agency", "NMA"),
    ("The Coastal Fisheries Authority met on Monday. CFA gave no names.", "Coastal Fisheries Authority", "CFA"),
    ("The trader Omar Sow bought ivory. Mr Sow paid in cash.", "Omar Sow", "Mr Sow"),
    ("Colonel Idris Kane arrived. The colonel said nothing.", "Colonel Idris Kane", "The colonel"),
    ("A dealer in old coins, Omar Sow, was held in Varna.", "A dealer in old coins", "Omar Sow"),
    ("Omar Sow, a broker in Kayes, was held.", "Omar Sow", "a broker in Kayes"),
    (
        "The Dry River Front, a militia in the hills, taxes salt. The militia denies it.",
        "Dry River Front",
        "The militia",
    ),
    ("The Dry River Front taxes salt. Lorries pay the group at night.", "Dry River Front", "the group"),
    ("The Delta Ledger reported a raid. The Ledger gave no source.", "Delta Ledger", "Ledger"),
    (
        "A former guard at the depot saw lorries. The guard, who is old, left.",
        "A former guard at the depot",
        "The guard",
    ),
    ("A leaked memo speaks of gold. The memo names nobody.", "A leaked memo", "The memo"),
    ("Omar Sow met his brother at dawn. The brother went to Gao.", "his brother", "The brother"),
    ("A clerk known as “Papa Sel” kept the keys. “Papa Sel” is in Gao.", "A clerk", "Papa Sel"),
    ("The account @saltroad posted a list. Later @saltroad left.", "@saltroad", "@saltroad"),
    ("Aisha Keita, a nurse, saw the boats. She said that they were full.", "Aisha Keita", "She"),
    ("The militia's leader, Omar Sow, is wanted.", "The militia's leader", "Omar Sow"),
    (
        "A spokesman for the Dry River Front, Colonel Idris Kane, denied it.",
        "A spokesman",
        "Colonel Idris Kane",
    ),
    ("Afghan dealers met in Herat. Afghanistan has no such law.", "Afghan", "Afghanistan"),
]


@pytest.mark.parametrize(("text", "first", "second"), ONE)
def test_what_is_one(text: str, first: str, second: str) -> None:
    found = together(text)
    assert any({first, second} <= entity for entity in found), found


APART = [
    ("The Dry River Front denied it. Its commander, Omar Sow, was not at home.", "Dry River Front", "Omar Sow"),
    ("The brigade's commander fled. The brigade stayed near Kidal.", "The brigade's commander", "The brigade"),
    ("The Red River Front crossed. The army shot two men.", "Red River Front", "The army"),
    ("Omar Sow met Issa Sow in Gao.", "Omar Sow", "Issa Sow"),
    ("A driver, Omar Sow and two guards were held.", "A driver", "Omar Sow"),
    ("Her client, she said, had paid.", "Her client", "she"),
    ("Omar Sow met Issa Keita. The boat waited. He paid.", "Omar Sow", "Issa Keita"),
    (
        "The cigarettes are sold by the Red Sash, Croatia's customs agency reports on Friday.",
        "Red Sash",
        "Croatia's customs agency",
    ),
    ("The Italian daily Il Faro wrote of it. The Tunisian site was silent.", "Il Faro", "The Tunisian site"),
]


@pytest.mark.parametrize(("text", "first", "second"), APART)
def test_what_stays_apart(text: str, first: str, second: str) -> None:
    assert not any({first, second} <= entity for entity in together(text))


def test_the_publisher_is_who_says_we_outside_quotations() -> None:
    reading = read("We asked the mayor twice. “We owe nobody an answer,” Issa Keita said.", "The Delta Ledger")
    first, second = (m for m in reading.mentions if m.text == "We")
    (mayor,) = {m.entity for m in reading.mentions if m.text == "Issa Keita"}
    assert first.entity != second.entity == mayor


def test_a_pronoun_that_may_be_anybody_is_no_mention() -> None:
    reading = read("It rained in Gao. He paid.")
    assert [m.text for m in reading.mentions if m.form == "pronoun"] == []


def test_every_merge_says_why() -> None:
    reading = read("The Dry River Front taxes salt. Lorries pay the group at night.")
    (group,) = (e for e in reading.entities if e.kind == "armed_group")
    assert "“the group” is taken as Dry River Front" in group.because
    assert group.aliases == ("group",)


def test_every_mention_of_an_entity_points_at_it_and_no_id_is_given_twice() -> None:
    text = " ".join(row[0] for row in ONE + APART)
    reading = read(text)
    owner = {m: e.id for e in reading.entities for m in e.mentions}
    assert len({e.id for e in reading.entities}) == len(reading.entities)
    assert {m.id: m.entity for m in reading.mentions if m.entity} == owner
