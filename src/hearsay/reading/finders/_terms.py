"""A number with the currency that stands on it: "US$ 2.3m", "EUR 5", "2 million Iraqi dinars", "30 MUSD"."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from hearsay.language.currencies import LONGEST_NAME, Currency, Name, shipped
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SCALES
from hearsay.reading.finders._nouns import ENDS_PHRASE, counted

_LOWER_CODES = frozenset("usd eur gbp cad aud nzd mxn rmb chf inr jpy cny hkd btc".split())
_SPACED_PREFIXES = frozenset("US HK NZ CA AU NT MEX CAN C USD AUD CAD NZD HKD SGD MXN".split())
_LARGE = Decimal(1000)
# "paid in dollars", "the euro": a name behind these does not lead to the number that follows it
_NOT_LEADING = frozenset("the a an in into per each every his her their its this".split())

# signs that stand for a name which several currencies share
_NOUN_SIGNS = {"Rs": "rupee", "Re": "rupee", "INRs": "rupee", "Sh": "shilling", "Shs": "shilling", "sh": "shilling"}
# "N250,000" is naira; beside a small number the letter names a road, a mask, a visa
_LARGE_ONLY = frozenset({"N"})

GRAND = Name((), Decimal(1000), bare=True, noun="grand")


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
    name_behind, last, factor = _behind(tokens, numeral)
    worth = factor * name_behind.worth if name_behind else Decimal(1)
    low, high = _times(numeral.low, worth), _times(numeral.high, worth)
    return Term(first=numeral.first, last=last, numeral=numeral, low=low, high=high, name=name_behind)


def _times(side: Decimal | None, worth: Decimal) -> Decimal | None:
    return side if side is None or worth == 1 else side * worth


def _exactly(currency: Currency) -> Name:
    return Name((currency,), Decimal(1), bare=False, noun=currency.nouns[0])


_PEOPLES = ("an", "ese", "ish", "ian", "i", "ic", "ean", "ch")
_BEHIND_GRAND = ENDS_PHRASE | frozenset("a an per each every".split())


def _is_sign(mark: str) -> bool:
    return len(mark) == 1 and not mark.isalnum() and mark in shipped().signs


def _before(tokens: Tokens, numeral: Numeral) -> tuple[Name, int] | None:
    """The sign or code before the number, and where it begins."""
    at = numeral.first - 1
    mark = tokens.raw(at)
    if not mark or tokens.gap(at + 1) not in ("", " ", "\u00a0", "\u202f", "  "):
        return None
    if _is_sign(mark):
        return _prefixed(tokens, at, mark)
    if mark == "." and tokens.raw(at - 1) in ("Rs", "Ksh", "KSh", "Sh", "Fr"):
        at, mark = at - 1, tokens.raw(at - 1)
    if mark in _NOUN_SIGNS:
        return shipped().names[(_NOUN_SIGNS[mark],)], at
    if _in_millions(mark) and numeral.scale == 1 and not shipped().codes[mark[1:]].risky_code:
        return replace(_exactly(shipped().codes[mark[1:]]), worth=Decimal("1E6")), at
    found = _code(mark, numeral) or _letters(tokens, at, mark)
    if mark in _LARGE_ONLY and (numeral.low or 0) < _LARGE:
        found = None
    return (_exactly(found), at) if found else _noun_before(tokens, at, numeral)


def _noun_before(tokens: Tokens, at: int, numeral: Numeral) -> tuple[Name, int] | None:
    """ "US dollars 40,000", "rupees 5 crore": a name before a sum that has none behind it and counts nothing."""
    names = shipped().names
    if (tokens.at(at),) not in names or (numeral.low or 0) < _LARGE or _is_yearlike(tokens, numeral):
        return None
    length = next(n for n in (3, 2, 1) if tokens.phrase(at - n + 1, n) in names)
    name, first = names[tokens.phrase(at - length + 1, length)], at - length + 1
    shy = name.worth != 1 or any(currency.shy_noun for currency in name.currencies)
    if shy or tokens.at(first - 1) in _NOT_LEADING or counted(tokens, numeral.last) is not None:
        return None
    return (name, first) if _behind(tokens, numeral)[0] is None else None


def _is_yearlike(tokens: Tokens, numeral: Numeral) -> bool:
    word = tokens.at(numeral.first)
    return numeral.last == numeral.first + 1 and word.isdecimal() and len(word) == 4


def _letters(tokens: Tokens, at: int, mark: str) -> Currency | None:
    """Signs of letters: "RM 5", "KSh 500"; one of a single letter must touch its number ("R180,000")."""
    if len(mark) == 1 and not (tokens.touching(at + 1) and tokens.is_digits(at + 1) and not tokens.touching(at)):
        return None
    if not mark.isalpha():
        return None
    return shipped().signs.get(mark.upper() if mark in _LOWER_CODES else mark)


def _prefixed(tokens: Tokens, at: int, sign: str) -> tuple[Name, int]:
    """A sign with letters before it: "US$", "A$", "U.S. $", "usd$"."""
    for length in (4, 3) if tokens.at(at - 1) in ("s", ".") else ():
        if tokens.phrase(at - length, length) in (("u", ".", "s", "."), ("u", ".", "s")) and at >= length:
            return _exactly(shipped().signs["US$"]), at - length
    letters = tokens.raw(at - 1)
    known = shipped().signs.get(letters.upper() + sign) or shipped().signs.get(letters + sign)
    spaced = letters.upper() in _SPACED_PREFIXES and tokens.gap(at) == " " and tokens.at(at - 2) not in ("'", "’")
    if known is not None and letters.isalpha() and ((tokens.touching(at) and letters != "a") or spaced):
        return _exactly(known), at - 1
    return _exactly(shipped().signs[sign]), at


def _code(word: str, numeral: Numeral) -> Currency | None:
    currency = shipped().codes.get(word.upper())
    if currency is None or not (word.isupper() or word in _LOWER_CODES):
        return None
    large = numeral.low is not None and numeral.low >= _LARGE
    return currency if large or not currency.risky_code else None


def _redundant(tokens: Tokens, last: int, name: Name) -> int:
    """ "$1 billion dollars", "$5 US": the currency said twice."""
    again = shipped().named(tokens.phrase(last, LONGEST_NAME))
    if again is not None and again[0].worth == 1 and name.currencies[0] in again[0].currencies:
        return last + again[1]
    return last + (tokens.raw(last) in ("US", "USD") and name.currencies[0].code == "USD")


def _behind(tokens: Tokens, numeral: Numeral) -> tuple[Name | None, int, Decimal]:
    """The name, code or sign behind the number, the index behind it, and a scale that stands inside."""
    step = numeral.last
    step += tokens.at(step) == "-" or (tokens.at(step) == "of" and (numeral.shape != "exact" or numeral.scale > 999))
    named = shipped().named(tokens.phrase(step, LONGEST_NAME))
    if named is not None and tokens.at(step).isalpha():
        return _surely(named[0], numeral), step + named[1], Decimal(1)
    adjective = _of_a_land(tokens, step)
    if adjective is not None:
        return _surely(adjective[0], numeral), adjective[1], Decimal(1)
    mark = tokens.raw(step)
    if mark == "p" and tokens.touching(step) and numeral.scale == 1 and _is_pence(tokens, numeral, step + 1):
        return shipped().names[("penny",)], step + 1, Decimal(1)
    if mark == "grand" and (not tokens.at(step + 1).isalpha() or tokens.at(step + 1) in _BEHIND_GRAND):
        return GRAND, step + 1, Decimal(1)
    if _is_sign(mark) and _is_behind(tokens, step):
        return _exactly(shipped().signs[mark]), step + 1, Decimal(1)
    return _code_behind(tokens, numeral, step)


def _of_a_land(tokens: Tokens, step: int) -> tuple[Name, int] | None:
    """ "60,000 Chadian francs": a people that the list of currencies does not name; the text's countries tell which."""
    word = tokens.at(step)
    if not tokens.is_capital(step) or not word.isalpha() or not word.endswith(_PEOPLES):
        return None
    named = shipped().named(tokens.phrase(step + 1, LONGEST_NAME))
    return (named[0], step + 1 + named[1]) if named is not None and named[0].worth == 1 and named[0].bare else None


