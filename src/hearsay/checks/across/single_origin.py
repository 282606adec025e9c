"""Many reports, one origin.

What fires: statements that three or more publishers carry while all that is known of their origins comes down to one:
the same witness, the same statement, the same lost report. The statements of one origin are told together.

Worked example. Nine papers write that the weir was opened at night. Eight have it from the ninth, and the ninth from
one fisherman: carriers, 9; independent origins, 1. The nine do not confirm one another.

What does not fire: a statement with two independent origins, or where two cannot be ruled out; the prints of one
publisher; statements that speak of nothing that carries weight (no figure, no stream, no doing).

What would settle it: a second witness, or the document that the first one speaks of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hearsay.checks.across._saying import found, listed, named
from hearsay.corpus import Corpus, Entry, Ledger
from hearsay.model import Finding, Severity

CODE = "single_origin"
TITLE = "Many reports, one origin"
SEVERITY: Severity = "high"
_FEWEST = 3
_QUOTED = 3


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """One finding for each origin, the most carried first."""
    about = _About(corpus, ledger)
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        if entry.level == "statement" and about.has_one(entry) and about.has_weight(entry):
            groups[about.named_origins(entry) or entry.documents].append(entry)
    found = [sorted(entries, key=lambda e: (-len(e.documents), e.id)) for entries in groups.values()]
    for entries in sorted(found, key=lambda es: (-len(es[0].documents), es[0].id)):
        yield about.finding(entries)


class _About:
    """The reports, claims and origins that entries speak of."""

    def __init__(self, corpus: Corpus, ledger: Ledger) -> None:
        self._readings = {r.document.id: r for r in corpus.readings}
        self._claims = {c.id: (r, c) for r in corpus.readings for c in r.claims}
        self._origins = {o.id: o for o in ledger.origins}

    def has_one(self, entry: Entry) -> bool:
        """One origin at most, and carriers of several publishers."""
        held = [self._readings[d].document for d in entry.documents if d in self._readings]
        return (
            entry.independent.low == entry.independent.high == 1 and len({d.publisher or d.id for d in held}) >= _FEWEST
        )

    def has_weight(self, entry: Entry) -> bool:
        """A figure, a revenue stream, or a doing."""
        told = [self._claims[c][1] for c in entry.claims if c in self._claims]
        return any(c.money or c.quantities or c.stream for c in told)

    def named_origins(self, entry: Entry) -> tuple[str, ...]:
        """The origins that are somebody or something."""
        return tuple(o for o in entry.origins if o in self._origins and self._origins[o].kind != "none")

    def finding(self, entries: list[Entry]) -> Finding:
        """The finding on the statements of one origin, the most carried first."""
        first = entries[0]
        carriers = [named(self._readings[d]) for d in first.documents if d in self._readings]
        who = [self._origins[o].who for o in self.named_origins(first)]
        more = f", and {len(entries) - 1} more like it" if len(entries) > 1 else ""
        message = (
            f"“{first.summary}” stands in {len(carriers)} reports ({listed(carriers)}){more}: carriers, "
            f"{len(carriers)}; independent origins, 1{f' ({listed(who)})' if who else ''}. They do not confirm one "
            "another."
        )
        quoted = [self._claims[c] for entry in entries[:_QUOTED] for c in entry.claims[:1] if c in self._claims]
        return found(
            CODE, SEVERITY, message, settled_by="a second witness, or the document that the first one speaks of",
            quotes=[(r.document.id, c.evidence[0]) for r, c in quoted], about=[e.id for e in entries],
        )  # fmt: skip
