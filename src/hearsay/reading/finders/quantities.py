"""Quantities: counts with what is counted, measures, shares, multiples, ranks and durations.

A share is in per cent and runs over its base ("half of the charcoal trade"); "most of" and "a majority of" are at
least 50; "one call in nine", "about a third were" and "a third less" are shares too; where a sum stands in the base
("a tenth of the $5 million") the share ends before it. A share that no decimal holds is a range rounded outward (a
third: 33..34). A count names its noun in `unit` as it stands and the whole phrase in `of`; of "two kilos of gold" the
unit is "kilos" and `of` is "gold". "Minus 30 degrees" is below nothing. A number inside money or a time is no quantity,
nor is one in a name ("Channel 4"), a date, a clock time, an age or a telephone number.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hearsay.language.lexicon import Hit
from hearsay.model import Mention, Quantity, QuantityKind, Reading
from hearsay.reading.finders import _counts, _multiples, _shares
from hearsay.reading.finders._draft import Draft
from hearsay.reading.finders._figures import figures
from hearsay.reading.finders._made import mention
from hearsay.reading.finders._scan import Scan, scan
from hearsay.reading.finders._spells import spells
from hearsay.reading.finders.money import sums
from hearsay.reading.finders.times import time_spans

BY = "quantities/2"


def find(reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Mention]:  # noqa: ARG001 - numbers need no term list
    """The quantities of a reading in text order."""
    seen = scan(reading)
    taken = bytearray(len(seen.tokens.words) + 1)
    for figure in sums(seen):
        _take(taken, figure.first, figure.last)
    for first, last in time_spans(reading):
        _take(taken, first, last)
    found, sums_and_times = [], bytes(taken)
    for kind, whole in _drafts(seen):
        draft = _cut(whole, sums_and_times)
        if draft.last > draft.first and not any(taken[draft.first : draft.last]):
            _take(taken, draft.first, draft.last)
            found.append((kind, draft))
    yield from (_mention(reading, seen, kind, draft) for kind, draft in sorted(found, key=lambda f: f[1].first))


def _cut(draft: Draft, taken: bytes) -> Draft:
    """ "61 per cent of the 94 million pesos": where a sum stands in the base, the share ends before it."""
    if draft.core is None or not any(taken[draft.core : draft.last]):
        return draft
    return replace(draft, last=draft.core)


def _take(taken: bytearray, first: int, last: int) -> None:
    taken[first:last] = b"\1" * (last - first)


def _drafts(seen: Scan) -> Iterator[tuple[QuantityKind, Draft]]:
    """The drafts, those first that win where two overlap."""
    plain = tuple(f for f in figures(seen) if f.name is None or f.name.noun == "pound")
    yield from (("share", draft) for draft in _shares.shares(seen.tokens, plain))
    yield from (("multiple", draft) for draft in _multiples.multiples(seen.tokens, plain))
    yield from (("rank", draft) for draft in _multiples.ranks(seen.tokens))
    for figure in plain:
        draft = _counts.count_of(seen.tokens, figure) if figure.name is None else _counts.weight_of(seen.tokens, figure)
        if draft is not None:
            lasting = (draft.amount.unit or "").lower() in _counts.DURATIONS
            yield ("duration" if lasting else "count", draft)
    yield from (("duration", draft) for draft in spells(seen.tokens))
    yield from (("count", draft) for draft in _counts.pairs(seen.tokens))


def _mention(reading: Reading, seen: Scan, kind: QuantityKind, draft: Draft) -> Mention:
    start, end = seen.tokens.starts[draft.first], seen.tokens.ends[draft.last - 1]
    value = Quantity(kind=kind, amount=draft.amount, of=draft.of)
    return mention(reading, start, end, "quantity", by=BY, value=value)
