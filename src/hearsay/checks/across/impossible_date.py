"""A date that the order of the reports, or the report's own text, does not allow.

What fires: a report that is dated more than a day before the report that it copies, relays or cites; and a report
that tells in the past tense of a day, month or year that lies wholly behind its own date.

Worked example. A page "of 3 May 2016" says: "The ferry sank in August 2017." Either the page is younger than it says,
or the year of the event is wrong. A repost that keeps an old date is the commonest cause.

What does not fire: one day, which time zones explain; what is planned, due or forecast; a time reckoned from the day
of publication; a report without a date; a pair that assembly has
already found; a report that was put out again, where an earlier print of it is there.

What would settle it: when the page was first captured by an archive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from hearsay.checks.across._days import day_of
from hearsay.checks.across._saying import found, named
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Descent, Ledger
from hearsay.language.identify import READ
from hearsay.model import Finding, Mention, Reading, Severity, Time
from hearsay.text.shelf import shelf

CODE = "impossible_date"
TITLE = "A date that the order of the reports does not allow"
SEVERITY: Severity = "high"
_SETTLED = "when the page was first captured by an archive"
_ZONES = 1  # days by which two dates may part between time zones
_PRECISE = ("day", "week", "month", "year")


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """The reports before their origins, then the events after their reports."""
    readings = {r.document.id: r for r in corpus.readings}
    known = [set(f.about) for f in ledger.findings if f.code == CODE]
    twins = _twins(ledger)
    for descent in ledger.descents:
        child, parent = readings.get(descent.child), readings.get(descent.parent)
        if child and parent and not any({descent.child, descent.parent} <= pair for pair in known):
            others = [readings[t] for t in twins[descent.parent] - {descent.child} if t in readings]
            if not any(_could_be(other, child) for other in others):
                yield from _before(child, parent, descent)
    for reading in corpus.readings:
        yield from _after(reading)


def _twins(ledger: Ledger) -> dict[str, set[str]]:
    """The near copies of each report: a page that is put out again has a day on which it first came out."""
    found: dict[str, set[str]] = defaultdict(set)
    for descent in ledger.descents:
        if descent.type in ("copy", "copy_translated"):
            found[descent.child].add(descent.parent)
            found[descent.parent].add(descent.child)
    return found


def _could_be(twin: Reading, child: Reading) -> bool:
    """Whether a twin of the parent came out in time for the child, or may have."""
    here, there = day_of(child.document.published), day_of(twin.document.published)
    return here is None or there is None or there <= here


def _before(child: Reading, parent: Reading, descent: Descent) -> Iterator[Finding]:
    here, there = day_of(child.document.published), day_of(parent.document.published)
    if here is None or there is None or (there - here).days <= _ZONES:
        return
    message = (
        f"{named(child)} is dated {(there - here).days} days before {named(parent)}, from which it has its text "
        f"({descent.type}: {descent.because}). The dates and the order of the texts cannot both hold."
    )
    quotes = [pair for p in descent.passages[:1] for pair in ((descent.child, p.child), (descent.parent, p.parent))]
    about = (descent.child, descent.parent)
    yield found(CODE, SEVERITY, message, quotes=quotes, about=about, settled_by=_SETTLED)


def _after(reading: Reading) -> Iterator[Finding]:
    """The first event of a report that lies behind its date."""
    here, sentences = day_of(reading.document.published), shelf(reading.sentences)
    if here is None or reading.document.language not in READ:
        return
    for mention in reading.mentions:
        if not _is_later(mention, here):
            continue
        for sentence in sentences.meeting(mention.start, mention.end)[:1]:
            if heard("dates", "past").search(sentence.text) and not heard("dates", "ahead").search(sentence.text):
                message = (
                    f"{named(reading)} tells of “{mention.text}”, which lies behind its own date, as of something past."
                )
                quotes = [(reading.document.id, sentence)]
                yield found(CODE, SEVERITY, message, quotes=quotes, about=[reading.document.id], settled_by=_SETTLED)
                return


def _is_later(mention: Mention, here: date) -> bool:
    value = mention.value
    if not isinstance(value, Time) or value.relative or value.precision not in _PRECISE or not value.earliest:
        return False
    return value.latest is not None and value.earliest > here.isoformat()
