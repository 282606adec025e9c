"""Counts whose noun is left out or comes behind "of": "eleven of his neighbours", "of 84 asked, 61 had paid".

The reader leaves them where nothing that is counted stands with them. Beside a parent's "at least eleven" they tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from hearsay.assembly.figures.facts import table
from hearsay.language.numbers import numerals
from hearsay.language.numbers_tokens import tokenise
from hearsay.model import Mention, Quantity, Reading, Span
from hearsay.text.identity import identity
from hearsay.text.shelf import shelf
from hearsay.text.spans import quote
from hearsay.values import Amount, Interval

BY = "assembly.figures/1"
_FEWEST, _MOST = 2, 10**6
_REACH = 10
_FAR = 25  # characters before a number in which "had counted only" stands
_YEARS = range(1500, 2101)
_OF = re.compile(
    r"\s+of\s+(?:the|his|her|its|their|our|my|your|these|those|them|us|whom|which)\b\s*(?P<of>[^\W\d_]{3,})?"
)
_LABEL = re.compile(r"(?:\bnos?\.?|\bnumbers?|#)\s*\Z", re.I)
_COUNTED = re.compile(
    r"\b(?:counted|recorded|registered|against|compared (?:with|to)|up from|down from)"
    r"\s+(?:only |just )?\Z",
    re.I,
)
_NO_MORE = re.compile(r"\s*(?:[.;)]|,(?!\d)|(?:at|in|by|until|before|last|for|earlier)\b)")
_SAID = re.compile(r"\s+(?:have|has|had|were|was|are|said|say|told|did|paid)\b")


def bare_counts(reading: Reading, known: Sequence[Span]) -> Iterator[Mention]:
    """The bare counts of a text that no figure and no time covers, in order."""
    taken = shelf([*known, *(m for m in reading.mentions if m.kind in ("time", "quantity", "money"))])
    tokens = tokenise(reading.document.text)
    for numeral in numerals(tokens):
        start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
        value, behind = numeral.low, _behind(tokens.text, start, end)
        if behind is None or value is None or value != numeral.high or not _FEWEST <= value <= _MOST:
            continue
        year, label = int(value) in _YEARS and numeral.digits, _LABEL.search(tokens.text, max(0, start - _REACH), start)
        if year or label or taken.meeting(start, end):
            continue
        of = behind.groupdict().get("of")
        yield _mention(reading, quote(tokens.text, start, end), Amount(Interval(value, value), "point", of), of)


def _behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """What tells that a number counts something that stands elsewhere: "61 of them", "61 said", "had counted 61"."""
    found = _OF.match(text, end) or _SAID.match(text, end)
    counted = found is None and _COUNTED.search(text, max(0, start - _FAR), start)
    return _NO_MORE.match(text, end) if counted else found


def shares_in(reading: Reading, known: Sequence[Span]) -> Iterator[Mention]:
    """Shares with their noun in the middle that no figure covers: "one container in three"."""
    taken, numbers = shelf(known), {word: int(n) for n, words in table()["numbers"].items() for word in words.split()}
    words = "|".join(numbers)
    pattern = re.compile(rf"(?<!\w)({words}) ((?!of\b)[a-z-]{{3,}}(?: [a-z-]{{3,}})?) in ({words})(?!\w)", re.I)
    for match in pattern.finditer(reading.document.text):
        part, whole = numbers[match[1].lower()], numbers[match[3].lower()]
        if part < whole and not taken.meeting(match.start(), match.end()):
            share = (Decimal(100 * part) / whole).quantize(Decimal("0.1"))
            span = quote(reading.document.text, *match.span())
            yield _mention(reading, span, Amount(Interval(share, share), "point", "%"), match[2], kind="share")


def _mention(
    reading: Reading, span: Span, amount: Amount, of: str | None, *, kind: Literal["count", "share"] = "count"
) -> Mention:
    mark = identity("m", reading.document.id, span.start, "bare")
    value = Quantity(kind=kind, amount=amount, of=of)
    return Mention(span.start, span.end, span.text, id=mark, kind="quantity", by=BY, value=value)
