"""Decades and centuries in words: "the nineties", "the '80s", "the 19th century", "the twelfth century".

A century is counted from its year 1: the 19th runs from 1801 to 1900. A decade without its century is the twentieth's.
"""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import ORDINAL_ENDINGS, ORDINALS, TENS
from hearsay.reading.finders._calendar import Stretch, years
from hearsay.reading.finders._date_digits import Point, number_at

_DECADES = {word[:-1] + "ies": 1900 + number for word, number in TENS.items() if number >= 20}
TRIGGERS = frozenset({*_DECADES, "century", "'"})
_MOST = 21  # the century that we live in


def era_at(tokens: Tokens, index: int) -> Point | None:
    """The decade that begins at an index, or the century whose word stands there."""
    word = tokens.at(index)
    if word == "'":
        return _short_decade(tokens, index)
    if word == "century":
        return _century(tokens, index)
    first = _DECADES.get(word)
    if first is None or tokens.at(index - 1) not in ("the", "early", "mid", "late", "-"):
        return None
    named = tokens.is_capital(index + 1) and tokens.at(index + 1).isalpha()
    return None if named or _of_age(tokens, index) else Point(first=index, last=index + 1, stretch=_decade(first))


def _decade(first: int) -> Stretch | None:
    return years(first, first + 9, "decade")


def _of_age(tokens: Tokens, index: int) -> bool:
    """ "a man in his late fifties"."""
    return any(tokens.at(index - back) in ("his", "her", "their", "my", "our") for back in (1, 2, 3))


def _short_decade(tokens: Tokens, index: int) -> Point | None:
    """ "'80s"; those from the '00s to the '20s may be of this century and stay unread."""
    year = number_at(tokens, index + 1, 30, 90)
    if year is None or year % 10 or tokens.at(index + 2) != "s" or not tokens.touching(index + 2):
        return None
    return Point(first=index, last=index + 3, stretch=_decade(1900 + year))


def _century(tokens: Tokens, index: int) -> Point | None:
    hyphen = tokens.at(index - 1) == "-"
    word, first = tokens.at(index - 1 - hyphen), index - 1 - hyphen
    if word in ORDINAL_ENDINGS and tokens.touching(first):
        first -= 1
        number = number_at(tokens, first, 1, _MOST)
    elif word in ORDINALS:
        number = ORDINALS[word]
        if tokens.at(first - 1) == "-" and tokens.at(first - 2) == "twenty":
            number, first = 20 + number, first - 2
    else:
        return None
    if number is None or number > _MOST:
        return None
    return Point(first=first, last=index + 1, stretch=years(100 * number - 99, 100 * number, "century"))
