"""Two figures that a report gives for one thing: an answer, a rebuttal, or the same words with another number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from hearsay.checks._answers import Answer, announced, answer, paired
from hearsay.checks._latest import latest
from hearsay.checks._numbers import Number, about_of, numbers, quotes_of
from hearsay.checks._settings import Settings
from hearsay.checks._things import is_spent, moves_on, names_of, said
from hearsay.checks._words import stems, words
from hearsay.language.identify import READ
from hearsay.model import Reading, Span

T = TypeVar("T")

_REACH = 3  # sentences back
_FARTHEST = 60  # sentences back, where the text says that it is of the same time
_TWO = 2
_NAMED = 5  # sentences back, where the answer says what it is of
_FARTHEST_APART = 100  # how many times a sum an answer to it may be
_INCOME = {"revenue", "profit", "tax", "asset"}  # kinds that an answer may take one for another
_MOST = 200  # numbers looked at
_CLAUSE = re.compile(r"[;:–—]|\s-\s|,\s(?:but|and|while|whereas)\s")
_VERBAL = ("ed", "en", "ing", "ly", "un")


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
    return tuple(_Restater(reading).all()) if reading.document.language in READ else ()


def _kept(work: Callable[[_Restater, Number], T]) -> Callable[[_Restater, Number], T]:
    """What is asked of one number, worked out once: each is held against many others."""

    def asked(self: _Restater, number: Number) -> T:
        key = (work.__name__, number.span.start, number.span.end)
        if key not in self.known:
            self.known[key] = work(self, number)
        found: T = self.known[key]
        return found

    return asked


class _Restater:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.known: dict[tuple[str, int, int], Any] = {}
        self._text = reading.document.text
        self._numbers = numbers(reading)
        self._order = {s.start: at for at, s in enumerate(reading.sentences)}
        self._settings = Settings(reading)

    def all(self) -> Iterator[Restated]:
        for at, later in enumerate(self._numbers):
            if not later.denied and not moves_on(later) and not self._is_apart(later):
                earlier = next((e for e in self._before(at) if self._answers(e, later)), None)
                if earlier is not None:
                    yield Restated(earlier, later, answers=self._answer_of(later) is not None)

    def _before(self, at: int) -> Iterator[Number]:
        """The numbers of the last sentences, the nearest first; where the text says "the same months", of all."""
        later = self._numbers[at]
        place = self._order[later.sentence.start]
        most = _FARTHEST if self._is_of_the_same(later) or self._is_outright(later) else _NAMED
        for earlier in reversed(self._numbers[max(0, at - _MOST) : at]):
            if place - self._order[earlier.sentence.start] > most:
                return
            yield earlier

    def _answers(self, earlier: Number, later: Number) -> bool:
        if paired(self._text, self.clause(later), earlier, later):
            return True
        if earlier.denied or not self._alike(earlier, later) or moves_on(earlier):
            return False
        if earlier.own and later.own and earlier.voice == later.voice and not self._answer_of(later):
            return False
        far = self._order[later.sentence.start] - self._order[earlier.sentence.start]
        called = self._calls_same(earlier, later, far)
        return called or (self._restates(earlier, later, far) and not self._elsewhere(earlier, later))

    def _alike(self, earlier: Number, later: Number) -> bool:
        """Both money or both counts of one thing; an answer may leave out of what it is a count."""
        if self._is_bare_sum(earlier, later):
            return True
        if (earlier.money is None) != (later.money is None) or (earlier.unit == "%") != (later.unit == "%"):
            return False
        if later.money and earlier.money:
            kinds = {earlier.money.kind, later.money.kind}
            like = one_kind(earlier, later) or (kinds <= _INCOME and self._answer_of(later) is not None)
            return like and not (is_spent(earlier) ^ is_spent(later))
        if later.unit == "%" and self._answer_of(later):
            return True
        if not later.things and later.unit is None:
            return bool(earlier.things) and self._answer_of(later) is not None
        return bool(later.things) and (later.things[0] in earlier.things or earlier.things[:1] == later.things[-1:])

    def _is_bare_sum(self, earlier: Number, later: Number) -> bool:
        """Whether a number that names no currency answers a sum: "the figure was 25 million", of 90 million pesos."""
        bare = not later.things and later.unit is None and later.money is None and earlier.money is not None
        if not (bare and later.point and earlier.point and self._answer_of(later)):
            return False
        high, low = max(later.point, earlier.point), min(later.point, earlier.point)
        return high <= _FARTHEST_APART * low

    def _restates(self, earlier: Number, later: Number, far: int) -> bool:
        if far > _REACH and self._is_outright(later):
            return self._counters(earlier, later)
        answer = self._answer_of(later)
        if answer is not None:
            return self._is_answered(earlier, later, answer, far)
        if far == 0 and self.clause(earlier) == self.clause(later):
            return False
        new = self._new(earlier, later)
        if self._is_of_the_same(later):
            return len(new) <= 1
        if self._rebuts(later):
            return far <= _REACH and len(new) <= 1
        of_himself = words("clash", "pronouns").match(said(later))  # what each voice did itself
        return far <= 1 and not new and bool(later.voice) and later.own and not of_himself

    def _is_answered(self, earlier: Number, later: Number, answer: Answer, far: int) -> bool:
        before = self._answer_of(earlier)
        own = stems(answer.head) & (names_of(earlier) | (stems(before.voice) if before else frozenset()))
        told = bool(later.things) or later.unit is not None
        return (
            far <= (_NAMED if self._is_announced(later) or (told and answer.names_it) else _TWO if told else 1)
            and not own
            and answer.is_of(self._known(earlier, later))
            and self.clause(earlier) != self.clause(later)
        )

    def _counters(self, earlier: Number, later: Number) -> bool:
        """Whether one voice's "only 41 labs" stands against another's 340: of nothing else are there two numbers."""
        counted = [n for n in self._numbers if n.things[:1] == later.things[:1] and n.money is None]
        apart = bool(earlier.voice and later.voice) and earlier.voice != later.voice
        high, low = earlier.point, later.point
        return apart and len(counted) == _TWO and bool(high and low and high >= _TWO * low)

    def _calls_same(self, earlier: Number, later: Number, far: int) -> bool:
        """Whether the report itself says that it is the same number: "the same figure, 5,000, but per sack"."""
        return far <= 1 and earlier.point == later.point and bool(words("clash", "same_number").search(later.lead))

    @_kept
    def _rebuts(self, later: Number) -> bool:
        """ "Only 31", "no more than 90,000", or a sentence before that contests something."""
        place = self._order[later.sentence.start]
        before = self._reading.sentences[place - 1] if place else None
        near = before.text if before and before.paragraph == later.sentence.paragraph else ""
        lead = self._text[later.sentence.start : later.span.end]
        return bool(words("clash", "rebuts").search(lead)) or any(
            words("clash", "contests").search(text) for text in (near, later.sentence.text)
        )

    @_kept
    def _is_outright(self, later: Number) -> bool:
        """ "Only 31", "fewer than 900": right before a count of something."""
        return bool(later.things) and bool(words("clash", "outright").search(later.lead))

    @_kept
    def _is_of_the_same(self, number: Number) -> bool:
        """ "In the same months": the sentence says itself that another number is of the same."""
        return bool(words("clash", "same").search(number.sentence.text))

    @_kept
    def _answer_of(self, later: Number) -> Answer | None:
        """What "the prosecutor's office says six" answers by: nothing is said but who says it and how many."""
        how = announced if self._is_announced(later) else answer
        return how(self._text, self.clause(later), later)

    @_kept
    def _is_announced(self, later: Number) -> bool:
        """Whether its sentence or the one before says that another figure comes: "she has a lower number"."""
        place = self._order[later.sentence.start]
        near = self._reading.sentences[max(0, place - 1) : place + 1]
        return any(words("answer", "differs").search(s.text) for s in near if s.paragraph == later.sentence.paragraph)

    def _new(self, earlier: Number, later: Number) -> set[str]:
        """What the later statement speaks of and the earlier, with what stands between them, does not."""
        known = self._known(earlier, later) | names_of(later) | stems(later.span.text)
        if earlier.sentence.start == later.sentence.start:
            known |= stems(self._text[later.sentence.start : self.clause(later)])
        return {word for word in self._spoken(later) - known if not word.endswith(_VERBAL) and not word[0].isdigit()}

    def _known(self, earlier: Number, later: Number) -> frozenset[str]:
        """What was spoken of from the sentence before the earlier one on."""
        first = max(0, self._order[earlier.sentence.start] - 1)
        between = self._reading.sentences[first : self._order[later.sentence.start]]
        return stems(" ".join(s.text for s in between))

    @_kept
    def _spoken(self, number: Number) -> frozenset[str]:
        """What the words speak of in which a number is stated."""
        return stems(words("clash", "general").sub(" ", said(number)))

    def _is_apart(self, number: Number) -> bool:
        """Whether words say that it is of another time or another thing: "another six"."""
        answered = self._answer_of(number)
        text = answered.without_voice(number.sentence.text) if answered else number.sentence.text
        return bool(words("clash", "apart").search(text))

    @_kept
    def clause(self, number: Number) -> int:
        """Where the clause begins that a number stands in."""
        cuts = _CLAUSE.finditer(self._text, number.sentence.start, number.span.start)
        return max((m.end() for m in cuts), default=number.sentence.start)

    def _elsewhere(self, earlier: Number, later: Number) -> bool:
        """Whether the later one is of a place or a time that is not the earlier one's."""
        own = earlier.sentence.start == later.sentence.start
        start = self.clause(later) if own else later.sentence.start
        near = self._reading.sentences[: self._order[later.sentence.start]][-_REACH:]
        return self._settings.differ(earlier, later, start=start, near=near, answers=self._answer_of(later) is not None)


def one_kind(earlier: Number, later: Number) -> bool:
    """Whether two sums may be of one kind: both income, both prices, or one of a kind that is not told."""
    one, other = earlier.money, later.money
    if one is None or other is None:
        return False
    paid = {"price", "transfer", "other", "cost", "payroll"}
    return one.kind == other.kind or "other" in (one.kind, other.kind) or {one.kind, other.kind} <= paid
