"""Shares that are told as one in so many: "every sixth ship", "one in every four bills", "one bottle in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._latest import latest
from hearsay.checks._stamp import stamp
from hearsay.checks._words import entries, is_plain, words
from hearsay.language.identify import READ
from hearsay.model import Mention, Quantity, Reading
from hearsay.money.rate import divided
from hearsay.text.folding import fold
from hearsay.text.identity import identity
from hearsay.text.shelf import shelf
from hearsay.text.spans import quote
from hearsay.values import Amount, Interval

_HUNDRED = Decimal(100)


@latest
def ratios(reading: Reading) -> tuple[Mention, ...]:
    """The shares that the finder of quantities leaves, of a thing that is named, in text order."""
    return tuple(_all(reading)) if reading.document.language in READ else ()


def _all(reading: Reading) -> Iterator[Mention]:
    taken = shelf(m for m in reading.mentions if isinstance(m.value, Quantity) and m.value.kind == "share")
    for match in words("ratio", "told").finditer(reading.document.text):
        share = _share(match)
        if share and not is_plain(fold(_thing(match))) and not taken.meeting(match.start(), match.end()):
            yield _mention(reading, match, share)


def _mention(reading: Reading, match: re.Match[str], share: Decimal) -> Mention:
    span = quote(reading.document.text, match.start(), match.end())
    amount = Amount(Interval(share, share), "point", "%")
    value = Quantity(kind="share", amount=amount, of=_thing(match))
    key = identity("q", reading.document.id, "ratio", span.start, span.end)
    return Mention(span.start, span.end, span.text, id=key, kind="quantity", by=stamp("ratios"), value=value)


def _thing(match: re.Match[str]) -> str:
    return match["of"] or match["of2"] or match["of3"]


def _share(match: re.Match[str]) -> Decimal | None:
    """In per cent."""
    many = entries("ratio", "ordinals") if match["nth"] else entries("ratio", "numbers")
    word = fold(match["nth"] or match["many"] or match["in"])
    base = Decimal(word) if word.isdigit() else Decimal(many[word]) if word in many else None
    some = Decimal(entries("ratio", "some").get(fold(match["some"] or "one"), "1"))
    return divided(_HUNDRED * some, base) if base and base > some else None
