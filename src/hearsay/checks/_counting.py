"""What stands around a number in the text: what it counts, per what, and whether it counts anything."""

from __future__ import annotations

import re

from hearsay.checks._words import is_plain, stem, words
from hearsay.language.numbers import Numeral
from hearsay.model import Mention, Quantity, Sentence, Span
from hearsay.text.folding import fold
from hearsay.values import Amount, Bound, Interval

_NEXT = re.compile(r"[\s-]*[\"“‘]?([^\W\d_]+(?:['’]s)?)")
_NEAR = 12  # characters
_THINGS = 3  # words behind a number that may say what is counted
_PER = re.compile(r"\s+(?:an?|per|each|every)\s+(day|week|month|year)\b", re.I)


def rate_of(text: str, end: int) -> str | None:
    """ "1,900 a year", of what the sentence before counts."""
    match = _PER.match(text, end)
    return match.group(1).lower() if match else None


def as_added(text: str, start: int, amount: Amount) -> tuple[Interval, Bound]:
    """An amount's interval and bound; "adds up to 4 million" is no bound."""
    interval, most = amount.interval, amount.interval.high
    if interval.low is None and most is not None and words("sums", "adds").search(text[:start][-_NEAR:].rstrip()):
        return Interval(most, most), "point"
    return interval, amount.bound


def kind_of(mention: Mention | None) -> str:
    return mention.value.kind if mention and isinstance(mention.value, Quantity) else ""


def is_name(text: str, start: int, end: int, numeral: Numeral) -> bool:
    """ "Route 6", "six-man gangs", "one of them": a number that counts nothing."""
    if text[end : end + 1] in ("-", "‑") or (numeral.low == 1 and not numeral.digits):
        return True
    if text[end : end + 2] in (". ", ") ") and text[:start].rstrip(" (")[-1:] in ("", "\n"):
        return True  # "31. Since the fall of the town ...": a paragraph's number
    return bool(words("numbers", "labels").search(text[max(0, start - 16) : start].rstrip() or " "))


def named_before(span: Span, sentence: Sentence) -> tuple[str, ...]:
    """What "the number of lorries at 900" counts."""
    match = words("clash", "numbered").search(sentence.text[: span.start - sentence.start])
    return (stem(fold(match.group(1))),) if match else ()


def things_behind(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words right behind a number, to the first that says nothing or the first mark."""
    found: list[str] = []
    while len(found) < _THINGS:
        match = _NEXT.match(text, start, end)
        word = fold(match.group(1)) if match else ""
        if match and not found and words("numbers", "such").fullmatch(word):
            start = match.end()
            continue
        if not match or is_plain(word) or (not found and word == "percent"):
            break
        found.append(stem(word.removesuffix("'s").removesuffix("’s")))
        start = match.end()
    return tuple(found)
