"""What became of figures from report to report, as assembly traced it: each change once for all copies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from hearsay.checks._statements import root
from hearsay.checks._words import stems
from hearsay.checks.across._kept import kept
from hearsay.checks.across._saying import found, listed, named
from hearsay.corpus import Change, Corpus, Figure, Ledger, Value
from hearsay.model import Finding, Reading, Severity

_ALONE = re.compile(r"this one alone\b")  # how assembly words that another is named than in the other reports


class Step(Struct, frozen=True):
    """One change: the report that shows it first, its parent, and all reports that show the same.

    moved: of a changed attribution, that another is named now, and not nobody.
    """

    row: Figure
    before: Value
    reading: Reading
    origin: str
    reports: tuple[Reading, ...]
    moved: bool = False

    @property
    def here(self) -> Value:
        """The figure as it came out of the step."""
        return self.row.here


@kept
def steps(corpus: Corpus, ledger: Ledger) -> tuple[Step, ...]:
    """Every change of the ledger, by kind and by what it changed from and to; its first report stands for it."""
    readings = {reading.document.id: reading for reading in corpus.readings}
    lost = {node.id: node.called for node in ledger.lost}
    groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for row in ledger.figures:
        if row.change is not None and row.parent is not None and row.here.quote is not None:
            groups[(row.change, _flat(row.parent.value), _flat(row.here.value))].append(row)
    made = []
    for key in sorted(groups):
        rows = sorted(
            groups[key], key=lambda r: (readings[r.here.document].document.published or "9999", r.here.document)
        )
        first = rows[0]
        source = str(first.parent.document if first.parent else "")
        origin = named(readings[source]) if source in readings else lost.get(source, "a lost report")
        reports = tuple(readings[r.here.document] for r in rows)
        before = first.parent or first.here
        made.append(
            Step(first, before, reports[0], origin, reports, _is_moved(first, reports[0], readings.get(source)))
        )
    return tuple(made)


def changed(corpus: Corpus, ledger: Ledger, *changes: Change) -> Iterator[Step]:
    """The steps of these kinds."""
    return (made for made in steps(corpus, ledger) if made.row.change in changes)


def slipped(corpus: Corpus, ledger: Ledger, times: int) -> Iterator[Step]:
    """The steps in which a figure kept its digits and became so many times more or less."""
    said = re.compile(rf"\b{times} times\b")
    return (made for made in changed(corpus, ledger, "scale") if said.search(made.row.because))


def step(made: Step, code: str, severity: Severity, *, reading: str, settled_by: str) -> Finding:
    """The finding on one step: from what, to what, in which report, why it is called so, and who carries it on."""
    before, here = made.before, made.here
    first, rest = named(made.reading), [named(r) for r in made.reports[1:]]
    carried = f" It stands so in {listed(rest)} too." if rest else ""
    grounded = [value for value in (before, here) if value.quote is not None]
    message = (
        f"{made.origin} has “{before.value}”, {first} has “{here.value}” ({made.row.change}: {made.row.because}): "
        f"{reading}.{carried}"
    )
    quotes = [(value.document, value.quote) for value in grounded if value.quote is not None]
    about = [value.claim or value.document for value in grounded]
    return found(code, severity, message, quotes=quotes, about=about, settled_by=settled_by)


def _is_moved(row: Figure, reading: Reading, parent: Reading | None) -> bool:
    """Whether a statement has another speaker than in the parent, or one whom this report alone names for it."""
    one, other = _speaker(reading, row.here.claim), _speaker(parent, row.parent.claim if row.parent else None)
    return bool(_ALONE.search(row.because)) or bool(one and other and not stems(one) & stems(other))


def _speaker(reading: Reading | None, claim: str | None) -> str | None:
    """The person or body behind a claim, by name."""
    links = [root(c) for c in (reading.claims if reading else ()) if c.id == claim]
    named_ones = [k.name for k in links if k.kind in ("person", "official_body") and k.name and k.name[:1].isupper()]
    return named_ones[0] if named_ones else None


def _flat(value: str) -> str:
    return " ".join(value.lower().split())
