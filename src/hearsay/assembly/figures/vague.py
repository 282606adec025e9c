"""Counts in words without a number: "several doctors". The reader leaves them; beside "a dozen doctors" they tell.

They are taken for a span of numbers, by words.toml, and never for a value: what lies within the span came through.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from importlib import resources

from hearsay.model import Mention, Quantity, Reading, Span
from hearsay.text.identity import identity
from hearsay.values import Amount, Interval

BY = "assembly.figures/1"
_NO_NOUN = "hundred|thousand|million|billion|dozen|more|other|of|the"
_PLURAL = r"[a-z-]{3,}(?:s|men|people|children)"
_NOUN = rf"\s+(?P<of>(?:(?!(?:{_NO_NOUN})\b)[a-z-]+\s+){{0,2}}?(?!(?:{_NO_NOUN})\b){_PLURAL})\b"
_TIME = re.compile(r"(?:second|minute|hour|day|night|week|month|year|decade|time|case|thing)s$")


def vague_counts(reading: Reading, known: Sequence[Span]) -> Iterator[Mention]:
    """The vague counts of a text that no figure covers, in order."""
    for match in _pattern().finditer(reading.document.text):
        of, span = match.group("of"), Span(match.start(), match.end(), match.group())
        if _TIME.search(of) or any(span.meets(figure) for figure in known):
            continue
        low, high = _spans()[" ".join(match.group("word").lower().split())]
        amount = Amount(Interval(Decimal(low), Decimal(high)), "vague", of.split()[-1])
        mark = identity("m", reading.document.id, span.start, "vague")
        value = Quantity(kind="count", amount=amount, of=of)
        yield Mention(span.start, span.end, span.text, id=mark, kind="quantity", by=BY, value=value)


@cache
def _spans() -> dict[str, tuple[int, int]]:
    text = resources.files("hearsay.assembly.figures").joinpath("words.toml").read_text("utf-8")
    return {word: (low, high) for word, (low, high) in tomllib.loads(text)["vague"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(word.replace(" ", r"\s+") for word in _spans())
    return re.compile(rf"(?<!\w)(?P<word>{words}){_NOUN}", re.I)
