"""A date that the calendar does not have.

What fires: a day beyond the end of its month ("31 April", "29 February 2015"); a weekday that its date did not fall
on (a date without a year is of the year in which it lies near the report); a span of years that ends before it begins
("between 2019 and 2014").

Worked example. "The boat was handed over on Friday, 12 June 2019": 12 June 2019 was a Wednesday. Weekday, day or year
is not as the source had it, and the three cannot all hold.

What does not fire: 29 February of a leap year, or without a year; dates such as "12/11/2015" that one reading allows;
a number that counts what follows ("in June 31 boats sank"); a text that says itself that there is no such day; dates
before 1900, when calendars differed.

What would settle it: the record of the event, or the paper that the date was copied from.
"""

from __future__ import annotations

import re
from calendar import day_name, monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date

from hearsay.checks._stamp import stamp
from hearsay.checks._words import words, years
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Sentence, Severity, Span
from hearsay.text.shelf import Shelf
from hearsay.text.spans import quote

CODE = "impossible_date"
TITLE = "A date that cannot be"
SEVERITY: Severity = "high"

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "mon tue wed thu fri sat sun".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:\b(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+(?:the\s+)?)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)(?!\d))"
_FORMS = (
    re.compile(rf"{_WEEKDAY}(?<![\d.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b{_YEAR}?", re.I),
    re.compile(rf"{_WEEKDAY}\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}", re.I),
    re.compile(rf"{_WEEKDAY}\b{_MONTH}\s+(?P<day>\d{{1,2}})(?P<year>)(?:(?:st|nd|rd|th)\b|(?=[,;:.]\s|\s*$))", re.I),
    re.compile(r"(?<![\d-])(?P<weekday>)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
)
_SPAN = re.compile(r"\b(?:between\s+(?P<a>(?:19|20)\d\d)\s+and|from\s+(?P<b>(?:19|20)\d\d)\s+(?:to|until|till))\s+"
                   r"(?P<to>(?:19|20)\d\d)\b(?!\s+\w+s\b)", re.I)  # fmt: skip
_NEAR = 180  # days from the report to a date without a year
_LEAP = 2000  # a year in which February has all its days


def check(reading: Reading) -> Iterator[Finding]:
    """Each such date once, in text order."""
    claims: Shelf[Claim] = Shelf((s.start, s.end, c) for c in reading.claims for s in c.evidence)
    for sentence in reading.sentences if reading.document.language in READ else ():
        if not words("dates", "said").search(sentence.text):
            for start, end, why in sorted(_wrong(sentence, _day_of(reading, sentence))):
                span = quote(reading.document.text, sentence.start + start, sentence.start + end)
                about = claims.meeting(span.start, span.end) or claims.meeting(sentence.start, sentence.end)
                yield _finding(span, why, tuple(dict.fromkeys(c.id for c in about)))


def _finding(span: Span, why: str, about: tuple[str, ...]) -> Finding:
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{span.text}”: {why}.",
        about=about,
        by=stamp(CODE),
        quotes=(span,),
        settled_by="the record of the event, or the paper that the date was copied from",
    )


def _day_of(reading: Reading, sentence: Sentence) -> date | None:
    """The day of the report, for a date that bears no year; None where a year stands near, which may be the date's."""
    near = " ".join(s.text for s in reading.sentences if s.paragraph == sentence.paragraph)
    try:
        day = date.fromisoformat((reading.document.published or "")[:10])
    except ValueError:
        return None
    return None if years(near) - {str(day.year)} else day


def _wrong(sentence: Sentence, day: date | None) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for match in form.finditer(sentence.text):
            named = words("numbers", "labels").search(sentence.text[: match.start()].rstrip())  # "Route 31"
            if not named and not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                why = _why(match, day)
                if why:
                    yield *match.span(), why
    for match in _SPAN.finditer(sentence.text):
        since = int(match.group("a") or match.group("b"))
        if int(match.group("to")) < since:
            yield *match.span(), f"it ends in {match.group('to')}, before it begins in {since}"


def _why(match: re.Match[str], day: date | None) -> str | None:
    name, number = match.group("month"), int(match.group("day"))
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1
    if not 1 <= month <= len(_MONTHS):
        return f"there is no month {month}"
    year = int(match.group("year")) if match.group("year") else None
    last = monthrange(year or _LEAP, month)[1]
    if not 1 <= number <= last:
        called = date(_LEAP, month, 1).strftime("%B") + (f" {year}" if year else "")
        return f"{called} has {last} days"
    year = year or _year_near(day, month, number)
    return _weekday(match.group("weekday"), date(year, month, number)) if year else None


def _year_near(day: date | None, month: int, number: int) -> int | None:
    """The year in which a date lies within half a year of the report."""
    if day is None or (month, number) == (2, 29):
        return None
    about = (year for year in (day.year - 1, day.year, day.year + 1) if MINYEAR <= year <= MAXYEAR)
    return next((year for year in about if abs((date(year, month, number) - day).days) <= _NEAR), None)


def _weekday(said: str | None, that: date) -> str | None:
    if not said or _DAYS.index(said[:3].lower()) == that.weekday():
        return None
    return f"{that.isoformat()} was a {day_name[that.weekday()]}"
