"""Two figures of two reports that are of one thing: in one wording, of kin, or of one story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, product
from math import log

from msgspec import Struct
from msgspec.structs import replace

from hearsay.checks._clashes import Sort, sort_of
from hearsay.checks._numbers import Number
from hearsay.checks._restated import Restated
from hearsay.checks._words import years
from hearsay.checks.across._kept import kept
from hearsay.checks.across._same_thing import alike, days_between, digits, names_one_time, parted
from hearsay.checks.across._stories import Stories
from hearsay.checks.across._told import Told, told
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger

_POSTED = 6  # of a sentence's words, the rarest, under which it is looked up
_CROWD = 40  # wordings, or reports, under one word or figure: more tell nothing apart
_COMMON = 3  # words that two sentences must share
_LIKE, _LIKE_DATED, _LIKE_KIN = 0.55, 0.45, 0.35  # the weight of the words in common, of that of the shorter sentence
_SOON = 14  # days after which a count may be a new count
_LATER = 400  # days after which a sum may be another sum, whatever its digits
_SMALL = 10
_SCALE_WORDS = ("million", "billion", "thousand", "lakh", "crore")

Key = tuple[object, ...]


class Pair(Struct, frozen=True):
    """The figure of the report that came out first, the other, and in what they part."""

    one: Told
    other: Told
    sort: Sort
    kin: bool

    @property
    def is_total(self) -> bool:
        """Whether both are sums of money, and no price of one piece."""
        return all(f.number.money and f.number.money.measure != "unit_price" for f in (self.one, self.other))

    @property
    def revised(self) -> bool:
        """Whether one speaker is named for both, in one paper or weeks apart; two papers of one week misquote him."""
        voice = bool(self.one.voice) and self.one.voice == self.other.voice
        papers = {f.reading.document.publisher for f in (self.one, self.other)}
        return voice and (len(papers) == 1 or (days_between(self.one, self.other) or 0) > _SOON)

    @staticmethod
    def high_of(number: Number) -> Decimal:
        """The higher side of a figure, else the lower."""
        interval = number.interval
        return (interval.high if interval.high is not None else interval.low) or Decimal(0)


@kept
def pairs(corpus: Corpus, ledger: Ledger) -> tuple[Pair, ...]:
    """The pairs that cannot both hold, each wording once, the earlier report first."""
    return tuple(_Pairs(corpus, ledger).all())


def of_sort(corpus: Corpus, ledger: Ledger, *sorts: Sort) -> Iterator[Pair]:
    """The pairs that part in one of these ways."""
    return (pair for pair in pairs(corpus, ledger) if pair.sort in sorts)


class _Pairs:
    def __init__(self, corpus: Corpus, ledger: Ledger) -> None:
        self._kin = {frozenset((d.child, d.parent)) for d in ledger.descents}
        self._entries: dict[str, set[str]] = defaultdict(set)
        for entry in (e for e in ledger.entries if e.level in ("statement", "matter")):
            for claim in entry.claims:
                self._entries[claim].add(entry.id)
        groups: dict[Key, list[Told]] = defaultdict(list)
        self._values: dict[str, set[Key]] = defaultdict(set)
        figures = told(corpus, ledger)
        self._stories = Stories(corpus, figures)
        for figure in figures:
            if figure.number.money or figure.number.things or figure.number.unit == "%":
                groups[(*_value(figure), figure.number.bound, figure.number.per, figure.stems)].append(figure)
                self._values[figure.document] |= {_value(figure), _worded(figure)}
        self._heads = [min(group, key=_age) for group in groups.values()]
        self._seen = Counter(s for head in self._heads for s in head.stems)
        self._weight = {s: log(1 + len(self._heads) / n) for s, n in self._seen.items()}

    def all(self) -> Iterator[Pair]:
        told_once: set[Key] = set()
        for a, b in sorted(self._by_words() | self._by_digits()):
            one, other = sorted((self._heads[a], self._heads[b]), key=_age)
            sort = self._sort(one, other)
            key = (*_value(one), *_value(other), one.number.per, other.number.per, sort)
            if sort is not None and key not in told_once:
                told_once.add(key)
                yield Pair(one, other, sort, self._are_kin(one, other))

    def _sort(self, one: Told, other: Told) -> Sort | None:
        if one.document == other.document or not alike(one, other):
            return None
        sort = _sort(one, other)
        if sort is None or self._agree(one, other, sort):
            return None
        if parted(one, other, one_story=self._tell_one(one, other)) or not self._is_one_thing(one, other):
            return None
        return sort

    def _tell_one(self, one: Told, other: Told) -> bool:
        return self._are_kin(one, other) or self._stories.one(one.document, other.document)

    def _are_kin(self, one: Told, other: Told) -> bool:
        return frozenset((one.document, other.document)) in self._kin

    def _agree(self, one: Told, other: Told, sort: Sort) -> bool:
        """Whether one of the reports has the other's figure too: then it knows of both."""
        way = _value if sort not in ("period", "bound") else _worded
        return way(one) in self._values[other.document] or way(other) in self._values[one.document]

    def _is_one_thing(self, one: Told, other: Told) -> bool:
        """Enough words in common for how near the reports stand, and no time for a new count."""
        kin, days = self._are_kin(one, other), days_between(one, other)
        slipped = bool(one.number.money) and digits(one) == digits(other) != ()
        if not (kin or names_one_time(one, other)) and days is not None and days > (_LATER if slipped else _SOON):
            return False
        common = one.stems & other.stems
        if slipped and common and self._stories.one(one.document, other.document):
            return True
        like, near = self._like(one, other), kin or slipped or self._one_entry(one, other)
        least = _LIKE_KIN if near else _LIKE_DATED if names_one_time(one, other) else _LIKE
        return len(common) >= _COMMON and like >= least

    def _one_entry(self, one: Told, other: Told) -> bool:
        claims = [f.number.claim for f in (one, other)]
        found = [self._entries.get(claim.id, set()) if claim else set() for claim in claims]
        return bool(found[0] & found[1])

    def _like(self, one: Told, other: Told) -> float:
        common = one.stems & other.stems
        least = min(sum(self._weight.get(s, 1.0) for s in f.stems) for f in (one, other))
        return sum(self._weight.get(s, 1.0) for s in common) / least if least else 0.0

    def _by_words(self) -> set[tuple[int, int]]:
        """Wordings that share one of their rarest words."""
        posted: dict[str, list[int]] = defaultdict(list)
        for at, head in enumerate(self._heads):
            for word in sorted(head.stems, key=lambda s: (self._seen[s], s))[:_POSTED]:
                posted[word].append(at)
        return _paired(posted.values())

    def _by_digits(self) -> set[tuple[int, int]]:
        """Sums of the same digits in reports of one story."""
        same: dict[Key, list[int]] = defaultdict(list)
        for at, head in enumerate(self._heads):
            if head.number.money and digits(head):
                same[(head.document, *digits(head))].append(at)
        held: dict[str, dict[Key, list[int]]] = defaultdict(dict)
        for (document, *key), found in same.items():
            held[str(document)][tuple(key)] = found
        return {
            (min(a, b), max(a, b))
            for one, other in self._stories.pairs
            for key in held[one].keys() & held[other].keys()
            for a, b in product(held[one][key], held[other][key])
        }


