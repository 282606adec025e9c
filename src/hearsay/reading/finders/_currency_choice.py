"""Which currency a shared name means: the countries that the sentence, then the text, names or lies in, or none."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from msgspec import Struct

from hearsay.language.currencies import LONGEST_NAME, Currency, Name, shipped
from hearsay.reading.finders._scan import Scan

# where one country is named so many times as often as any other, the text is about it
_DOMINANT = 3
_OF_CENTS = frozenset({"dollar", "euro", "rand"})
_NEAR = 4


class Choice(Struct, frozen=True):
    """An ISO code, or None where the text cannot tell, and why."""

    code: str | None
    because: str


class Sight(Struct, frozen=True):
    """A place or people of the text: where it stands, the ISO 3166 country that it lies in, and its words."""

    start: int
    country: str
    words: str


class Sights(Struct, frozen=True, eq=False):
    """All sights of a text; compared as one object, so that asking for each sum costs nothing."""

    seen: tuple[Sight, ...] = ()


class _Clue(Struct, frozen=True):
    token: int
    code: str
    words: str
    old: bool


NOWHERE = Sights()


def _at(clue: _Clue) -> int:
    return clue.token


def choose(scan: Scan, name: Name, index: int, sights: Sights = NOWHERE) -> Choice:
    """The currency that a name at a token means; `sights`: the places and peoples that the text names."""
    if not name.currencies:
        return Choice(None, f'"{name.noun}" names no currency')
    if len(name.currencies) == 1 and name.noun != "cent":
        return Choice(name.currencies[0].code, "")
    default = next((c for c in name.currencies if c.default), None)
    if name.noun == "cent" and (whole := _whole_of_cents(scan, index)) is not None:
        return Choice(whole.code, f"cents beside {whole.name}s")
    if default is not None and default.code == "USD":
        return Choice("USD", "dollars of no named country")
    clues = _clues(scan, name.currencies, sights)
    first, last = scan.sentence(index)
    own = clues[bisect_left(clues, first, key=_at) : bisect_left(clues, last, key=_at)]
    return _told(name, own, index) or _told_by_text(name, clues) or _left(name, default)


def _whole_of_cents(scan: Scan, index: int) -> Currency | None:
    """ "83 cents of every euro": the one currency of cents that the sentence names with its whole unit."""
    tokens, (first, last) = scan.tokens, scan.sentence(index)
    found: dict[str, Currency] = {}
    for at in range(first, last):
        named = shipped().named(tokens.phrase(at, LONGEST_NAME)) if tokens.at(at) in shipped().openers else None
        whole = named[0].currencies if named is not None and named[0].worth == 1 else ()
        sign = shipped().signs.get(tokens.raw(at))
        for currency in (sign,) if sign is not None else whole[: len(whole) == 1]:
            if not _OF_CENTS.isdisjoint(currency.nouns):
                found[currency.code] = currency
    return next(iter(found.values())) if len(found) == 1 else None


def _left(name: Name, default: Currency | None) -> Choice:
    if default is not None:
        return Choice(default.code, f"no country of another {name.noun} is named")
    return Choice(None, f"the text does not tell which {name.noun}")


@lru_cache(maxsize=64)
def _clues(scan: Scan, currencies: tuple[Currency, ...], sights: Sights) -> tuple[_Clue, ...]:
    """Every word of the text that tells of one of these currencies, in order; one a token and currency."""
    found = {(c.token, c.code): c for c in _by_words(scan, currencies)}
    for sight in sights.seen:
        token = bisect_left(scan.tokens.starts, sight.start)
        for currency in currencies:
            if sight.country in currency.lands and not currency.old:
                found.setdefault((token, currency.code), _Clue(token, currency.code, sight.words, old=False))
    return tuple(found[key] for key in sorted(found))


def _by_words(scan: Scan, currencies: tuple[Currency, ...]) -> list[_Clue]:
    found = []
    for currency in currencies:
        for told in currency.told_by:
            words = tuple(told.split())
            if all(word in scan.words for word in words):
                found += [_Clue(i, currency.code, told, old=currency.old) for i in _places(scan, words)]
    return found


def _places(scan: Scan, words: tuple[str, ...]) -> list[int]:
    """The tokens where these words stand as a name."""
    tokens, index = scan.tokens, -1
    found: list[int] = []
    while True:
        try:
            index = tokens.words.index(words[0], index + 1)
        except ValueError:
            return found
        if tokens.matches(index, words) and tokens.is_capital(index) and not _part_of_longer(tokens.at(index - 1)):
            found.append(index)


def _part_of_longer(before: str) -> bool:
    """ "South Sudan" does not name Sudan."""
    return before in ("south", "north", "guinea") and before != ""


def _told(name: Name, clues: tuple[_Clue, ...], index: int) -> Choice | None:
    """The only candidate whose country stands in the sentence, or the one right behind the sum; None: none stands."""
    current = tuple(c for c in clues if not c.old) or clues
    if not current:
        return None
    if len({c.code for c in current}) > 1:
        behind = [c for c in current if 0 < c.token - index <= _NEAR]
        if len({c.code for c in behind}) != 1:
            return Choice(None, _several(current))
        current = tuple(behind)
    return Choice(current[0].code, f'{name.noun}: the text names "{_clearest(name, current)}"')


def _told_by_text(name: Name, clues: tuple[_Clue, ...]) -> Choice | None:
    """The only candidate of the whole text, or the one that is named several times as often as any other."""
    current = tuple(c for c in clues if not c.old) or clues
    if not current:
        return None
    counts = Counter(c.code for c in current).most_common(2)
    code, most = counts[0]
    words = _clearest(name, tuple(c for c in current if c.code == code))
    if len(counts) == 1:
        return Choice(code, f'{name.noun}: the text names "{words}"')
    if most < _DOMINANT * counts[1][1]:
        return Choice(None, _several(current))
    return Choice(code, f'{name.noun}: the text names "{words}" and its like {most} times, others {counts[1][1]}')


def _clearest(name: Name, clues: tuple[_Clue, ...]) -> str:
    """Of the words that tell of one currency those that its list has first: the country before its cities."""
    words = [clue.words for clue in clues]
    told = next(c.told_by for c in name.currencies if c.code == clues[0].code)
    return next((word for word in told if word in words), words[0])


def _several(clues: tuple[_Clue, ...]) -> str:
    first: dict[str, str] = {}
    for clue in clues:
        first.setdefault(clue.code, clue.words)
    several = ", ".join(f"{code} ({words})" for code, words in first.items())
    return f"the text names the countries of several: {several}"
