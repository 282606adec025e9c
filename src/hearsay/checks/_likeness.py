"""Whether two figures may be of one kind: two sums, two shares, or two counts of one thing."""

from __future__ import annotations

from hearsay.checks._clauses import Clauses
from hearsay.checks._numbers import Number
from hearsay.checks._things import is_spent
from hearsay.checks._words import stems, words

_TWO = 2
_FARTHEST_BARE = 100  # how many times a sum an answer to it may be that names no currency
_INCOME = {"revenue", "profit", "tax", "asset"}  # kinds that an answer may take one for another
_GIVEN = {"transfer", "asset", "other"}  # kinds that "gives" and "has" make of a figure
_PAID = {"price", "transfer", "other", "cost", "payroll"}


class Likeness:
    """The numbers of a reading with their clauses."""

    def __init__(self, numbers: tuple[Number, ...], clauses: Clauses) -> None:
        self._numbers, self._clauses = numbers, clauses
        self._place = {number.span.start: at for at, number in enumerate(numbers)}

    def alike(self, earlier: Number, later: Number) -> bool:
        """Both money or both counts of one thing; an answer may leave out of what it is a count."""
        if self._is_bare_sum(earlier, later):
            return True
        if (earlier.money is None) != (later.money is None) or (earlier.unit == "%") != (later.unit == "%"):
            return False
        if later.money and earlier.money:
            kinds = {earlier.money.kind, later.money.kind}
            like = one_kind(earlier, later) or (kinds <= _INCOME and self._clauses.answer_of(later) is not None)
            like = like or self._is_told_again(earlier, later) or self._refers_back(earlier, later)
            like = like or (later.per in (None, earlier.per) and self._is_but_given(later))
            return like and not (is_spent(earlier) ^ is_spent(later))
        if later.unit == "%" and self._clauses.answer_of(later):
            return True
        return self._counts_alike(earlier, later)

    def _is_but_given(self, later: Number) -> bool:
        """Whether a sum is all that an answer says, or has its kind from the verb of answering: "a report gives 51"."""
        answer = self._clauses.answer_of(later)
        if answer is None or answer.of or later.money is None:
            return False
        return answer.is_read or later.money.kind in _GIVEN

    def _refers_back(self, earlier: Number, later: Number) -> bool:
        """Whether an answer says that it is of the figure before: "puts the figure for that year at 14 million"."""
        answer = self._clauses.answer_of(later)
        if answer is None or earlier.money is None or later.money is None:
            return False
        prices = {money.measure == "unit_price" for money in (earlier.money, later.money)}
        general = answer.of and answer.is_of(frozenset())  # "the haul", "the figure"
        return len(prices) == 1 and bool(general or words("answer", "refers").match(answer.of))

    def _is_told_again(self, earlier: Number, later: Number) -> bool:
        """Whether two statements speak of the same by their own words: what kind of sum it is, follows from them."""
        common = self._clauses.spoken(earlier) & self._clauses.spoken(later)
        return len(common) >= _TWO and not self._clauses.spoken(later) - self._clauses.spoken(earlier) - stems(
            later.span.text
        )

    def _counts_alike(self, earlier: Number, later: Number) -> bool:
        """Whether two counts are of one thing; an answer may leave it out."""
        things = self._counted(earlier)
        if not later.things and later.unit is None:
            counted = bool(things or (earlier.per and earlier.per == later.per) or self._clauses.answer_of(earlier))
            return counted and self._clauses.answer_of(later) is not None
        if later.things and words("answer", "anybody").fullmatch(later.things[0]):
            return bool(things) and self._clauses.answer_of(later) is not None  # "1,900 persons", of 7,000 migrants
        return bool(later.things) and (later.things[0] in things or things[:1] == later.things[-1:])

    def _counted(self, number: Number) -> tuple[str, ...]:
        """What a number counts; "today there are 160" counts what its voice counted right before."""
        of_it = words("parts", "of_which").search(number.lead) is not None and number.is_count
        if of_it or number.things or not (number.is_count and number.own and _stands_alone(number)):
            return self._of_which(number) if of_it else number.things
        at = self._place[number.span.start]
        before = self._numbers[at - 1] if at else None
        near = before is not None and self._clauses.far(before, number) <= 1
        return before.things if before and near and before.is_count else ()

    def _of_which(self, number: Number) -> tuple[str, ...]:
        """What "20,000" counts in "150,000 colonies, of which some 20,000 were lost"."""
        at = self._place[number.span.start]
        before = self._numbers[at - 1] if at else None
        return before.things if before and before.sentence == number.sentence else number.things

    def _is_bare_sum(self, earlier: Number, later: Number) -> bool:
        """Whether a number that names no currency answers a sum: "the figure was 25 million", of 90 million pesos."""
        bare = not later.things and later.unit is None and later.money is None and earlier.money is not None
        if not (bare and later.point and earlier.point and self._clauses.answer_of(later)):
            return False
        high, low = max(later.point, earlier.point), min(later.point, earlier.point)
        return high <= _FARTHEST_BARE * low


def _stands_alone(number: Number) -> bool:
    """Whether a statement ends with its number: "there are more than 160"."""
    return number.claim is not None and any(s.end == number.span.end for s in number.claim.evidence)


def one_kind(earlier: Number, later: Number) -> bool:
    """Whether two sums may be of one kind: both income, both prices, or one of a kind that is not told."""
    one, other = earlier.money, later.money
    if one is None or other is None:
        return False
    return one.kind == other.kind or "other" in (one.kind, other.kind) or {one.kind, other.kind} <= _PAID
