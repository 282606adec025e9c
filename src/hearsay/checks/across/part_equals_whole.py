"""One report gives for one stream what another gives for the whole.

What fires: a sum a year of one revenue stream in one report that is the very sum of the same actor's whole income in
another, in one currency and of one time.

Worked example. A daily has "the 3 million dollars a year on which the Reef Guard lives"; a radio has "the Reef Guard
makes 3 million dollars a year from coral". If both hold, coral is all that it lives on; likelier the sum went from
the whole to a part.

What does not fire: two different sums; another actor, currency or year; a part and a whole of one report.

What would settle it: the report that both go back to, and what its sum is of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._statements import shown
from hearsay.checks.across._incomes import Beside, beside
from hearsay.checks.across._saying import found, listed, named
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "part_equals_whole"
TITLE = "A part in one report is the whole in another"
SEVERITY: Severity = "medium"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each sum that is a part's here and a whole's there, once, with all who have it."""
    groups: dict[tuple[str, Decimal], list[Beside]] = defaultdict(list)
    for pair in beside(corpus, ledger):
        ends = [{side for side in (i.low, i.high) if side is not None} for i in (pair.part, pair.whole)]
        if ends[0] == ends[1] and len(ends[0]) == 1:
            groups[(str(pair.part.statement.money.amount.unit), ends[0].pop())].append(pair)
    for (unit, value), found_pairs in groups.items():
        yield _finding(found_pairs, f"{shown(value)} {unit}")


def _finding(pairs: list[Beside], value: str) -> Finding:
    parts = list({p.part.statement.claim.id: p.part for p in pairs}.values())
    wholes = list({p.whole.statement.claim.id: p.whole for p in pairs}.values())
    actor = next((p.actor for p in pairs if p.actor), "the same actor")
    message = (
        f"{value} a year is one stream's in {listed(named(i.reading) for i in parts)} "
        f"(“{parts[0].statement.money.text}”), and all of {actor} in {listed(named(i.reading) for i in wholes)} "
        f"(“{wholes[0].statement.money.text}”). One of them has it of something else."
    )
    return found(
        CODE, SEVERITY, message, settled_by="the report that both go back to, and what its sum is of",
        quotes=[(i.reading.document.id, i.statement.claim.evidence[0]) for i in (parts[0], wholes[0])],
        about=[i.statement.claim.id for i in (*parts, *wholes)],
    )  # fmt: skip
