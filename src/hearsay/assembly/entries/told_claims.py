"""The claims of a corpus, looked up by id, with their documents in order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from hearsay.corpus import Target
from hearsay.model import Claim, Reading
from hearsay.text.spans import verbatim


class Told:
    """Every claim of a corpus by its id, where it stands and what it says."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._at: dict[str, tuple[Reading, Claim]] = {}
        for reading in readings:
            for claim in reading.claims:
                self._at[claim.id] = (reading, claim)

    def __contains__(self, claim: str) -> bool:
        return claim in self._at

    def claim(self, claim: str) -> Claim:
        """The claim of an id."""
        return self._at[claim][1]

    def reading(self, claim: str) -> Reading:
        """The reading that a claim stands in."""
        return self._at[claim][0]

    def document(self, claim: str) -> str:
        """The id of the document that a claim stands in."""
        return self._at[claim][0].document.id

    def words(self, claim: str) -> str:
        """What a claim says, verbatim."""
        return verbatim(self._at[claim][1].evidence)

    def found(self, target: Target) -> str | None:
        """The claim that a decision is about, by its id, else by its document and quote; None where it is gone."""
        if target.id in self._at:
            return target.id
        return self._quoted.get((target.document or "", target.quote or ""))

    @cached_property
    def _quoted(self) -> dict[tuple[str, str], str]:
        every = [(reading.document.id, claim) for reading, claim in reversed(list(self._at.values()))]
        parts = {(document, span.text): claim.id for document, claim in every for span in claim.evidence}
        return parts | {(document, verbatim(claim.evidence)): claim.id for document, claim in every}

    def documents(self, claims: Iterable[str]) -> tuple[str, ...]:
        """The documents of some claims, each once, in order of their ids."""
        return tuple(sorted({self.document(claim) for claim in claims}))
