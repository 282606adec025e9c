"""The kind that a relative clause gives to the sum before it: "the $620 that a family pays", "the 94 million pesos
that the institute spent on seed"."""

from __future__ import annotations

from hearsay.language.money_verbs import money_verbs
from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._money_verbs import word_kind
from hearsay.reading.finders._nouns import ENDS_PHRASE

_LINKS = frozenset({"that", "which"})
_SUBJECTS = frozenset("the a an he she they it we i you his her its their each every".split())
_REACH = 7
_GOES_ON = frozenset("to for on in from by at each every per a when while before after last this and but or".split())


def relative_kind(tokens: Tokens, place: Place, per: str | None) -> str | None:
    """What the verb of the clause behind a sum makes of it; None where none has the sum for its object."""
    linked = tokens.at(place.last) in _LINKS
    start = place.last + linked
    if not linked and tokens.at(start) not in _SUBJECTS:
        return None
    if tokens.at(place.first - 1) == "of" and tokens.at(place.first - 2) == "out":
        return None
    verb = _verb(tokens, start, min(start + _REACH, place.end))
    if verb is None or not _is_open(tokens, verb + 1):
        return None
    return _told(tokens, verb, place, per)


def _verb(tokens: Tokens, start: int, end: int) -> int | None:
    """Where the first verb of the clause stands, behind a subject of at least one word."""
    if start > 0 and (tokens.at(start) in money_verbs() and tokens.at(start) not in _SUBJECTS):
        return None  # "the $5 million that went to Oslo": the sum is the subject
    for index in range(start + 1, end):
        word = tokens.at(index)
        if not word.isalpha():
            return None
        if _is_money_verb(word):
            return index
        if word in ENDS_PHRASE and word not in ("has", "have", "had", "will", "would", "of", "in"):
            return None
    return None


def _is_money_verb(word: str) -> bool:
    words = shipped()
    return (
        word in words.sets["paid"]
        or word in words.sets["spending"]
        or any(not (verb.rest or verb.lead) for verb in money_verbs().get(word, ()))
    )


def _is_open(tokens: Tokens, index: int) -> bool:
    """Whether no other object stands behind the verb."""
    word = tokens.at(index)
    return not word.isalnum() or word in _GOES_ON


def _told(tokens: Tokens, verb: int, place: Place, per: str | None) -> str | None:
    word, words = tokens.at(verb), shipped()
    if word in words.sets["spending"]:
        return "cost"
    if word in words.sets["paid"] and not tokens.at(verb + 1).isalpha():
        return "price"  # what stands behind the clause is of the next one
    if word in words.sets["paid"]:
        return word_kind(tokens, verb, place, per)
    plain = (reading.kind for reading in money_verbs()[word] if not (reading.rest or reading.lead))
    return next(plain, None)
