"""Interviews: who asks, who answers, how far a turn runs, and what is no interview."""

from __future__ import annotations

from hearsay.model import Document, Link
from hearsay.reading.stages import read
from hearsay.reading.turns import turns

OPENING = "Leyla Aydin weighed cement in the port of Iskenderun for years. Our reporter Cem Kaya met her in Adana.\n\n"
LETTERED = (
    OPENING
    + "Q: Who fills the barges?\n\nA: Men from the quarry. They pay the scalesman 300 lira a barge.\n\n"
    + "He splits it with the harbour police.\n\n"
    + "Q: Did you report it?\n\nA: Twice. My chief said that I had dreamt it.\n\n"
    + "The harbour office denied that barges are weighed.\n"
)
NAMED = (
    OPENING
    + "Coast Radio: Who is he?\n\nAydin: I worked for a broker, Omar Haddad. He told me that the road is his.\n\n"
    + "Coast Radio: And the police?\n\nAydin: (laughs) He denies it.\n"
)


def _told(text: str) -> dict[str, tuple[Link, ...]]:
    reading = read(Document(id="0", uri="-", text=text, publisher="Coast Radio", language="en"))
    assert reading.findings == ()
    return {claim.evidence[0].text: claim.chain[1:] for claim in reading.claims}


def test_an_answer_is_the_guests_whom_the_opening_presents() -> None:
    told = _told(LETTERED)
    (guest,) = told["They pay the scalesman 300 lira a barge"]
    assert (guest.kind, guest.name, guest.known) == ("person", "Leyla Aydin", "resolved")


def test_a_turn_runs_on_to_the_next_label_and_the_last_to_the_end_of_its_paragraph() -> None:
    told = _told(LETTERED)
    assert told["He splits it with the harbour police"][0].name == "Leyla Aydin"
    assert [link.name for link in told["barges are weighed"]] == ["The harbour office"]


def test_the_text_speaks_again_between_two_turns() -> None:
    between = "The harbour office, asked about this, said that no barge had been weighed.\n\n"
    told = _told(LETTERED.replace("Q: Did you", f"{between}Q: Did you"))
    assert [link.name for link in told["no barge had been weighed"]] == ["The harbour office"]


def test_a_voice_in_an_answer_stands_behind_the_guest() -> None:
    assert [link.name for link in _told(LETTERED)["I had dreamt it"]] == ["Leyla Aydin", "My chief"]


def test_a_question_is_no_claim() -> None:
    assert not any(said.endswith("?") or "Q:" in said for said in (*_told(LETTERED), *_told(NAMED)))


def test_he_in_a_guests_own_words_is_not_the_guest() -> None:
    told = _told(NAMED)
    assert [link.name for link in told["the road is his"]] == ["Aydin", "Omar Haddad"]
    assert told["He denies it"][-1].name != "Aydin"


def test_a_price_list_is_no_interview() -> None:
    text = "Prices at the quay\n\nSand: 300 lira\n\nCement: 900 lira\n\nWho pays: everybody?\n"
    assert turns(read(Document(id="0", uri="-", text=text, language="en"))) == ()
