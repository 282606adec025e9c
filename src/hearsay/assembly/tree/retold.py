"""What a report has from others that it does not name: two figures of one sentence, or words that it quotes.

A roundup names few of those whom it sums up. Two figures that stand together in one sentence, as they do in one older
report, are from there, unless a source that it has already holds both. Words between quotation marks that an older
report has as its own words are that report's. A quotation that both have as one tells of a speaker, not of descent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from hearsay.assembly.story import placed_figures
from hearsay.assembly.tree.days import BY
from hearsay.assembly.tree.evidence import Evidence
from hearsay.assembly.tree.growth import Growth
from hearsay.assembly.witnesses import Witness
from hearsay.corpus import Descent, Passage
from hearsay.model import Quotation, Span
from hearsay.text.quotations import quotations
from hearsay.text.shelf import shelf

_HELD = 20  # documents: two figures of more are in everybody's mouth
_MANY = 12  # figures: a sentence of more is a table
_LIKE = 0.08  # of two that name nobody and no place alike
_OF_SENTENCE = 0.1  # of what the sentence tells, figures too, stands in the older report
_SCORE = Decimal("0.6")
_DIGITS = re.compile(r"\d[\d.,'’\u00a0\u202f]*\d")
_SEPARATORS = re.compile(r"\D")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Figure(Span, frozen=True):
    """A number where it stands."""

    value: str


def retell(growth: Growth) -> None:
    """Add what documents have from others without naming them."""
    held = {name: numbers_of(witness) for name, witness in sorted(growth.evidence.known.items())}
    holders: dict[str, set[str]] = defaultdict(set)
    for name, found in held.items():
        for figure in found:
            holders[figure.value].add(name)
    marks = _Marks(growth.evidence.known)
    for child, found in held.items():
        if child not in growth.copies:
            for descent in (*_figures(growth, child, found, holders), *_quoted(growth, child, marks)):
                growth.add(descent)


def numbers_of(witness: Witness) -> tuple[Figure, ...]:
    """The figures of a document: those that were read, with what they count, and further digits ("63 of 72").

    Days and years are none, nor are numbers below ten.
    """
    reading = witness.reading
    read = [Figure(s.start, s.end, s.text, value.removeprefix("=")) for s, value in placed_figures(reading)]
    taken = shelf([*read, *(m for m in reading.mentions if m.kind == "time")])
    digits = (Figure(*m.span(), m.group(), _SEPARATORS.sub("", m.group())) for m in _DIGITS.finditer(witness.text))
    return (*read, *(d for d in digits if not taken.meeting(d.start, d.end) and not _YEAR.fullmatch(d.text)))


def _figures(
    growth: Growth, child: str, found: tuple[Figure, ...], holders: Mapping[str, set[str]]
) -> Iterator[Descent]:
    """The first report of those that have two figures of one sentence, where no source of the child has both."""
    evidence, explained = growth.evidence, _explained(growth, child)
    for sentence, one, other in _together(evidence.known[child], found):
        others = holders[one.value] & holders[other.value]
        if len(others) > _HELD or explained & others:
            continue
        older = [o for o in _heads(growth, others, child) if _is_of(evidence, child, sentence, o)]
        if older:
            parent = _first(evidence, older)
            both = f"{one.text} with {other.text}"
            because = f"has {both}, as {evidence.name(parent)} had first: “{sentence[:120].strip()}”"
            yield _descent(child, parent, because)


def _is_of(evidence: Evidence, child: str, sentence: str, parent: str) -> bool:
    """Whether a sentence may be of the story that another report tells, by its words and by what both name or tell."""
    story = evidence.story
    related = story.same_name(child, parent) or story.like(child, parent) >= _LIKE
    return related and story.covered(sentence, parent) >= _OF_SENTENCE


def _together(witness: Witness, found: tuple[Figure, ...]) -> Iterator[tuple[str, Figure, Figure]]:
    """Two different figures of one sentence, with the sentence."""
    for sentence in witness.reading.sentences:
        inside = sorted((f for f in found if sentence.holds(f)), key=lambda f: (f.start, f.value))
        if len(inside) <= _MANY:
            pairs = ((a, b) for a, b in combinations(inside, 2) if a.end <= b.start and a.value != b.value)
            yield from ((sentence.text, a, b) for a, b in pairs)


class _Marks(dict[str, tuple[Quotation, ...]]):
    """The quotations of each document, found once."""

    def __init__(self, known: Mapping[str, Witness]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, name: str) -> tuple[Quotation, ...]:
        witness = self._known[name]
        self[name] = quotations(witness.text, witness.reading.sentences)
        return self[name]

    def hold(self, span: Span, name: str) -> bool:
        """Whether a span of a document stands between quotation marks."""
        return any(q.start <= span.start and span.end <= q.end for q in self[name])


def _quoted(growth: Growth, child: str, marks: _Marks) -> Iterator[Descent]:
    """Older reports whose own words stand in the child between quotation marks."""
    evidence = growth.evidence
    beside = evidence.beside.get(child, ()) if marks[child] else ()
    inside = [(other, p) for other in beside for p in _quotes(evidence, child, other, marks)]
    for parent, passage in sorted(inside, key=lambda x: (x[1].child.start, x[0])):
        same = [(o, p) for o, p in inside if p.child.meets(passage.child)]
        older = list(_heads(growth, [o for o, _ in same], child))
        spoken = any(marks.hold(p.parent, o) for o, p in same)
        if not spoken and older and parent == _first(evidence, older):
            because = f"quotes what {evidence.name(parent)} says in its own words: “{passage.child.text[:120]}”"
            yield _descent(child, parent, because)


def _quotes(evidence: Evidence, child: str, other: str, marks: _Marks) -> Iterator[Passage]:
    """The passages of a pair that stand between quotation marks in the child."""
    pair = evidence.of(child, other)
    for p in pair.passages if pair else ():
        turned = p if pair and pair.child == child else Passage(child=p.parent, parent=p.child)
        if marks.hold(turned.child, child):
            yield turned


def _explained(growth: Growth, child: str) -> set[str]:
    """The sources of a document, with the copies and the siblings from which it may have the same."""
    sources = growth.sources(child)
    beside = {other for source in sources for other in growth.children(source)}
    return (beside - {child}) | (sources - growth.lost.keys())


def _heads(growth: Growth, others: Iterable[str], child: str) -> Iterator[str]:
    """Of some documents those that are no copies of another and came out before the child."""
    heads = {growth.root.get(o, o) for o in others if o != child}
    yield from (h for h in sorted(heads) if h not in growth.copies and growth.evidence.is_before(h, child))


def _first(evidence: Evidence, documents: list[str]) -> str:
    def age(name: str) -> tuple[str, str, str]:
        day = evidence.days[name]
        return str(day.last) if day else "9", evidence.known[name].place, name

    return min(documents, key=age)


def _descent(child: str, parent: str, because: str) -> Descent:
    return Descent(child=child, parent=parent, type="cite", score=_SCORE, because=because, by=BY)
