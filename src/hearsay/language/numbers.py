"""The numbers of a text: digits with their scale, number words, parts of a million, orders of magnitude.

A numeral is read rightly or marked as refused: "$1.2.3 million", "2.000 millones" and "5 billion billion" are seen, so
that no other grammar takes their pieces, and have no value. Values are exact decimals of at most 24 digits.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.numbers_cardinal import read_cardinal
from hearsay.language.numbers_digits import decimal_of
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import (
    EXACT_PARTS,
    FEW,
    FOREIGN,
    ORDINAL_ENDINGS,
    PLURALS,
    SCALES,
    SHORT,
    SHY,
    SMALL,
    VULGAR_PARTS,
)

Shape = Literal["exact", "order", "refused"]

_TOO_MUCH = Decimal("1E21")
_DOZEN = SCALES["dozen"]
_TRIGGERS = frozenset({*SMALL, *SCALES, *PLURALS, *EXACT_PARTS, *FEW, *VULGAR_PARTS})
_NO_BREAK = "\u00a0\u2009\u202f\u2007"
_ARTICLES = frozenset({"a", "an"})


class Numeral(Struct, frozen=True, kw_only=True):
    """A number at the tokens [first, last).

    shape: "order" for "hundreds of" and "a few thousand", where low..high spans what the words allow; "refused" for
        what cannot be read surely, with no value.
    base: the value before its scale, for ranges that share a scale: 1 in "$1-2 million". scale: 1 without a scale.
    digits: written in digits. shy: scaled by a letter that may mean another unit ("5m").
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    shape: Shape = "exact"
    base: Decimal | None = None
    scale: Decimal = Decimal(1)
    digits: bool = False
    shy: bool = False


def numerals(tokens: Tokens) -> tuple[Numeral, ...]:
    """Every numeral of the text, in order, none overlapping."""
    found: list[Numeral] = []
    behind = 0
    for index, word in enumerate(tokens.words):
        if index >= behind and (word in _TRIGGERS or word[0].isdecimal()):
            numeral = _numeral_at(tokens, index)
            if numeral is not None:
                found.append(numeral)
                behind = numeral.last
    return tuple(found)


