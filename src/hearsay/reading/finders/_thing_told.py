"""A thing that a sum is the price of one of, and what its readers share."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens

REACH = 18
STOPS = frozenset(". ; ¶ ( ) :".split())

Found = tuple[str | None, str]


def told(tokens: Tokens, thing: str, first: int, last: int) -> Found:
    return thing, f'per {thing}: "{tokens.written(first, last)}"'
