"""What a sum is: its kind, measure, scope and basis, from the words of its own sentence."""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from hearsay.language.money_words import shipped
from hearsay.language.numbers_tokens import Tokens
from hearsay.language.numbers_words import is_recent_year
from hearsay.model import MoneyKind
from hearsay.reading.finders._each import each_of
from hearsay.reading.finders._gathered import is_cumulative
from hearsay.reading.finders._money_kinds import REACH, kind_of
from hearsay.reading.finders._money_place import Place
from hearsay.reading.finders._periods import period_of
from hearsay.reading.finders._rates import UNCOUNTED
from hearsay.reading.finders._scan import Scan, within
from hearsay.reading.finders._things import thing_of
from hearsay.values import PERIODS_PER_YEAR, Measure

_OWN = 6
_LISTS = ("basis", "cumulative", "event", "actor")


class Sense(Struct, frozen=True):
    """What the sentence says of the sum; `per` with the words that tell it, where they stand away from the sum."""

    kind: MoneyKind
    measure: Measure
    scope: str | None
    basis: tuple[str, ...]
    per: str | None
    because: str


class _Marks(Struct, frozen=True):
    """Where in a text each list's phrases begin, and where those of the basis end."""

    phrases: dict[str, list[int]]
    basis_ends: dict[int, int]


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    """The first two words of each phrase, for "in" and "a" open many that are none."""
    lists = (shipped().phrases[name].values() for name in _LISTS)
    return frozenset(phrase[:2] for by_opener in lists for phrases in by_opener for phrase in phrases)


@cache
def _openers() -> frozenset[str]:
    return frozenset(opening[0] for opening in _openings())


@lru_cache(maxsize=1)
def _marks(scan: Scan) -> _Marks:
    marks, openers, openings = _Marks({name: [] for name in _LISTS}, {}), _openers(), _openings()
    words = scan.tokens.words
    for index in [i for i, word in enumerate(words) if word in openers]:
        if (words[index],) in openings or tuple(words[index : index + 2]) in openings:
            _mark_phrases(scan.tokens, index, marks)
    return marks


def _mark_phrases(tokens: Tokens, index: int, marks: _Marks) -> None:
    for name in _LISTS:
        for phrase in shipped().phrases[name].get(tokens.at(index), ()):
            if tokens.matches(index, phrase):
                marks.phrases[name].append(index)
                if name == "basis":
                    marks.basis_ends[index] = index + len(phrase)
                break


def sense_of(scan: Scan, first: int, last: int, per: str | None) -> Sense:
    """The sense of the sum at tokens [first, last); `per`: its rate, where that stands with it."""
    sentence = scan.sentence(first)
    start, end = max(sentence[0], first - 2 * REACH), min(max(sentence[1], last), last + 2 * REACH)
    place = Place(first, last, start, end)
    kind = kind_of(scan, place, per)
    per, because = _per(scan, place, per, kind)
    if because:
        moved = kind == "asset" and per in PERIODS_PER_YEAR
        kind = "market_value" if moved else kind_of(scan, place, per)
    measure = _measure(scan, place, per, kind)
    return Sense(kind, measure, _scope(scan, place, per, kind), _basis(scan, start, end), per, because)


def _per(scan: Scan, place: Place, per: str | None, kind: MoneyKind) -> tuple[str | None, str]:
    """The rate, and the words that tell it where it stands elsewhere in the sentence."""
    if per == "each":
        return each_of(scan, place.first), ""
    if per is not None:
        return per, ""
    total = "total" in scan.tokens.phrase(place.first - 3, 3)
    thing, because = (None, "") if total else thing_of(scan, place.first, place.last, kind)
    if thing is not None:
        return (each_of(scan, place.first) if thing == "each" else thing), because
    if _is_gathered(scan, place, kind):
        return None, ""
    if kind == "asset" and _is_moved(scan, place):
        kind = "market_value"
    elif kind == "market_value" and not _is_traded(scan, place):
        kind = "asset"  # a value is not that of a year
    return period_of(scan, place.first, place.last, kind)


def _is_traded(scan: Scan, place: Place) -> bool:
    return not shipped().sets["trading"].isdisjoint(scan.tokens.words[place.start : place.end])


def _is_moved(scan: Scan, place: Place) -> bool:
    """ "gold worth $8 million leaves each month": what goods are worth that nobody is said to hold."""
    tokens = scan.tokens
    worth = "worth" in tokens.phrase(place.first - 2, 3)
    return worth and shipped().sets["held"].isdisjoint(tokens.words[place.start : place.end])


def _is_gathered(scan: Scan, place: Place, kind: MoneyKind) -> bool:
    around = max(place.start, place.first - REACH), min(place.end, place.last + 6)
    told = within(_marks(scan).phrases["cumulative"], *around)
    told = [i for i in told if i < place.first or not (_has_own(scan.tokens, i) or _is_aside(scan.tokens, i))]
    if kind == "price":  # "since the bridge closed the fare is": a price has no beginning
        told = [index for index in told if scan.tokens.at(index) != "since" or index > place.first]
    return bool(told) or is_cumulative(scan, place.first, place.last, kind)


def _is_aside(tokens: Tokens, index: int) -> bool:
    """ "the 80,000 already paid", "since then, nothing": the words are of what stands behind them."""
    word, behind = tokens.at(index), tokens.at(index + 1)
    return (word == "already" and tokens.at(index - 1) not in ("has", "have", "had")) or (
        word == "since" and behind == "then" and tokens.at(index - 1) in (";", ",")
    )


def _has_own(tokens: Tokens, index: int) -> bool:
    """ "to cost 400 million and has so far swallowed 1.1 billion": the words are of the sum behind them."""
    behind = range(index + 1, index + _OWN)
    return any(tokens.is_digits(step) and not is_recent_year(tokens.at(step)) for step in behind)


def _measure(scan: Scan, place: Place, per: str | None, kind: MoneyKind) -> Measure:
    if per in PERIODS_PER_YEAR or per in UNCOUNTED:
        return "flow"
    if per is not None:
        return "unit_price"
    return "cumulative" if _is_gathered(scan, place, kind) else "stock"


def _scope(scan: Scan, place: Place, per: str | None, kind: MoneyKind) -> str | None:
    """One event, one person, or the whole actor, where words say so."""
    phrases = _marks(scan).phrases
    if within(phrases["event"], scan.sentence(place.first)[0], place.first):
        return "event"
    if per == "person" or (kind == "payroll" and per is not None and _of_one_person(scan, place)):
        return "person"
    return "actor" if within(phrases["actor"], place.start, place.first) else None


def _of_one_person(scan: Scan, place: Place) -> bool:
    """ "each guard was paid", "a teacher earns": what one of the staff is paid."""
    tokens, staff = scan.tokens, shipped().sets["staff"]
    return any(
        tokens.at(i) in ("a", "an", "each", "every") and staff.intersection(tokens.phrase(i + 1, 2))
        for i in range(place.start, place.first)
    )


def _basis(scan: Scan, start: int, end: int) -> tuple[str, ...]:
    """The words, as written, that change what the figure means."""
    tokens, marks = scan.tokens, _marks(scan)
    found, behind = [], start
    for index in within(marks.phrases["basis"], start, end):
        if index >= behind:
            behind = marks.basis_ends[index]
            found.append(tokens.written(index, behind))
    return tuple(found)
