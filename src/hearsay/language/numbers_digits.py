"""Digit groups to exact decimals: grouping marks are read only where no other reading is possible, else refused."""

from __future__ import annotations

import re
from decimal import Decimal

# a decimal of more digits would be rounded by arithmetic at 28 digits once it is scaled and annualised
MOST_DIGITS = 18

_WHOLE = re.compile(r"\d+\Z")
_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_POINT = re.compile(r"\d+\.\d+\Z")
_COMMA = re.compile(r"\d{1,3},\d{1,2}\Z")


def decimal_of(digits: str, *, scaled: bool = False) -> Decimal | None:
    """The value of "20,000", "1,00,000" or "2.75"; None where the marks allow another reading or none.

    scaled: an English scale word follows, so that "1.125" is surely a decimal and "1,5" too. Without one "1.125" may be
    a thousand and more. Digits of any script are read, not two scripts mixed.
    """
    if sum(c.isdecimal() for c in digits[: MOST_DIGITS * 2]) > MOST_DIGITS or not _one_script(digits):
        return None
    if _WHOLE.match(digits):
        return None if digits[0] in "0٠۰" and len(digits) > 1 else Decimal(digits)
    if _WESTERN.match(digits) or _INDIAN.match(digits):
        doubtful = digits[0] == "0" or (digits[-4:-3] == "." and not scaled)
        return None if doubtful else Decimal(digits.replace(",", ""))
    if _POINT.match(digits):
        return _with_point(digits, scaled=scaled)
    return Decimal(digits.replace(",", ".")) if scaled and _COMMA.match(digits) else None


def _with_point(digits: str, *, scaled: bool) -> Decimal | None:
    whole, _, part = digits.partition(".")
    if len(whole) > 1 and whole[0] == "0":
        return None
    doubtful = len(part) == 3 and len(whole) <= 3 and whole != "0"
    return None if doubtful and not scaled else Decimal(digits)


def _one_script(digits: str) -> bool:
    numerals = [ord(c) - int(c) for c in digits[: MOST_DIGITS * 2] if c.isdecimal()]
    return len(set(numerals)) == 1
