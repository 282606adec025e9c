"""Papers named with the day of an issue: "the Khorasan Mirror of Sunday 5 April" is an outlet, whatever else it may be.

What a law or a treaty is named by its day is a document.
"""

from __future__ import annotations

import re

from hearsay.model import Span
from hearsay.reading.speakers import Named
from hearsay.reading.voice import Voice

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+\d{{4}})?"
_WEEKDAY = r"(?:last\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATED = rf"(?:,?\s+(?:of|for|dated)\s+(?:(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}|{_WEEKDAY}))"
_ISSUE = re.compile(
    rf"(?:[Tt]he\s+)?(?P<name>[A-Z][\w'’-]+(?:\s+(?:[a-z]{{1,3}}\s+)?[A-Z][\w'’-]+){{0,4}}){DATED}", re.DOTALL
)
_LAW = re.compile(
    r"\b(?:Law|Act|Treaty|Decree|Resolution|Order|Statute|Convention|Protocol|Accord|Agreement|Regulation|Directive|Ruling"
    r"|Judgment|Judgement|Declaration|Constitution|Memorandum|Circular|Charter)$"
)


def issue(names: Named, source: Span) -> Voice | None:
    """The outlet, or the document, that a source phrase names with its day; nothing where it names none so."""
    found = _ISSUE.fullmatch(source.text)
    if found is None:
        return None
    at = source.start + found.start("name")
    inside = names.mentions.inside(at, source.start + found.end("name"))
    entity = next((m.entity for m in inside if m.text == found["name"]), None)
    if _LAW.search(found["name"]):
        because = f"“{source.text}” is a document"
        return Voice(kind="document", name=source.text, known="explicit", because=because, entity=entity)
    because = f"“{source.text}” is named with the day of an issue"
    return Voice(kind="outlet", name=found["name"], known="explicit", because=because, entity=entity)
