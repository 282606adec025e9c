"""Shares of a whole, in per cent: "40 per cent of its income", "half of", "a majority of", "one in five traders"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from hearsay.language.numbers_parts import stroke
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._bounds import bound_before
from hearsay.reading.finders._figures import Figure
from hearsay.reading.finders._nouns import counted, phrase_end
from hearsay.values import Amount, Bound, Interval

_PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "sixths": 6, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_MANY_PARTS = frozenset("thirds quarters fifths sixths eighths tenths".split())
_STOPS = frozenset(". , ; : ) ! ?".split())
_NAMES_A_WHOLE = frozenset("or , ( by to at is was are were about - –".split())
_MOST = frozenset({"majority", "most"})
TRIGGERS = frozenset({*_PARTS, *_MOST, "/"})
_BEFORE_MAJORITY = frozenset("a the vast overwhelming large great clear".split())
_HUNDRED = Decimal(100)


class Draft(Struct, frozen=True, kw_only=True):
    """A quantity in the making, at the tokens [first, last)."""

    first: int
    last: int
    amount: Amount
    of: str | None = None


def per_cents(tokens: Tokens, figure: Figure) -> Draft | None:
    """A figure with "%" or "per cent" behind it, and its base."""
    last = _sign(tokens, figure.last)
    if last is None or figure.name is not None or tokens.at(figure.core[0] - 1) == "/":
        return None
    if tokens.at(last) == "point" or tokens.at(last) == "points":
        last += 1
    return _with_base(tokens, figure.first, last, Amount(figure.interval, figure.bound, "%"))


def _sign(tokens: Tokens, index: int) -> int | None:
    word = tokens.at(index)
    step = index + (word == "-")
    if tokens.at(step) in ("%", "percent", "pct", "percentage"):
        return step + 1
    return step + 2 if tokens.matches(step, ("per", "cent")) else None


def _with_base(tokens: Tokens, first: int, last: int, amount: Amount) -> Draft:
    """The share with what it is of, where that is said."""
    if tokens.at(last) != "of":
        return Draft(first=first, last=last, amount=amount)
    end = phrase_end(tokens, last + 1)
    if end == last + 1:
        return Draft(first=first, last=last, amount=amount)
    base = tokens.written(last + 1, end)
    return Draft(first=first, last=end, amount=amount, of=base)


def fractions(tokens: Tokens, index: int) -> Draft | None:
    """The share that a word of TRIGGERS makes: "half of", "two-thirds of", "a majority of", "most of"."""
    if tokens.at(index) in _MOST:
        return _most(tokens, index)
    parts = _PARTS[tokens.at(index)]
    first, count = _count(tokens, index)
    direct = tokens.at(index) == "half" and tokens.at(index + 1) in ("the", "its", "their", "his", "her", "all")
    if count is None or count >= parts:
        return None
    if not (tokens.at(index + 1) == "of" or direct or first < index - 1 or _stands_alone(tokens, first, index)):
        return None
    if tokens.at(index + 2) in ("a", "an", "which", "them", "it") or (tokens.at(first - 1) in ("first", "second")):
        return None
    if parts == 4 and tokens.is_digits(index + 2):
        return None
    low, high = _outward(Decimal(count), Decimal(parts))
    from_first = _range_from(tokens, first, low)
    if from_first is not None:
        return _with_base(tokens, from_first[0], index + 1, Amount(Interval(from_first[1], high), "range", "%"))
    first, amount = _bounded(tokens, first, low, high)
    return _direct(tokens, first, index + 1, amount) if direct else _with_base(tokens, first, index + 1, amount)


def _stands_alone(tokens: Tokens, first: int, index: int) -> bool:
    """ "38 of the 52 sites, or nearly three quarters.": parts of a whole that the words before have named."""
    if tokens.at(index) not in _MANY_PARTS or tokens.at(first) in ("a", "an"):
        return False
    ends = index + 1 >= len(tokens.words) or tokens.at(index + 1) in _STOPS
    said = bound_before(tokens, first)
    before = tokens.at((said[1] if said is not None else first) - 1)
    return ends and before in _NAMES_A_WHOLE


def _range_from(tokens: Tokens, first: int, high: Decimal) -> tuple[int, Decimal] | None:
    """ "between a third and | a half of": where the range begins, and its lower end; None where there is none."""
    if tokens.at(first - 1) not in ("and", "to") or tokens.at(first - 2) not in _PARTS:
        return None
    start, count = _count(tokens, first - 2)
    parts = _PARTS[tokens.at(first - 2)]
    if count is None or count >= parts or tokens.at(start - 1) not in ("between", "from"):
        return None
    low = _outward(Decimal(count), Decimal(parts))[0]
    return (start - 1, low) if low < high else None


def _bounded(tokens: Tokens, first: int, low: Decimal, high: Decimal) -> tuple[int, Amount]:
    """The share with the bound before it, and where that begins."""
    bound: Bound = "point" if low == high else "range"
    said = bound_before(tokens, first)
    if said is not None:
        first, bound = said[1], bound if said[0] == "about" and low != high else said[0]
    sides = Interval(None if bound == "at_most" else low, None if bound == "at_least" else high)
    return first, Amount(sides, bound, "%")


def _direct(tokens: Tokens, first: int, last: int, amount: Amount) -> Draft:
    end = phrase_end(tokens, last)
    return Draft(first=first, last=end, amount=amount, of=tokens.written(last, end))


def _count(tokens: Tokens, index: int) -> tuple[int, int | None]:
    """Where the fraction begins and how many parts it names; None where the word is no fraction here."""
    before = index - 1 - (tokens.at(index - 1) == "-")
    word = tokens.at(before)
    if word in SMALL and SMALL[word] > 0:
        return before, SMALL[word]
    if word in ("a", "an") and before == index - 1:
        return before, 1
    return index, 1 if tokens.at(index) == "half" and word not in ("first", "second", "-", "the", "in") else None


def _outward(count: Decimal, parts: Decimal) -> tuple[Decimal, Decimal]:
    """Per cent, rounded outward to whole ones where the decimal does not end: a third is 33..34."""
    share = count * _HUNDRED
    if share % parts == 0 or parts in (8, 16):
        return share / parts, share / parts
    floor = (share / parts).to_integral_value(ROUND_FLOOR)
    return floor, (share / parts).to_integral_value(ROUND_CEILING)


def _most(tokens: Tokens, index: int) -> Draft | None:
    if tokens.at(index + 1) != "of":
        return None
    first = index
    while tokens.at(index) == "majority" and tokens.at(first - 1) in _BEFORE_MAJORITY and first > index - 3:
        first -= 1
    draft = _with_base(tokens, first, index + 1, Amount(Interval(Decimal(50), None), "at_least", "%"))
    return draft if draft.of is not None else None


def one_in(tokens: Tokens, figure: Figure, other: Figure) -> Draft | None:
    """ "one in five traders", "nine out of ten shops": a share whose base stands behind it."""
    links = (("in",), ("out", "of"))
    if not any(tokens.phrase(figure.last, other.first - figure.last) == link for link in links) or _is_bad(
        figure, other
    ):
        return None
    start = other.last + (tokens.at(other.last) == "of")  # "one in four of the eels"
    end = counted(tokens, start) if start == other.last else phrase_end(tokens, start)
    if end is None or end == other.last + 1 == start or figure.low is None or other.low is None:
        return None
    low, high = _outward(figure.low, other.low)
    bound: Bound = figure.bound if low == high or figure.bound in ("at_least", "at_most") else "range"
    interval = Interval(None if bound == "at_most" else low, None if bound == "at_least" else high)
    base = tokens.written(start, end)
    return Draft(first=figure.first, last=end, amount=Amount(interval, bound, "%"), of=base)


def _is_bad(figure: Figure, other: Figure) -> bool:
    if figure.low is None or other.low is None or figure.low != figure.high or other.low != other.high:
        return True
    whole = figure.low == int(figure.low) and other.low == int(other.low)
    return not whole or not 0 < figure.low < other.low <= 1000 or other.bound != "point"


def shares(tokens: Tokens, found: tuple[Figure, ...]) -> Iterator[Draft]:
    """Every share of the text."""
    for index, figure in enumerate(found):
        other = found[index + 1] if index + 1 < len(found) else None
        draft = per_cents(tokens, figure) or (one_in(tokens, figure, other) if other is not None else None)
        if draft is not None:
            yield draft
    for index, word in enumerate(tokens.words):
        if word in TRIGGERS:
            draft = fractions(tokens, index) if word != "/" else _struck(tokens, index)
            if draft is not None:
                yield draft


def _struck(tokens: Tokens, index: int) -> Draft | None:
    """ "1/2 of the people"."""
    part = stroke(tokens, index - 1) if tokens.at(index + 2) == "of" else None
    if part is None:
        return None
    first, amount = _bounded(tokens, index - 1, part * _HUNDRED, part * _HUNDRED)
    return _with_base(tokens, first, index + 2, amount)
