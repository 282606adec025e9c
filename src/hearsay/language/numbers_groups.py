"""Digits as they stand in a text: groups parted by blanks, tokenised marks, a point with nothing before it."""

from __future__ import annotations

import re

from msgspec import Struct

from hearsay.language.currencies import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import MONTHS, SCALES, SHORT

_NO_BREAK = "\u00a0\u2009\u202f\u2007"
_SIGNS = frozenset("$€£¥₹")
# what may stand behind a sum that ends in a group: anything else may be counted by the last group
_BEHIND_SUM = frozenset(
    "a an the per each every in of to from by for at on and or but was were is are had has have will would with worth"
    " as than more less plus annually yearly monthly weekly daily apiece million billion trillion thousand lakh crore"
    " dollars euros pounds".split()
)
# what tells that "5 . 3" is one number and no end of a sentence
_BEHIND_POINT = frozenset(
    "% percent per pct percentage points times kg km tonnes miles cent cents dollars euros pounds yen yuan".split()
)
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:,0\d\d)+\Z")
_POINT = re.compile(r"\d+\.\d+\Z")


class Digits(Struct, frozen=True):
    """Digits put together, the token that they begin at and the one behind them; None where they may be two numbers."""

    text: str | None
    first: int
    last: int


def digits_at(tokens: Tokens, first: int) -> Digits:
    """Digits with groups parted by blanks: "20 000"; tokenised marks too: "20 , 000". Else the one token."""
    digits, last = tokens.at(first), first + 1
    if digits.isdecimal() and _is_point(tokens, first):
        return Digits(f"0.{digits}", first - 1, last)
    if len(digits) <= 3 and digits.isdecimal():
        while _is_group(tokens, last, first):
            digits, last = digits + "," + tokens.at(last), last + 1
        if _may_go_on(tokens, first, last):
            return Digits(None, first, last + 1)
    if tokens.at(last) not in (",", ".") or tokens.gap(last) != " ":
        return Digits(digits, first, last)
    return _spaced(tokens, Digits(digits, first, last))


def _spaced(tokens: Tokens, so_far: Digits) -> Digits:
    """Tokenised marks: "20 , 000" and "1 . 5 million" are sure; "300 , 400" may be a list, "5 . 3" an end."""
    digits, last = so_far.text or "", so_far.last
    end = last
    while tokens.at(end) in (",", ".") and tokens.gap(end) == " " == tokens.gap(end + 1) and _goes_on(tokens, end):
        digits, end = digits + tokens.at(end) + tokens.at(end + 1), end + 2
    if end == last:
        return so_far
    if _GROUPS.match(digits) or (_POINT.match(digits) and _is_scaled(tokens, end)):
        return Digits(digits, so_far.first, end)
    return Digits(None, so_far.first, end)


def _goes_on(tokens: Tokens, mark: int) -> bool:
    behind = tokens.at(mark + 1)
    return behind.isdecimal() and (tokens.at(mark) == "." or len(behind) == 3)


def _is_scaled(tokens: Tokens, index: int) -> bool:
    return tokens.at(index) in _BEHIND_POINT or tokens.at(index) in SCALES or tokens.at(index) in SHORT


def _is_point(tokens: Tokens, first: int) -> bool:
    """ ".5" and "$.50": a point that touches the digits and ends nothing."""
    if tokens.at(first - 1) != "." or not tokens.touching(first):
        return False
    return not tokens.touching(first - 1) or tokens.raw(first - 2) in _SIGNS


def _is_group(tokens: Tokens, index: int, first: int) -> bool:
    """Three digits that can only go on: behind a blank that does not break, or "000" to "099", no number by itself."""
    word = tokens.at(index)
    if len(word) != 3 or not word.isdecimal():
        return False
    if word[0] == "0" or index > first + 1:
        return tokens.gap(index) in _NO_BREAK or tokens.gap(index) == " "
    return tokens.gap(index) in _NO_BREAK or (tokens.gap(index) == " " and _is_sum(tokens, index, first))


def _is_sum(tokens: Tokens, index: int, first: int) -> bool:
    """ "$1 500 in cash" is one number; of "$1 500 men" nobody knows. More groups behind leave no doubt."""
    behind = tokens.at(index + 1)
    if tokens.raw(first - 1) not in _SIGNS and not _is_currency(tokens.raw(first - 1)):
        return False
    return not behind.isalpha() or behind in _BEHIND_SUM


def _is_currency(word: str) -> bool:
    """ "R 240 000", "CZK 1 500": a code or a sign of letters."""
    known = shipped().codes.get(word)
    return word in shipped().signs or (known is not None and not known.risky_code)


def _may_go_on(tokens: Tokens, first: int, last: int) -> bool:
    """Whether three digits behind a blank may be a group or a number by itself: "20 500 dollars", "$100 200 times"."""
    word = tokens.at(last)
    if len(word) != 3 or not word.isdecimal() or tokens.gap(last) != " " or last > first + 1:
        return False
    month = first - 1 - (tokens.at(first - 1) == ".")
    return tokens.at(month) not in MONTHS
