"""Numbers as a text states them: joined to ranges, bounded, with rate and bracketed equivalent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from hearsay.language.currencies import Name
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._added_parts import with_part
from hearsay.reading.finders._bounds import bound_before, bound_behind
from hearsay.reading.finders._figure import Figure
from hearsay.reading.finders._misled import misled, signed
from hearsay.reading.finders._pairs import paired
from hearsay.reading.finders._ranges import carried, changes, doubtful, in_currency_of, joined, may_belong
from hearsay.reading.finders._rates import rate_before, rate_behind
from hearsay.reading.finders._scan import Scan
from hearsay.reading.finders._terms import Term, term_of
from hearsay.values import PERIODS_PER_YEAR, Bound

__all__ = ["Figure", "figures", "in_currency", "with_tail"]

_SHAPES: dict[str, Bound] = {"exact": "point", "order": "order_of_magnitude"}


@lru_cache(maxsize=1)
def figures(scan: Scan) -> tuple[Figure, ...]:
    """Every figure of the text, in order; numerals that cannot be read are left out."""
    tokens = scan.tokens
    pairs = paired(tokens, list(_all(tokens, scan.numerals)))
    return tuple(with_tail(tokens, figure) if open_end else figure for figure, open_end in pairs)


def _all(tokens: Tokens, found: tuple[Numeral, ...]) -> Iterator[Figure]:
    index = behind = 0
    while index < len(found):
        figure, index = _one(tokens, found, index, behind)
        if figure is not None:
            behind = figure.last
            yield figure


def _one(tokens: Tokens, found: tuple[Numeral, ...], index: int, floor: int) -> tuple[Figure | None, int]:
    """The figure at a numeral, None where it cannot be read, and the index of the next numeral."""
    term = _read(tokens, found[index], floor)
    if term is None:
        return None, index + 1
    following = found[index + 1] if index + 1 < len(found) else None
    if following is None or following.shape != "exact" or not may_belong(tokens, term, following):
        return _bounded(tokens, term), index + 1
    figure, used = _of_two(tokens, term, term_of(tokens, following, floor=term.last))
    return figure, index + used


def _read(tokens: Tokens, numeral: Numeral, floor: int) -> Term | None:
    """A numeral with its currency and its sign; None where it cannot be read."""
    if numeral.shape == "refused":
        return None
    plain = term_of(tokens, numeral, floor=floor)
    term = signed(tokens, plain)
    return None if term is plain and misled(tokens, term) else term


def _of_two(tokens: Tokens, term: Term, other: Term) -> tuple[Figure | None, int]:
    """The figure of a number and the one that may belong to it, and how many of the two are used up."""
    part = with_part(tokens, term, other)
    if part is not None:
        return _bounded(tokens, part), 2
    if doubtful(tokens, term, other):
        return None, 2
    if changes(tokens, term, other):
        if carried(term, other) != term.low:
            return None, 1  # "rose from $5 to $10 million": five of what?
        return _bounded(tokens, in_currency_of(term, other)), 1
    range_ = joined(tokens, term, other)
    return _bounded(tokens, term, range_), 1 if range_ is None else 2


def _bounded(tokens: Tokens, term: Term, range_: Term | None = None) -> Figure:
    """A number, or the range that it begins, with the words of bound and rate around it."""
    whole = range_ or term
    first = term.first
    bound: Bound = "range" if range_ else _SHAPES[term.numeral.shape]
    if range_ and tokens.at(first - 1) in ("between", "from"):
        first -= 1
    glued = tokens.touching(term.numeral.first) and tokens.raw(term.numeral.first - 1).isalpha()
    figure = Figure(
        first=first,
        last=whole.last,
        core=(term.first, whole.last),
        low=whole.low,
        high=whole.high,
        bound=bound,
        name=whole.name,
        digits=term.numeral.digits,
        sure=not (glued or _is_shy(term, range_)),
    )
    return _with_bounds(tokens, figure)


def _is_shy(term: Term, range_: Term | None) -> bool:
    """Whether a letter that may be another unit scales it: "5m"; at both ends of a range it is surely a scale."""
    if range_ is None:
        return term.numeral.shy
    return term.numeral.shy != range_.numeral.shy


def _with_bounds(tokens: Tokens, figure: Figure) -> Figure:
    before = bound_before(tokens, figure.first)
    if before is not None:
        figure = replace(figure, first=before[1], bound=_firmer(figure.bound, before[0]))
    early = rate_before(tokens, figure.first) if figure.name is not None else None
    if early is not None and before is None:
        figure = replace(figure, per=early[0], first=early[1])
    return with_tail(tokens, figure)


def with_tail(tokens: Tokens, figure: Figure) -> Figure:
    """Bound and rate behind the number, in either order."""
    for _ in range(3):
        behind = bound_behind(tokens, figure.last)
        if behind is not None and figure.bound in ("point", "about"):
            figure = replace(figure, last=behind[1], bound=behind[0])
            figure = _name_behind(tokens, figure) or figure
        rate = rate_behind(tokens, figure.last) if figure.name is not None else None
        if rate is not None:
            figure = replace(figure, last=rate[1], per=_stricter(figure.per, rate[0]))
    return figure


def in_currency(tokens: Tokens, figure: Figure, name: Name) -> Figure:
    """A bare number as a sum in a currency, with the bound and the rate behind it."""
    low, high = (None if side is None else side * name.worth for side in (figure.low, figure.high))
    return with_tail(tokens, replace(figure, name=name, low=low, high=high))


def _name_behind(tokens: Tokens, figure: Figure) -> Figure | None:
    """ "3,000-odd euros", "500 or more dollars": the currency behind the bound."""
    if figure.name is not None or figure.low is None:
        return None
    numeral = Numeral(first=figure.last, last=figure.last, low=figure.low, high=figure.high)
    term = term_of(tokens, numeral)
    if term.name is None or term.first < figure.last:
        return None
    return replace(figure, last=term.last, low=term.low, high=term.high, name=term.name)


def _firmer(own: Bound, said: Bound) -> Bound:
    return said if own in ("point", "about") else own


def _stricter(first: str | None, second: str) -> str:
    """ "$50 a month per family" is nobody's monthly income: the thing wins, so it is never annualised."""
    return second if first is None or first in PERIODS_PER_YEAR else first
