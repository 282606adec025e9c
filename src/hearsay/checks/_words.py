"""The words that checks listen for, from words.toml, and what two statements have in common by their words."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from hearsay.text.folding import fold

_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\d.,]*")
_SHORTEST = 3
_ENDINGS = ("ments", "ment", "ings", "ing", "ers", "er", "ies", "ied", "es", "ed", "s", "y", "e")


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.files("hearsay.checks").joinpath("words.toml").read_text("utf-8"))


@cache
def words(section: str, name: str) -> re.Pattern[str]:
    """A pattern of words.toml; whole words, letters of either case."""
    return re.compile(rf"(?<!\w)(?:{_table()[section][name]})(?!\w)", re.I)


@cache
def entries(section: str, name: str) -> dict[str, str]:
    """A table of words.toml that gives each word its number: "third 3 fourth 4"."""
    listed = _table()[section][name].split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


@cache
def made(template: str, **parts: str) -> re.Pattern[str]:
    """A pattern put together from several: each {name} of the template is an entry of words.toml, "section.name"."""
    entries = {name: _table()[at.split(".")[0]][at.split(".")[1]] for name, at in parts.items()}
    for name, entry in entries.items():
        template = template.replace("{" + name + "}", entry)
    return re.compile(template, re.I)


@cache
def _plain() -> frozenset[str]:
    return frozenset(_table()["plain"]["words"].split())


def is_plain(word: str) -> bool:
    """Whether a folded word says nothing of what a statement is about."""
    return word in _plain()


def years(text: str) -> set[str]:
    """The years that a text names in digits."""
    return set(words("dates", "years").findall(text))


@lru_cache(maxsize=4096)  # several checks compare the same sentences, pair by pair
def stems(text: str) -> frozenset[str]:
    """What a text speaks of: its words without those that say nothing, without their endings."""
    found = (match.group().rstrip(".,").removesuffix("'s") for match in _WORD.finditer(fold(text)))
    return frozenset(stem(w) for w in found if w not in _plain() and (len(w) >= _SHORTEST or w[0].isdigit()))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending; rough, and the same for every form of most words."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
