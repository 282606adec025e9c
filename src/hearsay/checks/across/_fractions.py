"""Counts out of counts, and the shares that are told of the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._arithmetic import apart, rounded, widened
from hearsay.checks._words import stem, stems
from hearsay.checks.across._told import Told, told
from hearsay.checks.across._words import heard
from hearsay.corpus import Corpus, Ledger
from hearsay.language.identify import READ
from hearsay.model import Reading, Sentence
from hearsay.money.rate import divided
from hearsay.values import Interval

_POINTS = Decimal("1.5")  # a share said in whole per cents
_HUNDRED = 100
_COMMON = 4  # words that two sentences must share
_LEAST = 5  # of fewer, nobody reckons a share


class Fraction(Struct, frozen=True):
    """ "38 of the 52 sites", and where it stands."""

    reading: Reading
    sentence: Sentence
    part: Decimal
    whole: Decimal
    thing: str

    @property
    def percent(self) -> Decimal:
        """The part in per cent of the whole."""
        return rounded(divided(self.part * _HUNDRED, self.whole), "0.1")


class Misfit(Struct, frozen=True):
    """A fraction and a share that is told of the same and is not what the division gives."""

    fraction: Fraction
    share: Told

    @property
    def percent(self) -> Decimal:
        """What the division gives."""
        return self.fraction.percent


def misfits(corpus: Corpus, ledger: Ledger) -> Iterator[Misfit]:
    """One for each report with such a share."""
    kin = {frozenset((d.child, d.parent)) for d in ledger.descents}
    by_thing: dict[str, list[Fraction]] = {}
    for fraction in (f for r in corpus.readings for f in _of(r)):
        by_thing.setdefault(fraction.thing, []).append(fraction)
    seen: set[tuple[object, ...]] = set()
    for share in sorted(told(corpus, ledger), key=_age) if by_thing else ():
        if share.number.unit != "%":
            continue
        spoken = stems(share.number.sentence.text)
        near = [f for thing in sorted(spoken & by_thing.keys()) for f in by_thing[thing]]
        for fraction in near:
            related = frozenset((share.document, fraction.reading.document.id))
            same = _numbers(share) >= {str(fraction.part), str(fraction.whole)}
            key = (fraction.part, fraction.whole, share.number.interval)
            alike = same or _says_the_same(share, fraction)
            if related in kin and key not in seen and alike and _misses(share, fraction):
                seen.add(key)
                yield Misfit(fraction, share)
                break


def _of(reading: Reading) -> Iterator[Fraction]:
    for sentence in reading.sentences if reading.document.language in READ else ():
        for match in heard("shares", "fraction").finditer(sentence.text):
            part, whole = (Decimal(match.group(name).replace(",", "")) for name in ("part", "whole"))
            if _LEAST <= part <= whole:
                yield Fraction(reading, sentence, part, whole, stem(match.group("thing")))


def _age(share: Told) -> tuple[str, str, int]:
    return (share.reading.document.published or "9999", share.document, share.number.span.start)


def _numbers(share: Told) -> set[str]:
    return {word.strip(".,;:()") for word in share.number.sentence.text.split()}


def _says_the_same(share: Told, fraction: Fraction) -> bool:
    common = {s for s in stems(fraction.sentence.text) & share.stems if not s[0].isdigit()}
    return len(common) >= _COMMON


def _misses(share: Told, fraction: Fraction) -> bool:
    made = Interval(fraction.percent - _POINTS, fraction.percent + _POINTS)
    return apart(made, widened(share.number.interval, share.number.bound, Decimal(0)))
