"""The words of a claim as they are compared: folded, without endings, without those that say nothing."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from functools import cache, lru_cache
from importlib import resources

from hearsay.text.folding import fold

_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\d.,]*")
_SHORTEST = 3
_LONG = 200  # characters of what is no phrase
# the longest first; rough, and the same for every form of most words, which is all that is asked of it
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ities", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ity", "ors", "er",
    "or", "es", "ed", "ly", "s", "y", "e",
)  # fmt: skip


@cache
def _plain() -> frozenset[str]:
    table = tomllib.loads(resources.files("hearsay.assembly.same_claim").joinpath("words.toml").read_text("utf-8"))
    return frozenset(table["plain"].split())


def is_plain(word: str) -> bool:
    """Whether a folded word says nothing of what a claim is about."""
    return word in _plain()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its ending, a doubled last letter once ("smugglers", "smuggling": "smuggl")."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


Word = tuple[int, str, bool]


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch: where each begins, the word folded (hyphenated ones in parts), whether with a capital."""
    # phrases come again and again, but must drive no document out of what is kept
    starts, words = _kept(text) if len(text) > _LONG else _phrase(text)
    return words[bisect_left(starts, start) : bisect_left(starts, end)]


@lru_cache(maxsize=8)  # a document's claims and figures are asked for one after the other
def _kept(text: str) -> tuple[list[int], list[Word]]:
    return _read(text)


@lru_cache(maxsize=65536)
def _phrase(text: str) -> tuple[list[int], list[Word]]:
    return _read(text)


def _read(text: str) -> tuple[list[int], list[Word]]:
    words = [
        (match.start(), part, text[match.start()].isupper())
        for match in _WORD.finditer(fold(text))
        for part in match.group().removesuffix("'s").strip("'-.,").split("-")
        if part
    ]
    return [at for at, _, _ in words], words


@lru_cache(maxsize=65536)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a phrase, without what says nothing; digits stay."""
    return frozenset(
        word if word[0].isdigit() else stem(word) for _, word, _ in words_in(text, 0, len(text)) if not is_plain(word)
    )
