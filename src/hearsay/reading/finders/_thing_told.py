"""A thing that a sum is the price of one of, and what its readers share."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens

REACH = 18  # words between a thing and its price
STOPS = frozenset(". ; ¶ ( ) :".split())

Found = tuple[str | None, str]


def told(tokens: Tokens, thing: str, first: int, last: int) -> Found:
    """What a sum is per, with the words at the tokens [first, last) that say so."""
    return thing, f'per {thing}: "{tokens.written(first, last)}"'
