"""Whose word every claim of a corpus rests on, each voice one across documents."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.assembly.voices.heard import Heard, Witness, witnesses
from hearsay.assembly.voices.uniting import united
from hearsay.model import Reading


class Hearing:
    """The witnesses of a corpus's claims, with their voices united."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._witnesses = {w.claim: w for reading in readings for w in witnesses(reading)}
        heard = [h for w in self._witnesses.values() for h in ((w.last,) if w.last else ()) + w.carriers]
        self._one = united(heard)

    def witness(self, claim: str) -> Witness:
        """The witness of a claim, as its document has it."""
        return self._witnesses[claim]

    def voice(self, claim: str) -> Heard | None:
        """The voice on whose word a claim rests, the same in every document; None where nobody is named."""
        last = self._witnesses[claim].last
        return self._one[last] if last is not None else None

    def carriers(self, claim: str) -> tuple[Heard, ...]:
        """The outlets that a document says have carried a claim."""
        return tuple(self._one[h] for h in self._witnesses[claim].carriers)
