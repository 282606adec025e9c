"""The thing that "each" and "every" name around a sum: "for each passenger", "charged every lorry 30,000 pounds"."""

from __future__ import annotations

from functools import cache, lru_cache

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._nouns import looks_plural, phrase_end
from hearsay.reading.finders._rates import DAYS, PERIODS, named
from hearsay.reading.finders._scan import Scan, within
from hearsay.reading.finders._thing_told import REACH, STOPS, Found, told

_BEHIND = 5
_TO = frozenset("for to on from of in per at".split())
_DONE = frozenset("sewn sold taken made born grown drawn caught built kept brought cut shot read written".split())
_DETERMINERS = frozenset("the his her its their these those".split())
_CLOSES = frozenset({"", ".", ",", ";", ")"})
_NO_THING = frozenset("other side party year time accused claimed".split())


@cache
def _telling() -> frozenset[str]:
    """The words that make a payment of a sum."""
    words = shipped()
    lists = (words.sets[name] for name in ("selling", "pricing", "paid", "extorting", "collecting"))
    return frozenset().union(*lists, words.weak, words.kinds)


@lru_cache(maxsize=1)
def _each(scan: Scan) -> list[int]:
    """Where "each" and "every" stand before a noun."""
    return [i for i, word in enumerate(scan.tokens.words) if word in ("each", "every")]


def each_behind(scan: Scan, last: int) -> Found | None:
    """ "for each passenger", "on every barrel", "in bribes for each"."""
    tokens = scan.tokens
    end = scan.sentence(last - 1)[1]
    index = next((i for i in range(last, min(last + _BEHIND, end)) if tokens.at(i) in ("each", "every")), None)
    if index is None or tokens.at(index - 1) not in _TO:
        return None
    if any(not word.isalpha() for word in tokens.phrase(last, index - last)):
        return None
    return _after_each(tokens, index)


def _after_each(tokens: Tokens, index: int) -> Found | None:
    """The thing or the period behind "each": "each master case", "each of the six gates"."""
    if tokens.at(index - 1) == "in":
        return None  # "in every case"
    step = _of_which(tokens, index + 1)
    if tokens.at(step) in PERIODS or tokens.at(step) in DAYS:
        return told(tokens, named(tokens.at(step)), index, step + 1)
    end = phrase_end(tokens, step)
    end -= end > step + 1 and tokens.at(end - 1) in _DONE  # "for every uniform sewn"
    if end == step or end > step + 3:
        return told(tokens, "each", index, index + 1) if tokens.at(step) in _CLOSES else None
    if _is_number(tokens, step) or tokens.at(step) in _NO_THING:
        return None
    word = tokens.at(end - 1)
    return told(tokens, named(word), index, end) if word.isalpha() and word not in _NO_THING else None


def _of_which(tokens: Tokens, step: int) -> int:
    """Behind "of the six" where that stands between "each" and its noun."""
    if tokens.at(step) != "of":
        return step
    step += 1 + (tokens.at(step + 1) in _DETERMINERS)
    return step + _is_number(tokens, step)


def _is_number(tokens: Tokens, index: int) -> bool:
    return tokens.is_digits(index) or tokens.at(index) in SMALL


def each_before(scan: Scan, first: int) -> Found | None:
    """ "For each traveller he collects", "charged each lorry"."""
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - REACH)
    for index in reversed(within(_each(scan), start, first)):
        if not STOPS.isdisjoint(tokens.phrase(index, first - index)):
            continue
        before = tokens.at(index - 1)
        if tokens.is_digits(index - 1) or (looks_plural(before) and before not in _telling()):
            continue  # "two carts each"
        if _telling().isdisjoint(tokens.phrase(max(index - 3, start), first - max(index - 3, start))):
            continue
        return _after_each(tokens, index)
    return None
