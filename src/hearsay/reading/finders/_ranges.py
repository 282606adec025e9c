"""Two numbers as one: the ends of a range ("$5 to $10"), or two that only look so ("rose from $5 to $10").

A number that goes from one value to another is two values and no range; "prices go from $5 to $10" is one.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hearsay.language.money_words import shipped
from hearsay.language.numbers import Numeral
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._misled import is_year
from hearsay.reading.finders._nouns import counted
from hearsay.reading.finders._terms import Term

_TO = frozenset({"to", "-", "~", "through", "till"})
_LINKS = _TO | {"and", "or"}
_REACH = 6
_STOPS = frozenset(".;:,¶()")
_IN_YEAR = frozenset("in since by until during before after".split())


def may_belong(tokens: Tokens, term: Term, following: Numeral) -> bool:
    """Whether the next numeral can be an end of the same range or a part: it stands next, or a word links the two."""
    return following.first == term.last or (tokens.at(term.last) in _LINKS and following.first <= term.last + 6)


def changes(tokens: Tokens, term: Term, other: Term) -> bool:
    """ "rose from $5 to $10": two values, no range."""
    at = term.first - 1
    if tokens.at(at) != "from" or tokens.at(term.last) != "to" or other.first > term.last + 3:
        return False
    if tokens.at(at - 1) == "of":
        return False
    for index in range(at - 1 - (tokens.at(at - 1) == ","), max(at - 1 - _REACH, -1), -1):
        word = tokens.at(index)
        if word in shipped().sets["moving"]:
            return True
        if word in _STOPS:
            return False
    return False


def in_currency_of(term: Term, other: Term) -> Term:
    """ "rose from 50,000 to 80,000 pesos": the currency behind the second value serves both."""
    if term.name is not None or other.name is None or term.low is None or term.high is None:
        return term
    worth = other.name.worth
    return replace(term, name=other.name, low=term.low * worth, high=term.high * worth)


def doubtful(tokens: Tokens, term: Term, other: Term) -> bool:
    """ "between 700 and 1.2 million", "50-20 million", "10-15,000": nobody says how large the first is."""
    if term.numeral.scale != 1 or term.low is None or other.low is None or not _is_linked(tokens, term, other):
        return False
    both_led = _is_led(term) and _is_led(other)
    if is_year(tokens, term) or (both_led and tokens.at(term.last) != "-") or (_is_led(other) and term.name is None):
        return False
    base = other.numeral.base
    if other.numeral.scale >= 100:
        return base is not None and term.low >= base
    return _may_share(term.low, other.low, 1000) or (
        tokens.at(term.last) == "-" and _may_share(term.low, other.low, 100)
    )


def _may_share(low: Decimal, high: Decimal, unit: int) -> bool:
    """ "10-15,000" and "2-300": the first may be written short."""
    return high % unit == 0 and low < unit and low < high / unit < 1000 and low == int(low)


def joined(tokens: Tokens, term: Term, other: Term) -> Term | None:
    """The two ends of a range as one term; None where they are two numbers."""
    if not _is_linked(tokens, term, other) or not _one_currency(term, other) or changes(tokens, term, other):
        return None
    if is_year(tokens, term) and tokens.at(term.first - 1) in _IN_YEAR:
        return None
    if term.low is None or other.low is None or term.numeral.shape != "exact":
        return None
    low = carried(term, other)
    if low >= other.low or _counts_on(tokens, term, other):
        return None
    return replace(other, first=term.first, low=low, name=other.name or term.name)


def _is_linked(tokens: Tokens, term: Term, other: Term) -> bool:
    link, before, step = tokens.at(term.last), tokens.at(term.first - 1), term.last + 1
    if other.first != step + (tokens.at(step) in ("about", "some")) or (link == "to" and _is_step(tokens, term)):
        return False
    if before == "between" and link == "and":
        return True
    if link == "or":
        return before not in (",", "either") and tokens.at(other.last) not in (",", "or") and not _is_led(other)
    if link == "-":
        return _plain_hyphen(tokens, term, other)
    return link in _TO


def _is_step(tokens: Tokens, term: Term) -> bool:
    """ "has risen by 3 baht to 14 baht": how far, and where to."""
    return tokens.at(term.first - 1) == "by" and not shipped().sets["moving"].isdisjoint(
        tokens.phrase(term.first - 4, 3)
    )


def _plain_hyphen(tokens: Tokens, term: Term, other: Term) -> bool:
    """A hyphen chain ("1-222-333") and a minus are no range, and a long dash only between two sums."""
    if tokens.raw(term.last) == "—" and not (_is_led(term) and _is_led(other)):
        return False
    led = tokens.touching(term.first) and tokens.at(term.first - 1) in ("-", "+", "/")
    chain = led or tokens.at(other.last) in ("/", ":")
    return not chain and not (tokens.at(other.last) == "-" and tokens.is_digits(other.last + 1))


def _counts_on(tokens: Tokens, term: Term, other: Term) -> bool:
    """ "paid $20 to 30 fighters": the second number counts what follows."""
    if not _is_led(term) or other.name is not None or other.numeral.scale != 1 or tokens.touching(term.last):
        return False
    return tokens.at(other.last) not in ("plus", "+") and counted(tokens, other.last) is not None


def _one_currency(term: Term, other: Term) -> bool:
    if term.name is None or other.name is None:
        return not _is_led(other) if term.name is None else _is_led(term)
    return bool({c.code for c in term.name.currencies} & {c.code for c in other.name.currencies})


def _is_led(term: Term) -> bool:
    """Whether the currency stands in front and so serves both ends: "$5-7 million"."""
    return term.first < term.numeral.first


def carried(term: Term, other: Term) -> Decimal:
    """The low end, with the scale of the high one where only that has one and the numbers rise: "$1-2 million"."""
    low = term.low or Decimal(0)
    base = other.numeral.base
    worth = other.name.worth if other.name is not None and term.name is None else Decimal(1)
    if term.numeral.scale == 1 and other.numeral.scale >= 100 and base is not None and low < base:
        low = Decimal(int(scaled)) if (scaled := low * other.numeral.scale) == scaled.to_integral_value() else scaled
    return low if worth == 1 else low * worth
