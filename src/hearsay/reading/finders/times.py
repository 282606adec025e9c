"""Times: dates and parts of dates, spans, and what is told from the day of publication.

A time is an interval of ISO days, both included. "since 2013" has no end, "by 2020" no beginning. "Early", "mid" and
"late" are thirds of a year; winter is named by the year it begins in. "Last week" is Monday to Sunday before the week
of publication; a month, a weekday or a day without its year is the latest one not after publication. Without a full
date of publication these are `relative` and have no dates: none is invented. "Recently" and "for months" are always
so. "The following year" and "two years later" are reckoned from the date before them, where one stands near. A time of
two readings runs over both: "4/3/2016" (April or March) and "fiscal year 2015" with precision "open", "last summer"
said in the same year's autumn. A day that the calendar lacks, or that is not the weekday it is said to be, is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Reading, Time
from hearsay.reading.finders._anchors import Spotted
from hearsay.reading.finders._calendar import Stretch
from hearsay.reading.finders._made import mention
from hearsay.reading.finders._scan import Scan, scan
from hearsay.reading.finders._time_spans import spotted

BY = "times/1"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - dates need no term list
    """The times of a reading, in text order."""
    seen = scan(reading)
    for item in _times(seen, reading.document.published):
        if item.stretch is not None:
            yield _mention(reading, seen, item, item.stretch)


def time_spans(reading: Reading) -> list[tuple[int, int]]:
    """The tokens [first, last) that times use up, those that look like a date and are none among them."""
    found = _times(scan(reading), reading.document.published)
    open_spells = ("for",)
    words = scan(reading).tokens
    return [(item.first, item.last) for item in found if words.at(item.first) not in open_spells]


@lru_cache(maxsize=1)
def _times(seen: Scan, published: str | None) -> tuple[Spotted, ...]:
    return spotted(seen.tokens, _day(published))


def _day(published: str | None) -> date | None:
    """The day of publication; None where it is not told to the day, or so near the calendar's ends that weeks fail."""
    try:
        that = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return that if 1000 < that.year < 9000 else None


def _mention(reading: Reading, seen: Scan, item: Spotted, stretch: Stretch) -> Mention:
    start, end = seen.tokens.starts[item.first], seen.tokens.ends[item.last - 1]
    sides = [side.isoformat() if side is not None else None for side in (stretch.start, stretch.end)]
    value = Time(earliest=sides[0], latest=sides[1], precision=stretch.precision, relative=stretch.relative)
    return mention(reading, start, end, "time", by=BY, value=value)
