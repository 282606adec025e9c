from __future__ import annotations

import pytest
from fictional import reading
from msgspec.structs import replace

from hearsay.exporters import wording
from hearsay.exporters.pieces import paragraphs


def test_who_is_named() -> None:
    assert [wording.is_named(c) for c in reading().claims] == [True] * 4 + [False] * 3 + [True] * 2


def test_how_surely_in_plain_words() -> None:
    said = [wording.sureness(claim) for claim in reading().claims]
    assert said == ["asserted"] * 4 + ["probable", "possible", "asserted", "denied", "unknown"]


def test_what_nobody_denies_is_not_called_denied() -> None:
    denial = next(c for c in reading().claims if c.modality.level == "CT-")
    own = replace(denial, chain=(*denial.chain[:-1], replace(denial.chain[-1], how="assertion")))
    assert [wording.sureness(c) for c in (denial, own)] == ["denied", "said not to be so"]


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")])
def test_counts(number: int, words: str) -> None:
    assert wording.counted(number, "claim") == words


def test_what_a_passage_is_to_the_claims() -> None:
    told = {p.text.strip(): wording.parts(p) for paragraph in paragraphs(reading()) for p in paragraph}
    assert told["more than $1 million a day"] == "Claim 2, 1; a sum in claim 1, 2"
    assert told["the Tigris Wire"] == "Who says claim 1, 2"
    assert told["reportedly"] == "Claim 5; how surely claim 5 is said"
    assert told["said on Monday"] == "The words by which claim 1, 2 is said"
