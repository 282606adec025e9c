"""A figure reckoned from another stands as a source of its own.

What fires: a sum that a report gives flat, where a report that it has it from, or one of the same story, reckons that
very sum from another of its own, or gives it by another period, and where the flat sum stands in an entry that counts
a further origin.

Worked example. The first report: "20,000 dollars a day, which would be 7.3 million a year". A second one has only
"7.3 million a year". 20,000 x 365 = 7,300,000: whoever counts both has counted one word of mouth twice.

What does not fire: a report that gives the first figure too; sums that do not come out of one another to the last
digit or so; reports that do not share a story; an entry that counts one origin at most.

What would settle it: what the flat sum is reckoned from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks.across._saying import named, of_figures
from hearsay.checks.across._told import Told, told
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity
from hearsay.values import PERIODS_PER_YEAR

CODE = "derived_as_independent"
TITLE = "A reckoned figure counted as a source"
SEVERITY: Severity = "medium"
_ROOM = Decimal("0.01")  # what rounding leaves between a rate by the day and the same by the year
_FEWEST = 2


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each flat sum once, with the figure that it comes out of."""
    doubled = {c for e in ledger.entries if e.level == "statement" and e.independent.high >= _FEWEST for c in e.claims}
    held: dict[str, list[Told]] = defaultdict(list)
    for figure in told(corpus, ledger):
        if figure.number.money and figure.number.unit:
            held[figure.document].append(figure)
    for descent in ledger.descents:
        for flat in held[descent.child]:
            claim = flat.number.claim
            if claim is not None and claim.id in doubled:
                yield from _from(flat, held[descent.parent], held[descent.child])


def _from(flat: Told, theirs: list[Told], own: list[Told]) -> Iterator[Finding]:
    for base in theirs:
        if not _comes_out(flat, base) or any(_same(base, o) for o in own) or any(_same(flat, t) for t in theirs):
            continue
        per = PERIODS_PER_YEAR[base.number.per or ""] / PERIODS_PER_YEAR[flat.number.per or ""]
        message = (
            f"“{flat.number.span.text}” in {named(flat.reading)} is “{base.number.span.text}” of {named(base.reading)} "
            f"times {per.normalize():f}: one figure in two forms. It is counted as an origin of its own."
        )
        settled_by = "what the flat sum is reckoned from"
        yield of_figures(CODE, SEVERITY, message, figures=(base, flat), settled_by=settled_by)
        return


def _comes_out(flat: Told, base: Told) -> bool:
    """Whether the one is the other by another period."""
    a, b = flat.number, base.number
    periods = a.per in PERIODS_PER_YEAR and b.per in PERIODS_PER_YEAR and a.per != b.per
    if not periods or a.unit != b.unit or a.point is None or b.point is None:
        return False
    one, other = (n.point * PERIODS_PER_YEAR[n.per or ""] for n in (a, b) if n.point is not None)
    return bool(other) and abs(one - other) <= _ROOM * max(one, other)


def _same(one: Told, other: Told) -> bool:
    a, b = one.number, other.number
    return (a.unit, a.interval, a.per) == (b.unit, b.interval, b.per)
