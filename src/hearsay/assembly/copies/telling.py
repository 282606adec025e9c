"""The words of a text that tell its story: stems, without the words of grammar."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from hearsay.assembly.copies.shingles import words_of

STEM = 6
_SHORTEST = 3  # letters; a figure may be shorter


def telling(text: str) -> Iterator[str]:
    """The stems of a text in order, repeats kept, words of grammar left out."""
    words = (w for w in words_of(text) if (len(w) >= _SHORTEST or w.isdecimal()) and w not in function_words())
    return (w[:STEM] for w in words)


@cache
def function_words() -> frozenset[str]:
    """The words of grammar, of which every report is full."""
    text = resources.files("hearsay.assembly").joinpath("function_words.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["words"].split())
