"""Which verb governs a sum, and what that makes of the sum (money_verbs.toml)."""

from __future__ import annotations

from functools import lru_cache

from hearsay.language.money_verbs import MoneyVerb, money_verbs
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._nouns import ENDS_PHRASE
from hearsay.reading.finders._scan import Scan

_STOPS = frozenset(". ; : ( ) ¶ ! ?".split())
# between a verb or its preposition and the sum
_OPENING = frozenset(
    "a an the cool another further only just some mere full combined total record sum of its their his her some"
    " whopping staggering paltry extra".split()
)
_PARTICLES = frozenset("off out up back in over down away aside home".split())
# who gets the money may stand between the verb and the sum
_GETTERS = frozenset("him her it them me us you his their its our my your each".split())
_NAMING = frozenset("a an the his her its their this that each every no my our your".split())
_BE = frozenset("is are was were be been being gets get got".split())
_OBJECT = 9  # words between a verb and the preposition that leads to the sum
_SHORT = 4  # words of an object between a verb and its particle or its sum
_OPENED = 3

Governed = tuple[int, str]


@lru_cache(maxsize=1)
def verb_places(scan: Scan) -> list[int]:
    """Where a form of a verb of money stands, in order."""
    verbs = money_verbs()
    if verbs.keys().isdisjoint(scan.words):
        return []
    return [i for i, word in enumerate(scan.tokens.words) if word in verbs]


def governed(tokens: Tokens, index: int, place: Place, *, phrasal: bool) -> Governed | None:
    """How far the verb at an index is from the sum, and the kind that it gives it; None where it tells nothing.

    phrasal: only readings of more words than the verb count, for the verb alone is told by other rules.
    """
    for verb in money_verbs()[tokens.at(index)]:
        if phrasal and not (verb.rest or verb.lead):
            continue
        distance = _distance(tokens, index, place, verb)
        if distance is not None:
            return distance, verb.kind
    return None


def _distance(tokens: Tokens, index: int, place: Place, verb: MoneyVerb) -> int | None:
    if index >= place.last:
        return _behind(tokens, index, place, verb)
    end = _rest_end(tokens, index + 1, place, verb)
    if end is None:
        return None
    if verb.lead:
        return _led(tokens, end, place, verb.lead)
    if verb.governing:
        return 1 if _is_object(tokens, end, place) and not _is_noun(tokens, index) else None
    return place.first - end + 1 if end <= place.first else 1


def _rest_end(tokens: Tokens, index: int, place: Place, verb: MoneyVerb) -> int | None:
    """The index behind a verb's further words; None where they do not stand."""
    rest = verb.rest
    if not rest or tokens.phrase(index, len(rest)) == rest:
        end = index + len(rest)
        loose = rest[-1:] == ("in",) and not verb.lead and end != _opened(tokens, place.first)
        return None if loose else end  # "paid in cash, $5"
    if len(rest) > 1 or rest[0] not in _PARTICLES or index > place.first:
        return None
    if tokens.at(place.last) == rest[0] and _is_object(tokens, index, place):
        return index  # "siphoned $5 million off"
    for step in range(index + 1, min(index + _SHORT, place.first)):
        if tokens.at(step) == rest[0]:
            return step + 1  # "handed the money over"
        if tokens.at(step) in ENDS_PHRASE:
            return None
    return None


def _led(tokens: Tokens, end: int, place: Place, lead: tuple[str, ...]) -> int | None:
    """Whether the words that lead to the sum stand right before it, with at most an object before them."""
    opened = range(place.first, _opened(tokens, place.first) - 1, -1)
    start = next((i - len(lead) for i in opened if tokens.phrase(i - len(lead), len(lead)) == lead), -1)
    if start < end or start - end > _OBJECT:
        return None
    return 1 if _STOPS.isdisjoint(tokens.phrase(end, start - end)) else None


def _opened(tokens: Tokens, first: int) -> int:
    """Where the phrase of the sum opens: "a cool $5 million"."""
    step = first
    while step > first - _OPENED and tokens.at(step - 1) in _OPENING:
        step -= 1
    return step


def _is_object(tokens: Tokens, end: int, place: Place) -> bool:
    """Whether the sum follows the verb, alone or behind the one who gets it: "gave the officer 200 cedis"."""
    between = set(tokens.phrase(end, _opened(tokens, place.first) - end)) - _GETTERS
    if len(between) > _SHORT or not all(word.isalpha() for word in between):
        return False
    words = shipped()
    others = ENDS_PHRASE, words.kinds, words.weak, words.sets["paid"], money_verbs()
    return all(between.isdisjoint(other) for other in others)


def _is_noun(tokens: Tokens, index: int) -> bool:
    """ "a haul", "their catch"."""
    return tokens.at(index - 1) in _NAMING


def _behind(tokens: Tokens, index: int, place: Place, verb: MoneyVerb) -> int | None:
    """ "£4,000 was moved", "£4,000 hidden in": the sum is the one that it is done to."""
    if verb.lead or (verb.rest and tokens.phrase(index + 1, len(verb.rest)) != verb.rest):
        return None
    near = index - place.last
    if near == 1 and tokens.at(place.last) in ("that", "which"):
        near = 0  # "the 2 million that went to a company"
    if verb.governing and not (near == 0 or (near <= _SHORT and tokens.at(index - 1) in _BE)):
        return None
    return 2 * (near + 1)
