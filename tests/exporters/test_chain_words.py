"""A chain as a sentence: the golden wording, and what each part of it leads to."""

from __future__ import annotations

import pytest
from fictional import NONE, PUBLISHER, TEXT, claim, link, reading
from msgspec.structs import replace

from hearsay.exporters import chain_words
from hearsay.model import Evidential, How, Link

GOLDEN = [
    "The Levant Courier, citing the Tigris Wire, citing Layla Nasser, who said so",
    "The Levant Courier, citing the Tigris Wire, which said so",
    "The Levant Courier, citing Layla Nasser [inferred from “Nasser”], who said so",
    "The Levant Courier, citing Layla Nasser [inferred from “Nasser”], who said so",
    "The Levant Courier; nobody is named",
    "The Levant Courier; nobody is named",
    "The Levant Courier, citing an unnamed source (“unnamed officials”), who said so",
    "The Levant Courier, citing a spokesman for the Column, who denied it",
    "The Levant Courier",
]
WIRE = link(TEXT, "agency", "Tigris Wire", "the Tigris Wire", "said on Monday")
CLERK = link(TEXT, "person", "Layla Nasser", "Layla Nasser", "cited", how="hearsay")


def said(*links: Link) -> str:
    return chain_words.sentence(claim(TEXT, 1, "any toll is taken", *links))


def test_chains_read_as_sentences() -> None:
    assert [chain_words.sentence(claim) for claim in reading().claims] == GOLDEN


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("assertion", "who said so"),
        ("belief", "who believed so"),
        ("knowledge", "who gave it as known"),
        ("hearsay", "who had heard"),
        ("document", "who went by a document"),
        ("perception", "who saw it"),
        ("denial", "who denied it"),
        ("question", "who left it open"),
    ],
)
def test_how_the_last_voice_knows(how: How, words: str) -> None:
    assert said(WIRE, replace(CLERK, how=how)) == (
        f"The Levant Courier, citing the Tigris Wire, citing Layla Nasser, {words}"
    )


@pytest.mark.parametrize(
    ("evidential", "words"), [("saw", "who saw it"), ("was_told", "who had heard"), ("inferred", "who inferred so")]
)
def test_what_the_root_has_it_from_says_more_than_that_it_spoke(evidential: Evidential, words: str) -> None:
    spoke = claim(TEXT, 1, "any toll is taken", replace(CLERK, how="assertion"), evidential=evidential)
    assert chain_words.sentence(spoke) == f"The Levant Courier, citing Layla Nasser, {words}"
    denied = claim(TEXT, 1, "any toll is taken", replace(CLERK, how="denial"), evidential=evidential)
    assert chain_words.sentence(denied).endswith("who denied it")


def test_a_short_title_goes_with_the_name_wherever_the_text_gives_it() -> None:
    later = replace(CLERK, known="resolved", how="assertion")
    assert said(replace(later, described="doctor")).startswith("The Levant Courier, citing doctor Layla Nasser [")
    assert said(replace(later, described="a former customs clerk")).startswith("The Levant Courier, citing Layla")


def test_a_voice_in_the_middle_that_heard_or_denied_says_so_too() -> None:
    assert said(replace(CLERK, how="denial"), WIRE) == (
        "The Levant Courier, citing Layla Nasser, who denied it, citing the Tigris Wire, which said so"
    )


def test_what_was_carried_on_is_marked() -> None:
    on = replace(CLERK, known="carried", source=None, cue=None, how="perception")
    assert said(on) == "The Levant Courier, citing Layla Nasser [carried on], who saw it"


def test_a_link_resolved_from_words_that_are_not_there() -> None:
    assert said(replace(CLERK, known="resolved", source=None)).startswith(
        "The Levant Courier, citing Layla Nasser [inferred],"
    )


def test_nobody_is_named_with_the_words_that_name_nobody() -> None:
    cued = replace(NONE, cue=link(TEXT, "none", None, None, "It is believed that").cue)
    assert said(cued) == "The Levant Courier; nobody is named (“It is believed that”)"
    assert said(cued, WIRE).startswith("The Levant Courier, citing somebody who is not named (“It is believed that”),")


def test_the_words_before_a_name_come_with_it() -> None:
    source = link(TEXT, "person", "Layla Nasser", "The wire cited Layla Nasser", "cited")
    assert "citing the wire cited Layla Nasser, who" in said(source)


def test_own_reporting() -> None:
    own = Link(kind="self", name="The Levant Courier", how="assertion", known="explicit", because="")
    assert said(own) == "The Levant Courier, from its own reporting"
    assert said(replace(own, how="perception")) == "The Levant Courier, from its own reporting, which saw it"


@pytest.mark.parametrize(("kind", "words"), [("document", "a document"), ("dataset", "a set of data")])
def test_papers_speak_as_papers(kind: str, words: str) -> None:
    paper = Link(kind=kind, name=None, how="hearsay", known="explicit", because="")  # type: ignore[arg-type]
    assert said(paper) == f"The Levant Courier, citing {words}, which passed on what was heard"


def test_a_publisher_that_nobody_told() -> None:
    first = reading().claims[8]
    unknown = replace(first, chain=(replace(first.chain[0], name=None), NONE))
    assert chain_words.sentence(unknown) == "The publisher (not told); nobody is named"
    assert chain_words.sentence(replace(first, chain=())) == "nobody is named"


def test_each_voice_is_a_part_of_its_own() -> None:
    named = [part.link for part in chain_words.parts(claim(TEXT, 1, "any toll is taken", WIRE, CLERK))]
    assert [place for place in named if place is not None] == [0, 1, 2]
    assert PUBLISHER.name == chain_words.parts(reading().claims[0])[0].text
