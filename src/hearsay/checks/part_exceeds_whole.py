"""One stream's money outruns the whole that the same report gives for the same actor.

What fires: a sum a year of one revenue stream whose lowest value is above the highest value of the actor's total income
a year, both in one currency, both rates. Rates are brought to a year by plain counts (365 days, 52 weeks, 12 months).

Worked example. A report says that a militia lives on "a $3 million-a-year budget", and further on that it takes "more
than $20,000 a day at its checkpoints". At least 20,000 x 365 = 7,300,000 USD a year from one stream stands against
3,000,000 USD a year from all: the part is at least 2.4 times the whole.

What does not fire: a part within the whole; another actor's total; two currencies; a stock ("a $3 million war chest")
against a rate; a price for each head, which is no income a year; an "up to" part or an "at least" whole, for then both
may hold; a sum that is denied, possible only, or paid out.

What would settle it: the accounts or the estimate that the total was taken from, and its year and unit. A thousand
between million and billion is the commonest cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import Statement, entity_name, shown, statements
from hearsay.model import Finding, Level, MoneyKind, Reading, Severity
from hearsay.values import plain

CODE = "part_exceeds_whole"
TITLE = "A part is larger than the whole"
SEVERITY: Severity = "high"
_NO_INCOME: frozenset[MoneyKind] = frozenset(
    {"cost", "payroll", "price", "transfer", "market_value", "seizure_value", "loss", "fine"}
)
_HELD: frozenset[Level] = frozenset({"CT+", "PR+"})


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair of a part and a whole that cannot both hold."""
    said = [s for s in statements(reading) if s.claim.modality.level in _HELD]
    flows = [s for s in said if s.money.measure == "flow" and s.money.kind not in _NO_INCOME]
    wholes = [s for s in flows if s.claim.stream == "total_income"]
    parts = [s for s in flows if s.claim.stream not in (None, "total_income")]
    for whole in wholes:
        for part in parts:
            if _comparable(part, whole) and part.money.annual.surely_exceeds(whole.money.annual):
                yield _finding(reading, part, whole)


def _comparable(part: Statement, whole: Statement) -> bool:
    same_currency = part.money.amount.unit is not None and part.money.amount.unit == whole.money.amount.unit
    return same_currency and part.actor is not None and part.actor == whole.actor


def _finding(reading: Reading, part: Statement, whole: Statement) -> Finding:
    low, high = part.money.annual.low or Decimal(0), whole.money.annual.high or Decimal(0)
    ratio = (low / high).quantize(Decimal("0.1")) if high else Decimal(0)
    unit = part.money.amount.unit
    message = (
        f"“{part.money.text}” from one stream is {shown(low)} {unit} a year or more; “{whole.money.text}” for all of "
        f"{entity_name(reading, part.actor)} is {shown(high)} {unit} a year at most: the part is {plain(ratio)} times "
        "the whole. They cannot both hold for one period."
    )
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=message,
        about=(part.claim.id, whole.claim.id),
        by=stamp(CODE),
        numbers={"part_annual_low": low, "whole_annual_high": high, "ratio": ratio},
        quotes=(part.claim.evidence[0], whole.claim.evidence[0]),
        settled_by="the accounts or estimate behind the total, with its year and unit",
    )
