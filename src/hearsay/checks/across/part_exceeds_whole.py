"""One stream outruns, in one report, the whole that another report gives for the same actor.

What fires: a sum a year of one revenue stream, in one report, whose lowest value is above the highest value of the
same actor's total income a year in another, both in one currency and of one time. Rates are brought to a year by
plain counts (365 days, 52 weeks, 12 months).

Worked example. A magazine gives the Reef Guard "4 million dollars a year from all sources"; a daily gives it "20,000
dollars a day from its checkpoints". 20,000 x 365 = 7,300,000 a year from one stream against 4,000,000 from all.

What does not fire: a part within the whole; another actor's total; two currencies; two years; a stock against a rate;
an "up to" part or an "at least" whole, for then both may hold; a part and a whole of one report, which that report's
own check tells.

What would settle it: the accounts or the estimate that the total was taken from, with its year and unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._arithmetic import ratio
from hearsay.checks._statements import shown
from hearsay.checks.across._incomes import Beside, beside
from hearsay.checks.across._saying import found, named
from hearsay.corpus import Corpus, Ledger
from hearsay.model import Finding, Severity

CODE = "part_exceeds_whole"
TITLE = "A part in one report is larger than the whole in another"
SEVERITY: Severity = "high"


def check(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """Each unlike pair of a part and a whole that cannot both hold."""
    for pair in beside(corpus, ledger):
        low, high = pair.part.low, pair.whole.high
        if pair.actor is not None and low is not None and high and low > high:
            yield _finding(
                pair, f"{shown(low)} or more against {shown(high)} at most, {ratio(low, high)} times as much"
            )


def _finding(pair: Beside, arithmetic: str) -> Finding:
    part, whole = pair.part, pair.whole
    message = (
        f"“{part.statement.money.text}” from one stream in {named(part.reading)}, “{whole.statement.money.text}” for "
        f"all of {pair.actor} in {named(whole.reading)}: by the year {arithmetic}. They cannot both hold for one "
        "period."
    )
    both = (part, whole)
    return found(
        CODE, SEVERITY, message, settled_by="the accounts or estimate behind the total, with its year and unit",
        quotes=[(i.reading.document.id, i.statement.claim.evidence[0]) for i in both],
        about=[i.statement.claim.id for i in both],
    )  # fmt: skip
