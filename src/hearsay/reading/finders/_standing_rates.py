"""A rate around its figure: "annual income of $4 million", "a $4 million annual budget", "month after month"."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._rates import ADJECTIVES, PERIODS, named
from hearsay.reading.finders._scan import Scan

_LINKS = frozenset(
    "of at be is was were are about to around some nearly over than more put estimated between from only just"
    " merely barely somewhere anywhere"
    " lies lie totals totalled averages averaged reaches reached hit exceeds exceeded".split()
)
_APPOSED = frozenset({",", ":", "("})
_EXCEEDING = ("exceed", "surpass", "top")  # the bound is the verb: "annual profits exceed $2 million"
_ADJECTIVES = frozenset("annual yearly monthly weekly daily hourly quarterly nightly annualised annualized".split())
_ONE = frozenset("a one each every".split())
_AGAIN = frozenset("after by upon".split())
_OUT = ((",",), ("and",), (",", "and"), ())
_STOPS = frozenset(". ; : ( ) ¶".split())
_REACH = 14
_FAR = 30

Found = tuple[str | None, str]
_NONE: Found = (None, "")


def standing_rate(scan: Scan, first: int, last: int) -> Found:
    """The period or thing that the figure at [first, last) is for, and the words that say so; else (None, "")."""
    return _adjective_before(scan, first) or _adjective_behind(scan.tokens, last) or _leading(scan, first) or _NONE


def _said(tokens: Tokens, per: str, first: int, last: int) -> Found:
    return per, f'per {per}: "{tokens.written(first, last)}"'


def _adjective_before(scan: Scan, first: int) -> Found | None:
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - _REACH)
    if tokens.at(first - 1) in _APPOSED:
        start, first = max(start, first - 4), first - 1  # "the yearly licence, 4,500 dinars"
    elif tokens.at(first - 1) not in _LINKS and not tokens.at(first).startswith(_EXCEEDING):
        return None
    for index in range(first - 2, start - 1, -1):
        word = tokens.at(index)
        if word in ADJECTIVES and tokens.at(index + 1).isalpha():
            return _said(tokens, ADJECTIVES[word], index, first)
        if not word.isalpha() and word != "-":
            return None
    return None


def _adjective_behind(tokens: Tokens, last: int) -> Found | None:
    """ "a $22 million annual budget"."""
    word = tokens.at(last)
    noun = tokens.at(last + 1)
    if word not in _ADJECTIVES or not noun.isalpha() or noun in ENDS_PHRASE:
        return None
    return _said(tokens, ADJECTIVES[word], last, last + 2)


def _leading(scan: Scan, first: int) -> Found | None:
    """ "Month in, month out", "day after day", "Per shift, ..."."""
    tokens = scan.tokens
    start = scan.sentence(first)[0]
    if scan.words.isdisjoint(PERIODS) and "per" not in scan.words:
        return None
    start += tokens.at(start) in ('"', "'")
    if tokens.at(start) == "per" and tokens.at(start + 2) == "," and tokens.at(start + 1).isalpha():
        return _said(tokens, named(tokens.at(start + 1)), start, start + 2)
    for index in range(first - 2, max(start, first - _FAR) - 1, -1):
        word = tokens.at(index)
        if word in _STOPS or word == "each":
            return None
        if word in PERIODS and tokens.at(index + 1) == "'" and tokens.at(index - 1) in _ONE:
            return _said(tokens, word, index - 1, index + 3)  # "a month's rent is 300"
        if word in PERIODS and (end := _repeated(tokens, index)):
            return _said(tokens, word, index, end)
    return None


def _repeated(tokens: Tokens, index: int) -> int | None:
    """The index behind "day after day", "month in, month out", "year in and year out"."""
    word = tokens.at(index)
    if tokens.at(index + 1) in _AGAIN and tokens.at(index + 2) == word:
        return index + 3
    if tokens.at(index + 1) != "in":
        return None
    ends = (index + 2 + len(link) for link in _OUT if tokens.phrase(index + 2, len(link) + 2) == (*link, word, "out"))
    return next((end + 2 for end in ends), None)
