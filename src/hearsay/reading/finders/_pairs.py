"""Figures that belong together: a floor with its ceiling, and a sum with the same sum in another currency."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._figure import Figure

_OPEN = frozenset({"(", "["})
_CLOSE = frozenset({")", "]"})
_BETWEEN = frozenset({("and",), ("but",), (",",), (",", "and"), (",", "but")})
# "more than 3 and less than 5 million": nobody says how large the floor is
_FAR = 1000

# the words, all closed lists, that may stand between a sum and its bracket, and inside the bracket around the other sum
_BEFORE = frozenset(
    "today then now at the time in cash fine fee ransom bribe salary loan grant deal contract budget debt fund prize"
    " reward payment income profit loss note notes levy tax toll".split()
)
_LEADING = frozenset("or = equal to equivalent the of then now worth i . e ie that is which was at".split())
_TRAILING = frozenset(
    "at the that time then now today ' s official unofficial current black market parallel prevailing exchange rate"
    " rates of day street in u . us currency prices money terms equivalent".split()
)
_SEPARATORS = frozenset({";", ",", "or", "/"})
_OTHERWISE = frozenset({(",", "or"), (",", "the", "equivalent", "of"), (",", "equivalent", "to")})


def paired(tokens: Tokens, found: list[Figure]) -> Iterator[tuple[Figure, bool]]:
    """The figures, those that belong together as one; the mark says that its tail is still to be read."""
    figures = list(_two_sided(tokens, found))
    index = 0
    while index < len(figures):
        whole, index = _with_equivalent(tokens, figures, index)
        yield whole, whole.equivalent is not None


def _two_sided(tokens: Tokens, found: list[Figure]) -> Iterator[Figure]:
    pending: Figure | None = None
    for figure in found:
        both = _both(tokens, pending, figure) if pending is not None else None
        if pending is not None and both is None:
            yield pending
        pending = both or figure
    if pending is not None:
        yield pending


def _both(tokens: Tokens, one: Figure, other: Figure) -> Figure | None:
    """ "more than $3m but less than $4m" is a range."""
    if {one.bound, other.bound} != {"at_least", "at_most"} or other.first - one.last > 2:
        return None
    if tokens.phrase(one.last, other.first - one.last) not in _BETWEEN or one.per not in (None, other.per):
        return None
    floor, ceiling = (one, other) if one.bound == "at_least" else (other, one)
    if (one.name is None) != (other.name is None) and one.name is not None:
        return None
    if one.name is not None and not one.shares_currency(other):
        return None
    if floor.low is None or ceiling.high is None or not floor.low < ceiling.high < floor.low * _FAR:
        return None
    span = (one.core[0], other.core[1])
    return replace(other, first=one.first, core=span, low=floor.low, high=ceiling.high, bound="range")


def _with_equivalent(tokens: Tokens, figures: list[Figure], index: int) -> tuple[Figure, int]:
    """The figure at an index with the other currencies of its bracket, and the index behind them."""
    figure, step = figures[index], index + 1
    if figure.name is None or step == len(figures) or not _is_same_sum(figure, figures[step]):
        return figure, step
    other = figures[step]
    if tokens.phrase(figure.last, other.first - figure.last) in _OTHERWISE:
        return replace(figure, last=other.last, equivalent=other), step + 1
    if not _opens(tokens, figure.last, other.first):
        return figure, step
    while step + 1 < len(figures) and _goes_on(tokens, figures[step], figures[step + 1]):
        step += 1
    last = _closed(tokens, figures[step].last)
    return (replace(figure, last=last, equivalent=other), step + 1) if last else (figure, index + 1)


def _is_same_sum(figure: Figure, other: Figure) -> bool:
    other_currency = other.name is not None and not figure.shares_currency(other)
    return other_currency and other.per in (None, figure.per) and other.first - figure.last <= 9


def _opens(tokens: Tokens, last: int, first: int) -> bool:
    """Whether a bracket opens between two sums and nothing but words that lead from the one to the other stands."""
    opened = next((i for i in range(last, min(first, last + 4)) if tokens.at(i) in _OPEN), None)
    if opened is None or first - opened > 5:
        return False
    outside, inside = tokens.phrase(last, opened - last), tokens.phrase(opened + 1, first - opened - 1)
    return all(word in _BEFORE for word in outside) and all(word in _LEADING for word in inside)


def _goes_on(tokens: Tokens, other: Figure, third: Figure) -> bool:
    """ "(£900,000; €1.1 million)": the same sum once more."""
    apart = third.first - other.last == 1 and tokens.at(other.last) in _SEPARATORS
    return apart and third.name is not None and not other.shares_currency(third)


def _closed(tokens: Tokens, last: int) -> int | None:
    """The index behind the bracket that closes, where only words of rate and time stand before it."""
    for index in range(last, last + 8):
        if tokens.at(index) in _CLOSE:
            return index + 1
        if tokens.at(index) not in _TRAILING:
            return None
    return None
