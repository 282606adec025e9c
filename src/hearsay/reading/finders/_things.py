"""What one price is the price of, where it does not stand right behind the sum.

"A kilogram costs $900", "for each passenger", "charged every lorry 30,000 pounds", "a box for 300 francs", "the cows
for $400 each": the thing makes a unit price of the sum. A single sale of one thing in the past ("sold the villa for
$2 million") is the sum of an event and no unit price.
"""

from __future__ import annotations

from functools import cache, lru_cache

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import EXACT_PARTS, SMALL
from hearsay.model import MoneyKind
from hearsay.reading.finders._nouns import ENDS_PHRASE, looks_plural, phrase_end
from hearsay.reading.finders._rates import DAYS, PERIODS, named
from hearsay.reading.finders._scan import Scan, within

_REACH = 18
_BEHIND = 5
_TO = frozenset("for to on from of in per at".split())
_OPENERS = frozenset({"", ".", ",", ";", "¶", '"', "and", "but", "that", ":", "(", ")", "-", "'", "where", "while"})
_STOPS = frozenset(". ; ¶ ( ) :".split())
_TAILS = frozenset(
    "of in from to for at on with by near that who which bound made bought sold and , ' would will"
    " can could may might is are was were has had".split()
)
_ENDS = _TAILS | ENDS_PHRASE
_CHANGED = frozenset({"from", "to", "by", "in", "since", "again", "twice"})
_ARTICLES = frozenset({"a", "an"})
_WHOLE = frozenset({"a", "an", "one", "per"})
_ONLY = frozenset("only just you them him her us a an the merely barely".split())
_DONE = frozenset("sewn sold taken made born grown drawn caught built kept brought cut shot read written".split())
_NO_THING = frozenset("other side party year time accused claimed".split())
_ONE_THING: frozenset[MoneyKind] = frozenset(
    {"price", "cost", "tax", "payroll", "revenue", "profit", "transfer", "loss", "fine", "other"}
)

Found = tuple[str | None, str]
_NONE: Found = (None, "")


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


@lru_cache(maxsize=1)
def _packages(scan: Scan) -> list[int]:
    """Where one package or measure is named: "a kilo", "one drum"."""
    packages = shipped().sets["packages"]
    return [i for i, word in enumerate(scan.tokens.words) if word in packages]


def thing_of(scan: Scan, first: int, last: int, kind: MoneyKind) -> Found:
    """The thing that the sum at tokens [first, last) is the price of one of, and the words that say so."""
    if kind not in _ONE_THING:
        return _NONE
    found = (
        _each_behind(scan, last)
        or _each_before(scan, first)
        or _by_the(scan, first, last)
        or _package_behind(scan, last)
    )
    if found is None and kind != "transfer":
        found = _package_before(scan, first)
    if found is None and kind not in ("transfer", "other"):
        found = _fee_for(scan, first) or _generic(scan, first)
    return found or _NONE


def _told(tokens: Tokens, thing: str, first: int, last: int) -> Found:
    return thing, f'per {thing}: "{tokens.written(first, last)}"'


def _each_behind(scan: Scan, last: int) -> Found | None:
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
    step = index + 1
    if tokens.at(step) == "of":
        step += 1 + (tokens.at(step + 1) in ("the", "his", "her", "its", "their", "these", "those"))
        step += tokens.is_digits(step) or tokens.at(step) in SMALL
    if tokens.at(step) in PERIODS or tokens.at(step) in DAYS:
        return _told(tokens, named(tokens.at(step)), index, step + 1)
    end = phrase_end(tokens, step)
    end -= end > step + 1 and tokens.at(end - 1) in _DONE  # "for every uniform sewn"
    if end == step or end > step + 3:
        return _told(tokens, "each", index, index + 1) if tokens.at(step) in ("", ".", ",", ";", ")") else None
    if tokens.is_digits(step) or tokens.at(step) in SMALL or tokens.at(step) in _NO_THING:
        return None
    word = tokens.at(end - 1)
    return _told(tokens, named(word), index, end) if word.isalpha() and word not in _NO_THING else None


def _each_before(scan: Scan, first: int) -> Found | None:
    """ "For each traveller he collects", "charged each lorry"."""
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - _REACH)
    for index in reversed(within(_each(scan), start, first)):
        if not _STOPS.isdisjoint(tokens.phrase(index, first - index)):
            continue
        before = tokens.at(index - 1)
        if tokens.is_digits(index - 1) or (looks_plural(before) and before not in _telling()):
            continue  # "two carts each"
        if _telling().isdisjoint(tokens.phrase(max(index - 3, start), first - max(index - 3, start))):
            continue
        return _after_each(tokens, index)
    return None


