"""The date that a document gives a report: one that the calendar lacks, or a slip for that on which it came out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from hearsay.assembly.figures.aligned import Aligned
from hearsay.assembly.figures.bare_names import bare_name
from hearsay.assembly.figures.facts import listened_for, table
from hearsay.assembly.figures.rows import Quoted, Row
from hearsay.model import Sentence
from hearsay.text.folding import fold
from hearsay.text.spans import quote

_DAY = 10  # characters of an ISO date
_RIGHT_BEHIND = frozenset({" of ", ", ", " (", " on "})
_DATE = (
    r"\b(?:(?P<weekday>{weekdays}),? (?:the )?)?"
    r"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{months}),? (?P<year>\d{{4}})"
    r"|(?P<month2>{months}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>\d{{4}})"
    r"|(?P<first>\d{{1,2}})[./](?P<second>\d{{1,2}})[./](?P<year3>\d{{4}}))\b"
)


def report_dates(document: str, aligned: Aligned) -> Iterator[Row]:
    """A row for the first such date."""
    reading, parents = aligned.readings[document], aligned.lines.parents(document)
    for sentence in reading.sentences:
        for match in _dates().finditer(sentence.text):
            because = _wrong(match, _reports(match, sentence, document, aligned), aligned)
            if because is not None:
                words = quote(reading.document.text, sentence.start + match.start(), sentence.start + match.end())
                yield Row("date", Quoted(document, words, sentence), None, parents[0].parent, because)
                return


def _reports(match: re.Match[str], sentence: Sentence, document: str, aligned: Aligned) -> list[str]:
    """The reports that a sentence dates, of those that a document goes back to, by their outlets' names.

    It tells of an issue, or the date stands right behind the name.
    """
    issued, said = listened_for("issues").search(sentence.text), fold(sentence.text)
    found = []
    for node in aligned.lines.above(document):
        name = bare_name(aligned.publisher(node))
        at = said.find(name) if name else -1
        if at >= 0 and (issued or said[at + len(name) : match.start()] in _RIGHT_BEHIND):
            found.append(node)
    return found


def _wrong(match: re.Match[str], reports: list[str], aligned: Aligned) -> str | None:
    """Why a date cannot be that of the reports which it is told of; None where it may be."""
    days, weekday = list(_days(match)), match["weekday"]
    if not reports:
        return None
    if not days:
        return "the calendar has no such day"
    if weekday and all(_weekdays()[day.weekday()] != weekday.lower() for day in days):
        return f"{days[0].isoformat()} was no {weekday}"
    return next(filter(None, (_slip(node, days[0], aligned) for node in reports)), None) if len(days) == 1 else None


def _slip(node: str, told: date, aligned: Aligned) -> str | None:
    """Why a day is a slip for that on which a report came out: the month or the year alone is another.

    Another day of the same month may be that of another report of the outlet.
    """
    came_out = _published(node, aligned)
    if came_out is None or came_out.day != told.day:
        return None
    if (came_out.month == told.month) == (came_out.year == told.year):
        return None
    return f"the report is dated {told.isoformat()} here; it came out on {came_out.isoformat()}"


def _published(node: str, aligned: Aligned) -> date | None:
    reading = aligned.readings.get(node)
    try:
        return date.fromisoformat((reading.document.published or "")[:_DAY]) if reading is not None else None
    except ValueError:  # a month or a year alone, or none
        return None


def _days(match: re.Match[str]) -> Iterator[date]:
    """The days that a date in words or digits may be; two where it leaves open which number is the month's."""
    month = match["month"] or match["month2"]
    day, year = match["day"] or match["day2"], match["year"] or match["year2"] or match["year3"]
    first, second = match["first"], match["second"]
    pairs = [(_months().index(month.lower()) + 1, day)] if month else [(second, first), (first, second)]
    seen = set()
    for number, of_month in pairs:
        try:
            seen.add(date(int(year), int(number), int(of_month)))
        except ValueError:
            continue
    yield from sorted(seen, reverse=True)


@cache
def _months() -> list[str]:
    return str(table()["months"]).split()


@cache
def _weekdays() -> list[str]:
    return str(table()["weekdays"]).split()


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(_DATE.format(months="|".join(_months()), weekdays="|".join(_weekdays())), re.I)
