"""What a word of cost says: what something costs, whom it costs, and what thieves cost."""

from __future__ import annotations

from hearsay.language.money_words import MoneyWords
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._money_place import Place

_NAMED = frozenset({"a", "the", "total", "annual", "estimated", "whose"})
_TIMED = frozenset({"before", "after", "since", "until", "during"})
_OWNING = frozenset("the its their his her our these those such production running operating start-up".split())
_BEHIND_NOUNS = frozenset(
    "is are was were be been of come came rise rose run ran total totalled amount amounted exceed exceeded fell".split()
)


def _is_noun(tokens: Tokens, index: int) -> bool:
    """ "its costs", "costs of", "running costs rose to"."""
    owned = tokens.at(index - 1) in _OWNING or tokens.phrase(index - 2, 2) == ("'", "s")
    return owned or tokens.at(index + 1) in _BEHIND_NOUNS


def names_cost(tokens: Tokens, place: Place) -> bool:
    """Whether a noun of cost leads to the sum, and not the verb: "production costs were $2 a gram"."""
    return any(_is_cost(tokens, i) for i in range(place.start, place.first))


def _is_cost(tokens: Tokens, index: int) -> bool:
    """ "production costs were put at", "at a cost of"."""
    word = tokens.at(index)
    return (word == "cost" and tokens.at(index - 1) in _NAMED) or (word == "costs" and _is_noun(tokens, index))


def cost(tokens: Tokens, index: int, place: Place, words: MoneyWords) -> str:
    """What a trade costs the treasury is a loss, what "it" costs somebody a cost; else the verb names a price."""
    object_ = set(tokens.phrase(index + 1, min(3, max(place.first - index - 1, 0))))
    if _is_cost(tokens, index) or (object_ and _is_of_a_task(tokens, index, place)):
        return "cost"
    if object_ and (tokens.is_capital(index + 1) or object_ & words.sets["losers"]):
        return "loss"  # "costs Romania", "costs the treasury"
    if _by_thieves(tokens, place.start, index, words) or _is_in_thefts(tokens, place, words):
        return "loss"
    return "cost" if tokens.at(index - 1) == "it" and object_ else words.kinds[tokens.at(index)]


def _is_of_a_task(tokens: Tokens, index: int, place: Place) -> bool:
    """ "it would cost the state $3 million to mark the fuel"."""
    return "it" in tokens.phrase(index - 2, 2) and "to" in tokens.phrase(place.last, 8)


def _by_thieves(tokens: Tokens, start: int, index: int, words: MoneyWords) -> bool:
    """ "the breach cost", and not "before the floods it cost"."""
    thieving = (i for i in range(start, index) if tokens.at(i) in words.sets["thieving"])
    return any(_TIMED.isdisjoint(tokens.phrase(i - 2, 2)) for i in thieving)


def _is_in_thefts(tokens: Tokens, place: Place, words: MoneyWords) -> bool:
    """ "cost the firm $5 million in thefts"."""
    linked = tokens.at(place.last) in ("in", "through", "to")
    return linked and not words.sets["thieving"].isdisjoint(tokens.phrase(place.last + 1, 3))
