"""The words that the checks across reports listen for, from words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from hearsay.checks._words import stem


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resources.files("hearsay.checks.across").joinpath("words.toml").read_text("utf-8"))


@cache
def heard(section: str, name: str) -> re.Pattern[str]:
    """A pattern of words.toml; whole words, letters of either case."""
    return re.compile(rf"(?<!\w)(?:{''.join(_table()[section][name].split(chr(10)))})(?!\w)", re.I)


def kinds(section: str, text: str) -> frozenset[str]:
    """Which of the patterns of a section stand in a text."""
    return frozenset(name for name in _table()[section] if heard(section, name).search(text))


@cache
def _measures() -> dict[str, str]:
    return {stem(name): names.split()[0] for names in _table()["units"]["same"] for name in names.split()}


def measure(unit: str) -> str:
    """One name for all the names of a measure, given by their stems: "kilogram" is "kg"; others stay as they are."""
    return _measures().get(unit, unit)
