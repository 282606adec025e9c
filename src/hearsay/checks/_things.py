"""What a number is said of, and by whom: whether two of them may be of one thing."""

from __future__ import annotations

from hearsay.checks._numbers import Number
from hearsay.checks._statements import wording
from hearsay.checks._words import stems, words


def said(number: Number) -> str:
    """The words in which a number is stated: those of its claim, else of its sentence."""
    return wording(number.claim) if number.claim and number.own else number.sentence.text


def names_of(number: Number) -> set[str]:
    """What those are called who say it, the publisher left out."""
    chain = number.claim.chain[1:] if number.claim and number.own else ()
    sources = [link.source.text for link in chain if link.source]
    return set(stems(" ".join([*(link.name or "" for link in chain), *sources])))


def moves_on(number: Number) -> bool:
    """Whether words say that it is of a part, or of what is only sought: "six of them"."""
    behind = number.behind
    if words("clash", "parts").match(behind.lstrip()) or words("clash", "each").match(behind.lstrip(" ,")):
        return True
    return bool(words("clash", "sought").search(number.sentence.text))


def is_spent(number: Number) -> bool:
    """Whether a sum goes out by its words, and none of them says that it comes in."""
    text = number.sentence.text
    return bool(words("clash", "spends").search(text)) and not words("clash", "takes_in").search(text)
