"""What assembly asks of each document: when it came out, who published it, and what it speaks of.

A document's day is what it gives for itself, else the one that its address shows, else unknown: never guessed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from hearsay.assembly.names import host_key, outlet_key
from hearsay.model import Document, Reading

_PUBLISHED = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?(?=$|[T\s])"
)
_IN_ADDRESS = re.compile(
    r"(?<![\d.])(?P<year>(?:19[89]|20[0-4])\d)(?P<mark>[/_-]?)(?P<month>0[1-9]|1[0-2])"
    r"(?:(?P=mark)(?P<day>0[1-9]|[12]\d|3[01]))?(?=\D|$)"
)
_OPENING = 600
_CREDIT = re.compile(r"^\W*[A-ZÀ-Þ]{3}[^()\n]{0,40}\((?P<name>[A-Z][^()\n]{1,30})\)\s*[.:–—-]", re.M)
_CLOSING = re.compile(r"(?:^|[.!?”\"])\s*[(–—-]\s*(?P<name>[A-Z][\w'’ ]{1,30}?)(?:\s+and\s+[a-z ]+)?\)?\s*\Z", re.M)
_FROM = re.compile(r"^(?:From|By|Source:|Via)\s+(?P<name>[A-Z]{2,8})[.:]\s", re.M)


class When(Struct, frozen=True):
    """The first and last day on which a document may have come out."""

    first: date
    last: date

    def before(self, other: When) -> bool:
        """Whether this came out on an earlier day, whatever days within both are meant."""
        return self.last < other.first

    def days_to(self, other: When) -> int:
        """Days between the two at least: 0 where they may be of one day."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    def __str__(self) -> str:
        return self.first.isoformat() if self.first == self.last else f"{self.first}..{self.last}"


class Witness(Struct, frozen=True):
    """A document as assembly sees it. keys: what its publisher may be called; place: its address without the scheme.
    wire, credit: the key and the name of the agency or outlet that it credits, "" for none.
    """

    reading: Reading
    when: When | None
    keys: frozenset[str]
    place: str
    wire: str = ""
    credit: str = ""

    @property
    def id(self) -> str:
        """The document's id."""
        return self.reading.document.id

    @property
    def text(self) -> str:
        """The document's text."""
        return self.reading.document.text

    @property
    def name(self) -> str:
        """What its document is called."""
        return self.reading.document.called


def witnesses(readings: Iterable[Reading]) -> dict[str, Witness]:
    """The witnesses by document id, in the order of ids; of readings of one document the first by address."""
    found: dict[str, Witness] = {}
    for reading in sorted(readings, key=lambda r: (r.document.id, r.document.uri)):
        if reading.document.id not in found:
            found[reading.document.id] = _witness(reading)
    return found


def _witness(reading: Reading) -> Witness:
    document = reading.document
    keys = {outlet_key(document.publisher)} if document.publisher else set()
    keys.add(host_key(document.address or document.uri))
    credit = document.wire or _credit(document.text)
    return Witness(reading, when(document), frozenset(keys - {""}), _place(document.uri), outlet_key(credit), credit)


def _credit(text: str) -> str:
    """A wire in brackets behind a place in capitals, or alone in the last line; "" for none."""
    match = _CREDIT.search(text[:_OPENING]) or _FROM.search(text[:_OPENING]) or _CLOSING.search(text[-_OPENING:])
    return match.group("name") if match else ""


def _place(uri: str) -> str:
    return uri.partition("://")[2] or uri


def when(document: Document) -> When | None:
    """The day of publication as the document gives it, else as its address shows it ("/2014/12/22/"), else None."""
    given = _PUBLISHED.match(document.published or "")
    shown = _IN_ADDRESS.search(document.address or document.uri)
    return next((days for match in (given, shown) if match and (days := _days(match))), None)


def _days(match: re.Match[str]) -> When | None:
    year, month, day = (int(match.group(part) or 0) for part in ("year", "month", "day"))
    last_month = month or 12
    last = monthrange(year, last_month)[1]
    if day > last:
        return None
    return When(date(year, month or 1, day or 1), date(year, last_month, day or last))
