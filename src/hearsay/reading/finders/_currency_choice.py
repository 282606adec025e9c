"""Which currency a shared name means: the countries that the sentence, then the text, names or lies in, or none."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from hearsay.language.currencies import Currency, Name
from hearsay.reading.finders._scan import Scan


class Choice(Struct, frozen=True):
    """An ISO code, or None where the text cannot tell, and why."""

    code: str | None
    because: str


def choose(scan: Scan, name: Name, index: int, countries: frozenset[str] = frozenset()) -> Choice:
    """The currency that a name at a token means; `countries`: where the places that the text names lie (ISO 3166)."""
    if not name.currencies:
        return Choice(None, f'"{name.noun}" names no currency')
    if len(name.currencies) == 1:
        return Choice(name.currencies[0].code, "")
    default = next((c for c in name.currencies if c.default), None)
    if default is not None and default.code == "USD":
        return Choice("USD", "dollars of no named country")
    return (
        _told(scan, name, scan.sentence(index))
        or _told_by_text(scan, name.currencies, name.noun)
        or _told_by_places(name, countries)
        or _left(name, default)
    )


@lru_cache(maxsize=64)
def _told_by_text(scan: Scan, currencies: tuple[Currency, ...], noun: str) -> Choice | None:
    return _told(scan, Name(currencies, Decimal(1), bare=True, noun=noun), (0, len(scan.tokens.words)))


def _told_by_places(name: Name, countries: frozenset[str]) -> Choice | None:
    """The only candidate whose country holds a place of the text; a currency's code begins with its country's."""
    local = [c for c in name.currencies if c.code[:2] in countries and not c.old]
    if len(local) != 1:
        return None
    return Choice(local[0].code, f"{name.noun}: places in the text lie in {local[0].code[:2]}")


def _left(name: Name, default: Currency | None) -> Choice:
    if default is not None:
        return Choice(default.code, f"no country of another {name.noun} is named")
    return Choice(None, f"the text does not tell which {name.noun}")


def _told(scan: Scan, name: Name, part: tuple[int, int]) -> Choice | None:
    """The only candidate whose country stands in this part of the text; a clash gives no code; None: none is named."""
    named = [(c, word) for c in name.currencies if (word := _named_in(scan, c, part)) is not None]
    current = [pair for pair in named if not pair[0].old] or named
    if not current:
        return None
    if len(current) > 1:
        several = ", ".join(f"{currency.code} ({word})" for currency, word in current)
        return Choice(None, f"the text names the countries of several: {several}")
    currency, word = current[0]
    return Choice(currency.code, f'{name.noun}: the text names "{word}"')


def _named_in(scan: Scan, currency: Currency, part: tuple[int, int]) -> str | None:
    for told in currency.told_by:
        words = tuple(told.split())
        if all(word in scan.words for word in words) and _stands(scan, words, part):
            return told
    return None


def _stands(scan: Scan, words: tuple[str, ...], part: tuple[int, int]) -> bool:
    tokens = scan.tokens
    index = part[0]
    while True:
        try:
            index = tokens.words.index(words[0], index, part[1])
        except ValueError:
            return False
        if tokens.matches(index, words) and tokens.is_capital(index) and not _part_of_longer(tokens.at(index - 1)):
            return True
        index += 1


def _part_of_longer(before: str) -> bool:
    """ "South Sudan" does not name Sudan."""
    return before in ("south", "north", "guinea") and before != ""
