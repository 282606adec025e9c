"""When it happened can be told only by one who knows the day of the report.

What fires: statements whose only times are "recently", "for months", "until now", "last week", "in May", in a text that
has no date with its year at all; statements told from a single day ("yesterday", "on Monday") in a text that gives no
day; and a share of something "now", whose period nobody can tell.

Worked example. "For weeks, trucks have crossed at the dry ford." Copied a year later under a new date, the same
sentence speaks of other weeks, and no reader can see it.

What does not fire: a text with a year or a dateline that says what its "last week" is; statements without any time;
"now" as a word of argument where the text is dated.

What would settle it: the day on which the report was first published, and by whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import evidence, shares, shelf_of
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Claim, Finding, Reading, Sentence, Severity, Time
from hearsay.text.shelf import shelf

CODE = "no_absolute_dates"
TITLE = "No date that stands by itself"
SEVERITY: Severity = "low"
_TOP = 60  # characters
_FEWEST = 2  # statements told from a day, in a text that has years and no day


def check(reading: Reading) -> Iterator[Finding]:
    """One finding that names every such statement."""
    if reading.document.language not in READ or _has_dateline(reading):
        return
    times = [m.value for m in reading.mentions if isinstance(m.value, Time)]
    fixed = [t for t in times if not t.relative and (t.earliest or t.latest)]
    claims = [] if fixed else _timed(reading, "relative")
    if fixed and all(t.precision != "day" for t in fixed):
        near = _timed(reading, "near")
        claims = near if len(near) >= _FEWEST else []
    claims = claims or _shares_of_today(reading)
    if claims:
        many = "One statement has" if len(claims) == 1 else f"{len(claims)} statements have"
        yield Finding(
            code=CODE,
            severity=SEVERITY,
            message=f"{many} no time but one told from the day of publication, which the text does not give.",
            about=tuple(c.id for c in claims),
            by=stamp(CODE),
            quotes=evidence(claims),
            settled_by="the day on which the report was first published, and by whom",
        )


def _shares_of_today(reading: Reading) -> list[Claim]:
    """The claims that give a share "now", which says of no period what it is a share of."""
    stated = shares(reading)
    now = words("times", "now")
    return [c for c in reading.claims if c.id in stated and any(now.search(s.text) for s in c.evidence)]


def _has_dateline(reading: Reading) -> bool:
    """A day at the very top ("KHARTOUM, March 4 -"): it tells which week "last week" is, if not the year."""
    days = [m for m in reading.mentions if isinstance(m.value, Time) and m.value.precision == "day"]
    return any(m.start < _TOP and any(c.isdigit() for c in m.text) for m in days)


def _timed(reading: Reading, sort: str) -> list[Claim]:
    """The claims that hold a relative time; the first of a sentence speaks for what stands before it there."""
    pattern = words("times", sort)
    mentions = shelf(m for m in reading.mentions if isinstance(m.value, Time)) if sort == "relative" else shelf([])
    claims = shelf_of(reading.claims)
    found: list[Claim] = []
    for sentence in reading.sentences:
        inside = claims.inside(sentence.start, sentence.end)
        spans = [(c, s) for c in inside for s in c.evidence]
        timed = list({c.id: c for c, s in spans if pattern.search(s.text) or mentions.inside(s.start, s.end)}.values())
        found += timed or inside[: _opens_with_time(sentence, inside, pattern)]
    return found


def _opens_with_time(sentence: Sentence, inside: list[Claim], pattern: re.Pattern[str]) -> int:
    """1 if a time stands before the first claim of the sentence ("For months, ..."), else 0."""
    before = sentence.text[: inside[0].evidence[0].start - sentence.start] if inside else ""
    return int(bool(pattern.search(before)))
