"""Phrases that speak for a stream by how their words go together: "fake Swiss degrees", "laundered $3m"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from msgspec import Struct

_Key = tuple[str, int, tuple[str, ...], bool, bool]
_BETWEEN = r"[\s-]+(?:[\w-]+\s+){0,2}?"
_NEXT = r"[\s-]+"


class Phrase(Struct, frozen=True):
    """A pattern and what it speaks for; the fields are those of phrases.toml. No stream: what it holds says nothing.

    side: it is of sides.toml, on what goes with every trade.
    """

    pattern: re.Pattern[str]
    stream: str
    weight: int
    others: tuple[str, ...] = ()
    hint: bool = False
    side: bool = False


class Found(Struct, frozen=True):
    """A phrase in a text."""

    start: int
    end: int
    phrase: Phrase


def phrases(text: str) -> Iterator[Found]:
    """The phrases of a folded text, kind after kind."""
    for phrase in _shipped():
        for match in phrase.pattern.finditer(text):
            yield Found(match.start(), match.end(), phrase)


@cache
def plain() -> re.Pattern[str]:
    """What holds a word of a trade and speaks of none ("a fuel bill").

    The group `compound` is what gives its last word another sense wherever the text uses it ("olive oil").
    """
    table = _table()["plain"]
    return _whole("|".join((*table["patterns"], f"(?P<compound>{'|'.join(table['compounds'])})")))


@cache
def _table(name: str = "phrases") -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files("hearsay.reading.streams").joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def _shipped() -> tuple[Phrase, ...]:
    """All phrases, those that speak for the same with the same weight in one pattern: each pattern costs a pass."""
    table: dict[str, list[dict[str, object]]] = _table()  # type: ignore[assignment]
    together: dict[_Key, list[str]] = {}
    for row in table["pairs"]:
        together.setdefault(_spoken_for(row), []).append(_pair(row))
    sides: list[dict[str, object]] = _table("sides")["moves"]  # type: ignore[assignment]
    for row in (*table["moves"], *({"side": True, **row} for row in sides)):
        together.setdefault(_spoken_for(row), []).append(_move(str(row["pattern"])))
    return tuple(Phrase(_whole("|".join(patterns)), *key) for key, patterns in together.items())


def _spoken_for(row: dict[str, object]) -> _Key:
    others: list[str] = row.get("others", [])  # type: ignore[assignment]
    return str(row["stream"]), int(str(row["weight"])), tuple(others), bool(row.get("hint")), bool(row.get("side"))


def _pair(row: dict[str, object]) -> str:
    lists: dict[str, list[str]] = row  # type: ignore[assignment]
    heads = f"(?:{'|'.join(map(_plural, lists['heads']))})"
    if "after" in lists:
        return f"{heads}{_NEXT}{_any(lists['after'])}"
    return f"{_any(lists['before'])}{_BETWEEN}{heads}"


def _any(words: list[str]) -> str:
    return f"(?:{'|'.join(re.escape(w).replace('-', '[- ]?') for w in words)})"


def _plural(head: str) -> str:
    escaped = re.escape(head)
    if head.endswith("y"):
        return f"{escaped[:-1]}(?:y|ies)"
    return escaped + "(?:e?s)?"


def _move(pattern: str) -> str:
    words: dict[str, str] = _table()["words"] | _table("sides")["words"]  # type: ignore[assignment]
    for name, value in words.items():
        pattern = pattern.replace(name, value)
    return pattern


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")
