"""The kind of a sum - revenue, price, tax, ransom - from the nearest telling words of its own clause."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import cast

from msgspec import Struct

from hearsay.language.money_words import MoneyWords, shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._money_verbs import GETTING, PHRASED, Place, is_other_word, of_group, word_kind
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

REACH = 14
# kinds that a rate per thing does not turn into a price
_KEPT = frozenset({"tax", "profit", "fine", "loss", "seizure_value", "payroll", "transfer", "other"})
_LINKS = frozenset("from by for on to at with and or but a an the in of".split())
_PEOPLE = frozenset("person hostage victim".split())


class _Marks(Struct, frozen=True):
    """Where in a text the telling words stand, in order, so that no clause is walked word by word."""

    telling: list[int]
    weak: list[int]


@cache
def _telling_words() -> frozenset[str]:
    words = shipped()
    return frozenset({*words.kinds, *words.sets["paid"], *words.sets["extorting"], *PHRASED, *GETTING})


@lru_cache(maxsize=1)
def _marks(scan: Scan) -> _Marks:
    tokens, telling, weak = scan.tokens, _telling_words(), shipped().weak
    return _Marks(
        [i for i, word in enumerate(tokens.words) if word in telling and not _is_name(scan, i)],
        [i for i, word in enumerate(tokens.words) if word in weak],
    )


def _is_name(scan: Scan, index: int) -> bool:
    """ "Siem Reap", "the Tax Guard": a capital inside a sentence makes a name of a word; all capitals do not."""
    tokens = scan.tokens
    word = tokens.raw(index)
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    before = tokens.raw(index - 1)
    return before[:1].isupper() and not before.isupper() and scan.sentence(index)[0] < index - 1


def kind_of(scan: Scan, place: Place, per: str | None) -> MoneyKind:
    """The kind of the sum at a place; "other" where no word tells."""
    tokens, words = scan.tokens, shipped()
    behind = _inside(tokens, place) or _right(tokens, place)
    if behind is not None:
        return cast("MoneyKind", behind)
    left = tokens.at(place.first - 2), tokens.at(place.first - 1)
    if left[1] == "for" and left[0] in words.sets["sold"]:
        return "price"
    found = _nearest(scan, place, per) or ("payroll" if left[1] in words.sets["staff"] else None)
    if per in PERIODS_PER_YEAR and found in (None, "revenue", "price") and _of_staff(tokens, place):
        return "payroll"
    if found is None:
        found = _weak(scan, within(_marks(scan).weak, place.start, place.end))
    if per is not None and per not in PERIODS_PER_YEAR:
        found = _of_one(scan, place, found, per)
    return cast("MoneyKind", found or "other")


def _inside(tokens: Tokens, place: Place) -> str | None:
    """The noun stands inside the words of the sum where a rate follows it: "$1 billion in profits annually"."""
    inside = (
        shipped().kinds.get(tokens.at(i)) for i in range(place.first, place.last) if tokens.at(i - 1) in ("in", "of")
    )
    return next((kind for kind in inside if kind), None)


def _of_one(scan: Scan, place: Place, found: str | None, per: str) -> str:
    """The kind of what is paid for one thing: a price, where no firmer word stands."""
    tokens, words = scan.tokens, shipped()
    clause = set(tokens.words[place.start : place.end])
    if found == "cost" and clause & words.sets["bribing"]:
        return "cost"
    if found == "seizure_value" and per in _PEOPLE:
        return "price"
    if found in (None, "revenue") and per in words.sets["staff"]:
        return "payroll"
    near = tokens.words[max(place.start, place.first - 6) : place.first]
    if found == "revenue":
        # "collects 1,000 naira from each household"
        return "revenue" if _is_income(near, words) or tokens.at(place.last) == "from" else "price"
    if found == "cost" and not words.sets["spending"].isdisjoint(near):
        return "cost"
    return found if found in _KEPT else "price"


def _is_income(near: list[str], words: MoneyWords) -> bool:
    """ "earns $4 a trip", "a take of $4 a trip"."""
    named = any(words.nouns.get(word) == "revenue" for word in near) or ("take", "of") in pairwise(near)
    return named or not words.sets["earning"].isdisjoint(near)


def _of_staff(tokens: Tokens, place: Place) -> bool:
    words = shipped()
    near = range(max(place.start, place.first - 4), place.first)
    subject = range(place.start, min(place.start + 3, place.first))
    verb = not words.sets["earning"].isdisjoint(tokens.words[max(place.start, place.first - 3) : place.first])
    return any(
        tokens.at(i) in words.sets["staff"]
        and (i == place.start or not tokens.is_capital(i))
        and not _pays(tokens, i, place.first)
        for i in (*near, *(subject if verb else ()))
    )


def _pays(tokens: Tokens, index: int, end: int) -> bool:
    """ "miners pay two dollars a day": who stands before the verb pays."""
    between = tokens.phrase(index + 1, end - index - 1)
    return "pay" in between or "pays" in between


def _right(tokens: Tokens, place: Place) -> str | None:
    """The noun that the sum itself names: "$5 million in profit", "$600-a-month salary"."""
    linked = tokens.at(place.last) in ("in", "of", "worth")
    words = shipped()
    if tokens.at(place.last) == "to":
        return _to_do(tokens.at(place.last + 1), words)
    known = words.kinds if linked else words.nouns
    step = place.last + linked
    for index in range(step, min(step + 3, place.end)):
        word = tokens.at(index)
        if not word.isalpha() or word in _LINKS:
            return None
        kind = "revenue" if word == "budget" and of_group(tokens, index, words) else known.get(word)
        if kind is not None and (word in words.nouns or (index == step and not word.endswith("ed"))):
            return kind if kind != "asset" else None
    return None


def _to_do(verb: str, words: MoneyWords) -> str | None:
    """ "$20 to buy", "$3 to lift a barrel"."""
    return "price" if verb in words.sets["to_have"] else "cost" if verb in words.sets["to_make"] else None


def _nearest(scan: Scan, place: Place, per: str | None) -> str | None:
    """The kind of the nearest telling word; what stands behind the sum counts as further away than what leads to it."""
    telling = _marks(scan).telling
    left = within(telling, max(place.start, place.first - 2 * REACH + 1), place.first)
    right = within(telling, place.last, min(place.end, place.last + REACH - 1))
    ordered = sorted([(place.first - i, i) for i in left] + [(2 * (i - place.last + 1), i) for i in right])
    told = (word_kind(scan.tokens, i, place, per) for _, i in ordered)
    return next((kind for kind in told if kind is not None), None)


def _weak(scan: Scan, found: list[int]) -> str | None:
    """The first weak word that is one here: "charged with" is no price."""
    tokens, words = scan.tokens, shipped()
    kept = (i for i in found if not is_other_word(tokens, i))
    return next((words.weak[tokens.at(i)] for i in kept), None)
