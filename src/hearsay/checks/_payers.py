"""Whether a sum is what one person pays or gets: she, his clan, I; no leader of a trade, no body."""

from __future__ import annotations

import re

from hearsay.checks._numbers import Number
from hearsay.checks._words import made, words
from hearsay.model import Mention, Reading
from hearsay.text.shelf import shelf
from hearsay.values import PERIODS_PER_YEAR

_PAYS = (
    r"\b(?P<who>he|she|i|(?:{kin}))(?:\s+[\w’'-]+ly|\s+(?:himself|herself|myself|alone|now|also|only|once))*"
    r"\s*(?:who\s+)?(?:{deals})\b[^.;:]*$"
)
_GOES_ON = r"\b(?P<who>he|she|i)\b[^.;:]*\b(?:and|,)\s+(?:{deals})\b[^.;:]*$"
_BEHIND = 30  # characters in which "on a good day" stands


class Payers:
    """The people of a reading, to tell who "he" is."""

    def __init__(self, reading: Reading) -> None:
        self._persons = shelf(m for m in reading.mentions if m.entity)
        self._called: dict[str, list[str]] = {}
        for mention in reading.mentions:
            self._called.setdefault(mention.entity or "", []).append(mention.text)

    def is_one(self, number: Number) -> bool:
        """Whether one person pays or gets it, by the words before it."""
        if words("anecdote", "paid_me").search(number.lead):
            return True
        found = next((m for m in (_pattern(t).search(number.lead) for t in (_PAYS, _GOES_ON)) if m), None)
        if found is None or words("anecdote", "leaders").search(found["who"].partition(" of ")[0]):
            return False
        return not self._leads(number, found)

    def _leads(self, number: Number, found: re.Match[str]) -> bool:
        """Whether "he" is somebody whom the text calls a chief."""
        start = number.sentence.start + found.start("who")
        meant: list[Mention] = self._persons.inside(start, start + len(found["who"]))
        called = [text for mention in meant for text in self._called[mention.entity or ""]]
        return any(words("anecdote", "leaders").search(text.partition(" of ")[0]) for text in called)


def is_rate(number: Number) -> bool:
    """Whether it is so much a time or a day's work; so much a kilo is a price."""
    if number.per is not None:
        return number.per in PERIODS_PER_YEAR or bool(words("anecdote", "turns").fullmatch(number.per))
    return bool(words("anecdote", "each_time").match(number.behind[:_BEHIND].lstrip(" ,")))


def _pattern(template: str) -> re.Pattern[str]:
    return made(template, kin="anecdote.kin", deals="anecdote.deals")
