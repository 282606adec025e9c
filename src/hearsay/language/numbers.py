"""The numbers of a text: digits with their scale, number words, parts of a million, orders of magnitude.

A numeral is read rightly or marked as refused: "$1.2.3 million", "2.000 millones" and "5 billion billion" are seen, so
that no other grammar takes their pieces, and have no value. Values are exact decimals of at most 24 digits.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from hearsay.language.numbers_cardinal import read_cardinal
from hearsay.language.numbers_digits import decimal_of
from hearsay.language.numbers_groups import digits_at
from hearsay.language.numbers_numeral import Numeral, exact, refused, scales_at
from hearsay.language.numbers_parts import ARTICLES, and_part, few, one_of, one_word_names, order, part, stroke, struck
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import (
    EXACT_PARTS,
    FEW,
    FOREIGN,
    ONES,
    ORDINAL_ENDINGS,
    PLURALS,
    SCALES,
    SMALL,
    VULGAR_PARTS,
)

__all__ = ["Numeral", "numerals"]

_TRIGGERS = frozenset({*SMALL, *SCALES, *PLURALS, *EXACT_PARTS, *FEW, *VULGAR_PARTS})


def numerals(tokens: Tokens) -> tuple[Numeral, ...]:
    """Every numeral of the text, in order, none overlapping."""
    found: list[Numeral] = []
    behind = 0
    triggers = _triggers()
    for index in [i for i, word in enumerate(tokens.words) if word in triggers or word[0].isdecimal()]:
        if index >= behind:
            numeral = _numeral_at(tokens, index)
            if numeral is not None:
                found.append(numeral)
                behind = numeral.last
    return tuple(found)


@cache
def _triggers() -> frozenset[str]:
    return _TRIGGERS | one_word_names()


def _numeral_at(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.at(index)
    if word in one_word_names():
        return one_of(tokens, index)
    if word[0].isdecimal():
        return struck(tokens, index) or _from_digits(tokens, index)
    if word in PLURALS:
        return order(tokens, index)
    if word in FEW:
        return few(tokens, index)
    if word in EXACT_PARTS or word in VULGAR_PARTS:
        return part(tokens, index, Decimal(1))
    return _from_words(tokens, index)


def _from_digits(tokens: Tokens, first: int) -> Numeral:
    """Digits, their groups, their scale words."""
    digits = digits_at(tokens, first)
    if digits.text is None:
        return refused(first, digits.last)
    half, last = _half(tokens, digits.last)
    scales, last, shy = scales_at(tokens, last)
    legal = all(small < large for small, large in pairwise(scales))
    value = decimal_of(digits.text, scaled=bool(scales) or tokens.at(last) == "%")
    if value is None or not legal or tokens.at(last) in FOREIGN or _is_ordinal(tokens, last):
        return refused(first, last + (tokens.at(last) in FOREIGN or _is_ordinal(tokens, last)))
    scale = Decimal(1)
    for factor in scales:
        scale *= factor
    more, last = and_part(tokens, last) if scales and not half else (Decimal(0), last)
    return exact(digits.first, last, (value + half + more) * scale, scale, digits=True, shy=shy)


def _half(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """ "and a half", "½", or " 1/2" behind whole digits."""
    if tokens.at(index + 1) == "/" and tokens.gap(index) == " " and tokens.at(index - 1).isdecimal():
        more = stroke(tokens, index)
        return (more, index + 3) if more is not None else (Decimal(0), index)
    return and_part(tokens, index)


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in ORDINAL_ENDINGS and tokens.touching(index)


def _from_words(tokens: Tokens, first: int) -> Numeral | None:
    """A cardinal in words, with its half and its part of a scale."""
    one, begin = tokens.at(first) in SCALES, first
    if one and tokens.at(first - 1) not in ARTICLES and tokens.at(first - 1) != "every":
        return _unscaled(tokens, first)
    begin -= one and tokens.at(first - 1) in ARTICLES  # "every hundred": the word itself is outside
    cardinal, last = read_cardinal(tokens, first, after_between=tokens.at(begin - 1) == "between", begun=one)
    if not cardinal.legal:
        return refused(begin, last)
    if tokens.at(last) == "point" and tokens.at(last + 1) in ONES and not _at_one_point(tokens, begin):
        return _with_point(tokens, begin, last, cardinal.value)
    index = last + (tokens.at(last) == "-")
    if tokens.at(index) in EXACT_PARTS and not one:
        whole = part(tokens, index, cardinal.value)
        if whole is not None:
            return replace(whole, first=begin)
    return _with_half(tokens, begin, last, cardinal.value)


def _at_one_point(tokens: Tokens, first: int) -> bool:
    """ "at one point five men came"."""
    return tokens.at(first) == "one" and tokens.at(first - 1) in ("at", "the")


def _with_point(tokens: Tokens, first: int, last: int, whole: Decimal) -> Numeral:
    """ "one point five million", "two point seven five"."""
    digits, index = "", last + 1
    while ONES.get(tokens.at(index), 10) < 10:
        digits, index = digits + str(ONES[tokens.at(index)]), index + 1
    scales, end, _ = scales_at(tokens, index)
    if not digits or len(digits) > 3 or len(scales) > 1 or whole != int(whole) or whole >= 1000:
        return refused(first, max(end, last + 2))
    scale = scales[0] if scales else Decimal(1)
    return exact(first, end, Decimal(f"{int(whole)}.{digits}") * scale, scale)


def _unscaled(tokens: Tokens, first: int) -> Numeral | None:
    """A scale word with no number is none, and several in a row ("billion billion") are refused as a whole."""
    _, last, _ = scales_at(tokens, first)
    return refused(first, last) if last > first + 1 else None


def _with_half(tokens: Tokens, first: int, last: int, number: Decimal) -> Numeral:
    """ "two and a half million", "a million and a half"."""
    half, behind = and_part(tokens, last)
    if not half:
        return exact(first, last, number, _trailing_scale(tokens, first, last))
    scales, end, _ = scales_at(tokens, behind)
    if len(scales) == 1:
        return exact(first, end, (number + half) * scales[0], scales[0])
    return exact(first, behind, number + half * _trailing_scale(tokens, first, last), Decimal(1))


def _trailing_scale(tokens: Tokens, first: int, last: int) -> Decimal:
    return SCALES.get(tokens.at(last - 1), Decimal(1)) if last - first > 1 else Decimal(1)
