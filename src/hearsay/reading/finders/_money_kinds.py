"""The kind of a sum - revenue, price, tax, ransom - from the nearest telling words of its own clause."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import cast

from msgspec import Struct

from hearsay.language.money_words import MoneyWords, shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._money_frames import governed, verb_places
from hearsay.reading.finders._money_nouns import noun_apposed, noun_beside
from hearsay.reading.finders._money_verbs import GETTING, PHRASED, Place, is_other_word, names_cost, word_kind
from hearsay.reading.finders._nouns import looks_plural
from hearsay.reading.finders._rates import UNCOUNTED
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

REACH = 14
# kinds that a rate per thing does not turn into a price
_KEPT = frozenset({"tax", "profit", "fine", "loss", "seizure_value", "payroll", "transfer", "other"})
_PUT = frozenset(
    "arrives arrived put puts set stood stands stand remained remains is was are were assessed reckoned estimated"
    " valued".split()
)
_NEAR = 7  # words from a verb to the end of its sum
_CUT = frozenset({",", ";", "and", "to"})
_PRONOUNS = frozenset("it they this that these those".split())
_OPENING = 8
_BACK = 40  # words of the sentence before
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
    behind = noun_beside(tokens, place)
    if behind is not None:
        return "loss" if _lost(scan, place) else cast("MoneyKind", behind)
    left = tokens.at(place.first - 2), tokens.at(place.first - 1)
    apposed = noun_apposed(tokens, place, scan.sentence(place.first)[0])
    if apposed is not None:
        return cast("MoneyKind", apposed)
    if left[1] == "for" and left[0] in words.sets["sold"]:
        return "price"
    found = _nearest(scan, place, per) or ("payroll" if left[1] in words.sets["staff"] else None)
    if per in PERIODS_PER_YEAR and found in (None, "revenue", "price") and _of_staff(tokens, place):
        return "payroll"
    if found is None:
        found = _weak(scan, within(_marks(scan).weak, place.start, place.end)) or _told_before(scan, place)
        found = found or ("price" if left[1] in ("at", "for") and _sells_at(left[0]) else None)
    if per is not None and per not in PERIODS_PER_YEAR and per not in UNCOUNTED:
        found = _of_one(scan, place, found, per)
    return cast("MoneyKind", found or "other")


def _sells_at(word: str) -> bool:
    """ "landed at $58", "five bags at $14"."""
    return word not in _PUT and (word.endswith("ed") or looks_plural(word))


def _lost(scan: Scan, place: Place) -> bool:
    """ "lost $3 million in taxes": what is lost is a loss, whatever it was to be."""
    tokens = scan.tokens
    if tokens.at(place.last) == "in" and min(_governing(scan, place), default=(0, 0, ""))[::2] == (1, "loss"):
        return True
    near = tokens.phrase(place.first - _NEAR, _NEAR)
    near = near[max((i + 1 for i, word in enumerate(near) if word in _CUT), default=0) :]
    return tokens.at(place.last) == "in" and any(shipped().kinds.get(w) == "loss" for w in near)


def _told_before(scan: Scan, place: Place) -> str | None:
    """ "The losses are large. In 2019 they came to": a noun of the sentence before, where this one tells nothing."""
    tokens, nouns = scan.tokens, shipped().nouns
    here = scan.sentence(place.first)[0]
    if tokens.at(here - 1) != "?" and _PRONOUNS.isdisjoint(tokens.words[here : min(here + _OPENING, place.first)]):
        return None
    before = scan.sentence(here - 1)[0] if here else here
    if tokens.at(here - 1) == "¶":
        return None
    marks = within(_marks(scan).telling, max(before, here - _BACK), here)
    if tokens.at(here - 1) == "?":
        nouns = nouns | shipped().kinds  # "What does a kidney fetch? 200,000 taka"
    found = (nouns.get(tokens.at(i)) for i in reversed(marks))
    return next((kind for kind in found if kind), None)


def _of_one(scan: Scan, place: Place, found: str | None, per: str) -> str:
    """The kind of what is paid for one thing: a price, where no firmer word stands."""
    tokens, words = scan.tokens, shipped()
    clause = set(tokens.words[place.start : place.end])
    if found == "cost" and clause & words.sets["bribing"]:
        return "cost"
    if found == "seizure_value" and per in _PEOPLE:
        return "price"
    if found in (None, "revenue") and per in words.sets["staff"] and tokens.at(place.last) != "from":
        return "payroll"
    near = tokens.words[max(place.start, place.first - 6) : place.first]
    if found == "revenue":
        # "collects 1,000 naira from each household"
        return "revenue" if _is_income(near, words) or tokens.at(place.last) == "from" else "price"
    if found == "cost" and (not words.sets["spending"].isdisjoint(near) or names_cost(tokens, place)):
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


def _nearest(scan: Scan, place: Place, per: str | None) -> str | None:
    """The kind of the nearest telling word; what stands behind the sum counts as further away than what leads to it."""
    telling, tokens = _marks(scan).telling, scan.tokens
    left = within(telling, max(place.start, place.first - 2 * REACH + 1), place.first)
    right = within(telling, place.last, _right_end(tokens, place))
    ordered = [(place.first - i, i, "") for i in left] + [(2 * (i - place.last + 1), i, "") for i in right]
    ordered = sorted(ordered + _governing(scan, place))
    told = (said or word_kind(scan.tokens, i, place, per) for _, i, said in ordered)
    return next((kind for kind in told if kind is not None), None)


def _right_end(tokens: Tokens, place: Place) -> int:
    """How far what stands behind the sum may tell of it: to the next semicolon."""
    end = min(place.end, place.last + REACH - 1)
    return next((i for i in range(place.last, end) if tokens.at(i) == ";"), end)


def _governing(scan: Scan, place: Place) -> list[tuple[int, int, str]]:
    """The verbs of money around, as (distance, index, kind)."""
    tokens, telling, found = scan.tokens, _telling_words(), []
    around = max(place.start, place.first - 2 * REACH + 1), min(place.end, place.last + REACH - 1)
    for index in within(verb_places(scan), *around):
        if place.first <= index < place.last or _is_name(scan, index):
            continue
        told = governed(tokens, index, place, phrasal=tokens.at(index) in telling)
        if told is not None:
            found.append((told[0], index, told[1]))
    return found


def _weak(scan: Scan, found: list[int]) -> str | None:
    """The first weak word that is one here: "charged with" is no price."""
    tokens, words = scan.tokens, shipped()
    kept = (i for i in found if not is_other_word(tokens, i))
    return next((words.weak[tokens.at(i)] for i in kept), None)
