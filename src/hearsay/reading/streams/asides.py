"""When a statement is about no stream: it speaks of a court, a quarrel, a paper, troops, a harm or the speaker."""

from __future__ import annotations

from hearsay.language.lexicon import Hit, shipped
from hearsay.model import Reading, Span
from hearsay.text.shelf import Shelf, shelf


class Asides:
    """The words of the term list `asides` in one reading."""

    def __init__(self, reading: Reading) -> None:
        hits = (h for h in shipped().scan(reading.document.text) if h.term.list == "asides")
        self._hits: Shelf[Hit] = Shelf((h.start, h.end, h) for h in hits)
        self._money = shelf(reading.money)

    def beside(self, spans: tuple[Span, ...]) -> str:
        """What a statement speaks of beside the trade; empty where no such word stands in it."""
        sum_stands = any(self._money.inside(s.start, s.end) for s in spans)
        found = [h.term.facts for s in spans for h in self._hits.inside(s.start, s.end)]
        return next((f["about"] for f in found if not (sum_stands and f.get("unless") == "sum")), "")
