"""The time that a sum covers, where it does not stand right behind it.

"Worth $150 million leaves the coast every year" and "$400 million in a single year" are flows a year, and so is an
income of "last year" or "in 2015". What was made over several years, in eight trips or since a date is cumulative.
"""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import is_recent_year
from hearsay.model import MoneyKind
from hearsay.reading.finders._account_periods import TYPICAL, account_of
from hearsay.reading.finders._nouns import looks_plural
from hearsay.reading.finders._period_marks import (
    ADVERBS,
    ONCE,
    ONE,
    ORDINALS,
    PASSED,
    REACH,
    STOPS,
    WITHIN,
    YEARLY,
    is_alone,
    is_broken,
    is_number,
    told,
)
from hearsay.reading.finders._rates import ADJECTIVES, DAYS, named
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

_DETERMINERS = frozenset("the a an this that its his her their".split())
_COMPARED = frozenset("far since until than over of from to".split())
_WHEN = frozenset("last this that previous past next following coming".split())
_WORTH = frozenset("in of worth on from".split())
_WHOLE = frozenset("full whole entire complete calendar financial fiscal".split())
_RUNNING = YEARLY | {"other"}


def period_of(scan: Scan, first: int, last: int, kind: MoneyKind) -> tuple[str | None, str]:
    """The period that the sum at tokens [first, last) is for, and the words that say so; (None, "") without one."""
    if kind in ONCE:
        return None, ""
    tokens, sentence = scan.tokens, scan.sentence(first)
    for index in within(told(scan), last, min(sentence[1], last + REACH)):
        if not STOPS.isdisjoint(tokens.phrase(last, index - last)):
            break
        per = _behind(tokens, last, index, kind)
        if per is not None:
            return per, f'per {per}: "{tokens.written(max(last, index - 2), index + 1)}"'
    account = account_of(scan, first, last, kind)
    return (account[0], f'per {account[0]}: "{tokens.written(*account[1])}"') if account is not None else (None, "")


def _is_event(tokens: Tokens, last: int, index: int) -> bool:
    """ "from a fund created in 2000", "to make its budget this year": the time is that of something else."""
    between = tokens.phrase(last, index - last)
    if "," in between or any(word == "to" and _infinitive(tokens, last + i + 1) for i, word in enumerate(between)):
        return True
    participles = (i for i, word in enumerate(between) if word.endswith("ed") and len(word) > 4)
    return any(between[i - 1] != "-" for i in participles)


def _infinitive(tokens: Tokens, index: int) -> bool:
    """ "to make", not "to the herders" nor "to Kenyan herders"."""
    word = tokens.at(index)
    return not (tokens.is_capital(index) or looks_plural(word) or word in _DETERMINERS)


def _behind(tokens: Tokens, last: int, index: int, kind: MoneyKind) -> str | None:
    """The period that the word at an index tells for a sum that ends before it."""
    word, before = tokens.at(index), tokens.at(index - 1)
    if is_broken(tokens, index) or (tokens.at(index + 1) in PASSED and before not in _WHEN):
        return None
    if word in ADVERBS:
        fits = kind in _RUNNING | {"price", "transfer"} and not _is_noun(tokens, index)
        return ADJECTIVES[word] if fits else None
    if (is_recent_year(word) or before in _WHEN) and _is_event(tokens, last, index):
        return None
    if is_recent_year(word):
        return "year" if kind in YEARLY and before in ("in", "during", "for") and is_alone(tokens, index) else None
    if before in ("every", "each") and not is_number(tokens, index - 2):
        return named(word) if word in DAYS or word in PERIODS_PER_YEAR else None
    return _named_period(tokens, last, index, kind) if word in PERIODS_PER_YEAR else None


def _named_period(tokens: Tokens, last: int, index: int, kind: MoneyKind) -> str | None:
    """ "in the first year", "last year", "in a single month"."""
    word, before = tokens.at(index), tokens.at(index - 1 - (tokens.at(index - 1) in _WHOLE))
    if word == "year" and before in ORDINALS and kind in _RUNNING | {"transfer"}:
        return "year" if WITHIN.intersection(tokens.phrase(index - 4, 3)) or _is_past(tokens, index, kind) else None
    if word == "year" and before in _WHEN and _is_past(tokens, index, kind):
        return "year"
    if before in TYPICAL and not WITHIN.isdisjoint(tokens.phrase(index - 3, 2)):
        return word  # "in a normal year"
    distant = before == "a" and tokens.at(last) in _WORTH and index > last + 2 and tokens.at(index - 2) not in WITHIN
    return word if kind in _RUNNING and (distant or _within_one(tokens, index, word, kind)) else None


def _is_past(tokens: Tokens, index: int, kind: MoneyKind) -> bool:
    """ "last year", and not "until last year"."""
    return tokens.at(index - 1) in _WHEN and kind in YEARLY and tokens.at(index - 2) not in _COMPARED


def _is_noun(tokens: Tokens, index: int) -> bool:
    """ "told the Moroccan weekly", "a daily"."""
    before = tokens.at(index - 1)
    named = tokens.at(index - 2) in _DETERMINERS and before.isalpha() and not looks_plural(before)
    return before in _DETERMINERS or named


def _within_one(tokens: Tokens, index: int, word: str, kind: MoneyKind) -> bool:
    """ "in a single year", "for one month"."""
    step = index - 1
    while tokens.at(step) in ONE:
        step -= 1
    long = word in ("year", "month", "quarter") or kind in ("revenue", "profit")
    return step < index - 1 and tokens.at(step) in WITHIN and long and tokens.at(index - 1) not in ("the", "this")
