"""Reports that tell one story, whoever copied whom: they share figures, and somebody or some places that they name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from hearsay.checks.across._told import Told
from hearsay.corpus import Corpus
from hearsay.model import Mention, MentionKind
from hearsay.text.folding import fold

_FIGURES = 2  # figures that two reports share
_LEAST = 10  # smaller ones stand in every second report
_CROWD = 60  # reports with one figure: a figure of so many tells nothing apart
_PLACES = 2
_NAMED: tuple[MentionKind, ...] = ("person", "place", "organisation", "armed_group", "official_body", "facility")

Pairing = tuple[str, str]


class Stories:
    """Which reports of a corpus share figures and names."""

    def __init__(self, corpus: Corpus, figures: Iterable[Told]) -> None:
        having: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for figure in figures:
            number = figure.number
            side = number.interval.low if number.interval.low is not None else number.interval.high
            if side is not None and side >= _LEAST:
                having[(_sort(figure), number.interval.low, number.interval.high)].add(figure.document)
        crowds = (sorted(found) for found in having.values() if 1 < len(found) <= _CROWD)
        shared = Counter(pair for crowd in crowds for pair in combinations(crowd, 2))
        close = {pair for pair, times in shared.items() if times >= _FIGURES}
        wanted = {document for pair in close for document in pair}
        names = {r.document.id: _names(r.mentions) for r in corpus.readings if r.document.id in wanted}
        self.pairs = {pair for pair in close if _meet(names[pair[0]], names[pair[1]])}

    def one(self, a: str, b: str) -> bool:
        """Whether two reports tell one story, as far as their figures and names show."""
        return (min(a, b), max(a, b)) in self.pairs


def _sort(figure: Told) -> str:
    number = figure.number
    return "money" if number.money else number.unit or number.things[0] if number.things else ""


def _names(mentions: Iterable[Mention]) -> frozenset[tuple[str, str]]:
    """The names of a report, persons by the last word of theirs."""
    named = [m for m in mentions if m.kind in _NAMED and m.form == "name"]
    return frozenset(("person", fold(m.text).split()[-1]) if m.kind == "person" else ("", fold(m.text)) for m in named)


def _meet(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    common = one & other
    return any(sort == "person" for sort, _ in common) or len(common) >= _PLACES
