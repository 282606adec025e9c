"""A total that stands in a sentence of its own, below the parts that it is of: more than it holds."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._arithmetic import ROUGH
from hearsay.checks._numbers import Number, by_sentence
from hearsay.checks._parts import Listing
from hearsay.checks._statements import followed
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Reading, Sentence

_FEWEST = 2


def totals(reading: Reading) -> Iterator[Listing]:
    """Each total with the sums right before it, in its sentence and the one before, where they say that they add."""
    held = by_sentence(reading)
    for before, sentence in followed(reading) if reading.document.language in READ else ():
        back = held.get(before.start, []) if before else []
        for at, total in enumerate(held.get(sentence.start, [])):
            parts = [n for n in (*back, *held[sentence.start][:at]) if _is_part(n, total)]
            if len(parts) >= _FEWEST and _is_total(total) and _add(parts, total, before, sentence):
                yield Listing(tuple(parts), total, total.interval, f" {total.unit}" if total.unit else "", ROUGH)


def _is_part(number: Number, total: Number) -> bool:
    """A sum of the total's unit and rate that is below it."""
    alike = (
        number.money is not None
        and number.unit == total.unit
        and {number.per, total.per} <= ({number.per} | {None, "year"})
    )
    return alike and bool(number.point and total.point and number.point < total.point)


def _is_total(number: Number) -> bool:
    plain = number.money is not None and number.money.measure != "unit_price"
    return plain and bool(words("parts", "total").search(f"{number.lead[-_NEAR:]} # {number.behind[:_NEAR]}"))


_NEAR = 60  # characters around a total in which it is called one


def _add(parts: list[Number], total: Number, before: Sentence | None, sentence: Sentence) -> bool:
    """Whether words say that the parts are each besides the other, of one time, and together more than the total."""
    text = f"{before.text if before else ''} {sentence.text}"
    apart = words("parts", "some").search(text) or len(years(text)) > 1 or not words("parts", "besides").search(text)
    return not apart and sum(p.point or 0 for p in parts) > (total.point or 0)
