"""Of which places and times two figures are."""

from __future__ import annotations

import re

from hearsay.checks._numbers import Number
from hearsay.checks._things import names_of
from hearsay.checks._words import stems, words, years
from hearsay.model import Mention, Place, Reading, Sentence, Time
from hearsay.text.shelf import Shelf, shelf

_EARLIER = re.compile(r"\bhad\s+(?:\w+\s+)?(?:counted|put|given|spoken|said|reported|estimated|recorded|registered)\b")


class Settings:
    """The places and times of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._places: Shelf[Mention] = shelf(m for m in reading.mentions if isinstance(m.value, Place))
        self._times: Shelf[Mention] = shelf(m for m in reading.mentions if isinstance(m.value, Time))

    def differ(self, earlier: Number, later: Number, *, start: int, near: tuple[Sentence, ...], answers: bool) -> bool:
        """Whether the later one, from `start` on, is of a place or a time of which the earlier one is not."""
        known = " ".join([earlier.sentence.text, *(s.text for s in near)])
        # where an answerer sits says nothing of the place that is spoken of; where a finder sits does
        doing = later.claim is not None and words("clash", "finders").search(self._text[start : later.span.start])
        spoken = start if not answers or (doing and later.is_count) else later.span.start
        voices = set() if doing else names_of(later)
        end = later.said_to if answers else later.sentence.end
        here = self._places.inside(spoken, end)
        if any(m.text not in known and not stems(m.text) <= voices for m in here):
            return True
        one, other = years(earlier.sentence.text), years(self._text[start:end])
        if other and one != other and (one or not answers):
            return True  # a memo of 2022 may answer what bears no year
        if answers and _EARLIER.search(self._text[start : later.span.start]):
            return False  # "had counted 12,500 in June": the time is that of the counting
        times = [m for m in self._times.inside(spoken, end) if not words("clash", "same").search(m.text)]
        return any(m.text not in earlier.sentence.text for m in times)
