"""Which figure of the parent a figure stands beside: the one whose sentence and thing counted are the nearest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import log

from msgspec import Struct

from hearsay.assembly.figures.comparing import compared, same_value
from hearsay.assembly.figures.equivalents import amounts, in_one_unit
from hearsay.assembly.figures.exchange import is_exact, may_be_one
from hearsay.assembly.figures.facts import Fact, Outcome
from hearsay.assembly.figures.scaled import is_one_sum, is_one_value

_LEAST = 0.34  # of the weight of the shorter sentence's words, in common, for two figures to be of one thing
_FOR_ANOTHER_VALUE = 0.72  # a figure that differs is the parent's only where little else does
_SAME_THING = 0.2
_SAME_MATTER = 0.3
_SAME_VALUE = 0.35
_EXCHANGED = 0.2
_WIDER = 0.1  # less, where not the sentences but the passages around two figures of one value are alike
_CHANGED, _OFF = 0.4, 0.6  # taken off for each change, and for another value or currency
_ROUND_SHARES = frozenset({Decimal(50), Decimal(100)})
_DOZEN, _HUNDRED = 12, 100
_FAR = frozenset({"value", "currency"})
_MOVED = frozenset({"currency", "scale"})
_KEPT = frozenset({"bound", "measure"})  # kinds of change under which a value is still the same
_TOLD = frozenset({"hedge"})  # of the words around a figure: it tells nothing of which of two it stands beside


class Beside(Struct, frozen=True):
    """A parent's figure, how near it stands, and what changed from it.

    disputed: of a lost parent's, the changes from what some say who have it from there, too few to say what it was.
    """

    fact: Fact
    near: float
    changes: tuple[Outcome, ...]
    disputed: frozenset[str] = frozenset()


class Rareness(Struct, frozen=True):
    """How telling each word of the sentences with figures is, and the matter that each claim belongs to."""

    weights: Mapping[str, float]
    unknown: float
    matters: Mapping[str, str]

    def near(self, one: Fact, other: Fact) -> float:
        """How near two figures stand: what their sentences, things counted and matters have in common."""
        least = min(self._of(one.around), self._of(other.around))
        words = self._of(one.around & other.around) / least if least else 0.0
        if one.sort in ("money", "share") and one.ends == other.ends:
            words = max(words, self.wide(one, other))
        thing = _SAME_THING if one.of & other.of else 0.0
        matter = self.matters.get(one.claim or "")
        words += _shared_value(one, other)
        return words + thing + (_SAME_MATTER if matter and matter == self.matters.get(other.claim or "") else 0.0)

    def wide(self, one: Fact, other: Fact) -> float:
        """How near two figures stand by the sentences around theirs."""
        least = min(self._of(one.wide), self._of(other.wide))
        return self._of(one.wide & other.wide) / least - _WIDER if least else 0.0

    def _of(self, stems: Iterable[str]) -> float:
        return sum(self.weights.get(stem, self.unknown) for stem in sorted(stems))


def _shared_value(one: Fact, other: Fact) -> float:
    """What it adds that both name one odd value."""
    if not any(is_telling(end) for end in {*one.ends} & {*other.ends}):
        return 0.0
    return _SAME_VALUE


def is_telling(value: Decimal) -> bool:
    """Whether a value is so odd that two reports of one family hardly have it by chance: 85 or 2,200,000, not 10."""
    return value > _DOZEN and value != _HUNDRED and len(value.normalize().as_tuple().digits) > 1


def rareness(facts: Iterable[Fact], matters: Mapping[str, str]) -> Rareness:
    """Counted over different sentences, so that copies make nothing common."""
    different = {fact.around for fact in facts}
    held = Counter(stem for around in different for stem in around)
    count = len(different) + 1
    return Rareness({stem: log(1 + count / n) for stem, n in held.items()}, log(1 + count), matters)


def nearest(fact: Fact, mine: Sequence[Fact], others: Sequence[Fact], rare: Rareness) -> Beside | None:
    """The other document's figure that this one stands beside; None where none is near enough.

    mine: all figures of this document. Another value is no change of a figure that stands elsewhere in this document,
    and another currency none where this document gives the first one too.
    """
    best: tuple[float, Beside] | None = None
    for other in others:
        if other.sort != fact.sort:
            continue
        changes = compared(fact, other)
        near, far = _nearness(fact, other, changes, rare)
        if fact.sort == "share" and fact.ends == other.ends and _is_only(fact, mine) and _is_only(other, others):
            near += _LEAST  # the only shares of that value are hardly of two things
        if near < _LEAST and _is_one(fact, other, changes, mine=mine, others=others):
            near = _LEAST
        if near < (_FOR_ANOTHER_VALUE if far else _LEAST) or not _may_change(fact, other, changes, mine=mine, far=far):
            continue
        score = near - _CHANGED * sum(change not in _TOLD for change, _ in changes) - (_OFF if far else 0.0)
        if best is None or score > best[0]:
            best = (score, Beside(other, near, changes))
    return best[1] if best else None


def _is_one(
    fact: Fact, other: Fact, changes: Sequence[Outcome], *, mine: Sequence[Fact], others: Sequence[Fact]
) -> bool:
    """Whether two figures are one though the words around them are all new: by their digits, or by value and unit."""
    kinds = [change for change, _ in changes if change not in _TOLD]
    if kinds == ["scale"]:
        return is_one_sum(fact, other, mine, others)
    return set(kinds) <= _KEPT and is_one_value(fact, other, mine, others)


def _nearness(fact: Fact, other: Fact, changes: Sequence[Outcome], rare: Rareness) -> tuple[float, bool]:
    """How near two figures stand, and whether they differ so that they must be nearer than others."""
    near = rare.near(*in_one_unit(fact, other))
    if all(change != "currency" for change, _ in changes):
        return near, any(change in _FAR for change, _ in changes)
    exchanged = may_be_one(fact, other)
    if exchanged is False:
        return 0.0, True
    if exchanged:
        near = max(near, rare.wide(fact, other)) + _EXCHANGED + (_LEAST if is_exact(fact, other) else 0.0)
    return near, not exchanged


def _may_change(fact: Fact, other: Fact, changes: Sequence[Outcome], *, mine: Sequence[Fact], far: bool) -> bool:
    """Whether the changes may be such: not where this document gives the other's value too, or counts other things."""
    if (far or any(change in _MOVED for change, _ in changes)) and _kept(other, mine):
        return False
    if fact.sort != "count" or fact.of & other.of:
        return True
    scaled = any(change == "scale" for change, _ in changes)
    return not far and not (scaled and fact.of and other.of)


def _is_only(fact: Fact, every: Sequence[Fact]) -> bool:
    """Whether a value that is no half and no whole is the only one of its kind in a document."""
    same = [f for f in every if f.sort == fact.sort and f.ends == fact.ends]
    return len(same) == 1 and not {*fact.ends} & _ROUND_SHARES


def _kept(other: Fact, mine: Sequence[Fact]) -> bool:
    values = list(amounts(other))
    given = [(each, each.sort == "count" and not m.of) for m in mine if m.sort == other.sort for each in amounts(m)]
    return any(
        (m.amount.unit == value.amount.unit or is_bare) and same_value(m, value)
        for m, is_bare in given
        for value in values
    )
