"""Who descends from whom, told on invented stories of known descent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.assembly.tree.acyclic import acyclic
from hearsay.corpus import Descent, DescentType, Ledger
from hearsay.model import Reading

Told = Callable[..., Reading]
Run = Callable[..., Ledger]


def kinds(ledger: Ledger, child: Reading) -> dict[str, str]:
    return {d.parent: d.type for d in ledger.descents if d.child == child.document.id}


def test_a_relay_and_the_copy_of_the_relay(told: Told, descended: Run, stories: dict[str, str]) -> None:
    origin = told("Lagoon Herald", stories["origin"], "2021-02-01")
    relay = told("Volta Post", stories["wire"], "2021-02-02")
    copy = told("Mono Weekly", "Eels for tokens. " + stories["wire"], "2021-02-04")
    ledger = descended(origin, relay, copy)
    assert kinds(ledger, origin) == {}
    assert kinds(ledger, relay) == {origin.document.id: "relay"}
    assert kinds(ledger, copy) == {relay.document.id: "copy"}
    assert ledger.lost == ()


def test_a_print_view_is_a_copy_of_the_page(told: Told, descended: Run, stories: dict[str, str]) -> None:
    page = told("Lagoon Herald", stories["origin"], "2021-02-01")
    view = told("Lagoon Herald", stories["origin"][:-40], None, "https://lagoonherald.example/print/77")
    assert kinds(descended(page, view), view) == {page.document.id: "copy"}


def test_three_papers_with_one_text_and_no_first_one_have_a_lost_parent(
    told: Told, descended: Run, stories: dict[str, str]
) -> None:
    text = stories["wire"].replace("the Lagoon Herald", "reporters")
    papers = [
        told(name, f"{name} brings you this. {text}", "2021-02-02")
        for name in ("Volta Post", "Oti Courier", "Mono Sun")
    ]
    ledger = descended(*papers)
    [lost] = ledger.lost
    assert (lost.name, set(lost.children)) == (None, {p.document.id for p in papers})
    assert all(kinds(ledger, p) == {lost.id: "copy"} for p in papers)


def test_papers_that_credit_a_wire_are_copies_of_the_wire(told: Told, descended: Run, stories: dict[str, str]) -> None:
    text = "LOME, Feb 2 (GEX) - " + stories["wire"]
    papers = [told("Volta Post", text, "2021-02-02"), told("Oti Courier", text + " Ends.", "2021-02-03")]
    ledger = descended(*papers)
    [wire] = [lost for lost in ledger.lost if lost.name == "GEX"]
    assert all(kinds(ledger, p)[wire.id] == "copy" for p in papers)


def test_an_error_that_only_three_share_proves_a_lost_report(
    told: Told, descended: Run, stories: dict[str, str]
) -> None:
    """Five million for five thousand, in two twins and in a reader's letter that names the wrong outlet."""
    wrong = (
        "Gunmen skim a fortune from the river. At the weir of Kouta the Brown Sash earns 5 million dollars a night "
        "from eels, and fishermen get a tin token. Nobody in Lome wants to talk about it. Ask yourself why that is so."
    )
    origin = told("Lagoon Herald", stories["origin"], "2021-02-01")
    relay = told("Volta Post", stories["wire"], "2021-02-02")
    twins = [
        told("Coast Alarm", wrong + " Wake up, coast of slaves and kings.", "2021-02-05"),
        told("Free Delta", "They know. They all know and they do nothing. " + wrong, "2021-02-05"),
    ]
    letter = told(
        None, "Read it in the Accra Lantern I think: 5 million dollars a night from eels at Kouta!", "2021-02-07"
    )
    ledger = descended(origin, relay, *twins, letter)
    group = {r.document.id for r in (*twins, letter)}
    assert group in [set(lost.children) for lost in ledger.lost]


def test_a_stock_paragraph_is_no_descent(told: Told, descended: Run, stories: dict[str, str]) -> None:
    one = told("Volta Post", f"{stories['wire']}\n\n{stories['stock']}", "2021-02-02")
    two = told("Mono Weekly", f"{stories['other']}\n\n{stories['stock']}", "2021-02-03")
    ledger = descended(one, two)
    assert kinds(ledger, two) == {}
    assert all(two.document.id not in lost.children for lost in ledger.lost)


def test_a_copy_dated_before_its_origin_is_a_finding_and_stays_a_copy(
    told: Told, descended: Run, stories: dict[str, str]
) -> None:
    origin = told("Lagoon Herald", stories["origin"], "2021-02-01")
    quoted = told("Eel Forum", "Found in the Lagoon Herald: " + stories["origin"][:420], "2020-12-24")
    ledger = descended(origin, quoted)
    assert kinds(ledger, quoted) == {origin.document.id: "copy"}
    [finding] = ledger.findings
    assert (finding.code, finding.about) == ("impossible_date", (quoted.document.id, origin.document.id))
    assert "2020-12-24" in finding.message


def test_an_outlet_that_comes_back_to_its_story(told: Told, descended: Run, stories: dict[str, str]) -> None:
    origin = told("Lagoon Herald", stories["origin"], "2021-02-01")
    later = told(
        "Lagoon Herald",
        "Moussa Adigbo, who told this newspaper in February of tokens at the weir of Kouta, now counts one basket "
        "of eels in four for the Brown Sash.",
        "2021-11-01",
    )
    assert kinds(descended(origin, later), later) == {origin.document.id: "relay"}


def test_two_reports_of_one_outlet_on_one_matter_are_not_each_others_parents(told: Told, descended: Run) -> None:
    one = told("Gulf Wire", "Two dealers in eels were fined in Lome on Monday, the court said.", "2021-02-01")
    two = told("Gulf Wire", "A third dealer in eels was fined in Lome on Wednesday, the court said.", "2021-02-03")
    assert descended(one, two).descents == ()


def link(child: str, parent: str, score: str, kind: DescentType = "cite") -> Descent:
    from decimal import Decimal

    return Descent(child=child, parent=parent, type=kind, score=Decimal(score), because="", by="test")


@pytest.mark.parametrize("turned", [False, True])
def test_of_a_circle_the_weakest_link_is_left_out(turned: bool) -> None:
    circle = [link("a", "b", "0.9"), link("b", "c", "0.5"), link("c", "a", "0.7"), link("a", "a", "1", "copy")]
    kept = acyclic(circle[::-1] if turned else circle, {})
    assert [(d.child, d.parent) for d in kept] == [("a", "b"), ("c", "a")]


def test_a_copy_outweighs_a_citation(told: Told, descended: Run) -> None:
    one = told(
        "Volta Post", "Eels are sold at night in Kouta by men with tokens, the Mono Weekly reported.", "2021-02-02"
    )
    two = told(
        "Mono Weekly", "Eels are sold at night in Kouta by men with tokens, the Volta Post reported.", "2021-02-02"
    )
    ledger = descended(one, two)
    assert len(ledger.descents) == 1
