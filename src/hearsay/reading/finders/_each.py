"""What "each" behind a sum stands for."""

from __future__ import annotations

from hearsay.language.currencies import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import SMALL
from hearsay.reading.finders._nouns import ENDS_PHRASE, looks_plural, singular
from hearsay.reading.finders._rates import PERIODS, named
from hearsay.reading.finders._scan import Scan
from hearsay.reading.finders._thing_told import REACH, STOPS

_PEOPLE = frozenset("women men people children persons refugees migrants girls boys adults foreigners".split())
_DETERMINERS = frozenset("the his her its their these those such".split())
_SELLING = frozenset({"sell", "sells", "sold", "selling"})
_SELLERS = ("ers", "ors", "men")
_INSIDE = frozenset({"in", "by", "with"})


def each_of(scan: Scan, first: int) -> str:
    """What "each" behind a sum stands for: "sold 600 tags for $2 apiece" is per tag; "each" where nothing tells."""
    tokens, found = scan.tokens, _plurals_before(scan, first)
    start = max(first - REACH, 0)
    if tokens.at(first - 1) == "for" or not _SELLING.isdisjoint(tokens.words[start:first]):
        found = [i for i in found if not tokens.at(i).endswith(_SELLERS)]  # "coffin makers sold six at $9 each"
    step = next((i for i in found if _is_counted(tokens, i)), next(iter(found), None))
    if step is None:
        return "each"
    word = tokens.at(step)
    people = word in _PEOPLE or (tokens.is_capital(step) and word.endswith("ans"))
    return "person" if people else named(word)


def _plurals_before(scan: Scan, first: int) -> list[int]:
    """Where what may be meant stands before a sum, the nearest first."""
    tokens, found = scan.tokens, []
    for step in range(first - 1, max(scan.sentence(first)[0], first - REACH) - 1, -1):
        if tokens.at(step) in STOPS:
            break
        if _may_be_priced(tokens.at(step)) and not _is_inside(tokens, step):
            found.append(step)
    return found


def _may_be_priced(word: str) -> bool:
    """Whether a word is a plural that has a price: no period, no currency, no function word."""
    known = word in ENDS_PHRASE or singular(word) in PERIODS or (word,) in shipped().names
    return looks_plural(word) and not known


def _is_inside(tokens: Tokens, step: int) -> bool:
    """ "sold cards in dead men's names, two dollars each"."""
    before = tokens.phrase(step - 3, 3)
    return not _INSIDE.isdisjoint(before) and not any(word.isdecimal() for word in before)


def _is_counted(tokens: Tokens, step: int) -> bool:
    """Whether a number or a determiner leads to the noun, as none does to a verb ("the port puts")."""
    return tokens.at(step - 1) in _DETERMINERS or any(
        tokens.is_digits(i) or tokens.at(i) in SMALL for i in (step - 1, step - 2)
    )
