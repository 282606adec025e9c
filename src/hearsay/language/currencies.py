"""The currencies: codes, names with their plurals, signs and parts, from lexicons/currencies.toml."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources

from msgspec import Struct, convert

from hearsay.language.lexicon import plurals
from hearsay.text.folding import fold


class Currency(Struct, frozen=True, kw_only=True, eq=False):
    """One currency; the fields are explained at the head of currencies.toml."""

    code: str
    name: str
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    minor: dict[str, int] = {}
    notes: dict[str, int] = {}
    told_by: tuple[str, ...] = ()
    default: bool = False
    risky_code: bool = False
    shy_noun: bool = False
    plain: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    old: bool = False

    @property
    def lands(self) -> tuple[str, ...]:
        """The ISO 3166 countries whose money it is: those named, else the one that its code begins with."""
        return self.countries or (self.code[:2],)


class Name(Struct, frozen=True):
    """A name in the text: the currencies that it may mean, its worth in the main unit, and whether it stands bare."""

    currencies: tuple[Currency, ...]
    worth: Decimal
    bare: bool
    noun: str

    @property
    def shy(self) -> bool:
        """Whether this form is also another English word, so that it counts only beside what tells of money."""
        return any(c.shy_noun and self.noun not in c.plain for c in self.currencies)


class Currencies(Struct, frozen=True):
    """Look-up by ISO code, by the words of a name, by sign as written ("HK$")."""

    codes: dict[str, Currency]
    names: dict[tuple[str, ...], Name]
    signs: dict[str, Currency]
    openers: frozenset[str]

    def named(self, words: tuple[str, ...]) -> tuple[Name, int] | None:
        """The longest name that these folded words begin with, and its length in words."""
        if not words or words[0] not in self.openers:
            return None
        for length in range(len(words), 0, -1):
            name = self.names.get(words[:length])
            if name is not None:
                return name, length
        return None


LONGEST_NAME = 6


@cache
def shipped() -> Currencies:
    """The currencies that come with the package."""
    source = resources.files("hearsay.language").joinpath("lexicons", "currencies.toml").read_text("utf-8")
    table = [convert({"code": code, **row}, Currency) for code, row in tomllib.loads(source).items()]
    names: dict[tuple[str, ...], Name] = {}
    for currency in table:
        for noun in currency.nouns:
            _add(names, currency, noun, Decimal(1))
        for part, per_main in currency.minor.items():
            _add(names, currency, part, 1 / Decimal(per_main))
        for note, worth in currency.notes.items():
            _add(names, currency, note, Decimal(worth))
    signs = {sign: c for c in table for sign in c.signs}
    return Currencies({c.code: c for c in table}, names, signs, frozenset(name[0] for name in names))


def _add(names: dict[tuple[str, ...], Name], currency: Currency, noun: str, worth: Decimal) -> None:
    for form in plurals(noun):
        bare = tuple(fold(form).split())
        known = names[bare].currencies if bare in names and names[bare].worth == worth else ()
        others = (c for c in known if c is not currency)
        names[bare] = Name((*others, currency), worth, bare=True, noun=noun)
        for adjective in currency.adjectives:
            names[(*fold(adjective).split(), *bare)] = Name((currency,), worth, bare=False, noun=noun)