def _is_pence(tokens: Tokens, numeral: Numeral, index: int) -> bool:
    """ "30p a pill", "for 50p": the letter is also a page's and a screen's ("720p")."""
    rated = tokens.at(index) in ("a", "per", "each", "apiece", "/")
    return (numeral.low or 0) < _LARGE and (rated or tokens.at(numeral.first - 1) in ("for", "at", "cost", "costs"))


def _is_behind(tokens: Tokens, sign: int) -> bool:
    """Whether a sign belongs to the number before it: none follows, or one that stands off or has its own currency."""
    if not tokens.is_digits(sign + 1) or (tokens.touching(sign) and not tokens.touching(sign + 1)):
        return True
    own = tokens.raw(sign + 2)
    if tokens.touching(sign + 1) or not own:
        return False
    named = shipped().named(tokens.phrase(sign + 2, LONGEST_NAME))
    if named is not None:
        return named[0].worth != 1 or shipped().signs[tokens.raw(sign)] not in named[0].currencies
    return _is_sign(own) and not tokens.is_digits(sign + 3)


def _surely(name: Name, numeral: Numeral) -> Name | None:
    """A noun that is also another word counts only with its adjective or beside a large number."""
    if not name.bare or not name.shy:
        return name
    return name if (numeral.low or 0) >= _LARGE else None


def _in_millions(word: str) -> bool:
    """ "30 MUSD", "MEUR 12": a code with the million before it."""
    return len(word) == 4 and word[0] == "M" and word.isupper() and word[1:] in shipped().codes


def _code_behind(tokens: Tokens, numeral: Numeral, step: int) -> tuple[Name | None, int, Decimal]:
    word = tokens.raw(step)
    million = _in_millions(word)
    currency = shipped().codes[word[1:]] if million else _code(word, numeral)
    if currency is None:
        currency = shipped().signs.get(word) if word.isalpha() and len(word) > 1 else None
    if currency is None or (tokens.is_digits(step + 1) and tokens.touching(step + 1)):
        return None, numeral.last, Decimal(1)
    inner = SCALES.get(tokens.at(step + 1)) if numeral.scale == 1 and not million else None
    factor = Decimal("1E6") if million else inner or Decimal(1)
    return _exactly(currency), step + 1 + (inner is not None), factor
