"""The kind of a sum that a noun right beside it names: "$5 million in profit", "$600-a-month salary"."""

from __future__ import annotations

from hearsay.language.money_words import MoneyWords, shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._money_verbs import of_group

_LINKS = frozenset("from by for on to at with and or but a an the in of".split())
_DONE = {"serving": "cost", "worse": "loss", "better": "revenue"}
_APPOSED = frozenset({",", ":", "("})


def noun_beside(tokens: Tokens, place: Place) -> str | None:
    """The kind that a noun inside or right behind the words of the sum gives it; None without one."""
    return _inside(tokens, place) or _as_noun(tokens, place) or _right(tokens, place)


def noun_apposed(tokens: Tokens, place: Place, start: int) -> str | None:
    """ "the fee, 300 dollars", "an account: 300 dollars"; the sentence begins at `start`."""
    words, before = shipped(), tokens.at(place.first - 2)
    if tokens.at(place.first - 1) not in _APPOSED:
        return None
    if before in words.nouns:
        return words.nouns[before]
    alone = place.first - 2 <= start or tokens.at(place.first - 3) == "in"  # "paid in cash, 300 dollars"
    return None if alone else words.weak.get(before)


def _inside(tokens: Tokens, place: Place) -> str | None:
    """The noun stands inside the words of the sum where a rate follows it: "$1 billion in profits annually"."""
    inside = (
        shipped().kinds.get(tokens.at(i)) for i in range(place.first, place.last) if tokens.at(i - 1) in ("in", "of")
    )
    return next((kind for kind in inside if kind), None)


def _as_noun(tokens: Tokens, place: Place) -> str | None:
    """ "$15 million as a criminal fine"."""
    if tokens.at(place.last) != "as":
        return None
    found = (shipped().nouns.get(tokens.at(i)) for i in range(place.last + 1, min(place.last + 5, place.end)))
    return next((kind for kind in found if kind), None)


def _right(tokens: Tokens, place: Place) -> str | None:
    """The noun that the sum itself names: "$5 million in profit", "$600-a-month salary"."""
    words = shipped()
    if _is_worth_of(tokens, place) and not words.sets["seizing"].isdisjoint(tokens.words[place.start : place.end]):
        return "seizure_value"
    done = _does(tokens, place, words)
    if done is None and tokens.at(place.last) == "to":
        return _to_do(tokens.at(place.last + 1), words)
    return done or _named(tokens, place, words)


def _named(tokens: Tokens, place: Place, words: MoneyWords) -> str | None:
    """The noun behind the sum, with "in", "of" or "worth" between them or without."""
    linked = tokens.at(place.last) in ("in", "of", "worth")
    known = words.kinds if linked else words.nouns
    step = place.last + linked
    for index in range(step, min(step + 3, place.end)):
        word = tokens.at(index)
        if not word.isalpha() or word in _LINKS or (linked and tokens.at(index + 1) == "of"):
            return None  # "$31 million of outgoings of $44 million": the noun has its own sum
        if tokens.at(place.last) == "in" and word in words.linked:
            return words.linked[word]
        kind = "revenue" if word == "budget" and of_group(tokens, index, words) else known.get(word)
        if kind is not None and (word in words.nouns or (index == step and not word.endswith("ed"))):
            return kind if kind != "asset" else None
    return None


def _does(tokens: Tokens, place: Place, words: MoneyWords) -> str | None:
    """ "$25 keeps a child in school", "came back $400 lighter"."""
    if tokens.at(place.first - 1) == "of":
        return None  # "a treasury of $40 million feeds 3,000 men"
    word = tokens.at(place.last + (tokens.at(place.last) in ("that", "which")))
    return next((kind for name, kind in _DONE.items() if word in words.sets[name]), None)


def _is_worth_of(tokens: Tokens, place: Place) -> bool:
    """ "5 million pounds' worth of vapes"."""
    step = place.last + (tokens.at(place.last) == "'")
    return tokens.phrase(step, 2) == ("worth", "of")


def _to_do(verb: str, words: MoneyWords) -> str | None:
    """ "$20 to buy", "$3 to lift a barrel"."""
    return "price" if verb in words.sets["to_have"] else "cost" if verb in words.sets["to_make"] else None
