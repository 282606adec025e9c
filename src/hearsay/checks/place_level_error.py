"""A place is called what it is not: a province is called a city, a city a province, a continent a country.

What fires: a word for a level right before a name ("the city of", "the province of", "the country of", "the continent
of"), where no such place is of that level: a city of a province that has no town of its name, a province of a city
that lies in one of another name, a country of a continent, a continent of a country.

Worked example. "Heroin is sent on from the city of Helmand": Helmand is a province of Afghanistan, and no city bears
its name. Where in a province of that size, then? The word hides that the source named no town.

What does not fire: a name that a city and its province share ("the province of Aleppo", "the city of Herat"); words
that fit the level; an ancient city of the name, as Nineveh was; a name that is not in the check's own short list, for
a wrong guess would be worse than none; "state" and "region", which are used of anything.

What would settle it: the source's own word for the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._words import made, words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Severity
from hearsay.text.shelf import Shelf
from hearsay.text.spans import quote

CODE = "place_level_error"
TITLE = "A place at the wrong level"
SEVERITY: Severity = "low"
# the words that name a level, the names that are of another one, and that other one in words
_LEVELS = (
    ("city", "provinces", "a province with no city of its name"),
    ("province", "cities", "a city that lies in a province of another name"),
    ("country", "continents", "a continent"),
    ("continent", "countries", "a country"),
)
_NAMED = (
    r"\bthe\s+(?:{seized}\s+)?(?:{level})\s+of\s+(?P<name>{names})\b"
    r"(?![-’']|\s+(?:city|province|republic)\b)"
)
_BEFORE = 30  # characters in which "ancient" may stand


def check(reading: Reading) -> Iterator[Finding]:
    """Each such place, in text order."""
    if reading.document.language not in READ:
        return
    claims: Shelf[Claim] = Shelf((s.start, s.end, c) for c in reading.claims for s in c.evidence)
    text = reading.document.text
    for match, truly in sorted(_misnamed(text), key=lambda found: found[0].start()):
        name = match.group("name")
        about = claims.meeting(match.start(), match.end())[:1]
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"“{match.group()}”: {name} is {truly}.",
            about=tuple(c.id for c in about),
            by=stamp(CODE),
            quotes=(quote(text, match.start(), match.end()),),
            settled_by="the source's own word for the place",
        )


def _misnamed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for level, names, truly in _LEVELS:
        pattern = made(_NAMED, seized="levels.seized", level=f"levels.{level}", names=f"levels.{names}")
        for match in pattern.finditer(text):
            old = words("levels", "old").search(text[max(0, match.start() - _BEFORE) : match.start()])
            if match.group("name")[0].isupper() and not old:
                yield match, truly
