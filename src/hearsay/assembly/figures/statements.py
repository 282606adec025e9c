"""What became of what is said without a figure: hedges, sources, dates and lands on the way from the parents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.credited import Credits
from hearsay.assembly.figures.dated import dates, published_before
from hearsay.assembly.figures.hedged import hedges
from hearsay.assembly.figures.lands import lands
from hearsay.assembly.figures.moved import places
from hearsay.assembly.figures.page import corrects
from hearsay.assembly.figures.rows import Row
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Figure, Value
from hearsay.model import Span

BY = "assembly.figures/1"


class Statements:
    """Traces what documents say without a figure."""

    def __init__(self, aligned: Aligned, hearing: Hearing) -> None:
        self._aligned = aligned
        self._credits = Credits(hearing, self._aligned)

    def changes(self, document: str, figures: Sequence[Figure] = ()) -> Iterator[Figure]:
        """The changes of a document from its parents, of each kind in turn; none without parents or in a correction.

        figures: its figures beside its parents'.
        """
        if not self._aligned.lines.parents(document):
            return
        found = published_before(document, self._aligned)
        if found is not None:
            yield _dated(document, *found)
        if corrects(self._aligned.readings[document]):
            return
        rows = [row for find in (hedges, dates, lands, places) for row in find(document, self._aligned)]
        for row in (*rows, *self._credits.changes(document, figures)):
            yield _figure(row, known=row.parent in self._aligned.readings)


def _dated(document: str, parent: str, here: str, there: str) -> Figure:
    return Figure(
        entry="",
        here=Value(document=document, claim=None, value=here),
        parent=Value(document=parent, claim=None, value=there),
        change="date",
        because=f"it is dated {here}, before the {there} of what it has it from",
        by=BY,
    )


def _figure(row: Row, *, known: bool) -> Figure:
    other = None if row.other is None else _value(row.other)
    if other is not None and not known:
        other = Value(document=row.parent, claim=None, value=other.value)
    return Figure(
        entry=row.here.statement, here=_value(row.here), parent=other, change=row.change, because=row.because, by=BY
    )


def _value(said: Said) -> Value:
    span = said.sentence or said.claim.evidence[0]
    quote = Span(span.start, span.end, span.text)
    words = " ... ".join(e.text for e in said.claim.evidence)
    return Value(document=said.reading.document.id, claim=said.claim.id, value=words, quote=quote)
