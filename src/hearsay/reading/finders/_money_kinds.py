"""The kind of a sum - revenue, price, tax, ransom - from the nearest telling words of its own clause."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import cast

from msgspec import Struct

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.model import MoneyKind
from hearsay.reading.finders._kind_of_one import is_of_staff, kind_of_one
from hearsay.reading.finders._money_frames import governed, verb_places
from hearsay.reading.finders._money_nouns import noun_apposed, noun_beside
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._money_relative import relative_kind
from hearsay.reading.finders._money_verbs import GETTING, PHRASED, is_other_word, word_kind
from hearsay.reading.finders._nouns import looks_plural
from hearsay.reading.finders._rates import UNCOUNTED
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

REACH = 14
_PUT = frozenset(
    "arrives arrived put puts set stood stands stand remained remains is was are were assessed reckoned estimated"
    " valued".split()
)
# "accounted for $5 million", "applied for", "a budget for": what stands before names no goods
_NO_PRICE = _PUT | frozenset(
    "account accounts accounted accounting responsible apply applies applied ask asks asked look looked looking call"
    " called sue sued suing except and as but is was allow allowed budget not or only even save accountable except"
    " provide provides provided need needs".split()
)
_TAKINGS = frozenset({"sales", "exports"})
_NEAR = 7  # words from a verb to the end of its sum
_CUT = frozenset({",", ";", "and", "to"})
_PRONOUNS = frozenset("it they this that these those".split())
_OPENING = 8
_BACK = 40  # words of the sentence before


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
    beside = _beside(scan, place, per)
    if beside is not None:
        return cast("MoneyKind", beside)
    tokens = scan.tokens
    left = tokens.at(place.first - 2), tokens.at(place.first - 1)
    found = _nearest(scan, place, per) or ("payroll" if left[1] in shipped().sets["staff"] else None)
    if per in PERIODS_PER_YEAR and found in (None, "revenue", "price") and is_of_staff(tokens, place):
        return "payroll"
    if found is None:
        found = _weak(scan, within(_marks(scan).weak, place.start, place.end)) or _told_before(scan, place)
        found = found or ("price" if _is_in_return(tokens, place) else None)
        found = found or ("price" if left[1] in ("at", "for") and _sells_at(*left) else None)
    if per is not None and per not in PERIODS_PER_YEAR and per not in UNCOUNTED:
        found = kind_of_one(scan, place, found, per)
    return cast("MoneyKind", found or "other")


def _beside(scan: Scan, place: Place, per: str | None) -> str | None:
    """The kind that the words right beside the sum give it, or the clause that hangs on it."""
    tokens, words = scan.tokens, shipped()
    behind = noun_beside(tokens, place)
    if behind is not None:
        return "loss" if _lost(scan, place) else behind
    found = relative_kind(tokens, place, per) or noun_apposed(tokens, place, scan.sentence(place.first)[0])
    if found is not None:
        return found
    before, link = tokens.at(place.first - 2), tokens.at(place.first - 1)
    if link in ("of", "on") and before in _TAKINGS:
        return words.weak[before]
    sold = link == "for" and before in words.sets["sold"]
    return "price" if sold or (link == "at" and _are_counted(tokens, place.first - 2)) else None


def _is_in_return(tokens: Tokens, place: Place) -> bool:
    """ "in return for 4,000 pairs a year and 2.5 million francs"."""
    near = range(max(place.start, place.first - REACH), place.first)
    return any(tokens.at(i) in ("return", "exchange") and tokens.at(i + 1) == "for" for i in near)


def _are_counted(tokens: Tokens, index: int) -> bool:
    """ "40 tiles at 12 dirhams"."""
    return looks_plural(tokens.at(index)) and tokens.is_digits(index - 1)


def _sells_at(word: str, link: str) -> bool:
    """ "landed at $58", "five bags at $14", "shipping glue for $2 million"."""
    if link == "for" and word not in _NO_PRICE:
        return True
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


def _nearest(scan: Scan, place: Place, per: str | None) -> str | None:
    """The kind of the nearest telling word; what stands behind the sum counts as further away than what leads to it."""
    telling, tokens = _marks(scan).telling, scan.tokens
    left = within(telling, max(place.start, place.first - 2 * REACH + 1), place.first)
    right = [i for i in within(telling, place.last, _right_end(tokens, place)) if not _leads_to_sum(tokens, i)]
    ordered = [(place.first - i, i, "") for i in left] + [(2 * (i - place.last + 1), i, "") for i in right]
    ordered = sorted(ordered + _governing(scan, place))
    told = (said or word_kind(scan.tokens, i, place, per) for _, i, said in ordered)
    return next((kind for kind in told if kind is not None), None)


def _leads_to_sum(tokens: Tokens, index: int) -> bool:
    """ "£5, prize £40": the noun names the sum behind it."""
    sign = tokens.raw(index + 1) in "£€$¥₹" and bool(tokens.raw(index + 1))
    return tokens.at(index - 1) in (",", ";") and (sign or tokens.is_digits(index + 1))


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
