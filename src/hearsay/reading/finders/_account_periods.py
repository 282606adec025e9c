"""The period that an account is of, told around the sum: "for the twelve months to June", "takings in 2015 were"."""

from __future__ import annotations

from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import is_recent_year
from hearsay.model import MoneyKind
from hearsay.reading.finders._period_marks import ONE, ORDINALS, REACH, STOPS, WITHIN, YEARLY, is_alone, told
from hearsay.reading.finders._scan import Scan, within
from hearsay.values import PERIODS_PER_YEAR

_ACCOUNTED = frozenset("fiscal financial tax budget calendar whole full its their entire".split())
# verbs of a total, behind the year that it is of
_TELLING = frozenset(
    "was were is are came amounted reached totalled totaled ran stood rose fell exceeded hit topped dropped"
    " grew".split()
)
TYPICAL = frozenset("best worst good bad single average typical normal peak record busy slow".split())
_CLOSED = frozenset("to ended ending until".split())
_YEARS = frozenset({("months", "twelve"), ("months", "12"), ("year", "the"), ("year", "financial"), ("year", "fiscal")})
_QUARTERS = frozenset({("months", "three"), ("months", "3")})

Said = tuple[str, tuple[int, int]]


def account_of(scan: Scan, first: int, last: int, kind: MoneyKind) -> Said | None:
    """The period of the sum at tokens [first, last) and where its words stand; None where nothing around it says."""
    tokens, sentence = scan.tokens, scan.sentence(first)
    for index in within(told(scan), max(sentence[0], first - REACH), min(sentence[1], last + REACH)):
        between = tokens.phrase(min(index, last), max(first - index, index - last))
        if first <= index < last or not STOPS.isdisjoint(between):
            continue
        said = _before(tokens, index, kind) if index < first else None
        said = said or (_accounted(tokens, index) if kind in YEARLY else None)
        if said is not None:
            return said
    year = _year_before(scan, sentence[0], first) if kind in YEARLY else None
    return ("year", year) if year is not None else None


def _before(tokens: Tokens, index: int, kind: MoneyKind) -> Said | None:
    """ "In its best month the ring made", "what it brings in a year, he put at"."""
    word, before = tokens.at(index), tokens.at(index - 1)
    if word not in PERIODS_PER_YEAR:
        return None
    if before in TYPICAL and not WITHIN.isdisjoint(tokens.phrase(index - 3, 2)):
        return word, (index - 1, index + 1)
    whole = kind in YEARLY and tokens.phrase(index - 2, 2) == ("in", "a")
    return (word, (index - 2, index + 1)) if whole else None


def _accounted(tokens: Tokens, index: int) -> Said | None:
    """ "in the third quarter", "for the twelve months to June"."""
    pair = tokens.at(index), tokens.at(index - 1)
    if pair[0] == "quarter" and pair[1] in ORDINALS and not WITHIN.isdisjoint(tokens.phrase(index - 4, 3)):
        return "quarter", (index - 1, index + 1)
    if tokens.at(index + 1) not in _CLOSED:
        return None
    per = "year" if pair in _YEARS else "quarter" if pair in _QUARTERS else None
    return None if per is None else (per, (index - 1, index + 2))


def _year_before(scan: Scan, start: int, first: int) -> tuple[int, int] | None:
    return _opens_with_year(scan.tokens, start) or _led_by_year(scan, start, first)


def _led_by_year(scan: Scan, start: int, first: int) -> tuple[int, int] | None:
    """ "income for the fiscal year came to", "takings in 2015 were"."""
    tokens = scan.tokens
    for index in within(told(scan), max(start, first - REACH), first):
        step = index - 1
        if tokens.at(index) == "year":
            while tokens.at(step) in ONE | _ACCOUNTED:
                step -= 1
        elif not is_recent_year(tokens.at(index)):
            continue
        if tokens.at(step) in WITHIN and tokens.at(index + 1) in _TELLING and (step < index - 1 or step + 1 == index):
            return step, index + 1
    return None


def _opens_with_year(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """ "In 2015, ...", "Last year ..."."""
    first += tokens.at(first) in ('"', "'", "¶")
    if tokens.at(first) == "last" and tokens.at(first + 1) == "year":
        return first, first + 2
    in_year = (
        tokens.at(first) in ("in", "during") and is_recent_year(tokens.at(first + 1)) and is_alone(tokens, first + 1)
    )
    return (first, first + 2) if in_year else None