def _numeral_at(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.at(index)
    if word[0].isdecimal():
        return _from_digits(tokens, index)
    if word in PLURALS:
        return _order(tokens, index)
    if word in FEW:
        return _few(tokens, index)
    if word in EXACT_PARTS or word in VULGAR_PARTS:
        return _part(tokens, index, Decimal(1))
    return _from_words(tokens, index)


def _exact(
    first: int, last: int, value: Decimal, scale: Decimal, *, digits: bool = False, shy: bool = False
) -> Numeral:
    if value > _TOO_MUCH:
        return _refused(first, last)
    base = None if scale == _DOZEN else value / scale
    if value == value.to_integral_value():
        value = Decimal(int(value))
    return Numeral(first=first, last=last, low=value, high=value, base=base, scale=scale, digits=digits, shy=shy)


def _refused(first: int, last: int) -> Numeral:
    return Numeral(first=first, last=last, low=None, high=None, shape="refused", digits=True)


def _from_digits(tokens: Tokens, first: int) -> Numeral:
    """Digits, their groups, their scale words."""
    digits, last = _joined(tokens, first)
    half, last = _and_part(tokens, last)
    scales, last, shy = _scales(tokens, last)
    legal = all(small < large for small, large in pairwise(scales))
    value = decimal_of(digits, scaled=bool(scales) or tokens.at(last) == "%")
    if value is None or not legal or tokens.at(last) in FOREIGN or _is_ordinal(tokens, last):
        return _refused(first, last + (tokens.at(last) in FOREIGN or _is_ordinal(tokens, last)))
    scale = Decimal(1)
    for factor in scales:
        scale *= factor
    more, last = _and_part(tokens, last) if scales and not half else (Decimal(0), last)
    return _exact(first, last, (value + half + more) * scale, scale, digits=True, shy=shy)


def _is_ordinal(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in ORDINAL_ENDINGS and tokens.touching(index)


def _joined(tokens: Tokens, first: int) -> tuple[str, int]:
    """Digits with groups parted by blanks: "20 000"; tokenised marks too: "20 , 000". Else the one token."""
    digits, last = tokens.at(first), first + 1
    if digits.isdecimal() and len(digits) <= 3:
        while _is_group(tokens, last, first):
            digits, last = digits + "," + tokens.at(last), last + 1
    mark = tokens.at(last)
    behind = tokens.at(last + 1)
    apart = mark in (",", ".") and tokens.gap(last) == " " == tokens.gap(last + 1) and behind.isdecimal()
    if apart and (mark == "." or len(behind) == 3):
        return digits + mark + behind, last + 2
    return digits, last


def _is_group(tokens: Tokens, index: int, first: int) -> bool:
    """Three digits that can only go on: behind a blank that does not break, or "000" to "099", no number by itself."""
    word = tokens.at(index)
    if len(word) != 3 or not word.isdecimal():
        return False
    surely = word[0] == "0" or tokens.at(first - 1) in ("$", "€", "£")
    return tokens.gap(index) in _NO_BREAK or (tokens.gap(index) == " " and surely)


def _scales(tokens: Tokens, index: int) -> tuple[list[Decimal], int, bool]:
    """The scale words from an index on, the index behind them, and whether they are a doubtful letter."""
    word = tokens.at(index)
    if word in SHORT and (tokens.touching(index) or tokens.gap(index) == " "):
        return [SHORT[word]], index + 1, word in SHY
    found: list[Decimal] = []
    while True:
        step = index + (tokens.at(index) == "-")
        factor = SCALES.get(tokens.at(step)) or (PLURALS.get(tokens.at(step)) or (None,))[0]
        if factor is None:
            return found, index, False
        found.append(factor)
        index = step + 1


def _and_part(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """ "and a half", "and three quarters", "½": the part and the index behind it; 0 and the same index without one."""
    if tokens.at(index) in VULGAR_PARTS:
        return VULGAR_PARTS[tokens.at(index)], index + 1
    if tokens.at(index) != "and":
        return Decimal(0), index
    count = SMALL.get(tokens.at(index + 1), 1 if tokens.at(index + 1) in _ARTICLES else 0)
    part = index + 2 + (tokens.at(index + 2) == "-")
    if count and tokens.at(part) in EXACT_PARTS and tokens.at(part + 1) != "of":
        return EXACT_PARTS[tokens.at(part)] * count, part + 1
    return Decimal(0), index


def _from_words(tokens: Tokens, first: int) -> Numeral | None:
    """A cardinal in words, with its half and its part of a scale."""
    begin, one = first, tokens.at(first) in SCALES
    if one:
        if tokens.at(first - 1) not in _ARTICLES:
            return _unscaled(tokens, first)
        number, last, begin = *_one_scale(tokens, first), first - 1
    else:
        cardinal, last = read_cardinal(tokens, first, after_between=tokens.at(first - 1) == "between")
        number = cardinal.value if cardinal.legal else None
    if number is None:
        return _refused(begin, last)
    part = last + (tokens.at(last) == "-")
    if tokens.at(part) in EXACT_PARTS and not one:
        whole = _part(tokens, part, number)
        if whole is not None:
            return replace(whole, first=begin)
    return _with_half(tokens, begin, last, number)


def _one_scale(tokens: Tokens, first: int) -> tuple[Decimal | None, int]:
    scales, last, _ = _scales(tokens, first)
    number: Decimal | None = Decimal(1)
    for index, factor in enumerate(scales):
        number = number * factor if number is not None and (index == 0 or factor > scales[index - 1]) else None
    return number, last


def _unscaled(tokens: Tokens, first: int) -> Numeral | None:
    """A scale word with no number is none, and several in a row ("billion billion") are refused as a whole."""
    _, last, _ = _scales(tokens, first)
    return _refused(first, last) if last > first + 1 else None


def _with_half(tokens: Tokens, first: int, last: int, number: Decimal) -> Numeral:
    """ "two and a half million", "a million and a half"."""
    part, behind = _and_part(tokens, last)
    if not part:
        return _exact(first, last, number, _trailing_scale(tokens, first, last))
    scales, end, _ = _scales(tokens, behind)
    if len(scales) == 1:
        return _exact(first, end, (number + part) * scales[0], scales[0])
    return _exact(first, behind, number + part * _trailing_scale(tokens, first, last), Decimal(1))


def _trailing_scale(tokens: Tokens, first: int, last: int) -> Decimal:
    return SCALES.get(tokens.at(last - 1), Decimal(1)) if last - first > 1 else Decimal(1)


def _part(tokens: Tokens, index: int, count: Decimal) -> Numeral | None:
    """ "half a million", "three quarters of a million"; None where no scale follows: then it is a share."""
    word = tokens.at(index)
    part = EXACT_PARTS.get(word) or VULGAR_PARTS[word]
    step = index + 1
    step += tokens.at(step) == "of"
    step += tokens.at(step) in _ARTICLES or tokens.at(step) == "-"
    scales, last, _ = _scales(tokens, step)
    if len(scales) != 1 or tokens.at(step) in SHORT or tokens.at(last - 1) in PLURALS:
        return None
    first = index - 1 if tokens.at(index - 1) in _ARTICLES else index
    return _exact(first, last, part * count * scales[0], scales[0])


def _order(tokens: Tokens, index: int) -> Numeral | None:
    """ "hundreds of millions" is 100 to 1000 of them; "millions" is two and more, to where billions begin."""
    unit, end = PLURALS[tokens.at(index)]
    last = index + 1
    for _ in range(2):
        step = last + (tokens.at(last) == "of")
        inner = SCALES.get(tokens.at(step)) or (PLURALS.get(tokens.at(step)) or (None,))[0]
        if inner is None:
            break
        unit, end, last = unit * inner, min(end, 1000), step + 1
    if tokens.at(index) in ("scores", "tens") and last == index + 1 and tokens.at(last) != "of":
        return None
    least = 1 if tokens.at(index) in ("tens", "hundreds") else 2
    low, high = Decimal(int(unit * least)), Decimal(int(unit * end))
    return Numeral(first=index, last=last, low=low, high=high, shape="order", base=None, scale=unit)


def _few(tokens: Tokens, index: int) -> Numeral | None:
    """ "a few thousand", "several million": two and more of them, to where the next power of ten begins."""
    step = index + 1 + (tokens.at(index + 1) == "of")
    scales, last, _ = _scales(tokens, step)
    if len(scales) != 1 or tokens.at(step) in SHORT:
        return None
    first = index - 1 if tokens.at(index - 1) in _ARTICLES else index
    end = 1000 if tokens.at(index) == "many" else 10
    low, high = Decimal(int(scales[0] * 2)), Decimal(int(scales[0] * end))
    return Numeral(first=first, last=last, low=low, high=high, shape="order", scale=scales[0])
