"""Two figures that a report gives for one thing: an answer, a rebuttal, or the same words with another number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from hearsay.checks._latest import latest
from hearsay.checks._numbers import Number, about_of, numbers, quotes_of
from hearsay.checks._statements import wording
from hearsay.checks._words import stems, words, years
from hearsay.language.identify import READ
from hearsay.model import Mention, Place, Reading, Span, Time
from hearsay.text.shelf import Shelf, shelf

T = TypeVar("T")

_REACH = 3  # sentences back
_FARTHEST = 60  # sentences back, where the text says that it is of the same time
_TWO = 2
_MOST = 200  # numbers looked at
_CLAUSE = re.compile(r"[;:–—]|\s-\s|,\s(?:but|and|while|whereas)\s")
_STOP = re.compile(r"[;:.!?]")
_VERBAL = ("ed", "en", "ing", "ly", "un")


class Restated(Struct, frozen=True):
    """The earlier and the later figure for one thing."""

    earlier: Number
    later: Number

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
        self._places: Shelf[Mention] = shelf(m for m in reading.mentions if isinstance(m.value, Place))
        self._times: Shelf[Mention] = shelf(m for m in reading.mentions if isinstance(m.value, Time))

    def all(self) -> Iterator[Restated]:
        for at, later in enumerate(self._numbers):
            if not later.denied and not self._moves_on(later) and not self._is_apart(later):
                earlier = next((e for e in self._before(at) if self._answers(e, later)), None)
                if earlier is not None:
                    yield Restated(earlier, later)

    def _before(self, at: int) -> Iterator[Number]:
        """The numbers of the last sentences, the nearest first; where the text says "the same months", of all."""
        later = self._numbers[at]
        place = self._order[later.sentence.start]
        most = _FARTHEST if self._is_of_the_same(later) or self._is_outright(later) else _REACH
        for earlier in reversed(self._numbers[max(0, at - _MOST) : at]):
            if place - self._order[earlier.sentence.start] > most:
                return
            yield earlier

    def _answers(self, earlier: Number, later: Number) -> bool:
        if earlier.denied or not self._alike(earlier, later) or self._moves_on(earlier):
            return False
        if earlier.own and later.own and earlier.voice == later.voice and not self._answer_of(later):
            return False
        far = self._order[later.sentence.start] - self._order[earlier.sentence.start]
        called = self._calls_same(earlier, later, far)
        return called or (self._restates(earlier, later, far) and not self._elsewhere(earlier, later))

    def _alike(self, earlier: Number, later: Number) -> bool:
        """Both money or both counts of one thing; an answer may leave out of what it is a count."""
        if (earlier.money is None) != (later.money is None) or (earlier.unit == "%") != (later.unit == "%"):
            return False
        if later.money and earlier.money:
            return one_kind(earlier, later)
        if not later.things and later.unit is None:
            return bool(earlier.things) and self._answer_of(later) is not None
        return bool(later.things) and (later.things[0] in earlier.things or earlier.things[:1] == later.things[-1:])

    def _restates(self, earlier: Number, later: Number, far: int) -> bool:
        if far > _REACH and self._is_outright(later):
            return self._counters(earlier, later)
        answer = self._answer_of(later)
        if answer is not None:
            own = stems(answer) & stems(self._subject(earlier))
            return far <= 1 and not own and self._clause(earlier) != self._clause(later)
        if far == 0 and self._clause(earlier) == self._clause(later):
            return False
        new = self._new(earlier, later)
        if self._is_of_the_same(later):
            return len(new) <= 1
        if self._rebuts(later):
            return far <= _REACH and len(new) <= 1
        of_himself = words("clash", "pronouns").match(self._said(later))  # what each voice did itself
        return far <= 1 and not new and bool(later.voice) and later.own and not of_himself

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
    def _answer_of(self, later: Number) -> str | None:
        """The voice of "the prosecutor's office says six": nothing is said but who says it and how many."""
        start = self._clause(later)
        end = _STOP.search(self._text, later.span.end, later.sentence.end)
        rest = self._text[later.span.end : end.start() if end else later.sentence.end]
        bare = len(stems(rest)) <= len(later.things) and not words("clash", "parts").search(rest)
        match = words("clash", "answers").fullmatch(self._text[start : later.span.start].strip(" ,;:–—-"))
        return match.group("voice") if match and bare else None

    @_kept
    def _clause(self, number: Number) -> int:
        """Where the clause begins that a number stands in."""
        cuts = _CLAUSE.finditer(self._text, number.sentence.start, number.span.start)
        return max((m.end() for m in cuts), default=number.sentence.start)

    def _subject(self, number: Number) -> str:
        """What stands before the number in its clause, and who says it."""
        names = " ".join(link.name or "" for link in number.claim.chain[1:]) if number.claim and number.own else ""
        return f"{self._text[self._clause(number) : number.span.start]} {names}"

    def _said(self, number: Number) -> str:
        """The words in which a number is stated: those of its claim, else of its sentence."""
        if number.claim and number.own:
            return wording(number.claim)
        return number.sentence.text

    def _new(self, earlier: Number, later: Number) -> set[str]:
        """What the later statement speaks of and the earlier, with what stands between them, does not."""
        first = max(0, self._order[earlier.sentence.start] - 1)
        between = self._reading.sentences[first : self._order[later.sentence.start]]
        known = stems(" ".join(s.text for s in between)) | _names_of(later) | stems(later.span.text)
        if earlier.sentence.start == later.sentence.start:
            known |= stems(self._text[later.sentence.start : self._clause(later)])
        return {word for word in self._spoken(later) - known if not word.endswith(_VERBAL) and not word[0].isdigit()}

    @_kept
    def _spoken(self, number: Number) -> frozenset[str]:
        """What the words speak of in which a number is stated."""
        return stems(words("clash", "general").sub(" ", self._said(number)))

    @_kept
    def _moves_on(self, number: Number) -> bool:
        """Whether words say that it is of a part, or of what is only sought: "six of them"."""
        behind = number.behind
        if words("clash", "parts").match(behind.lstrip()) or words("clash", "each").match(behind.lstrip(" ,")):
            return True
        return bool(words("clash", "sought").search(number.sentence.text))

    def _is_apart(self, number: Number) -> bool:
        """Whether words say that it is of another time or another thing: "another six"."""
        return bool(words("clash", "apart").search(number.sentence.text))

    def _elsewhere(self, earlier: Number, later: Number) -> bool:
        """Whether the later one is of a place or a time that is not the earlier one's."""
        own = earlier.sentence.start == later.sentence.start
        start = self._clause(later) if own else later.sentence.start
        here = self._places.inside(start, later.sentence.end)
        near = self._reading.sentences[: self._order[later.sentence.start]][-_REACH:]
        known = " ".join([earlier.sentence.text, *(s.text for s in near)])
        # where an answerer sits says nothing of the place that is spoken of; where a finder sits does
        doing = later.claim is not None and words("clash", "finders").search(self._text[start : later.span.start])
        voices = set() if doing else _names_of(later)
        if any(m.text not in known and not stems(m.text) <= voices for m in here):
            return True
        return self._other_times(earlier, later, start)

    def _other_times(self, earlier: Number, later: Number, start: int) -> bool:
        one, other = years(earlier.sentence.text), years(self._text[start : later.sentence.end])
        if other and one != other:
            return True
        times = [m for m in self._times.inside(start, later.sentence.end) if not words("clash", "same").search(m.text)]
        return any(m.text not in earlier.sentence.text for m in times)


def one_kind(earlier: Number, later: Number) -> bool:
    """Whether two sums may be of one kind: both income, both prices, or one of a kind that is not told."""
    one, other = earlier.money, later.money
    if one is None or other is None:
        return False
    paid = {"price", "transfer", "other", "cost", "payroll"}
    return one.kind == other.kind or "other" in (one.kind, other.kind) or {one.kind, other.kind} <= paid


def _names_of(number: Number) -> set[str]:
    chain = number.claim.chain if number.claim and number.own else ()
    sources = [link.source.text for link in chain if link.source]
    return set(stems(" ".join([*(link.name or "" for link in chain), *sources])))
