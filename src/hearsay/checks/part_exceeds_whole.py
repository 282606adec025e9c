"""One stream's money outruns the whole that the same report gives for the same actor.

What fires: a sum a year of one revenue stream whose lowest value is above the highest value of the actor's total
income a year, both in one currency, both rates, or both plain sums where the text says "the whole turnover"; and a
part that is counted above its whole ("52 of the 40 lorries", "1,150 stamps, of which 1,300 were blue"). Rates are
brought to a year by plain counts (365 days, 52 weeks, 12 months); "so much from each of 200 lorries" is 200 times
so much.

Worked example. A report says that a militia lives on "a $3 million-a-year budget", and further on that it takes "more
than $20,000 a day at its checkpoints". At least 20,000 x 365 = 7,300,000 USD a year from one stream stands against
3,000,000 USD a year from all: the part is at least 2.4 times the whole.

What does not fire: a part within the whole; another actor's total; two currencies; two years; a stock ("a $3 million
war chest") against a rate; a price for each head, which is no income a year; an "up to" part or an "at least" whole,
for then both may hold; a sum that is denied, possible only, or paid out.

What would settle it: the accounts or the estimate that the total was taken from, and its year and unit. A thousand
between million and billion is the commonest cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hearsay.checks._arithmetic import known, ratio
from hearsay.checks._numbers import Number, about_of, numbers, quotes_of
from hearsay.checks._outrun import outrun
from hearsay.checks._stamp import stamp
from hearsay.checks._statements import entity_name, shown
from hearsay.checks._wholes import Over, too_large
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity
from hearsay.values import plain

CODE = "part_exceeds_whole"
TITLE = "A part is larger than the whole"
SEVERITY: Severity = "high"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair of a part and a whole that cannot both hold."""
    for over in too_large(reading):
        yield _finding(reading, over)
    seen = {(over.part.claim.id, over.whole.claim.id) for over in too_large(reading)}
    for part, whole in _counted(reading):
        yield _of_counts(part, whole)
    for part, whole in (*_of_which(reading), *outrun(reading)):
        if part.claim and whole.claim and (part.claim.id, whole.claim.id) not in seen:
            seen.add((part.claim.id, whole.claim.id))
            yield _of_sums(part, whole)


def _finding(reading: Reading, over: Over) -> Finding:
    part, whole, times = over.part, over.whole, ratio(over.low, over.high)
    unit = f" {part.money.amount.unit}" if part.money.amount.unit else ""
    annual = "_annual" if over.per else ""
    message = (
        f"“{part.money.text}” from one stream is {shown(over.low)}{unit}{over.per} or more; “{whole.money.text}” for "
        f"all of {entity_name(reading, part.actor)} is {shown(over.high)}{unit}{over.per} at most: the part is "
        f"{plain(times)} times the whole. They cannot both hold for one period."
    )
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=message,
        about=(part.claim.id, whole.claim.id),
        by=stamp(CODE),
        numbers={f"part{annual}_low": over.low, f"whole{annual}_high": over.high, "ratio": times},
        quotes=over.quotes,
        settled_by="the accounts or estimate behind the total, with its year and unit",
    )


def _counted(reading: Reading) -> Iterator[tuple[Number, Number]]:
    """ "52 of the 40 lorries"."""
    text = reading.document.text
    for part, whole in pairwise(numbers(reading)) if reading.document.language in READ else ():
        joined = words("sums", "of").fullmatch(text[part.span.end : whole.span.start].strip())
        plain_counts = part.unit is None and whole.unit is None and bool(whole.things)
        if joined and plain_counts and part.interval.surely_exceeds(whole.interval):
            yield part, whole
        named = words("parts", "of_which").search(text[part.span.end : whole.span.start])
        if named and part.sentence == whole.sentence and _exceeds(whole, part):
            yield whole, part  # "1,150 stamps, of which 1,300 were blue": the whole stands first


def _of_which(reading: Reading) -> Iterator[tuple[Number, Number]]:
    """ "4 million a month, of which Horizon alone takes 5 million"."""
    for whole, part in pairwise(numbers(reading)) if reading.document.language in READ else ():
        between = part.sentence.text[
            max(0, whole.span.end - part.sentence.start) : part.span.start - part.sentence.start
        ]
        told = part.sentence == whole.sentence and words("parts", "which").search(between)
        sums = whole.money is not None and (part.unit == whole.unit or (part.is_count and not part.things))
        if told and sums and part.per in (None, whole.per) and part.interval.surely_exceeds(whole.interval):
            yield part, whole


def _of_sums(part: Number, whole: Number) -> Finding:
    """The finding on two numbers of which the text says that the one is of the other."""
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"“{part.span.text}” is told as a part and “{whole.span.text}” as the whole: the part is larger. They "
        "cannot both hold for one period.",
        about=about_of((part, whole)),
        by=stamp(CODE),
        numbers=known(part=part.point, whole=whole.point),
        quotes=quotes_of((part, whole)),
        settled_by="the accounts or estimate behind the total, with its year and unit",
    )


def _exceeds(part: Number, whole: Number) -> bool:
    counts = part.is_count and whole.is_count and bool(whole.things)
    return counts and part.interval.surely_exceeds(whole.interval)


def _of_counts(part: Number, whole: Number) -> Finding:
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=f"{shown(part.interval.low)} of {shown(whole.interval.high)}: the part is counted above its whole.",
        about=about_of((part, whole)),
        by=stamp(CODE),
        numbers=known(part=part.interval.low, whole=whole.interval.high),
        quotes=quotes_of([part]),
        settled_by="the list that both were counted from",
    )
