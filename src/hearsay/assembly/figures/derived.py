"""Shares that a text gives as a count of a count: "61 of 84 drivers" is 72.6 per cent of the drivers asked.

A report that has "three quarters of all drivers" from there has changed of whom the share is. The share itself is
reckoned exactly; whoever rounds it has changed nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from msgspec import Struct

from hearsay.assembly.figures.facts import table
from hearsay.language.numbers import numerals
from hearsay.language.numbers_tokens import Tokens, tokenise
from hearsay.model import Reading, Sentence, Span
from hearsay.text.spans import quote

_BACK = 2  # sentences before in which the whole may stand
_FEWEST = 8  # of which a part is a share worth rounding
_ROUNDED = Decimal("0.06")
_BETWEEN = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|these\s+|those\s+|all\s+|some\s+)?\Z", re.I)
_OF_BEFORE = re.compile(r"(?:\A|\W)(?:out\s+)?of\s+(?:the\s+|these\s+|those\s+|all\s+|some\s+)?\Z", re.I)
_WHOM = re.compile(r",?\s+of\s+(?:whom|which|them|these)\b", re.I)
_OF_THESE = re.compile(
    r"(?:of|among)\s+(?:these|them|those)\b|(?:in|for|on)\s+\d+\s+(?:the|of|it|we)\b|\d+\s+of\s+(?:them|these)", re.I
)


class Part(Struct, frozen=True):
    """A part of a whole as a text counts both: where it stands, its share in per cent, the sentences that count."""

    span: Span
    sentence: Sentence
    share: Decimal
    asked: str
    count: Decimal


def parts_of(reading: Reading) -> Iterator[Part]:
    """The counts of a text that are a part of another one in the same sentence, or of a count right before it."""
    tokens = tokenise(reading.document.text)
    counts = list(_counts(tokens))
    for at, sentence in enumerate(reading.sentences):
        inside = [c for c in counts if sentence.start <= c[0] and c[1] <= sentence.end]
        before = reading.sentences[max(0, at - _BACK) : at]
        for part, whole in _pairs(tokens.text, sentence, inside, _last(counts, before)):
            if whole[2] >= _FEWEST and 0 < part[2] < whole[2]:
                share = (100 * part[2] / whole[2]).quantize(Decimal("0.1"))
                asked = " ".join(s.text for s in (*before, sentence))
                yield Part(quote(tokens.text, part[0], part[1]), sentence, share, asked, part[2])


Count = tuple[int, int, Decimal]


def _counts(tokens: Tokens) -> Iterator[Count]:
    for numeral in numerals(tokens):
        if numeral.low is not None and numeral.low == numeral.high and numeral.low == numeral.low.to_integral_value():
            yield tokens.starts[numeral.first], tokens.ends[numeral.last - 1], numeral.low


def _last(counts: list[Count], before: Sequence[Sentence]) -> Count | None:
    """The greatest count of the sentences right before."""
    inside = [c for c in counts if any(s.start <= c[0] and c[1] <= s.end for s in before)]
    return max(inside, key=lambda c: c[2], default=None)


def _pairs(text: str, sentence: Sentence, inside: list[Count], last: Count | None) -> Iterator[tuple[Count, Count]]:
    for one, other in pairwise(inside):
        between = text[one[1] : other[0]]
        if _BETWEEN.fullmatch(between):
            yield one, other  # "61 of 84"
        elif _OF_BEFORE.search(text[sentence.start : one[0]]) or _WHOM.search(between):
            yield other, one  # "of the 84 asked, 61 ..."; "84, of whom 61 ..."
    if inside and last and _OF_THESE.match(text[sentence.start : inside[0][1] + 4].lstrip()):
        yield inside[0], last  # "Of these, 61 ..."; "In 38 the label ..."


def is_of_a_sample(part: Part) -> bool:
    """Whether the text tells that the whole was asked, searched or tested."""
    return bool(_samples().search(part.asked))


def keeps_the_sample(sentence: str) -> bool:
    """Whether a sentence that gives a share tells of those who were asked, or what was tested."""
    return bool(_samples().search(sentence))


def rounded(share: Decimal, given: Decimal) -> bool:
    """Whether a share may be given for another: "two thirds" for 66.0, "nine in ten" for 87.5."""
    return abs(share - given) <= _ROUNDED * max(share, given)


@cache
def _samples() -> re.Pattern[str]:
    words: str = table()["samples"]
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)
