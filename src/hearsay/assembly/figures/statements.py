"""What became of what is said without a figure: hedges, sources, dates and lands on the way from the parents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.assembly.figures.aligned import Aligned, Said
from hearsay.assembly.figures.backed import Stands
from hearsay.assembly.figures.credited import Credits
from hearsay.assembly.figures.dated import dates, published_before
from hearsay.assembly.figures.hedged import hedges
from hearsay.assembly.figures.kin import Kin
from hearsay.assembly.figures.lands import lands
from hearsay.assembly.figures.moved import places
from hearsay.assembly.figures.narrowed import Lands
from hearsay.assembly.figures.page import corrects
from hearsay.assembly.figures.people import People
from hearsay.assembly.figures.report_dates import report_dates
from hearsay.assembly.figures.rows import Quoted, Row
from hearsay.assembly.voices.hearing import Hearing
from hearsay.corpus import Figure, Value
from hearsay.model import Span
from hearsay.text.spans import verbatim

BY = "assembly.figures/1"


class Statements:
    """Traces what documents say without a figure."""

    def __init__(self, aligned: Aligned, hearing: Hearing) -> None:
        self._aligned = aligned
        kin, people = Kin(aligned, hearing), {document: People(r) for document, r in aligned.readings.items()}
        self._credits = Credits(hearing, aligned, kin, people)
        self._stands, self._lands = Stands(aligned, people), Lands(aligned, kin)

    def changes(self, document: str, figures: Sequence[Figure] = ()) -> Iterator[Figure]:
        """The changes of a document from its parents, of each kind in turn; none in a correction.

        Without parents only what others of its story have otherwise. figures: its figures beside its parents'.
        """
        found = published_before(document, self._aligned)
        if found is not None:
            yield _dated(document, *found)
        if corrects(self._aligned.readings[document]):
            return
        rows = self._from_parents(document, figures) if self._aligned.lines.parents(document) else []
        narrowed = self._lands.narrowed(document)
        for row in filter(None, (*rows, narrowed)):
            yield _figure(row, known=row.parent in self._aligned.readings)

    def _from_parents(self, document: str, figures: Sequence[Figure]) -> list[Row]:
        rows = [row for find in (hedges, dates, report_dates, lands, places) for row in find(document, self._aligned)]
        return [*filter(None, (*rows, self._stands.raised(document))), *self._credits.changes(document, figures)]


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
    entry = row.here.statement if isinstance(row.here, Said) else ""
    return Figure(entry=entry, here=_value(row.here), parent=other, change=row.change, because=row.because, by=BY)


def _value(said: Said | Quoted) -> Value:
    if isinstance(said, Quoted):
        quote = Span(said.sentence.start, said.sentence.end, said.sentence.text)
        return Value(document=said.document, claim=None, value=said.words.text, quote=quote)
    span = said.sentence or said.claim.evidence[0]
    quote = Span(span.start, span.end, span.text)
    words = verbatim(said.claim.evidence)
    return Value(document=said.reading.document.id, claim=said.claim.id, value=words, quote=quote)
