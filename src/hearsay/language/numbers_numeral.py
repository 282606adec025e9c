"""What a number of a text is, once it is read or refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import PLURALS, SCALES, SHORT, SHY

Shape = Literal["exact", "order", "refused"]

_TOO_MUCH = Decimal("1E21")
_DOZEN = SCALES["dozen"]


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


def exact(first: int, last: int, value: Decimal, scale: Decimal, *, digits: bool = False, shy: bool = False) -> Numeral:
    """A number of one value, refused where it is larger than any sum."""
    if value > _TOO_MUCH:
        return refused(first, last)
    base = None if scale == _DOZEN else value / scale
    if value == value.to_integral_value():
        value = Decimal(int(value))
    return Numeral(first=first, last=last, low=value, high=value, base=base, scale=scale, digits=digits, shy=shy)


def refused(first: int, last: int) -> Numeral:
    """What looks like a number and is not read, so that no other grammar takes its pieces."""
    return Numeral(first=first, last=last, low=None, high=None, shape="refused", digits=True)


def scales_at(tokens: Tokens, index: int) -> tuple[list[Decimal], int, bool]:
    """The scale words from an index on, the index behind them, and whether they are a doubtful letter."""
    word = tokens.at(index)
    if word in SHORT and (tokens.touching(index) or tokens.gap(index) == " ") and not _is_initial(tokens, index):
        return [SHORT[word]], index + 1, word in SHY
    found: list[Decimal] = []
    while True:
        step = index + (tokens.at(index) == "-")
        factor = scale_word(tokens.at(step))
        if factor is None:
            return found, index, False
        found.append(factor)
        index = step + 1


def scale_word(word: str) -> Decimal | None:
    """What a scale word, singular or plural, multiplies by."""
    return SCALES.get(word) or (PLURALS.get(word) or (None,))[0]


def _is_initial(tokens: Tokens, index: int) -> bool:
    """ "gave $500 M. Osman": the letter is a name's, no million."""
    return (
        tokens.gap(index) != ""
        and tokens.at(index + 1) == "."
        and tokens.touching(index + 1)
        and tokens.is_capital(index)
        and tokens.is_capital(index + 2)
    )
