"""What stands on a number and makes another of it: a minus, a hyphen chain, letters, the year of a price."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SCALES, SMALL, is_recent_year
from hearsay.reading.finders._terms import Term

_NEGATIVE = frozenset({"minus", "negative"})
# a hyphen behind one of these is a minus; anywhere else it may be a dash, a bullet or part of a name
_BEFORE_MINUS = frozenset({"<", ">", "=", "≤", "≥", "than"})


def misled(tokens: Tokens, term: Term) -> bool:
    """Whether what stands on a number makes another of it: a minus, a hyphen chain ("3-1"), letters ("$5t")."""
    first, before = term.first, tokens.at(term.first - 1)
    if term.name is not None and tokens.touching(term.last) and tokens.at(term.last).isalpha():
        return True
    if tokens.at(term.numeral.last) == "^" or _is_year_of_prices(tokens, term):
        return True
    if before in _NEGATIVE:
        return not _is_margin(tokens, first - 1)
    if not tokens.touching(first) or not before:
        return False
    if before == "-":
        return _is_minus(tokens, first - 1) or _is_chain(tokens, first - 1)
    bare = first == term.numeral.first and term.name is not None
    return bare and (before.isalnum() or (before == "." and tokens.touching(first - 1)))


def signed(tokens: Tokens, term: Term) -> Term:
    """ "minus 30 degrees", "< -30": a plain number with its sign; a sum below nothing is left unread."""
    at = term.first - 1
    if term.name is not None or term.low is None or term.high is None or not _is_sign(tokens, at):
        return term
    return replace(term, first=at, low=-term.high, high=-term.low)


def is_year(tokens: Tokens, term: Term) -> bool:
    """Whether the number is four digits that may be a year."""
    word = tokens.at(term.first)
    return is_recent_year(word) and term.numeral.last == term.first + 1


def _is_sign(tokens: Tokens, at: int) -> bool:
    if tokens.at(at) in _NEGATIVE:
        return not _is_margin(tokens, at)
    if tokens.at(at) != "-" or not tokens.touching(at + 1):
        return False
    return tokens.raw(at) == "−" or tokens.at(at - 1) in _BEFORE_MINUS


def _is_margin(tokens: Tokens, at: int) -> bool:
    """ "plus or minus 4 points"."""
    return tokens.at(at - 1) in ("or", "plus", "/")


def _is_year_of_prices(tokens: Tokens, term: Term) -> bool:
    """ "$5m in 2015 dollars": the year tells what a dollar was worth."""
    priced = term.name is not None and tokens.at(term.first - 1) in ("in", "constant", "current", "real")
    return priced and is_year(tokens, term)


def _is_minus(tokens: Tokens, index: int) -> bool:
    return tokens.raw(index) == "−" or (tokens.raw(index) == "-" and tokens.gap(index) == " ")


def _is_chain(tokens: Tokens, index: int) -> bool:
    """ "3-1 dollars", "twenty-twenty dollars": a number hangs on another that makes no range with it."""
    before = tokens.at(index - 1)
    number = before[:1].isdecimal() or before in SMALL or before in SCALES
    return number and tokens.touching(index) and tokens.raw(index) != "—"
