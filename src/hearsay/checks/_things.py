"""What a number is said of, and by whom: whether two of them may be of one thing."""

from __future__ import annotations

import re
from decimal import Decimal

from hearsay.checks._numbers import Number
from hearsay.checks._statements import wording
from hearsay.checks._words import stems, words
from hearsay.values import Interval

_NAME = re.compile(r"(?<!^)(?<![.!?]\s)\b[A-Z][\w'’-]{2,}")
_NONE = Decimal(0)
_FARTHEST = 2000  # times; a thousand is a scale word that slipped


def said(number: Number) -> str:
    """The words in which a number is stated: those of its claim, else of its sentence."""
    return wording(number.claim) if number.claim and number.own else number.sentence.text


def names_of(number: Number) -> set[str]:
    """What those are called who say it, the publisher left out."""
    chain = number.claim.chain[1:] if number.claim and number.own else ()
    sources = [link.source.text for link in chain if link.source]
    return set(stems(" ".join([*(link.name or "" for link in chain), *sources])))


def called_of(number: Number) -> list[str]:
    """What those are called, word by word as the text has it, who say a number, the publisher left out."""
    chain = number.claim.chain[1:] if number.claim and number.own else ()
    return [text for link in chain for text in (link.name, link.source.text if link.source else None) if text]


def is_called(head: str, texts: list[str]) -> bool:
    """Whether a voice may be one of those that are called so: a word in common, and no two names that part them."""
    own = set(_NAME.findall(head))
    return any(
        stems(head) & stems(text) and not (own and (theirs := set(_NAME.findall(text))) and not own & theirs)
        for text in texts
    )


def moves_on(number: Number) -> bool:
    """Whether words say that it is of a part, or of what is only sought: "six of them"."""
    behind = number.behind
    if words("clash", "parts").match(behind.lstrip()) or words("clash", "each").match(behind.lstrip(" ,")):
        return True
    told = number.lead + number.span.text + behind.partition(",")[0]
    return bool(words("clash", "sought").search(told))


def is_asked(number: Number) -> bool:
    """Whether it stands in a question."""
    return number.sentence.text.rstrip(" \"'”’)").endswith("?")


def is_far_off(one: Number, other: Number) -> bool:
    """Whether two figures lie so far apart that no slip, and no dispute, brings the one to the other."""
    return _is_beyond(one.interval, other.interval) and _is_beyond(one.annual, other.annual)


def _is_beyond(one: Interval, other: Interval) -> bool:
    low, high = sorted((one.low or one.high or _NONE, other.low or other.high or _NONE))
    return low > 0 and high > _FARTHEST * low


def is_of_all(number: Number) -> bool:
    """Whether a sum is of somebody's whole income, by the words around it."""
    return number.money is not None and bool(words("whole", "total").search(said(number)))


def is_of_part(number: Number) -> bool:
    """Whether a sum is of one trade "alone"."""
    return number.money is not None and bool(words("whole", "alone_part").search(said(number)))


def is_spent(number: Number) -> bool:
    """Whether a sum goes out by its words, and none of them says that it comes in."""
    text = number.sentence.text
    return bool(words("clash", "spends").search(text)) and not words("clash", "takes_in").search(text)
