"""Lost reports that an error gives away: several have one wrong figure where the report above them has another.

Children of one report that name none of each other and have each another figure for the same thing than the report has,
all the same one, have it from a report between: each alone would have erred in its own way. Where the first of only two
came out before the other, the other may have it from the first, and nothing is inferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from hearsay.assembly.tree.days import BY
from hearsay.assembly.tree.growth import Growth
from hearsay.corpus import Descent, Lost
from hearsay.text.identity import identity

_FEWEST, _MANY = 2, 3
_CROWD = 200  # documents: digits of more are in everybody's mouth
_LIKE = 0.07  # of a document to the report whose story it tells
_ROUNDED = Decimal("0.06")
_ODD = 2  # digits without the zeros behind them: a rounder number may be rounded by two alike
_SCORE = Decimal("0.7")

Digits = tuple[int, ...]

_MONEY, _COUNTED = "money", "counted"
_LARGE = 4  # signs, "=" among them: a number of more digits tells by itself


def between(growth: Growth) -> None:
    """Put a lost report between a report and those of its children that share an error."""
    holders = _holders(growth)
    for parent in sorted(growth.evidence.known):
        for wrong, right, group in _errors(growth, parent, holders):
            _insert(growth, parent, group, f"{_said(wrong)} where {growth.evidence.name(parent)} has {_said(right)}")


def _holders(growth: Growth) -> dict[Digits, set[str]]:
    """The documents that hold a figure of some digits, zeros behind them left out."""
    found: dict[Digits, set[str]] = defaultdict(set)
    for name in growth.evidence.known:
        for figure in growth.evidence.story.figures(name):
            found[_digits(figure)].add(name)
    return found


def _digits(figure: str) -> Digits:
    try:
        return Decimal(figure.removeprefix("=").split(" ", 1)[0]).normalize().as_tuple().digits
    except InvalidOperation:
        return ()


def _errors(growth: Growth, parent: str, holders: Mapping[Digits, set[str]]) -> Iterator[tuple[str, str, list[str]]]:
    """The wrong figure, the right one and the documents that have the wrong one, each document in one group."""
    story = growth.evidence.story
    children, further = _tellers(growth, parent, holders)
    having: dict[str, list[str]] = defaultdict(list)
    for child in (*children, *further):
        for figure in sorted({_sorted(f) for f in story.figures(child)} - {_sorted(f) for f in story.figures(parent)}):
            having[figure].append(child)
    taken: set[str] = set()
    for wrong in sorted(having, key=lambda f: (-len(having[f]), f)):
        group = [c for c in sorted(having[wrong]) if c not in taken]
        known = sorted(_sorted(f) for f in story.figures(parent))
        right = next((f for f in known if _is_error(wrong, f, plain=not further)), None)
        if right is None or len(group) < _FEWEST or any(right in map(_sorted, story.figures(c)) for c in group):
            continue
        if _are_siblings(growth, group) and not _is_elsewhere(growth, wrong, group):
            taken |= {*group}
            yield wrong, right, group


def _sorted(figure: str) -> str:
    """A figure without what it counts where it is so large that it tells by itself: one names litres, one pesticide."""
    number, of = figure.split(" ", 1)
    return number + (f" {of}" if of in (_MONEY, "%") or len(number) <= _LARGE else f" {_COUNTED}")


def _tellers(growth: Growth, parent: str, holders: Mapping[Digits, set[str]]) -> tuple[list[str], list[str]]:
    """The children of a report that are no copies, and other later documents that tell its story with its figures."""
    evidence = growth.evidence
    children = [c for c in growth.children(parent) if c not in growth.copies]
    if parent in growth.copies or growth.sources(parent) & growth.lost.keys():
        return children, []
    figures = evidence.story.figures(parent)
    crowds = (holders[_digits(f)] for f in figures if len(_digits(f)) >= _ODD)
    near = sorted({d for held in crowds if len(held) <= _CROWD for d in held} - {parent, *children} - growth.copies)
    later = (d for d in near if evidence.is_before(parent, d) and not growth.is_source(d))
    return children, [d for d in later if _tells(growth, d, parent)]


def _tells(growth: Growth, document: str, parent: str) -> bool:
    story = growth.evidence.story
    common = set(map(_sorted, story.figures(document))) & set(map(_sorted, story.figures(parent)))
    return bool(common) and story.same_name(document, parent) and story.like(document, parent) >= _LIKE


def _is_error(wrong: str, right: str, *, plain: bool) -> bool:
    """Whether one figure is another one of the same thing gone wrong: a sum by its zeros alone, a count anyhow.

    plain: all who have it are known to have the rest from the report; else a count must be wrong by its zeros too.
    """
    (a, of), (b, other) = (figure.removeprefix("=").split(" ", 1) for figure in (wrong, right))
    counted = _COUNTED in (of, other) and not {of, other} & {_MONEY, "%"}
    if (of != other and not counted) or of == "%":
        return False
    try:
        one, two = Decimal(a), Decimal(b)
    except InvalidOperation:
        return False
    digits = [d.normalize().as_tuple().digits for d in (one, two)]
    if digits[0] == digits[1]:
        return True
    if not plain or of != other or of in (_MONEY, _COUNTED) or len(digits[0]) < _ODD:
        return False
    return abs(one - two) > _ROUNDED * max(one, two)


def _are_siblings(growth: Growth, group: list[str]) -> bool:
    """Whether none of a group has its matter from another, as far as names, wording and dates tell."""
    evidence = growth.evidence
    if any({*group} & growth.sources(child) or growth.sources(child) & growth.lost.keys() for child in group):
        return False
    if len({evidence.known[child].name for child in group}) < len(group):
        return False
    first = [a for a in group if all(evidence.is_before(a, b) for b in group if b != a)]
    return not first or len(group) >= _MANY


def _is_elsewhere(growth: Growth, figure: str, group: list[str]) -> bool:
    """Whether an older report, of another line, has the figure: then it is from there."""
    evidence = growth.evidence
    others = evidence.story.same_figure(group[0]) - {*group}
    having = [o for o in others if figure in map(_sorted, evidence.story.figures(o))]
    return any(all(evidence.is_before(o, child) for child in group) for o in having)


def _insert(growth: Growth, parent: str, group: list[str], error: str) -> None:
    source = identity("l", "error", *group)
    evidence = f"{len(group)} documents have {error}, and none of them names another"
    growth.add_lost(Lost(id=source, name=None, evidence=evidence, children=(), by=BY))
    because = f"its children tell what {growth.evidence.name(parent)} told, and share an error: {error}"
    growth.add(Descent(child=source, parent=parent, type="relay", score=_SCORE, because=because, by=BY))
    for child in group:
        because = f"has {error}, as {len(group) - 1} more have"
        growth.add(Descent(child=child, parent=source, type="relay", score=_SCORE, because=because, by=BY), joined=True)


def _said(figure: str) -> str:
    return figure.removeprefix("=").removesuffix(f" {_COUNTED}")
