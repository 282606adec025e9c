"""Reports that name no source and tell, in words of their own, what an earlier report tells: its figures and its story.

A figure that the whole family repeats is peculiar to nobody, so that no single one tells of descent. But who tells a
story again with its figures has it from somebody, and the likest of the reports before it is nearer the truth than
nobody. Words that stand in both word for word are left out: a stock paragraph stands under reports of other things.

So it is with a lost report whose children are known. What they have of it may be wrong: "130 busts" beside "13 busts"
tells more of descent than a figure that came through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from hearsay.assembly.copies.shingles import words_of
from hearsay.assembly.story import stems
from hearsay.assembly.tree.days import BY
from hearsay.assembly.tree.growth import Growth
from hearsay.corpus import Descent

_LIKE, _FEWEST = 0.15, 2  # how alike two tell a story, and how many of its figures both have
_LIKE_BY_ONE = 0.18  # where one figure is all that a report has
_LIKE_LOST = 0.07  # of the child of a lost report, which others bear out
_CLOSE = 0.85  # of the best likeness: among those that are as close, the first to come out is meant
_STOCK = 8  # words: a shorter passage is a phrase that whoever retells has kept
_NEAR = 200  # days
_SCORE = Decimal("0.5")

Held = Mapping[str, set[str]]


def tell_alike(growth: Growth, held: Held) -> None:
    """Add for each document without any source the report before it that it is likest to. held: each one's figures."""
    for child in sorted(growth.evidence.known):
        if not (growth.sources(child) or growth.is_source(child) or child in growth.copies):
            _add(growth, child, _likest(growth, child, held), "names no source, and tells")


def lost_alike(growth: Growth, held: Held) -> None:
    """The same for each lost report of two children or more."""
    for lost in sorted(growth.lost):
        children = growth.children(lost)
        if len(children) >= _FEWEST and not growth.sources(lost):
            named = growth.lost[lost].name is not None  # an outlet may well have a story of its own
            found = (f for child in children for f in _above(growth, child, children, held, named=named))
            _add(growth, lost, found, "is lost, and its children tell")


def _add(growth: Growth, child: str, found: Iterator[tuple[float, str]], said: str) -> None:
    """The first to come out of those that are about as like as the likest."""
    ways = list(found)
    near = [way for way in ways if way[0] >= _CLOSE * max(ways)[0]]
    if near:
        like, parent = min(near, key=lambda way: (_age(growth, way[1]), -way[0]))
        because = f"{said} what {growth.evidence.name(parent)} told before: likeness {like:.2f}"
        growth.add(Descent(child=child, parent=parent, type="relay", score=_SCORE, because=because, by=BY))


def _likest(growth: Growth, child: str, held: Held) -> Iterator[tuple[float, str]]:
    evidence = growth.evidence
    for head in _heads(growth, child):
        common = len(held[child] & held[head])
        if common and _may_be_source(growth, head, child) and evidence.story.same_name(child, head):
            like = _like(growth, child, head)
            if like >= (_LIKE if common >= _FEWEST else _LIKE_BY_ONE) and _are_near(growth, child, head):
                yield like, head


def _above(growth: Growth, child: str, children: list[str], held: Held, *, named: bool) -> Iterator[tuple[float, str]]:
    """The reports that came out before all children of a lost one, and have its figures, be it with other zeros."""
    dated = [c for c in children if growth.evidence.days[c] is not None]
    for head in _heads(growth, child):
        if head in children or not dated or not all(growth.evidence.is_before(head, c) for c in dated):
            continue
        if growth.sources(head) & {*children, *growth.lost} or not growth.evidence.story.same_name(child, head):
            continue
        like, errors = _like(growth, child, head), _errors(held[child], held[head])
        least = _LIKE_LOST if errors >= _FEWEST or not named else _LIKE
        if like >= least and len(held[child] & held[head]) + errors >= _FEWEST:
            yield like, head


def _heads(growth: Growth, child: str) -> list[str]:
    """The first of each text among those that share something with a document."""
    heads = {growth.root.get(other, other) for other in growth.evidence.near(child)}
    return sorted(head for head in heads if head != child and head not in growth.copies)


def _errors(here: set[str], there: set[str]) -> int:
    """How much the figures tell that differ by zeros alone: a sum as much as one that came through, a count twice."""
    pairs = ((a, b) for a in here - there for b in there - here if _is_scaled(a, b))
    return sum(1 if a.endswith(" money") else 2 for a, _ in pairs)


def _is_scaled(one: str, other: str) -> bool:
    (a, of), (b, same) = (figure.partition(" ")[::2] for figure in (one, other))
    try:
        digits = [Decimal(number).normalize().as_tuple().digits for number in (a, b)]
    except InvalidOperation:
        return False
    return bool(of) and of == same and digits[0] == digits[1]


def _may_be_source(growth: Growth, head: str, child: str) -> bool:
    """Whether a report came out before; of one without a date any that has one may be the source."""
    if growth.evidence.days[child] is None:
        return growth.evidence.days[head] is not None
    return growth.evidence.is_before(head, child)


def _are_near(growth: Growth, child: str, head: str) -> bool:
    """Whether two came out within months, as far as is known: later on, a like story may be another one."""
    one, other = growth.evidence.days[child], growth.evidence.days[head]
    return one is None or other is None or one.days_to(other) <= _NEAR


def _like(growth: Growth, child: str, head: str) -> float:
    """The likeness of two documents, less that of what stands in both word for word."""
    story, pair = growth.evidence.story, growth.evidence.of(child, head)
    like = story.like(child, head)
    if pair is None or not pair.passages:
        return like
    common = sorted(story.words(child) & story.words(head))
    verbatim = {w for p in pair.passages if len(words_of(p.child.text)) >= _STOCK for w in stems(p.child.text)}
    whole = sum(story.weight(w) ** 2 for w in common)
    left = sum(story.weight(w) ** 2 for w in common if w not in verbatim)
    return like * left / whole if whole else 0.0


def _age(growth: Growth, document: str) -> tuple[str, str, str]:
    day = growth.evidence.days[document]
    return str(day.last) if day else "9", growth.evidence.known[document].place, document
