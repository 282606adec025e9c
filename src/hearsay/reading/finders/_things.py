"""What one price is the price of, where it does not stand right behind the sum.

"A kilogram costs $900", "for each passenger", "charged every lorry 30,000 pounds", "a box for 300 francs", "the cows
for $400 each": the thing makes a unit price of the sum. A single sale of one thing in the past ("sold the villa for
$2 million") is the sum of an event and no unit price.
"""

from __future__ import annotations

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._each_thing import each_before, each_behind
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._packages import by_the, package_before, package_behind
from hearsay.reading.finders._rates import named
from hearsay.reading.finders._scan import Scan
from hearsay.reading.finders._thing_told import REACH, STOPS, Found, told

_OPENERS = frozenset({"", ".", ",", ";", "¶", '"', "and", "but", "that", ":", "(", ")", "-", "'", "where", "while"})
_TAILS = frozenset(
    "of in from to for at on with by near that who which bound made bought sold and , ' would will"
    " can could may might is are was were has had".split()
)
_ENDS = _TAILS | ENDS_PHRASE
_ARTICLES = frozenset({"a", "an"})
_CHANGED = frozenset({"from", "to", "by", "in", "since", "again", "twice"})
_ONLY = frozenset("only just you them him her us a an the merely barely".split())
_ONE_THING: frozenset[MoneyKind] = frozenset(
    {"price", "cost", "tax", "payroll", "revenue", "profit", "transfer", "loss", "fine", "other"}
)

_NONE: Found = (None, "")


def thing_of(scan: Scan, first: int, last: int, kind: MoneyKind) -> Found:
    """The thing that the sum at tokens [first, last) is the price of one of, and the words that say so."""
    if kind not in _ONE_THING:
        return _NONE
    found = (
        each_behind(scan, last)
        or each_before(scan, first)
        or by_the(scan, first, last)
        or package_behind(scan, last, kind)
        or _per_before(scan, first)
    )
    if found is None and kind != "transfer":
        found = package_before(scan, first)
    if found is None and kind not in ("transfer", "other"):
        found = _fee_for(scan, first) or _generic(scan, first)
    return found or _NONE


def _fee_for(scan: Scan, first: int) -> Found | None:
    """ "The bridge toll for a lorry is": a price with the one thing that it is of."""
    tokens, fees = scan.tokens, shipped().sets["fees"]
    for index in range(first - 1, max(scan.sentence(first)[0], first - REACH) - 1, -1):
        linked = tokens.at(index + 1) in ("for", "of", "on") and tokens.at(index + 2) in _ARTICLES
        if tokens.at(index) in fees and linked:
            end = next((i for i in range(index + 3, first) if _ends_thing(tokens, i)), first)
            thing = tokens.at(end - 1)
            return told(tokens, named(thing), index, end) if end > index + 3 and thing.isalpha() else None
    return None


def _ends_thing(tokens: Tokens, index: int) -> bool:
    """A function word, or a verb of change: "the fee for a crossing doubled from 400"."""
    word = tokens.at(index)
    verb = word.endswith("ed") and tokens.at(index + 1) in _CHANGED
    return word in _ENDS or verb


def _generic(scan: Scan, first: int) -> Found | None:
    """ "A passage to Lampedusa costs": what one thing of its kind goes for, said in the present."""
    tokens, start = scan.tokens, max(scan.sentence(first)[0], first - REACH)
    verb = next((i for i in range(first - 1, start, -1) if tokens.at(i) in shipped().sets["generic"]), None)
    if verb is None or _is_of_one_sale(tokens, verb, first):
        return None
    if tokens.at(verb + 1) in _ARTICLES and verb < first - 3 and tokens.at(first - 1) in ("at", "for"):
        return told(tokens, named(tokens.at(first - 2)), verb + 1, first - 1)  # "resell a cow at"
    return _subject(tokens, start, verb)


def _is_of_one_sale(tokens: Tokens, verb: int, first: int) -> bool:
    """ "a licence that should have cost", "a gang that cloned cards cost hauliers $3 million"."""
    if tokens.at(verb - 1) == "have" and tokens.at(verb - 2) in ("should", "would", "could", "might"):
        return True
    return tokens.at(verb) in ("cost", "costs") and verb + 1 < first and tokens.at(verb + 1) not in _ONLY


def _subject(tokens: Tokens, start: int, verb: int) -> Found | None:
    """ "A passage to Lampedusa": the thing with its article that opens the clause of a verb."""
    for index in range(verb - 1, start - 1, -1):
        if tokens.at(index) in _ARTICLES and tokens.at(index - 1) in _OPENERS:
            end = next((i for i in range(index + 1, verb) if tokens.at(i) in _TAILS), verb)
            thing = tokens.at(end - 1)
            return told(tokens, named(thing), index, end) if end > index + 1 and thing.isalpha() else None
        if tokens.at(index) in STOPS or tokens.at(index) == ",":
            return None
    return None


def _is_of_money(noun: str) -> bool:
    words = shipped()
    return noun in words.kinds or noun in words.weak or noun in words.sets["fees"] or noun == "costs"


def _per_before(scan: Scan, first: int) -> Found | None:
    """ "operating costs per passenger fell from", "Prices per sack: maize 210 rand": the rate stands with the noun."""
    tokens = scan.tokens
    if "per" not in scan.words:
        return None
    for index in range(first - 2, max(scan.sentence(first)[0], first - REACH), -1):
        noun = tokens.at(index - 1)
        if tokens.at(index) == "per" and _is_of_money(noun):
            thing = named(tokens.at(index + 1))
            return told(tokens, thing, index, index + 2) if thing.isalpha() and thing != "cent" else None
    return None
