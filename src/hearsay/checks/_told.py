"""What others told before a statement, the nearest first: it is looked up backwards from a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from hearsay.checks._statements import DENIED, identity_of, is_illicit, root
from hearsay.model import Claim, Reading


class Told:
    """The statements of a reading that are no denials, by where they end."""

    def __init__(self, reading: Reading) -> None:
        held = [c for c in reading.claims if c.modality.level not in DENIED]
        self._claims = sorted(held, key=lambda c: c.evidence[-1].end)
        self._ends = [c.evidence[-1].end for c in self._claims]
        self._starts = [s.start for s in reading.sentences]

    def sentence(self, claim: Claim) -> int:
        """The place of a claim's sentence."""
        return bisect_right(self._starts, claim.evidence[0].start)

    def until(self, end: int) -> Iterator[Claim]:
        """What is told before a place, the nearest first."""
        return (self._claims[at] for at in range(bisect_right(self._ends, end) - 1, -1, -1))

    def before(self, claim: Claim, *, of_a_trade: bool = True) -> Iterator[Claim]:
        """What others said before a statement, on a trade or on anything."""
        voice = identity_of(root(claim))
        for other in self.until(claim.evidence[0].start):
            if identity_of(root(other)) != voice and (is_illicit(other.stream) or not of_a_trade):
                yield other

    def near(self, claim: Claim, sentences: int, *, of_a_trade: bool = True) -> list[Claim]:
        """The same, so many sentences back."""
        first = self.sentence(claim) - sentences
        return list(takewhile(lambda c: self.sentence(c) >= first, self.before(claim, of_a_trade=of_a_trade)))

    def by_himself(self, claim: Claim) -> bool:
        """Whether the speaker told of a trade himself, in a sentence before, or in that of a claim on no trade."""
        voice, place = identity_of(root(claim)), self.sentence(claim)
        own = (c for c in self.until(claim.evidence[0].start) if identity_of(root(c)) == voice and is_illicit(c.stream))
        return any(self.sentence(c) < place or claim.stream is None for c in own)
