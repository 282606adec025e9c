"""Dates that a copy cannot have: published before what it copies, or telling the same of another day."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.rows import Row
from hearsay.model import Mention, Time

_DAY = 10  # characters of an ISO date


def published_before(document: str, aligned: Aligned) -> tuple[str, str, str] | None:
    """The document or report above that was published later, with both dates; None where none was."""
    here = aligned.readings[document].document.published
    if here is None or len(here) < _DAY:
        return None
    for node in aligned.lines.above(document):
        above = aligned.readings.get(node)
        there = above.document.published if above else None
        if there is not None and len(there) >= _DAY and here[:_DAY] < there[:_DAY]:
            return node, here[:_DAY], there[:_DAY]
    return None


def dates(document: str, aligned: Aligned) -> Iterator[Row]:
    """A row for each statement that is told of another day than in the parent."""
    for said in aligned.claims(document):
        mine = _time(said)
        if mine is None:
            continue
        for descent in aligned.lines.main_parents(document):
            others = [(o, t) for o in aligned.beside(said, descent.parent) if (t := _time(o)) is not None]
            apart = [o for o, t in others if _apart(mine, t)]
            if apart and 2 * len(apart) > len(others) and not (_figures(said) and _figures(said) != _figures(apart[0])):
                yield Row("date", said, apart[0], descent.parent, "the same is told of another time")
                break


def _time(said: Said) -> Time | None:
    """The time of a claim, where the text gives it in full and not by the day of publication."""
    mention: Mention | None = next((m for m in said.reading.mentions if m.id == said.claim.time), None)
    value = mention.value if mention else None
    if isinstance(value, Time) and value.earliest and value.latest and not value.relative:
        return value
    return None


def _apart(one: Time, other: Time) -> bool:
    return bool(one.earliest and one.latest and other.earliest and other.latest) and (
        str(one.latest) < str(other.earliest) or str(other.latest) < str(one.earliest)
    )


def _figures(said: Said) -> tuple[str, ...]:
    """The claim's figures: another count at another date is no change of the first."""
    ids = set(said.claim.quantities) | set(said.claim.money)
    texts = [m.text for m in said.reading.mentions if m.id in ids]
    return tuple(sorted(texts + [m.text for m in said.reading.money if m.id in ids]))
