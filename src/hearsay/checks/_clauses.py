"""The clause of each number: how it answers another figure, what it speaks of, and what of that is new."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from hearsay.checks._answers import Answer, announced, answer
from hearsay.checks._numbers import Number
from hearsay.checks._things import names_of, said
from hearsay.checks._words import stems, words
from hearsay.model import Reading

T = TypeVar("T")
_CLAUSE = re.compile(r"[;:–—]|\s-\s|,\s(?:but|and|while|whereas)\s")
_VERBAL = ("ed", "en", "ing", "ly", "un")


def kept(work: Callable[[Clauses, Number], T]) -> Callable[[Clauses, Number], T]:
    """What is asked of one number, worked out once: each is held against many others."""

    def asked(self: Clauses, number: Number) -> T:
        key = (work.__name__, number.span.start, number.span.end)
        if key not in self.worked_out:
            self.worked_out[key] = work(self, number)
        found: T = self.worked_out[key]
        return found

    return asked


class Clauses:
    """The clauses of a reading's numbers. order: the place of a sentence by its start."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.worked_out: dict[tuple[str, int, int], Any] = {}
        self.text = reading.document.text
        self.order = {s.start: at for at, s in enumerate(reading.sentences)}

    def far(self, earlier: Number, later: Number) -> int:
        """How many sentences lie between two numbers."""
        return self.order[later.sentence.start] - self.order[earlier.sentence.start]

    @kept
    def clause(self, number: Number) -> int:
        """Where the clause begins that a number stands in."""
        cuts = _CLAUSE.finditer(self.text, number.sentence.start, number.span.start)
        return max((m.end() for m in cuts), default=number.sentence.start)

    @kept
    def answer_of(self, later: Number) -> Answer | None:
        """What "the prosecutor's office says six" answers by: nothing is said but who says it and how many."""
        how = announced if self.is_announced(later) else answer
        return how(self.text, self.clause(later), later)

    @kept
    def is_announced(self, later: Number) -> bool:
        """Whether its sentence or the one before says that another figure comes: "she has a lower number"."""
        place = self.order[later.sentence.start]
        near = self._reading.sentences[max(0, place - 1) : place + 1]
        return any(words("answer", "differs").search(s.text) for s in near if s.paragraph == later.sentence.paragraph)

    @kept
    def is_of_the_same(self, number: Number) -> bool:
        """ "In the same months": the sentence says itself that another number is of the same."""
        return bool(words("clash", "same").search(number.sentence.text))

    @kept
    def is_outright(self, later: Number) -> bool:
        """ "Only 31", "fewer than 900": right before a count of something."""
        return bool(later.things) and bool(words("clash", "outright").search(later.lead))

    @kept
    def rebuts(self, later: Number) -> bool:
        """ "Only 31", "no more than 90,000", or a sentence before that contests something."""
        place = self.order[later.sentence.start]
        before = self._reading.sentences[place - 1] if place else None
        near = before.text if before and before.paragraph == later.sentence.paragraph else ""
        lead = self.text[later.sentence.start : later.span.end]
        return bool(words("clash", "rebuts").search(lead)) or any(
            words("clash", "contests").search(text) for text in (near, later.sentence.text)
        )

    def is_apart(self, number: Number) -> bool:
        """Whether words say that it is of another time or another thing: "another six"."""
        answered = self.answer_of(number)
        text = answered.without_voice(number.sentence.text) if answered else number.sentence.text
        if answered and answered.is_read:
            text = words("answer", "harmless").sub(" ", said(number))
        return bool(words("clash", "apart").search(text))

    @kept
    def spoken(self, number: Number) -> frozenset[str]:
        """What the words speak of in which a number is stated."""
        return stems(words("clash", "general").sub(" ", said(number)))

    def known(self, earlier: Number, later: Number) -> frozenset[str]:
        """What was spoken of from the sentence before the earlier one on."""
        first = max(0, self.order[earlier.sentence.start] - 1)
        between = self._reading.sentences[first : self.order[later.sentence.start]]
        return stems(" ".join(s.text for s in between))

    def new(self, earlier: Number, later: Number) -> set[str]:
        """What the later statement speaks of and the earlier, with what stands between them, does not."""
        known = self.known(earlier, later) | names_of(later) | stems(later.span.text)
        if earlier.sentence.start == later.sentence.start:
            known |= stems(self.text[later.sentence.start : self.clause(later)])
        return {word for word in self.spoken(later) - known if not word.endswith(_VERBAL) and not word[0].isdigit()}
