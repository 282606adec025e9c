"""Numbers as a text states them: joined to ranges, bounded, with rate and bracketed equivalent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.currencies import Name
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._bounds import bound_before, bound_behind
from hearsay.reading.finders._rates import rate_before, rate_behind
from hearsay.reading.finders._scan import Scan
from hearsay.reading.finders._terms import Term, term_of
from hearsay.values import Bound, Interval

_TO = frozenset({"to", "-", "~", "through", "till"})


class Figure(Struct, frozen=True, kw_only=True):
    """A stated number at the tokens [first, last); `core` is where its number itself begins and ends.

    sure: whether it can be a plain number: not glued to letters, not scaled by a doubtful one ("5m").
    """

    first: int
    last: int
    core: tuple[int, int]
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    name: Name | None
    digits: bool
    sure: bool = True
    per: str | None = None
    equivalent: Figure | None = None

    @property
    def interval(self) -> Interval:
        """The bound applied: an open side for a floor or a ceiling."""
        low = None if self.bound in ("at_most", "vague") else self.low
        high = None if self.bound in ("at_least", "vague") else self.high
        return Interval(low, high)


@lru_cache(maxsize=1)
def figures(scan: Scan) -> tuple[Figure, ...]:
    """Every figure of the text, in order; numerals that cannot be read are left out."""
    return tuple(_all(scan.tokens, scan.numerals))


def _all(tokens: Tokens, found: tuple[Numeral, ...]) -> Iterator[Figure]:
    index = behind = 0
    pending: Figure | None = None
    while index < len(found):
        figure, index = _one(tokens, found, index, behind)
        if figure is None:
            continue
        behind = figure.last
        if pending is not None and _is_equivalent(tokens, pending, figure):
            pending = _with_equivalent(tokens, pending, figure)
            continue
        if pending is not None:
            yield pending
        pending = figure
    if pending is not None:
        yield pending


def _one(tokens: Tokens, found: tuple[Numeral, ...], index: int, floor: int) -> tuple[Figure | None, int]:
    if found[index].shape == "refused":
        return None, index + 1
    term = term_of(tokens, found[index], floor=floor)
    nxt = found[index + 1] if index + 1 < len(found) else None
    if nxt is None or nxt.shape != "exact" or nxt.first > term.last + 6:
        return _bounded(tokens, term, None), index + 1
    other = term_of(tokens, nxt, floor=term.last)
    part = _with_part(tokens, term, other)
    if part is not None:
        return _bounded(tokens, part, None), index + 2
    joined = _joined(tokens, term, other)
    return _bounded(tokens, term, joined), index + (1 if joined is None else 2)


def _with_part(tokens: Tokens, term: Term, other: Term) -> Term | None:
    """ "13 dollars and 45 cents": the parts added to the whole."""
    if term.name is None or other.name is None or term.name.worth != 1 or other.name.worth == 1:
        return None
    step = term.last + (tokens.at(term.last) == "and")
    same = any(c in other.name.currencies for c in term.name.currencies)
    if step != other.first or not same or term.low is None or other.low is None or other.low >= 1:
        return None
    return replace(term, last=other.last, low=term.low + other.low, high=term.low + other.low)


def _joined(tokens: Tokens, term: Term, other: Term) -> Term | None:
    """The two ends of a range as one term; None where they are two numbers."""
    link, before = tokens.at(term.last), tokens.at(term.first - 1)
    linked = link == "and" if before == "between" else link in _TO
    if not linked or other.first != term.last + 1 + (tokens.at(term.last + 1) in ("about", "some")):
        return None
    if term.low is None or other.low is None or term.numeral.shape != "exact" or not _one_currency(term, other):
        return None
    low = _carried(term, other)
    if low >= other.low or (link == "-" and not _plain_hyphen(tokens, term, other)):
        return None
    return replace(other, first=term.first, low=low, name=other.name or term.name)


def _plain_hyphen(tokens: Tokens, term: Term, other: Term) -> bool:
    """A hyphen chain ("1-222-333") and a minus are no range."""
    chain = tokens.at(term.first - 1) in ("-", "+", "/") or tokens.at(other.last) in ("/", ":")
    return not chain and not (tokens.at(other.last) == "-" and tokens.is_digits(other.last + 1))


def _one_currency(term: Term, other: Term) -> bool:
    if term.name is None or other.name is None:
        return not _is_led(other) if term.name is None else _is_led(term)
    return bool({c.code for c in term.name.currencies} & {c.code for c in other.name.currencies})


def _is_led(term: Term) -> bool:
    """Whether the currency stands in front and so serves both ends: "$5-7 million"."""
    return term.first < term.numeral.first


def _carried(term: Term, other: Term) -> Decimal:
    """The low end, with the scale of the high one where only that has one and the numbers rise: "$1-2 million"."""
    low = term.low or Decimal(0)
    base = other.numeral.base
    worth = other.name.worth if other.name is not None and term.name is None else Decimal(1)
    if term.numeral.scale == 1 and other.numeral.scale >= 100 and base is not None and low < base:
        low = Decimal(int(scaled)) if (scaled := low * other.numeral.scale) == scaled.to_integral_value() else scaled
    return low if worth == 1 else low * worth


def _bounded(tokens: Tokens, term: Term, joined: Term | None) -> Figure:
    whole = joined or term
    first = term.first
    bound: Bound = "range" if joined else _SHAPES[term.numeral.shape]
    if joined and tokens.at(first - 1) in ("between", "from"):
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
        sure=not (glued or term.numeral.shy or whole.numeral.shy),
    )
    return _with_bounds(tokens, figure)


_SHAPES: dict[str, Bound] = {"exact": "point", "order": "order_of_magnitude"}


def _with_bounds(tokens: Tokens, figure: Figure) -> Figure:
    before = bound_before(tokens, figure.first)
    if before is not None:
        figure = replace(figure, first=before[1], bound=_firmer(figure.bound, before[0]))
    early = rate_before(tokens, figure.first) if figure.name is not None else None
    if early is not None and before is None:
        figure = replace(figure, per=early[0], first=early[1])
    return _with_tail(tokens, figure)


def _with_tail(tokens: Tokens, figure: Figure) -> Figure:
    """Bound and rate behind the number, in either order."""
    for _ in range(3):
        behind = bound_behind(tokens, figure.last)
        if behind is not None and figure.bound in ("point", "about"):
            figure = replace(figure, last=behind[1], bound=behind[0])
            named = term_name_behind(tokens, figure)
            figure = named or figure
        rate = rate_behind(tokens, figure.last) if figure.name is not None else None
        if rate is not None:
            figure = replace(figure, last=rate[1], per=_stricter(figure.per, rate[0]))
    return figure


def term_name_behind(tokens: Tokens, figure: Figure) -> Figure | None:
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


_PERIODS = frozenset({"hour", "day", "week", "month", "quarter", "year"})


def _stricter(first: str | None, second: str) -> str:
    """ "$50 a month per family" is nobody's monthly income: the thing wins, so it is never annualised."""
    return second if first is None or first in _PERIODS else first


def _is_equivalent(tokens: Tokens, figure: Figure, other: Figure) -> bool:
    """Whether the second figure is the first in another currency, in brackets or behind ", or"."""
    if figure.name is None or other.name is None or figure.equivalent is not None:
        return False
    if {c.code for c in figure.name.currencies} & {c.code for c in other.name.currencies}:
        return False
    step = other.first - figure.last
    if tokens.phrase(figure.last, step) == (",", "or"):
        return True
    opened = tokens.at(figure.last) in ("(", "[") and 1 <= step <= 3
    closed = tokens.at(other.last) in (")", "]")
    return opened and closed and tokens.phrase(figure.last + 1, step - 1) in ((), ("or",), ("=",), ("equal", "to"))


def _with_equivalent(tokens: Tokens, figure: Figure, other: Figure) -> Figure:
    last = other.last + (tokens.at(other.last) in (")", "]") and tokens.at(figure.last) in ("(", "["))
    return _with_tail(tokens, replace(figure, last=last, equivalent=other))
