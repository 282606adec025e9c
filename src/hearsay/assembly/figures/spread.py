"""A share of a sample that has become a share of everything: "61 of 84 drivers asked", then "three in four drivers".

Or a count that has become per cent: "9 of 120 boxes", then "9 per cent".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hearsay.assembly.figures.derived import Part, is_of_a_sample, keeps_the_sample, parts_of, rounded
from hearsay.assembly.figures.facts import Fact, stems_of
from hearsay.corpus import Change, Value
from hearsay.model import Reading, Span

Outcome = tuple[Change, Part, str]
_WIDEST = 1  # per cent: "a third" is from 33 to 34; a wider range is no share of a count
_FEWEST = 2  # words that a count and a share of its number must have in common


class Spread:
    """The parts that each document counts of a whole, asked for by document."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {r.document.id: r for r in readings}
        self._parts: dict[str, tuple[Part, ...]] = {}

    def beside(self, fact: Fact, sources: Sequence[str]) -> tuple[Change, Value, str] | None:
        """What became of a source's count where a figure gives it as a share: the change, the count and why."""
        if fact.sort != "share" or not fact.ends or fact.ends[-1] - fact.ends[0] > _WIDEST:
            return None
        for source in sources:
            parts = [part for part in self._of(source) if _is_of(part, fact)]
            found = _as_per_cent(parts, fact) or _without_the_sample(parts, fact)
            if found is not None:
                change, part, because = found
                return change, _value(part, source), because
        return None

    def _of(self, document: str) -> tuple[Part, ...]:
        if document not in self._parts:
            reading = self._readings.get(document)
            found = parts_of(reading) if reading is not None else ()
            self._parts[document] = tuple(part for part in found if is_of_a_sample(part))
        return self._parts[document]


def _as_per_cent(parts: Iterable[Part], fact: Fact) -> Outcome | None:
    """The one count that has become per cent."""
    misread = [part for part in parts if part.count == fact.ends[0] and _is_misread(part, fact)]
    if len(misread) != 1:
        return None
    return "subject", misread[0], f"{misread[0].count} was a count there, and is per cent here"


def _without_the_sample(parts: Iterable[Part], fact: Fact) -> Outcome | None:
    """The one count of a sample whose share is here given of everything."""
    same = [part for part in parts if rounded(part.share, fact.ends[0]) and not _is_told(part, fact)]
    if len(same) != 1 or keeps_the_sample(fact.sentence.text):
        return None
    because = f"“{same[0].span.text}” there is {same[0].share} per cent of those that were asked or tested"
    return "base", same[0], f"{because}; here it is a share without them"


def _value(part: Part, source: str) -> Value:
    quote = Span(part.sentence.start, part.sentence.end, part.sentence.text)
    return Value(document=source, claim=None, value=part.span.text, quote=quote)


def _is_told(part: Part, fact: Fact) -> bool:
    """Whether the count itself stands beside the share ("seven (28 percent)")."""
    return re.search(rf"\b{re.escape(part.span.text)}\b", fact.sentence.text, re.I) is not None


def _is_misread(part: Part, fact: Fact) -> bool:
    """Whether a share that is another one is told in the words of the count."""
    words = stems_of(part.sentence.text) & (fact.around | fact.of | fact.base)
    return len(words) >= _FEWEST and not rounded(part.share, fact.ends[0])


def _is_of(part: Part, fact: Fact) -> bool:
    """Whether the words around the share and the counts tell of the same."""
    return bool(stems_of(part.asked) & (fact.around | fact.of | fact.base))
