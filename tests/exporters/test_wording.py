from __future__ import annotations

import pytest
from fictional import reading
from msgspec.structs import replace

from hearsay.exporters import wording
from hearsay.model import Link

CHAINS = [
    "The Levant Courier, citing Tigris Wire, citing Layla Nasser",
    "The Levant Courier, citing Tigris Wire",
    "The Levant Courier, citing Layla Nasser",
    "The Levant Courier, citing Layla Nasser",
    "The Levant Courier; nobody named",
    "The Levant Courier; nobody named",
    "The Levant Courier, citing an unnamed source (“unnamed officials”)",
    "The Levant Courier, citing a spokesman for the Column",
    "The Levant Courier",
]


def test_chains_read_as_sentences() -> None:
    assert [wording.chain(claim) for claim in reading().claims] == CHAINS


def test_who_is_named() -> None:
    assert [wording.is_named(c) for c in reading().claims] == [True] * 4 + [False] * 3 + [True] * 2


def test_how_surely_in_plain_words() -> None:
    said = [wording.sureness(claim) for claim in reading().claims]
    assert said == ["asserted"] * 4 + ["probable", "possible", "asserted", "denied", "unknown"]


@pytest.mark.parametrize(("kind", "words"), [("anonymous", "an unnamed source"), ("self", "own reporting")])
def test_a_voice_without_a_name(kind: str, words: str) -> None:
    link = Link(kind=kind, name=None, how="none", known="explicit", because="")  # type: ignore[arg-type]
    assert wording.voice(link) == words


def test_a_publisher_that_nobody_told() -> None:
    first = reading().claims[8]
    unknown = replace(first, chain=(replace(first.chain[0], name=None),))
    assert wording.chain(unknown) == "publisher not told"
    assert wording.chain(replace(first, chain=())) == "nobody named"


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")])
def test_counts(number: int, words: str) -> None:
    assert wording.counted(number, "claim") == words
