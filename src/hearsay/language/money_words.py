"""The words that tell what a sum is, from lexicons/money_words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from msgspec import Struct

Phrases = dict[str, tuple[tuple[str, ...], ...]]


class MoneyWords(Struct, frozen=True):
    """Each list of the file, cut into words; phrases by the word that opens them, the longest first."""

    kinds: dict[str, str]
    weak: dict[str, str]
    nouns: dict[str, str]
    linked: dict[str, str]
    sets: dict[str, frozenset[str]]
    phrases: dict[str, Phrases]


@cache
def shipped() -> MoneyWords:
    """The lists that come with the package."""
    source = resources.files("hearsay.language").joinpath("lexicons", "money_words.toml").read_text("utf-8")
    table = tomllib.loads(source)
    return MoneyWords(
        kinds=_by_word(table["kinds"]),
        weak=_by_word(table["weak"]),
        nouns=_by_word(table["nouns"]),
        linked=_by_word(table["linked"]),
        sets={name: frozenset(words.split()) for name, words in table["sets"].items()},
        phrases={name: _by_opener(phrases) for name, phrases in table["phrases"].items()},
    )


def _by_word(lists: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in lists.items() for word in words.split()}


def _by_opener(phrases: str) -> Phrases:
    split = sorted((tuple(phrase.split()) for phrase in phrases.split(";")), key=len, reverse=True)
    return {words[0]: tuple(other for other in split if other[0] == words[0]) for words in split}
