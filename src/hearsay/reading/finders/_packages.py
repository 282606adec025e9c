"""The package or measure that a sum is the price of one of: "a kilogram costs $900", "a box for 300 francs"."""

from __future__ import annotations

from functools import lru_cache

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import EXACT_PARTS
from hearsay.model import MoneyKind
from hearsay.reading.finders._nouns import ENDS_PHRASE, phrase_end
from hearsay.reading.finders._rates import PERIODS, named
from hearsay.reading.finders._scan import Scan, within
from hearsay.reading.finders._thing_told import REACH, STOPS, Found, told

_BEHIND = 5
_ARTICLES = frozenset({"a", "an"})
_WHOLE = frozenset({"a", "an", "one", "per"})


@lru_cache(maxsize=1)
def _packages(scan: Scan) -> list[int]:
    """Where one package or measure is named: "a kilo", "one drum"."""
    packages = shipped().sets["packages"]
    return [i for i, word in enumerate(scan.tokens.words) if word in packages]


def package_behind(scan: Scan, last: int, kind: MoneyKind) -> Found | None:
    """ "500 rand for a kilo", "$3 to lift a barrel", "a royalty of $1.80 on a tonne"."""
    tokens, links = scan.tokens, ("for", "to", "on") if kind == "tax" else ("for", "to")
    if tokens.at(last) == "for" and tokens.at(last + 1) in _ARTICLES and tokens.at(last + 2) in PERIODS:
        return told(tokens, tokens.at(last + 2), last, last + 3) if _pays_now(scan, last) else None
    for index in range(last + 1, min(last + _BEHIND, scan.sentence(last - 1)[1])):
        word = tokens.at(index)
        if not word.isalpha() or tokens.at(last) not in links:
            return None
        if word in shipped().sets["packages"] and tokens.at(index - 1) in _WHOLE:
            return told(tokens, named(word), index - 1, index + 1)
    return None


def _pays_now(scan: Scan, last: int) -> bool:
    """ "pays 25 francs for a strip": said in the present, it holds for each."""
    start = max(scan.sentence(last - 1)[0], last - REACH)
    return not shipped().sets["paying"].isdisjoint(scan.tokens.words[start:last])


def by_the(scan: Scan, first: int, last: int) -> Found | None:
    """ "I was paid by the bag, 12 pesos"."""
    tokens, (start, end) = scan.tokens, scan.sentence(first)
    for index in (*range(first - 1, max(start, first - _BEHIND) - 1, -1), *range(last, min(end, last + 3))):
        if index + 3 == first and _is_per_thing(tokens, index):
            return told(tokens, named(tokens.at(index + 1)), index, index + 2)
        if tokens.phrase(index, 2) == ("by", "the") and _is_measure(tokens, index):
            return told(tokens, named(tokens.at(index + 2)), index, index + 3)
    return None


def _is_per_thing(tokens: Tokens, index: int) -> bool:
    """ "paid per operation, 400 pounds"."""
    thing = tokens.at(index + 1)
    return tokens.at(index) == "per" and tokens.at(index + 2) == "," and thing.isalpha() and thing != "cent"


def _is_measure(tokens: Tokens, index: int) -> bool:
    """Whether "by the" leads to a package or a period, or to any thing behind a word of paying."""
    thing = tokens.at(index + 2)
    known = thing in shipped().sets["packages"] or thing in PERIODS
    return known or (thing.isalpha() and tokens.at(index - 1) in shipped().sets["paid"])


def package_before(scan: Scan, first: int) -> Found | None:
    """ "A kilogram of cocaine costs", "bought a box for": with a word of selling between it and the sum, or before."""
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - REACH)
    for index in reversed(within(_packages(scan), start, first)):
        article = _article(tokens, index)
        if article is None or not STOPS.isdisjoint(tokens.phrase(index, first - index)):
            continue
        around = tokens.phrase(max(article - 2, start), first - max(article - 2, start))
        if not shipped().sets["selling"].isdisjoint(around):
            head = _head(tokens, index)
            return told(tokens, named(tokens.at(head)), article, head + 1)
    return None


def _article(tokens: Tokens, index: int) -> int | None:
    """Where "a" or "one" stands before a package, with at most two words between; "half a kilo" is another size."""
    for step in (1, 2, 3):
        word = tokens.at(index - step)
        if word in _WHOLE:
            part = tokens.at(index - step - 1) in ("half", "in") or tokens.at(index - step - 2) in EXACT_PARTS
            return None if part else index - step
        if not word.isalpha() or word in ENDS_PHRASE:
            return None
    return None


def _head(tokens: Tokens, index: int) -> int:
    """ "a captagon pill": the last word of the phrase, "a head of cattle" and "a kilo of gold" end before "of"."""
    end = phrase_end(tokens, index)
    packages = shipped().sets["packages"]
    return next((i for i in range(end - 1, index, -1) if tokens.at(i) in packages), index)
