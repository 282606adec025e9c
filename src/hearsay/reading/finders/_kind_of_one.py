"""The kind of what is paid for one thing, or to one of the staff."""

from __future__ import annotations

from itertools import pairwise

from hearsay.language.currencies import shipped as currencies
from hearsay.language.money_words import MoneyWords, shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._cost_words import names_cost
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._scan import Scan

# kinds that a rate per thing does not turn into a price
_KEPT = frozenset({"tax", "profit", "fine", "loss", "seizure_value", "payroll", "transfer", "other"})
_PEOPLE = frozenset("person hostage victim".split())


def kind_of_one(scan: Scan, place: Place, found: str | None, per: str) -> str:
    """The kind of what is paid for one thing: a price, where no firmer word stands."""
    tokens, words = scan.tokens, shipped()
    near, is_from = tokens.words[max(place.start, place.first - 6) : place.first], tokens.at(place.last) == "from"
    if found in (None, "revenue") and per in words.sets["staff"] and not is_from:
        return "payroll"
    if found == "revenue":  # "collects 1,000 naira from each household"
        return "revenue" if is_from or _is_income(near, words) else "price"
    if found == "cost":
        return "cost" if _is_spent(tokens, place, near, per) else "price"
    kept = found in _KEPT and not (found == "seizure_value" and per in _PEOPLE)
    return found if found is not None and kept else "price"


def _is_spent(tokens: Tokens, place: Place, near: list[str], per: str) -> bool:
    """Whether what one thing costs is money spent on it, and not its price."""
    words = shipped()
    if not words.sets["bribing"].isdisjoint(tokens.words[place.start : place.end]) or (per,) in currencies().names:
        return True  # "absorbs 83 cents of every dollar"
    if any(tokens.at(i + 1) == "per" for i in _spendings(tokens, place)):
        return True  # "spending per soldier stands at"
    return not words.sets["spending"].isdisjoint(near) or names_cost(tokens, place)


def _spendings(tokens: Tokens, place: Place) -> list[int]:
    nouns, spending = shipped().nouns, shipped().sets["spending"]
    return [i for i in range(place.start, place.first) if tokens.at(i) in spending or nouns.get(tokens.at(i)) == "cost"]


def _is_income(near: list[str], words: MoneyWords) -> bool:
    """ "earns $4 a trip", "a take of $4 a trip"."""
    named = any(words.nouns.get(word) == "revenue" for word in near) or ("take", "of") in pairwise(near)
    return named or not words.sets["earning"].isdisjoint(near)


def is_of_staff(tokens: Tokens, place: Place) -> bool:
    """Whether those whom a sum goes to are staff: they stand right before it, or are the subject of earning."""
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