def _package_behind(scan: Scan, last: int) -> Found | None:
    """ "500 rand for a kilo", "$3 to lift a barrel"."""
    tokens = scan.tokens
    if tokens.at(last) == "for" and tokens.at(last + 1) in _ARTICLES and tokens.at(last + 2) in PERIODS:
        return _told(tokens, tokens.at(last + 2), last, last + 3) if _pays_now(scan, last) else None
    for index in range(last + 1, min(last + _BEHIND, scan.sentence(last - 1)[1])):
        word = tokens.at(index)
        if not word.isalpha() or tokens.at(last) not in ("for", "to"):
            return None
        if word in shipped().sets["packages"] and tokens.at(index - 1) in _WHOLE:
            return _told(tokens, named(word), index - 1, index + 1)
    return None


def _pays_now(scan: Scan, last: int) -> bool:
    """ "pays 25 francs for a strip": said in the present, it holds for each."""
    start = max(scan.sentence(last - 1)[0], last - _REACH)
    return not shipped().sets["paying"].isdisjoint(scan.tokens.words[start:last])


def _by_the(scan: Scan, first: int, last: int) -> Found | None:
    """ "I was paid by the bag, 12 pesos"."""
    tokens, (start, end) = scan.tokens, scan.sentence(first)
    for index in (*range(first - 1, max(start, first - _BEHIND) - 1, -1), *range(last, min(end, last + 3))):
        thing = tokens.at(index + 2)
        if (
            tokens.at(index) == "per"
            and tokens.at(index + 2) == ","
            and index + 3 == first
            and tokens.at(index + 1).isalpha()
        ):
            return _told(tokens, named(tokens.at(index + 1)), index, index + 2)  # "paid per operation, 400 pounds"
        known = thing in shipped().sets["packages"] or thing in PERIODS
        paid = tokens.at(index - 1) in shipped().sets["paid"] and thing.isalpha()
        if tokens.phrase(index, 2) == ("by", "the") and (known or paid):
            return _told(tokens, named(thing), index, index + 3)
    return None


def _package_before(scan: Scan, first: int) -> Found | None:
    """ "A kilogram of cocaine costs", "bought a box for": with a word of selling between it and the sum, or before."""
    tokens = scan.tokens
    start = max(scan.sentence(first)[0], first - _REACH)
    for index in reversed(within(_packages(scan), start, first)):
        article = _article(tokens, index)
        if article is None or not _STOPS.isdisjoint(tokens.phrase(index, first - index)):
            continue
        around = tokens.phrase(max(article - 2, start), first - max(article - 2, start))
        if not shipped().sets["selling"].isdisjoint(around):
            head = _head(tokens, index)
            return _told(tokens, named(tokens.at(head)), article, head + 1)
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


def _fee_for(scan: Scan, first: int) -> Found | None:
    """ "The bridge toll for a lorry is": a price with the one thing that it is of."""
    tokens, fees = scan.tokens, shipped().sets["fees"]
    for index in range(first - 1, max(scan.sentence(first)[0], first - _REACH) - 1, -1):
        if (
            tokens.at(index) in fees
            and tokens.at(index + 1) in ("for", "of", "on")
            and tokens.at(index + 2) in ("a", "an")
        ):
            end = next((i for i in range(index + 3, first) if _ends_thing(tokens, i)), first)
            thing = tokens.at(end - 1)
            return _told(tokens, named(thing), index, end) if end > index + 3 and thing.isalpha() else None
    return None


def _ends_thing(tokens: Tokens, index: int) -> bool:
    """A function word, or a verb of change: "the fee for a crossing doubled from 400"."""
    word = tokens.at(index)
    verb = word.endswith("ed") and tokens.at(index + 1) in _CHANGED
    return word in _ENDS or verb


def _generic(scan: Scan, first: int) -> Found | None:
    """ "A passage to Lampedusa costs": what one thing of its kind goes for, said in the present."""
    tokens, start = scan.tokens, max(scan.sentence(first)[0], first - _REACH)
    verb = next((i for i in range(first - 1, start, -1) if tokens.at(i) in shipped().sets["generic"]), None)
    if verb is None:
        return None
    if tokens.at(verb) in ("cost", "costs") and verb + 1 < first and tokens.at(verb + 1) not in _ONLY:
        return None  # "a gang that cloned cards cost hauliers $3 million"
    if tokens.at(verb + 1) in ("a", "an") and verb < first - 3 and tokens.at(first - 1) in ("at", "for"):
        return _told(tokens, named(tokens.at(first - 2)), verb + 1, first - 1)  # "resell a cow at"
    for index in range(verb - 1, start - 1, -1):
        if tokens.at(index) in ("a", "an") and tokens.at(index - 1) in _OPENERS:
            end = next((i for i in range(index + 1, verb) if tokens.at(i) in _TAILS), verb)
            thing = tokens.at(end - 1)
            return _told(tokens, named(thing), index, end) if end > index + 1 and thing.isalpha() else None
        if tokens.at(index) in _STOPS or tokens.at(index) == ",":
            return None
    return None
