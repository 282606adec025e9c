"""The currency that stands behind a number: a name, a code, a sign, or "grand"."""

from __future__ import annotations

from decimal import Decimal

from hearsay.language.currencies import LONGEST_NAME, Currency, Name, shipped
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SCALES
from hearsay.reading.finders._nouns import ENDS_PHRASE

LOWER_CODES = frozenset("usd eur gbp cad aud nzd mxn rmb chf inr jpy cny hkd btc".split())
LARGE = Decimal(1000)
_NEAR = 25  # words around a noun that is also another word, in which its country may stand
_PEOPLES = ("an", "ese", "ish", "ian", "i", "ic", "ean", "ch")
_BEHIND_GRAND = ENDS_PHRASE | frozenset("a an per each every".split())
GRAND = Name((), Decimal(1000), bare=True, noun="grand")


def exactly(currency: Currency) -> Name:
    """A currency as a name that can mean no other."""
    return Name((currency,), Decimal(1), bare=False, noun=currency.nouns[0])


def is_sign(mark: str) -> bool:
    """Whether a mark is the sign of a currency: "€"."""
    return len(mark) == 1 and not mark.isalnum() and mark in shipped().signs


def code(word: str, numeral: Numeral) -> Currency | None:
    """The currency of a code as it is written; a code that is also a word counts beside a large number."""
    currency = shipped().codes.get(word.upper())
    if currency is None or not (word.isupper() or word in LOWER_CODES):
        return None
    large = numeral.low is not None and numeral.low >= LARGE
    return currency if large or not currency.risky_code else None


def behind(tokens: Tokens, numeral: Numeral) -> tuple[Name | None, int, Decimal]:
    """The name, code or sign behind the number, the index behind it, and a scale that stands inside."""
    step = numeral.last
    step += tokens.at(step) == "-" or (tokens.at(step) == "of" and (numeral.shape != "exact" or numeral.scale > 999))
    named = shipped().named(tokens.phrase(step, LONGEST_NAME))
    if named is not None and tokens.at(step).isalpha():
        at_home = tokens.at(step).endswith("s") and _is_at_home(tokens, step, named[0])
        return named[0] if at_home else _surely(named[0], numeral), step + named[1], Decimal(1)
    adjective = _of_a_land(tokens, step)
    if adjective is not None:
        return _surely(adjective[0], numeral), adjective[1], Decimal(1)
    marked = _mark_behind(tokens, numeral, step)
    return _code_behind(tokens, numeral, step) if marked is None else (marked, step + 1, Decimal(1))


def _mark_behind(tokens: Tokens, numeral: Numeral, step: int) -> Name | None:
    """ "30p", "five grand", "5€"."""
    mark = tokens.raw(step)
    if mark == "p" and tokens.touching(step) and numeral.scale == 1 and _is_pence(tokens, numeral, step + 1):
        return shipped().names[("penny",)]
    if mark == "grand" and (not tokens.at(step + 1).isalpha() or tokens.at(step + 1) in _BEHIND_GRAND):
        return GRAND
    return exactly(shipped().signs[mark]) if is_sign(mark) and _is_behind(tokens, step) else None


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
    return (numeral.low or 0) < LARGE and (rated or tokens.at(numeral.first - 1) in ("for", "at", "cost", "costs"))


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
    return is_sign(own) and not tokens.is_digits(sign + 3)


def _is_at_home(tokens: Tokens, index: int, name: Name) -> bool:
    """ "300 levs for the licence, the Sofia paper writes": the country of a shy noun stands near."""
    near = [tokens.at(i) for i in range(index - _NEAR, index + _NEAR) if tokens.is_capital(i)]
    return any(told in near for currency in name.currencies for told in currency.told_by)


def _surely(name: Name, numeral: Numeral) -> Name | None:
    """A noun that is also another word counts only with its adjective or beside a large number."""
    if not name.bare or not name.shy:
        return name
    return name if (numeral.low or 0) >= LARGE else None


def in_millions(word: str) -> bool:
    """ "30 MUSD", "MEUR 12": a code with the million before it."""
    return len(word) == 4 and word[0] == "M" and word.isupper() and word[1:] in shipped().codes


def _code_behind(tokens: Tokens, numeral: Numeral, step: int) -> tuple[Name | None, int, Decimal]:
    word = tokens.raw(step)
    million = in_millions(word)
    currency = shipped().codes[word[1:]] if million else code(word, numeral)
    if currency is None:
        currency = shipped().signs.get(word) if word.isalpha() and len(word) > 1 else None
    if currency is None or (tokens.is_digits(step + 1) and tokens.touching(step + 1)):
        return None, numeral.last, Decimal(1)
    inner = SCALES.get(tokens.at(step + 1)) if numeral.scale == 1 and not million else None
    factor = Decimal("1E6") if million else inner or Decimal(1)
    return exactly(currency), step + 1 + (inner is not None), factor
