"""Durations without a number: "for months", "for years"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.language.numbers_tokens import Tokens
from hearsay.reading.finders._draft import Draft
from hearsay.values import OPEN, Amount

_UNITS = {"days": "days", "weeks": "weeks", "months": "months", "years": "years", "decades": "decades"}


def spells(tokens: Tokens) -> Iterator[Draft]:
    """Every such duration, its "for" included."""
    for index, word in enumerate(tokens.words):
        if word in _UNITS and tokens.at(index - 1) == "for":
            yield Draft(first=index - 1, last=index + 1, amount=Amount(OPEN, "vague", _UNITS[word]))
