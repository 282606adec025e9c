"""Whole readings against text pairs: where claims begin and end, and on whose word they stand."""

from __future__ import annotations

import pytest
from golden import CASES

from hearsay.model import Claim, Document, Link
from hearsay.reading.stages import read

BLOCKS = [b for b in (CASES / "chains.txt").read_text("utf-8").split("\n\n") if not b.startswith("#")]


def _link(link: Link) -> str:
    if link.kind == "none":
        return "none"
    name = f"[{link.name}]" if link.known in ("resolved", "carried") else str(link.name)
    return f"{link.kind} {name}"


def _line(claim: Claim) -> str:
    said = " / ".join(span.text for span in claim.evidence)
    return f"> {said} | " + " > ".join(_link(link) for link in claim.chain[1:])


@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.strip()[:50])
def test_pair(block: str) -> None:
    text, *expected = block.strip().splitlines()
    document = Document(id="0", uri="-", text=text.replace("\\n", "\n"), publisher="The Delta Ledger")
    reading = read(document)
    assert reading.findings == ()
    assert [_line(claim) for claim in reading.claims] == expected


def test_the_publisher_comes_first_also_without_a_name() -> None:
    reading = read(Document(id="0", uri="-", text="The brigade earns $3 million a year from ivory."))
    (claim,) = reading.claims
    assert (claim.chain[0].kind, claim.chain[0].name, claim.chain[0].known) == ("outlet", None, "given")
    assert claim.chain[-1].kind == "none"
