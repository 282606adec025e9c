"""Pairs that share text: what is a copy, what only a passage, and which way round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hearsay.assembly.copies import find_copies
from hearsay.assembly.copies.kinship import is_copy, kinship
from hearsay.assembly.witnesses import witnesses
from hearsay.corpus import Corpus, Descent, Ledger
from hearsay.model import Reading

Told = Callable[..., Reading]


def pairs(*readings: Reading) -> tuple[Descent, ...]:
    return find_copies(Corpus(readings=readings), Ledger()).descents


def test_a_reprint_on_the_next_day_is_a_copy_of_the_first(told: Told, stories: dict[str, str]) -> None:
    first = told("Lagoon Herald", stories["origin"], "2021-02-01")
    reprint = told("Volta Post", "Eels and tokens\n\n" + stories["origin"] + " Tell your friends.", "2021-02-02")
    [found] = pairs(reprint, first)
    assert (found.type, found.child, found.parent) == ("copy", reprint.document.id, first.document.id)
    assert "2021" not in found.because
    assert "100%" in found.because


def test_passages_quote_both_texts(told: Told, stories: dict[str, str]) -> None:
    first = told("Lagoon Herald", stories["origin"], "2021-02-01")
    later = told("Volta Post", "As was told on the quay: " + stories["origin"][:300], "2021-02-02")
    for found in pairs(first, later):
        texts = {r.document.id: r.document.text for r in (first, later)}
        for passage in found.passages:
            assert texts[found.child][passage.child.start : passage.child.end] == passage.child.text
            assert texts[found.parent][passage.parent.start : passage.parent.end] == passage.parent.text


def test_a_lead_pasted_into_a_long_text_is_shared_but_no_copy(told: Told, stories: dict[str, str]) -> None:
    first = told("Volta Post", stories["wire"], "2021-02-02")
    long = told("Mono Weekly", f"{stories['other']} {stories['stock']} {stories['wire'][:210]}", "2021-02-03")
    [found] = pairs(first, long)
    assert found.type == "relay"
    assert found.passages[0].child.text.startswith("Armed men take one basket")


def test_one_stock_paragraph_makes_no_copies(told: Told, stories: dict[str, str]) -> None:
    one = told("Volta Post", f"{stories['wire']}\n\n{stories['stock']}", "2021-02-02")
    two = told("Mono Weekly", f"{stories['other']}\n\n{stories['stock']}", "2021-02-03")
    assert [d.type for d in pairs(one, two)] == ["relay"]


def test_old_matter_in_a_new_report_is_no_copy_but_a_repost_is(told: Told, stories: dict[str, str]) -> None:
    first = told("Lagoon Herald", stories["origin"], "2021-02-01")
    news = (
        "On Friday the court of Lome sent two buyers to prison for four years, and the airport police lost its chief. "
    )
    update = told("Lagoon Herald", news * 2 + stories["origin"][:430], "2021-09-01")
    repost = told("Amber Mirror", stories["origin"] + " Share this.", "2021-09-02")
    types = {frozenset((d.child, d.parent)): d.type for d in pairs(first, update, repost)}
    assert types[frozenset((first.document.id, update.document.id))] == "relay"
    assert types[frozenset((first.document.id, repost.document.id))] == "copy"


def test_a_text_with_words_changed_all_along_is_a_copy_only_where_a_wire_stands_behind_it(told: Told) -> None:
    one = (
        "LOME (Gulf Wire) - Fishermen at the weir of Kouta give up one basket of glass eels in six, a man who fishes "
        "there said on Monday. Armed men hand out a tin token in return for it, and nobody passes without one. Buyers "
        "at the airport pay 900 dollars a kilogram, of which forty reach the river."
    )
    two = (
        "ACCRA (Gulf Wire) - Of every six baskets filled at the weir of Kouta one goes to men with rifles, a man who "
        "fishes there told reporters. They hand out a tin token in return, and whoever has none must turn back at the "
        "bend. Dealers in town pay 900 dollars a kilogram, of which little comes home."
    )
    wired = witnesses([told("Volta Post", one), told("Oti Courier", two)]).values()
    plain = witnesses([told("Volta Post", one[19:]), told("Oti Courier", two[20:])]).values()
    assert {w.wire for w in wired} == {"gulf"}
    assert is_copy(kinship(*wired), credited=True)
    assert not is_copy(kinship(*plain))


@pytest.mark.parametrize("published", ["2021-02-30", "yesterday", "", None, "20", "2021-13"])
def test_a_date_that_is_none_is_unknown(told: Told, stories: dict[str, str], published: str | None) -> None:
    [found] = witnesses([told("Volta Post", stories["wire"], published)]).values()
    assert found.when is None
    [shown] = witnesses(
        [told("Volta Post", stories["wire"], published, "https://volta.example/2021/02/03/eels")]
    ).values()
    assert str(shown.when) == "2021-02-03"
