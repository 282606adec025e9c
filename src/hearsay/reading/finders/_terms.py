"""A number with the currency that stands on it: "US$ 2.3m", "EUR 5", "2 million Iraqi dinars", "30 MUSD"."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.currencies import LONGEST_NAME, Currency, Name, shipped
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._currency_behind import LARGE, LOWER_CODES, behind, code, exactly, in_millions, is_sign
from hearsay.reading.finders._nouns import counted

_SPACED_PREFIXES = frozenset("US HK NZ CA AU NT MEX CAN C USD AUD CAD NZD HKD SGD MXN".split())
# "paid in dollars", "the euro": a name behind these does not lead to the number that follows it
_NOT_LEADING = frozenset("the a an in into per each every his her their its this".split())

# signs that stand for a name which several currencies share
_NOUN_SIGNS = {"Rs": "rupee", "Re": "rupee", "INRs": "rupee", "Sh": "shilling", "Shs": "shilling", "sh": "shilling"}
# "N250,000" is naira; beside a small number the letter names a road, a mask, a visa
_LARGE_ONLY = frozenset({"N"})


class Term(Struct, frozen=True, kw_only=True):
    """A numeral and its currency's words at the tokens [first, last); `name` is None for a bare number."""

    first: int
    last: int
    numeral: Numeral
    low: Decimal | None
    high: Decimal | None
    name: Name | None


def term_of(tokens: Tokens, numeral: Numeral, *, floor: int = 0) -> Term:
    """The numeral with the currency before it, else behind it; words before `floor` belong to another number."""
    before = _before(tokens, numeral)
    if before is not None and before[1] >= floor:
        name, first = before
        last = _redundant(tokens, numeral.last, name)
        low, high = _times(numeral.low, name.worth), _times(numeral.high, name.worth)
        return Term(first=first, last=last, numeral=numeral, low=low, high=high, name=name)
    name_behind, last, factor = behind(tokens, numeral)
    worth = factor * name_behind.worth if name_behind else Decimal(1)
    low, high = _times(numeral.low, worth), _times(numeral.high, worth)
    return Term(first=numeral.first, last=last, numeral=numeral, low=low, high=high, name=name_behind)


def _times(side: Decimal | None, worth: Decimal) -> Decimal | None:
    return side if side is None or worth == 1 else side * worth


def _before(tokens: Tokens, numeral: Numeral) -> tuple[Name, int] | None:
    """The sign or code before the number, and where it begins."""
    at = numeral.first - 1
    mark = tokens.raw(at)
    if not mark or tokens.gap(at + 1) not in ("", " ", "\u00a0", "\u202f", "  "):
        return None
    if is_sign(mark):
        return _prefixed(tokens, at, mark)
    if mark == "." and tokens.raw(at - 1) in ("Rs", "Ksh", "KSh", "Sh", "Fr"):
        at, mark = at - 1, tokens.raw(at - 1)
    if mark in _NOUN_SIGNS:
        return shipped().names[(_NOUN_SIGNS[mark],)], at
    if in_millions(mark) and numeral.scale == 1 and not shipped().codes[mark[1:]].risky_code:
        return replace(exactly(shipped().codes[mark[1:]]), worth=Decimal("1E6")), at
    found = code(mark, numeral) or _letters(tokens, at, mark)
    if mark in _LARGE_ONLY and (numeral.low or 0) < LARGE:
        found = None
    return (exactly(found), at) if found else _noun_before(tokens, at, numeral)


def _noun_before(tokens: Tokens, at: int, numeral: Numeral) -> tuple[Name, int] | None:
    """ "US dollars 40,000", "rupees 5 crore": a name before a sum that has none behind it and counts nothing."""
    names = shipped().names
    if (tokens.at(at),) not in names or (numeral.low or 0) < LARGE or _is_yearlike(tokens, numeral):
        return None
    length = next(n for n in (3, 2, 1) if tokens.phrase(at - n + 1, n) in names)
    name, first = names[tokens.phrase(at - length + 1, length)], at - length + 1
    shy = name.worth != 1 or any(currency.shy_noun for currency in name.currencies)
    if shy or tokens.at(first - 1) in _NOT_LEADING or counted(tokens, numeral.last) is not None:
        return None
    return (name, first) if behind(tokens, numeral)[0] is None else None


def _is_yearlike(tokens: Tokens, numeral: Numeral) -> bool:
    word = tokens.at(numeral.first)
    return numeral.last == numeral.first + 1 and word.isdecimal() and len(word) == 4


def _letters(tokens: Tokens, at: int, mark: str) -> Currency | None:
    """Signs of letters: "RM 5", "KSh 500"; one of a single letter touches its number ("R180,000"), or a grouped one."""
    if len(mark) == 1 and not (_is_close(tokens, at) and tokens.is_digits(at + 1) and not tokens.touching(at)):
        return None
    if not mark.isalpha():
        return None
    return shipped().signs.get(mark.upper() if mark in LOWER_CODES else mark)


def _is_close(tokens: Tokens, at: int) -> bool:
    """ "R180,000", "R 180 000": thousands in groups are a sum; "Room R 20" is none."""
    grouped = tokens.at(at + 2).isdecimal() and len(tokens.at(at + 2)) == 3 and tokens.gap(at + 2) != ""
    return tokens.touching(at + 1) or grouped or "," in tokens.at(at + 1)


def _prefixed(tokens: Tokens, at: int, sign: str) -> tuple[Name, int]:
    """A sign with letters before it: "US$", "A$", "U.S. $", "usd$"."""
    for length in (4, 3) if tokens.at(at - 1) in ("s", ".") else ():
        if tokens.phrase(at - length, length) in (("u", ".", "s", "."), ("u", ".", "s")) and at >= length:
            return exactly(shipped().signs["US$"]), at - length
    letters = tokens.raw(at - 1)
    known = shipped().signs.get(letters.upper() + sign) or shipped().signs.get(letters + sign)
    spaced = letters.upper() in _SPACED_PREFIXES and tokens.gap(at) == " " and tokens.at(at - 2) not in ("'", "’")
    if known is not None and letters.isalpha() and ((tokens.touching(at) and letters != "a") or spaced):
        return exactly(known), at - 1
    return exactly(shipped().signs[sign]), at


def _redundant(tokens: Tokens, last: int, name: Name) -> int:
    """ "$1 billion dollars", "$5 US": the currency said twice."""
    again = shipped().named(tokens.phrase(last, LONGEST_NAME))
    if again is not None and again[0].worth == 1 and name.currencies[0] in again[0].currencies:
        return last + again[1]
    return last + (tokens.raw(last) in ("US", "USD") and name.currencies[0].code == "USD")