def _paired(crowds: Iterable[list[int]]) -> set[tuple[int, int]]:
    return {pair for crowd in crowds if len(crowd) <= _CROWD for pair in combinations(crowd, 2)}


def _value(figure: Told) -> Key:
    n = figure.number
    return (n.unit or n.things[:1], n.interval.low, n.interval.high)


def _age(figure: Told) -> tuple[str, str, int]:
    return (figure.reading.document.published or "9999", figure.document, figure.number.span.start)


def _worded(figure: Told) -> Key:
    """A figure with its period and bound."""
    return (*_value(figure), figure.number.per, figure.number.bound)


def _sort(one: Told, other: Told) -> Sort | None:
    a, b = _filled(one.number, other.number), _filled(other.number, one.number)
    if a.things and b.things and a.things[0] != b.things[0]:
        measured = [heard("units", "measures").search(n.span.text) for n in (a, b)]
        same = a.point is not None and a.point == b.point and a.point >= _SMALL
        return "unit" if same and all(measured) else None
    if a.money and (not a.unit or not b.unit):
        return None
    sort = sort_of(Restated(a, b))
    if sort == "unit" and a.unit != b.unit:
        return None  # two currencies: a conversion, or "5,000 francs" for "5,000 CFA francs"
    return sort


def _filled(number: Number, by: Number) -> Number:
    """A sum with the currency and period that its own sentence leaves to be understood, where the other's fit."""
    unit, per = number.unit, number.per
    word = _currency_word(number)
    if number.money and unit is None and word and word == _currency_word(by):
        unit = by.unit or word[0]
    if number.money and per is None and by.per and _names_period(number.sentence.text, by.per):
        per = by.per
    return replace(number, unit=unit, per=per)


def _names_period(text: str, per: str) -> bool:
    """Whether a sentence speaks of each such period, or of one year by its number."""
    said = re.search(rf"\b(?:{per}|{per}ly{'|daily' * (per == 'day')})\b", text)
    return said is not None or (per == "year" and bool(years(text)))


def _currency_word(number: Number) -> list[str]:
    found = re.findall(r"[^\W\d_]{4,}", number.span.text)
    return [word for word in found if word not in _SCALE_WORDS and word != number.per][-1:]
