"""Two figures that a report gives for one thing: an answer, a rebuttal, or the same words with another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._answers import Answer, paired
from hearsay.checks._arithmetic import scale
from hearsay.checks._clauses import Clauses
from hearsay.checks._deeds import Deeds
from hearsay.checks._latest import latest
from hearsay.checks._likeness import Likeness
from hearsay.checks._likeness import one_kind as one_kind
from hearsay.checks._numbers import Number, about_of, numbers, quotes_of
from hearsay.checks._readded import readded
from hearsay.checks._settings import Settings
from hearsay.checks._things import called_of, is_asked, is_called, is_far_off, is_of_all, is_of_part, moves_on, said
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Reading, Span

_REACH = 3  # sentences back
_FARTHEST = 60  # sentences back, where the text says that it is of the same time
_TWO = 2
_NAMED = 5  # sentences back, where the answer says what it is of
_MOST = 200  # numbers looked at
_VERB = re.compile(r"\b(?:ha[sd]|have|is|was|were|are|puts?|gives?|gave|counts?|sets?|says?|[a-z]{3,}ed)\b")


class Restated(Struct, frozen=True):
    """The earlier and the later figure for one thing."""

    earlier: Number
    later: Number
    answers: bool = False  # the later one is given as another's figure of just what the earlier one is of

    @property
    def about(self) -> tuple[str, ...]:
        """The claims that state them."""
        return about_of((self.earlier, self.later))

    @property
    def quotes(self) -> tuple[Span, ...]:
        """The sentences that hold them."""
        return quotes_of((self.earlier, self.later))


@latest
def restated(reading: Reading) -> tuple[Restated, ...]:
    """Each figure of the report with the nearest earlier one that it answers, in text order."""
    if reading.document.language not in READ:
        return ()
    told = tuple(_Restater(reading).all())
    known = {pair.later.span.start for pair in told}
    again = (Restated(whole, made) for whole, made in readded(reading) if made.span.start not in known)
    return tuple(sorted((*told, *again), key=lambda pair: pair.later.span.start))


class _Restater:
    """A reading's numbers with their clauses, what makes two of them alike, and of which places and times they are."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._numbers = numbers(reading)
        self._clauses = Clauses(reading)
        self._likeness = Likeness(self._numbers, self._clauses)
        self._settings = Settings(reading)
        self._deeds = Deeds(reading, self._clauses)

    def all(self) -> Iterator[Restated]:
        for at, later in enumerate(self._numbers):
            if not later.denied and not moves_on(later) and not self._clauses.is_apart(later):
                earlier = next((e for e in self._before(at) if self._answers(e, later)), None)
                if earlier is not None:
                    yield Restated(earlier, later, answers=self._clauses.answer_of(later) is not None)

    def _before(self, at: int) -> Iterator[Number]:
        """The numbers of the last sentences, the nearest first; where the text says "the same months", of all."""
        later = self._numbers[at]
        place = self._clauses.order[later.sentence.start]
        far = self._clauses.is_of_the_same(later) or self._clauses.is_outright(later) or self._clauses.answer_of(later)
        most = _FARTHEST if far else _NAMED
        for earlier in reversed(self._numbers[max(0, at - _MOST) : at]):
            if place - self._clauses.order[earlier.sentence.start] > most:
                return
            yield earlier

    def _answers(self, earlier: Number, later: Number) -> bool:
        if paired(self._clauses.text, self._clauses.clause(later), earlier, later):
            return True
        if self._deeds.same(earlier, later) and not self._elsewhere(earlier, later, answers=True):
            return True
        if earlier.denied or moves_on(earlier) or is_asked(earlier) or is_far_off(earlier, later):
            return False
        if not self._likeness.alike(earlier, later) or any(of(earlier) != of(later) for of in (is_of_all, is_of_part)):
            return False
        if earlier.own and later.own and earlier.voices == later.voices and not self._clauses.answer_of(later):
            return False
        far = self._clauses.far(earlier, later)
        called = self._calls_same(earlier, later, far)
        answers = self._clauses.answer_of(later) is not None
        return called or (self._restates(earlier, later, far) and not self._elsewhere(earlier, later, answers=answers))

    def _restates(self, earlier: Number, later: Number, far: int) -> bool:
        if far > _REACH and self._clauses.is_outright(later):
            return self._counters(earlier, later)
        answer = self._clauses.answer_of(later)
        if answer is not None:
            return self._is_answered(earlier, later, answer, far) or self._is_of_its_time(earlier, later)
        if far == 0 and self._clauses.clause(earlier) == self._clauses.clause(later):
            return False
        new = self._clauses.new(earlier, later)
        if self._clauses.is_of_the_same(later):
            return len(new) <= 1
        if self._clauses.rebuts(later):
            return far <= _REACH and len(new) <= 1
        of_himself = words("clash", "pronouns").match(said(later))  # what each voice did itself
        return far <= 1 and not new and bool(later.voice) and later.own and not of_himself

    def _is_of_its_time(self, earlier: Number, later: Number) -> bool:
        """Whether another voice gives a figure "over the same period", and says nothing else."""
        apart = later.own and earlier.own and bool(later.voice) and earlier.voice != later.voice
        return apart and self._clauses.is_of_the_same(later) and not self._clauses.new(earlier, later)

    def _is_answered(self, earlier: Number, later: Number, answer: Answer, far: int) -> bool:
        return (
            (far <= self._reach(earlier, later, answer) or self._is_pointed_at(earlier, later))
            and not self._is_his_own(earlier, later, answer)
            and (answer.is_of(self._clauses.known(earlier, later)) or _is_one_rate(earlier, later, far))
            and self._clauses.clause(earlier) != self._clauses.clause(later)
        )

    def _reach(self, earlier: Number, later: Number, answer: Answer) -> int:
        """How many sentences back an answer goes: the farther, the more it says of what it is."""
        told = bool(later.things) or later.unit is not None
        back = answer.is_read or words("answer", "refers").match(answer.of)
        if self._clauses.is_announced(later) or (told and answer.names_it) or (back and self._is_next(earlier, later)):
            return _NAMED
        return _TWO if told else 1

    def _is_his_own(self, earlier: Number, later: Number, answer: Answer) -> bool:
        """Whether the one who answers gave the earlier figure himself."""
        if answer.is_read and earlier.own and earlier.voices == later.voices:
            return True
        before = self._clauses.answer_of(earlier)
        called = [*called_of(earlier), *([before.voice] if before else [])]
        if not earlier.voice and answer.is_read:
            called.append(_VERB.split(earlier.lead, maxsplit=1)[0])  # "by dawn the clinic had counted six"
        return is_called(answer.head, called)

    def _is_pointed_at(self, earlier: Number, later: Number) -> bool:
        """Whether an answer from afar can mean no other figure."""
        return self._is_the_only_one(earlier, later) or self._has_its_digits(earlier, later)

    def _is_the_only_one(self, earlier: Number, later: Number) -> bool:
        """Whether of what an answer names by a noun the text has no third number: "the number of ghosts"."""
        of = set(later.things[:1])
        counted = [n for n in self._numbers if of and of & {*n.things} and not n.money]
        return [n.span for n in counted] == [earlier.span, later.span] and self._of(later) >= of

    def _is_next(self, earlier: Number, later: Number) -> bool:
        """Whether no other sum of the unit, or count of the thing, stands between two figures."""
        between = (n for n in self._numbers if earlier.span.end <= n.span.start and n.span.end <= later.span.start)
        return not any(n.unit == later.unit and n.things[:1] == later.things[:1] for n in between)

    def _of(self, later: Number) -> frozenset[str]:
        answer = self._clauses.answer_of(later)
        return stems(answer.of) if answer else frozenset()

    def _has_its_digits(self, earlier: Number, later: Number) -> bool:
        """Whether a figure that is given for "the damage" has the digits of an earlier one of the same unit."""
        same = earlier.unit == later.unit and earlier.things == later.things and earlier.per == later.per
        digits = (earlier.point or Decimal(0)).normalize().as_tuple().digits
        alike = earlier.point == later.point or scale(earlier.point, later.point) is not None
        return same and len(digits) >= _TWO and alike

    def _counters(self, earlier: Number, later: Number) -> bool:
        """Whether one voice's "only 41 labs" stands against another's 340: of nothing else are there two numbers."""
        counted = [n for n in self._numbers if n.things[:1] == later.things[:1] and n.money is None]
        apart = bool(earlier.voice and later.voice) and earlier.voice != later.voice
        high, low = earlier.point, later.point
        return apart and len(counted) == _TWO and bool(high and low and high >= _TWO * low)

    def _calls_same(self, earlier: Number, later: Number, far: int) -> bool:
        """Whether the report itself says that it is the same number: "the same figure, 5,000, but per sack"."""
        return far <= 1 and earlier.point == later.point and bool(words("clash", "same_number").search(later.lead))

    def _elsewhere(self, earlier: Number, later: Number, *, answers: bool) -> bool:
        """Whether the later one is of a place or a time that is not the earlier one's."""
        own = earlier.sentence.start == later.sentence.start
        start = self._clauses.clause(later) if own else later.sentence.start
        near = self._reading.sentences[: self._clauses.order[later.sentence.start]][-_REACH:]
        return self._settings.differ(earlier, later, start=start, near=near, answers=answers)


def _is_one_rate(earlier: Number, later: Number, far: int) -> bool:
    """Whether another voice gives a rate of the same kind near by: "output at 4,000 barrels a day", of 25,000."""
    counted = bool(later.things) and later.things[:1] == earlier.things[:1]
    return far <= _TWO and later.per is not None and later.per == earlier.per and (counted or later.money is not None)
