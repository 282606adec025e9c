"""What is marked in a text, and for which claim: its evidence, who says so, by which words, how surely, what sums."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from hearsay.model import Claim, Reading

Part = Literal["evidence", "source", "cue", "surely", "sum"]
PARTS: tuple[Part, ...] = ("evidence", "source", "cue", "surely", "sum")


class Mark(Struct, frozen=True):
    """A stretch of the text that plays a part in a claim, by the claim's number; 0 for a sum that is in none.

    link: the place of the link in the claim's chain, for a source and a cue; None for the other parts.
    """

    start: int
    end: int
    number: int
    part: Part
    link: int | None = None


def marks(reading: Reading) -> list[Mark]:
    """Everything that is marked in a reading."""
    used = {identity for claim in reading.claims for identity in claim.money}
    found = [mark for number, claim in enumerate(reading.claims, 1) for mark in _of_claim(claim, number)]
    sums = {money.id: money for money in reading.money}
    for number, claim in enumerate(reading.claims, 1):
        said = [sums[identity] for identity in claim.money if identity in sums]
        found += [Mark(money.start, money.end, number, "sum") for money in said]
    return found + [Mark(m.start, m.end, 0, "sum") for m in reading.money if m.id not in used]


def _of_claim(claim: Claim, number: int) -> Iterator[Mark]:
    for span in claim.evidence:
        yield Mark(span.start, span.end, number, "evidence")
    for span in claim.modality.cues:
        yield Mark(span.start, span.end, number, "surely")
    for place, link in enumerate(claim.chain):
        if link.source is not None:
            yield Mark(link.source.start, link.source.end, number, "source", place)
        if link.cue is not None:
            yield Mark(link.cue.start, link.cue.end, number, "cue", place)
