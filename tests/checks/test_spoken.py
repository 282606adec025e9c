"""Claims by what they speak of: the index finds what holding each against each would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.checks._spoken import Spoken
from hearsay.checks._statements import stems_of
from hearsay.model import Claim, Link, Modality, Span

WORDS = st.sampled_from("toll bridge lorry sergeant diesel quarry ledger harbour clerk river".split())
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12)


def _claim(number: int, text: str) -> Claim:
    chain = (Link(kind="outlet", name="Dune Post", how="assertion", known="given", because="publisher"),)
    span = Span(0, len(text), text)
    return Claim(id=str(number), evidence=(span,), chain=chain, modality=Modality(level="CT+"), by="test/1")


@given(TEXTS, st.integers(1, 4))
def test_the_index_finds_what_pairs_would(texts: list[str], fewest: int) -> None:
    claims = [_claim(number, text) for number, text in enumerate(texts)]
    spoken = Spoken(claims)
    for claim in claims:
        own = stems_of(claim)
        assert spoken.of(claim) == own
        assert spoken.like(own, fewest) == [c for c in claims if len(own & stems_of(c)) >= fewest]


def test_a_claim_that_was_not_given_is_worked_out() -> None:
    stranger = _claim(9, "toll at the quarry")
    assert Spoken([]).of(stranger) == stems_of(stranger)
    assert Spoken([]).like(stems_of(stranger), 1) == []
