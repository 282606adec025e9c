"""The words that stand where a report names its source, from words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from hearsay.model import Span
from hearsay.text.spans import quote

_NAME = r"(?P<name>(?:(?:al|el|as|ash)-)?[A-Z][\w.-]*\w(?:[ -](?:(?:al|el)-)?[A-Z0-9][\w.-]*\w){0,3})"


@cache
def _data() -> dict[str, str]:
    found: dict[str, str] = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))
    return found


def _lines(key: str) -> str:
    return _data()[key]


@cache
def _words() -> dict[str, str]:
    return {key: "|".join(value.split()) for key, value in _data().items() if key != "own"}


@cache
def citing() -> re.Pattern[str]:
    """A word by which a report says that it has something from somebody."""
    return re.compile(rf"\b(?:{_words()['citing']})\b", re.IGNORECASE)


@cache
def seen() -> re.Pattern[str]:
    """A word by which somebody says to have had a paper in hand."""
    return re.compile(rf"\b(?:{_words()['seen']})\b", re.IGNORECASE)


@cache
def own_report() -> re.Pattern[str]:
    """Words by which an outlet refers to what it told before."""
    own = "|".join(
        re.escape(line.strip()).replace(r"\ ", r"\s+") for line in _lines("own").splitlines() if line.strip()
    )
    return re.compile(rf"\b(?:{own})\b", re.IGNORECASE)


@cache
def _called() -> tuple[re.Pattern[str], ...]:
    nouns = _words()["nouns"]
    return (
        re.compile(rf"\b(?:{nouns}),? {_NAME}"),
        re.compile(rf"(?:\b[A-Z]\w*['’]s )?{_NAME}(?: |, (?:the|a|an) (?:[a-z]+ )?)(?:{nouns})\b"),
        re.compile(rf"\b(?P<name>(?:{_words()['stations']})[ -]?\w*(?: [A-Z]\w+)?)"),
    )


def outlets_called(text: str) -> Iterator[Span]:
    """The names that stand beside a word for an outlet ("the agency Delta Wire", "the Courier newspaper", "TV5")."""
    for pattern in _called():
        for match in pattern.finditer(text):
            yield quote(text, *match.span("name"))
