"""The time that a sum covers, where it does not stand right behind it.

"Worth $150 million leaves the coast every year" and "$400 million in a single year" are flows a year, and so is an
income of "last year" or "in 2015". What was made over several years, in eight trips or since a date is cumulative.
"""

from __future__ import annotations

from functools import lru_cache

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL, is_recent_year
from hearsay.model import MoneyKind
from hearsay.reading.finders._nouns import looks_plural
from hearsay.reading.finders._rates import ADJECTIVES
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

_STOPS = frozenset(". ; : ( ) ¶ and but who which when where while if".split())
_REACH = 14
_DETERMINERS = frozenset("the a an this that its his her their".split())
_ADVERBS = frozenset("annually yearly monthly weekly daily hourly quarterly".split())
_WITHIN = frozenset("in for during over".split())
_ONE = frozenset("a one single the that this same good bad normal average typical slow busy lean".split())
_PASSED = frozenset("before after later ago earlier old from since early".split())
_COMPARED = frozenset("far since until than over of from to".split())
_WHEN = frozenset("last this that previous past".split())
_SPANS = frozenset("years months weeks decades trips voyages raids runs seasons convoys shipments".split())
_OVER = frozenset("over in during across throughout within".split())
_PRICES = frozenset("dollars euros pounds prices terms money".split())
_WORTH = frozenset("in of worth on from".split())
# kinds whose sum of one year is what a year brings or takes; a single payment of 2015 is no rate
_YEARLY = frozenset({"revenue", "profit", "tax", "loss", "cost", "market_value"})
_RUNNING = _YEARLY | {"payroll", "other"}
_ONCE = frozenset({"fine", "asset", "seizure_value"})


@lru_cache(maxsize=1)
def _told(scan: Scan) -> list[int]:
    """The tokens at which something stands that may tell a period or a span."""
    words = _ADVERBS | _SPANS | PERIODS_PER_YEAR.keys() | {"between"} | {w for w in scan.words if is_recent_year(w)}
    return [i for i, word in enumerate(scan.tokens.words) if word in words]


def period_of(scan: Scan, first: int, last: int, kind: MoneyKind) -> tuple[str | None, str]:
    """The period that the sum at tokens [first, last) is for, and the words that say so; (None, "") without one."""
    if kind in _ONCE:
        return None, ""
    tokens, sentence = scan.tokens, scan.sentence(first)
    for index in within(_told(scan), last, min(sentence[1], last + _REACH)):
        if not _STOPS.isdisjoint(tokens.phrase(last, index - last)):
            break
        per = _behind(tokens, last, index, kind)
        if per is not None:
            return per, f'per {per}: "{tokens.written(max(last, index - 2), index + 1)}"'
    if kind in _YEARLY and (opening := _opens_with_year(tokens, sentence[0])):
        return "year", f'per year: "{tokens.written(sentence[0], opening)}"'
    return None, ""


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
    if tokens.at(index + 1) in _PASSED and before not in _WHEN:
        return None
    if word in _ADVERBS:
        fits = kind in _RUNNING | {"price", "transfer"} and not _is_noun(tokens, index)
        return ADJECTIVES[word] if fits else None
    if (is_recent_year(word) or before in _WHEN) and _is_event(tokens, last, index):
        return None
    if is_recent_year(word):
        return "year" if kind in _YEARLY and before in ("in", "during") and _alone(tokens, index) else None
    if word not in PERIODS_PER_YEAR:
        return None
    if before in ("every", "each") and not _is_number(tokens, index - 2):
        return word
    if before in _WHEN and word == "year" and kind in _YEARLY and tokens.at(index - 2) not in _COMPARED:
        return "year"
    distant = before == "a" and tokens.at(last) in _WORTH and index > last + 2 and tokens.at(index - 2) not in _WITHIN
    return word if kind in _RUNNING and (distant or _within_one(tokens, index, word, kind)) else None


def _is_noun(tokens: Tokens, index: int) -> bool:
    """ "told the Moroccan weekly", "a daily"."""
    before = tokens.at(index - 1)
    named = tokens.at(index - 2) in _DETERMINERS and before.isalpha() and not looks_plural(before)
    return before in _DETERMINERS or named


def _within_one(tokens: Tokens, index: int, word: str, kind: MoneyKind) -> bool:
    """ "in a single year", "for one month"."""
    step = index - 1
    while tokens.at(step) in _ONE:
        step -= 1
    long = word in ("year", "month", "quarter") or kind in ("revenue", "profit")
    return step < index - 1 and tokens.at(step) in _WITHIN and long and tokens.at(index - 1) not in ("the", "this")


def _is_number(tokens: Tokens, index: int) -> bool:
    return tokens.is_digits(index) or tokens.at(index) in SMALL


def _alone(tokens: Tokens, index: int) -> bool:
    """A year by itself, and not the first of two or the year of a part: "in 2015 and 2016"."""
    if tokens.at(index + 1) in _PRICES:
        return False
    return not (tokens.at(index + 1) in ("and", "-", "to", "or", "/", ",") and tokens.is_digits(index + 2))


def _opens_with_year(tokens: Tokens, first: int) -> int | None:
    """ "In 2015, ...", "Last year ...": the index behind the words."""
    first += tokens.at(first) in ('"', "'", "¶")
    if tokens.at(first) == "last" and tokens.at(first + 1) == "year":
        return first + 2
    in_year = (
        tokens.at(first) in ("in", "during") and is_recent_year(tokens.at(first + 1)) and _alone(tokens, first + 1)
    )
    return first + 2 if in_year else None


def is_cumulative(scan: Scan, first: int, last: int, kind: MoneyKind) -> bool:
    """Whether the sum was gathered over several periods or occasions: "over four years", "in eight trips"."""
    if kind in _ONCE:
        return False
    tokens, sentence = scan.tokens, scan.sentence(first)
    start, end = max(sentence[0], first - _REACH), min(sentence[1], last + _REACH)
    return any(_gathers(tokens, index) for index in within(_told(scan), start, end))


def _gathers(tokens: Tokens, index: int) -> bool:
    word = tokens.at(index)
    if word == "between" or (is_recent_year(word) and tokens.at(index - 1) == "from"):
        step = index + (word == "between")
        return (
            is_recent_year(tokens.at(step))
            and tokens.at(step + 1) in ("and", "to", "-")
            and is_recent_year(tokens.at(step + 2))
        )
    if word not in _SPANS or tokens.at(index + 1) in _PASSED:
        return False
    counted = _is_number(tokens, index - 1) or tokens.at(index - 1) in ("several", "few", "many")
    return counted and any(tokens.at(index - step) in _OVER for step in (2, 3))
