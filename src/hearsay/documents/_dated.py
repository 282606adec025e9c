"""The day that a text says it was published on, where its container does not say: in its dateline, or in a line alone.

    DAKAR, 6 March 2017 (Sahel Wire) - Traders ...        2017-03-06
    Published on Monday, March 6, 2017 at 10:04 GMT       2017-03-06

Day, month and year must stand there, the month in letters, so that nothing is guessed; "March 6" alone is no date.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

_FIRST_LINES = 6
_LONGEST = 80
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
_DATES = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.I),
)
_PARTS = re.compile(r"\s+[|·•]\s+")  # "The Lake Post | Investigations | 6 March 2017"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_BEFORE = re.compile(rf"(?:(?:first\s+)?(?:published|posted|updated|date)(?:\s+on)?\s*:?\s*)?{_WEEKDAY}", re.I)
_PUBLISHED = re.compile(r"\b(?:published|posted)\s+(?:on\s+)?(?P<day_told>(?:\w+,?\s+){0,2}\d{1,2}[^.;\n]{0,16})", re.I)
_REACH = 1_000
_BEHIND = re.compile(r"[\s,|·•–—-]*(?:(?:at\s+)?\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\.?)?)?\s*(?:\(?[A-Z]{2,4}\)?)?[.\s]*")


def dated(text: str, dateline: str | None) -> str | None:
    """The day of publication that a text tells of itself, in ISO form; None where it tells none that exists."""
    first = islice((line.strip() for line in text.splitlines() if line.strip()), _FIRST_LINES)
    parts = (part.strip() for line in first if len(line) <= _LONGEST for part in _PARTS.split(line))
    alone = (found for part in parts if (found := _day(part, alone=True)))
    return _day(dateline or "", alone=False) or next(alone, None) or _told(text[:_REACH])


def _day(line: str, *, alone: bool) -> str | None:
    """The one full date of a line; alone: where nothing else stands in it but what says that it is published."""
    found = [match for pattern in _DATES for match in pattern.finditer(line)]
    if len(found) != 1 or (alone and not _is_alone(line, found[0])):
        return None
    month = _MONTHS.index(found[0]["month"][:3].lower()) + 1
    try:
        return date(int(found[0]["year"]), month, int(found[0]["day"])).isoformat()
    except ValueError:
        return None


def _told(opening: str) -> str | None:
    """ "Interview by Jane Doe for The Lake Post, published 6 March 2017": in one of the first lines."""
    first = islice((line for line in opening.splitlines() if line.strip()), _FIRST_LINES)
    said = (found for line in first for found in _PUBLISHED.finditer(line))
    return next((day for found in said if (day := _day(found["day_told"], alone=False))), None)


def _is_alone(line: str, found: re.Match[str]) -> bool:
    return bool(_BEFORE.fullmatch(line, 0, found.start()) and _BEHIND.fullmatch(line, found.end()))
