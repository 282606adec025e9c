"""Shares of a whole, in per cent: "40 per cent of its income", "half of", "a majority of", "one in five traders"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._draft import Draft, outward, with_base
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._fraction_shares import TRIGGERS, fractions, struck
from hearsay.reading.finders._nouns import ENDS_PHRASE, counted, phrase_end
from hearsay.values import Amount, Bound, Interval

_IN = frozenset({("in",), ("out", "of")})
_ONE_SIDED = frozenset({"at_least", "at_most"})
_CLOSES = frozenset({"", ".", ",", ";", "!", "?", ")"})


def per_cents(tokens: Tokens, figure: Figure) -> Draft | None:
    """A figure with "%" or "per cent" behind it, and its base."""
    last = _sign(tokens, figure.last)
    if last is None or figure.name is not None or tokens.at(figure.core[0] - 1) == "/":
        return None
    if tokens.at(last) == "point" or tokens.at(last) == "points":
        last += 1
    return with_base(tokens, figure.first, last, Amount(figure.interval, figure.bound, "%"))


def _sign(tokens: Tokens, index: int) -> int | None:
    word = tokens.at(index)
    step = index + (word == "-")
    if tokens.at(step) in ("%", "percent", "pct", "percentage"):
        return step + 1
    return step + 2 if tokens.matches(step, ("per", "cent")) else None


def _one_in_many(tokens: Tokens, figure: Figure, other: Figure) -> Draft | None:
    return one_in(tokens, figure, other) or one_thing_in(tokens, figure, other)


def one_in(tokens: Tokens, figure: Figure, other: Figure) -> Draft | None:
    """ "one in five traders", "nine out of ten shops": a share whose base stands behind it."""
    if tokens.phrase(figure.last, other.first - figure.last) not in _IN or _is_bad(figure, other):
        return None
    said = other.bound if other.bound in _ONE_SIDED else figure.bound  # "two in five or more"
    start = other.last + (tokens.at(other.last) == "of")  # "one in four of the eels"
    end = counted(tokens, start) if start == other.last else phrase_end(tokens, start)
    if end is None and tokens.at(other.last) in _CLOSES:
        return Draft(first=figure.first, last=other.last, amount=_amount(figure, other, said))
    if end is None or end == other.last + 1 == start:
        return None
    return Draft(first=figure.first, last=end, amount=_amount(figure, other, said), of=tokens.written(start, end))


def _amount(figure: Figure, other: Figure, said: Bound) -> Amount:
    """One number as a share of the other, in per cent."""
    low, high = outward(figure.low or Decimal(0), other.low or Decimal(1))
    bound: Bound = said if low == high or said in _ONE_SIDED else "range"
    return Amount(Interval(None if bound == "at_most" else low, None if bound == "at_least" else high), bound, "%")


def one_thing_in(tokens: Tokens, figure: Figure, other: Figure) -> Draft | None:
    """ "one call in nine": what is counted stands inside the share."""
    at = other.first - 1
    if not 1 <= at - figure.last <= 2 or tokens.at(at) != "in" or _is_bad(figure, other):
        return None
    behind = tokens.at(other.last)
    plain = all(tokens.at(i).isalpha() and tokens.at(i) not in ENDS_PHRASE for i in range(figure.last, at))
    if figure.digits or not plain or not (behind in _CLOSES or behind in ENDS_PHRASE) or other.first != other.core[0]:
        return None
    of = tokens.written(figure.last, at)
    return Draft(first=figure.first, last=other.last, amount=_amount(figure, other, "point"), of=of)


def _is_bad(figure: Figure, other: Figure) -> bool:
    if figure.low is None or other.low is None or figure.low != figure.high or other.low != other.high:
        return True
    whole = figure.low == int(figure.low) and other.low == int(other.low)
    tail = other.first == other.core[0] and other.bound in _ONE_SIDED
    return not whole or not 0 < figure.low < other.low <= 1000 or not (other.bound == "point" or tail)


def shares(tokens: Tokens, found: tuple[Figure, ...]) -> Iterator[Draft]:
    """Every share of the text."""
    for index, figure in enumerate(found):
        other = found[index + 1] if index + 1 < len(found) else None
        draft = per_cents(tokens, figure) or (_one_in_many(tokens, figure, other) if other is not None else None)
        if draft is not None:
            yield draft
    for index, word in enumerate(tokens.words):
        if word in TRIGGERS:
            draft = fractions(tokens, index) if word != "/" else struck(tokens, index)
            if draft is not None:
                yield draft
