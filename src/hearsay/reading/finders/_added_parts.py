"""Parts added to a whole: "13 dollars and 45 cents", "15 dollars 50", "15 USD 50"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._terms import Term

_ENDS = frozenset({"", ".", "!", "?", ";", ":", "¶", ")", "]", '"'})
_CLOSING = _ENDS | {","}
_RATES = frozenset({",", "a", "an", "per", "each"})


def with_part(tokens: Tokens, term: Term, other: Term) -> Term | None:
    """ "13 dollars and 45 cents", "15 dollars 50": the parts added to the whole."""
    if term.name is None or term.name.worth != 1 or term.low is None or other.low is None or term.low != term.high:
        return None
    shillings = _in_shillings(tokens, term, other)
    if shillings is not None:
        return shillings
    linked = tokens.at(term.last) == "and"
    if other.first != term.last + linked or other.numeral.shape != "exact":
        return None
    if other.name is None:
        part = _bare_part(tokens, term, other, linked=linked)
    else:
        part = other.low if _is_minor(term, other) and other.low < 1 else None
    return None if part is None else replace(term, last=other.last, low=term.low + part, high=term.low + part)


def _in_shillings(tokens: Tokens, term: Term, other: Term) -> Term | None:
    """ "£4 10s": twenty shillings made a pound; "£4 10s 6d" is left to be read without its pence."""
    touching = tokens.at(other.numeral.last) == "s" and tokens.touching(other.numeral.last)
    if tokens.raw(term.first) != "£" or not touching or other.first != term.last:
        return None
    if term.low is None or other.low is None or not 0 < other.low < 20 or other.low != int(other.low):
        return None
    value = term.low + other.low / 20
    return replace(term, last=other.numeral.last + 1, low=value, high=value)


def _is_minor(term: Term, other: Term) -> bool:
    """Whether the second is a part of the first's unit; "cents" go with every dollar."""
    if term.name is None or other.name is None or other.name.worth == 1:
        return False
    noun = other.name.noun.rpartition(" ")[2]
    own = {c.code for c in other.name.currencies}
    return any(
        c.code in own or (noun == "cent" and {"dollar", "euro"}.intersection(c.nouns)) for c in term.name.currencies
    )


def _bare_part(tokens: Tokens, term: Term, other: Term, *, linked: bool) -> Decimal | None:
    """The hundredths of "15 dollars 50": two digits that close the phrase."""
    closed = _is_closed(tokens, other.last, linked=linked)
    led = term.first < term.numeral.first
    tens = other.low is not None and 10 <= other.low < 100 and other.low == int(other.low)
    if not closed or led or not tens or other.numeral.scale != 1 or term.numeral.scale != 1 or term.low is None:
        return None
    hundredths = term.name is not None and any(100 in c.minor.values() for c in term.name.currencies)
    whole = term.low == int(term.low) and hundredths and other.first == other.numeral.first
    return other.low / 100 if whole and other.low is not None else None


def _is_closed(tokens: Tokens, last: int, *, linked: bool) -> bool:
    """Whether nothing behind the hundredths can be what they count: "15 USD 50 more, they said"."""
    behind = tokens.at(last)
    if behind == "more" and tokens.at(last + 1) in _CLOSING:
        return True
    apart = not tokens.touching(last) or not tokens.is_digits(last - 1)
    return behind in _ENDS or (behind in _RATES and not linked and apart)
