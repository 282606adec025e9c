"""Where claims begin and end: each statement of a sentence is one, and nothing is cut that states only once."""

from __future__ import annotations

import pytest
from golden import CASES

from hearsay.model import Claim, Document
from hearsay.reading.stages import read

BLOCKS = [b for b in (CASES / "claims.txt").read_text("utf-8").split("\n\n") if not b.startswith("#")]


def _line(claim: Claim) -> str:
    root = claim.chain[-1]
    said = " / ".join(span.text for span in claim.evidence)
    return f"> {said} | {root.name or root.kind} | {claim.modality.level}"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.strip()[:50])
def test_claims(block: str) -> None:
    text, *expected = block.strip().splitlines()
    reading = read(Document(id="0", uri="-", text=text, language="en", publisher="The Delta Ledger"))
    assert reading.findings == ()
    assert [_line(claim) for claim in reading.claims] == expected


def test_a_plea_answers_the_charge() -> None:
    text = "The miller, Petra Novak, is charged with forging receipts for grain. Ms Novak pleaded not guilty."
    charge, plea = read(Document(id="0", uri="-", text=text, language="en")).claims
    assert (plea.chain[-1].how, plea.modality.level) == ("denial", "CT-")
    assert charge.modality.level == "CT+"


def test_a_denial_takes_back_what_hangs_on_what_it_denies() -> None:
    text = (
        "A diver said the crates were carried by Omar Haddad, who kept a fifth of the pearls. "
        "But Omar Haddad said: “I took nothing.”"
    )
    reading = read(Document(id="0", uri="-", text=text, language="en"))
    *told, denial = reading.claims
    assert [c.evidence[0].text for c in told][1:] == ["who kept a fifth of the pearls"]
    assert list(denial.denies) == [c.id for c in told]
