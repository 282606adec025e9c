"""Whom a report names as its source, which document is meant, and what nobody has."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from hearsay.assembly.citations import find_citations
from hearsay.assembly.citations.naming import Naming, Publishers, namings
from hearsay.assembly.citations.unfound import _aliases
from hearsay.assembly.names import initials_of
from hearsay.assembly.witnesses import witnesses
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Reading

Told = Callable[..., Reading]


def cited(*readings: Reading) -> Ledger:
    return find_citations(Corpus(readings=readings), Ledger())


def links(ledger: Ledger) -> set[tuple[str, str]]:
    return {(d.child, d.parent) for d in ledger.descents}


def test_the_document_meant_is_the_one_that_tells_the_story(told: Told, stories: dict[str, str]) -> None:
    origin = told("Lagoon Herald", stories["origin"], "2021-02-01")
    bridge = told("Lagoon Herald", stories["other"], "2021-01-20")
    relay = told("Volta Post", stories["wire"], "2021-02-02")
    ledger = cited(origin, bridge, relay)
    assert links(ledger) == {(relay.document.id, origin.document.id)}
    [link] = ledger.descents
    assert link.type == "cite"
    assert "“Lagoon Herald” at" in link.because
    assert "2021-02-01 before 2021-02-02" in link.because


def test_a_report_that_came_out_later_is_never_meant(told: Told, stories: dict[str, str]) -> None:
    origin = told("Lagoon Herald", stories["origin"], "2021-03-01")
    relay = told("Volta Post", stories["wire"], "2021-02-02")
    ledger = cited(origin, relay)
    assert origin.document.id not in {d.parent for d in ledger.descents}
    assert [lost.name for lost in ledger.lost] == ["Lagoon Herald"]


def test_those_who_name_a_report_that_nobody_has_are_gathered(told: Told, stories: dict[str, str]) -> None:
    one = told("Volta Post", stories["wire"], "2021-02-02")
    two = told(
        "Mono Weekly", "Glass eels from Kouta make the Brown Sash rich, the Lagoon Herald reported.", "2021-02-03"
    )
    three = told("Oti Courier", stories["other"], "2021-02-03")
    ledger = cited(one, two, three)
    [lost] = ledger.lost
    assert set(lost.children) == {one.document.id, two.document.id}
    assert "2 documents name" in lost.evidence


def test_one_outlet_named_for_two_stories_is_two_lost_reports(told: Told, stories: dict[str, str]) -> None:
    one = told("Volta Post", stories["wire"], "2021-02-02")
    two = told(
        "Mono Weekly", "Six ferries will be sold to a firm in Cotonou, the Lagoon Herald reported.", "2022-05-03"
    )
    assert sorted(len(lost.children) for lost in cited(one, two).lost) == [1, 1]


def test_a_credit_line_names_a_wire_and_others_then_name_it_too(told: Told) -> None:
    carried = told("Volta Post", "LOME, Feb 2 (GEX) - Eels bring 900 dollars a kilogram at the airport.", "2021-02-02")
    relay = told("Mono Weekly", "Eels bring 900 dollars a kilogram at the airport of Lome, GEX said.", "2021-02-03")
    known = witnesses([carried, relay])
    publishers = Publishers(known.values())
    strengths = [namings(w, publishers)["gex"].strength for w in (known[carried.document.id], known[relay.document.id])]
    assert strengths == ["credit", "said"]
    [lost] = cited(carried, relay).lost
    assert len(lost.children) == 2


def test_a_body_that_is_only_spoken_of_is_no_source(told: Told) -> None:
    body = told(
        "Mono Fisheries Board", "STATEMENT. The board denies that eels leave Kouta. No token was seen.", "2021-02-01"
    )
    about = told(
        "Volta Post",
        "Two lorries burned on Friday at the gate of the Mono Fisheries Board, and a guard was hurt.",
        "2021-02-03",
    )
    quoting = told(
        "Oti Courier", "No eels leave Kouta and no token was seen, the Mono Fisheries Board said.", "2021-02-03"
    )
    found = links(cited(body, about, quoting))
    assert (quoting.document.id, body.document.id) in found
    assert (about.document.id, body.document.id) not in found


def test_a_page_that_names_itself_and_two_that_name_each_other(told: Told) -> None:
    alone = told("Volta Post", "Eels are sold at night, the Volta Post reported.", "2021-02-02")
    assert cited(alone) == Ledger(stamps=("assembly.citations/1",))
    one = told("Volta Post", "Eels are sold at night in Kouta, the Mono Weekly reported.", "2021-02-02")
    two = told("Mono Weekly", "Eels are sold at night in Kouta, the Volta Post reported.", "2021-02-02")
    ids = one.document.id, two.document.id
    assert links(cited(one, two)) == {ids, ids[::-1]}


def test_two_outlets_that_have_seen_one_paper_share_a_lost_parent(told: Told) -> None:
    one = told(
        "Volta Post",
        "A customs memo read by the Volta Post puts the loss at 41 million dollars a year. It is dated 3 May and names "
        "nineteen officers at the airport of Lome.",
        "2021-05-10",
    )
    two = told(
        "Mono Weekly",
        "Nineteen officers at the airport of Lome are named in a memo dated 3 May, seen by the Mono Weekly. The "
        "customs memo speaks of 41 million dollars a year.",
        "2021-05-11",
    )
    [lost] = [x for x in cited(one, two).lost if x.name == "memo"]
    assert set(lost.children) == {one.document.id, two.document.id}


def test_an_everyday_word_that_opens_a_sentence_names_no_outlet(told: Told) -> None:
    metro = told("Metro", "Glass eels are weighed at night in the lines of Lome and sold at dawn.", "2021-02-01")
    about = told(
        "Volta Post", "Metro lines were closed. Eels are weighed at night and sold at dawn, she said.", "2021-02-02"
    )
    citing = told("Oti Courier", "Eels are weighed at night and sold at dawn, according to Metro.", "2021-02-02")
    assert links(cited(metro, about, citing)) == {(citing.document.id, metro.document.id)}


NAMES = st.dictionaries(
    st.text("ab1", min_size=1, max_size=4), st.sampled_from(["Ab Bay Aster", "Bay Aster Bell", "B. A. B.", "Ab"])
)


@given(NAMES)
def test_short_names_are_those_that_all_pairs_give(names: dict[str, str]) -> None:
    named = {key: {key: Naming(key, name, "said", None)} for key, name in names.items()}
    slow: dict[str, str] = {}
    for short in sorted(names):
        for key in sorted(names):
            opening = len(short) >= 3 and any(c.isdecimal() for c in short) and key.startswith(short)
            if key != short and (short == initials_of(names[key]) or opening):
                slow.setdefault(short, key)
    assert _aliases({key: [key] for key in names}, named) == slow
