"""What one actor is said, across reports, to make in all and from one stream."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hearsay.checks._statements import Statement, entity_name, wording
from hearsay.checks._wholes import flows
from hearsay.checks._words import years
from hearsay.checks.across._kept import kept
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Entity, Listed, Reading
from hearsay.text.folding import fold

_FAR = 1  # years between two reports that may speak of one year


class Income(Struct, frozen=True):
    """A rate of income in a report."""

    reading: Reading
    statement: Statement

    @property
    def low(self) -> Decimal | None:
        """The least a year."""
        return self.statement.money.annual.low

    @property
    def high(self) -> Decimal | None:
        """The most a year."""
        return self.statement.money.annual.high


class Beside(Struct, frozen=True):
    """A part in one report and a whole in another. actor: whose income; None where only an entry holds them."""

    actor: str | None
    part: Income
    whole: Income


Shelf = dict[tuple[str | None, str, str], dict[object, Income]]


@kept
def beside(corpus: Corpus, ledger: Ledger) -> tuple[Beside, ...]:
    """Every unlike pair of a part and a whole of one actor, currency and time, from two reports; the earliest stand."""
    holding: dict[str, list[str]] = defaultdict(list)
    for entry in (e for e in ledger.entries if e.level in ("statement", "matter")):
        for claim in entry.claims:
            holding[claim].append(entry.id)
    parts: Shelf = defaultdict(dict)
    wholes: Shelf = defaultdict(dict)
    for reading in sorted(corpus.readings, key=lambda r: (r.document.published or "9999", r.document.id)):
        if any(m.measure == "flow" for m in reading.money):
            for found, shelf in zip(flows(reading), (parts, wholes), strict=True):
                for statement in found:
                    value = (statement.money.annual, statement.claim.stream)
                    for key in _keys(reading, statement, holding[statement.claim.id]):
                        shelf[key].setdefault(value, Income(reading, statement))
    return tuple(_pairs(parts, wholes))


def _pairs(parts: Shelf, wholes: Shelf) -> Iterator[Beside]:
    for key in sorted(wholes, key=str):
        for whole in wholes[key].values():
            for part in parts.get(key, {}).values():
                apart = part.reading.document.id != whole.reading.document.id
                if apart and _of_one_time(part, whole):
                    yield Beside(key[0], part, whole)


def _keys(reading: Reading, statement: Statement, entries: list[str]) -> Iterator[tuple[str | None, str, str]]:
    """The actor by the name that term lists have for it, with the currency; where none is told, the entry."""
    entity = next((e for e in reading.entities if e.id == statement.actor), None)
    unit = statement.money.amount.unit
    name = (_listed(reading, entity) or entity_name(reading, entity.id)) if entity else ""
    if unit and name[:1].isupper():
        yield fold(name), unit, ""
    if unit:
        yield from ((None, unit, entry) for entry in entries)


def _listed(reading: Reading, entity: Entity) -> str | None:
    own = set(entity.mentions)
    return next((m.value.name for m in reading.mentions if m.id in own and isinstance(m.value, Listed)), None)


def _of_one_time(part: Income, whole: Income) -> bool:
    one, other = (years(wording(i.statement.claim)) for i in (part, whole))
    if one and other:
        return bool(one & other)
    a, b = (i.reading.document.published or "" for i in (part, whole))
    return not a or not b or abs(int(a[:4]) - int(b[:4])) <= _FAR
