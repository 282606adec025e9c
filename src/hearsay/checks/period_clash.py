"""One sum, once for one period and once for another.

What fires: two figures for one thing whose number and currency are the same and whose periods differ: "2 million a
month" and, of the same income, "2 million a year".

Worked example. "The depot earns the brigade 2 million dinars a month, a clerk said. The auditor put the sum at 2
million dinars a year." 2,000,000 x 12 = 24,000,000 a year against 2,000,000: the same digits, twelve times apart.

What does not fire: a sum that is reckoned up rightly ("2 million a month, or 24 million a year"); a sum of one month
beside another sum of a year; two sources of income; two years.

What would settle it: the line of the accounts that the figure was taken from, with its period.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._arithmetic import ratio
from hearsay.checks._clashes import by_year, clashes, found
from hearsay.checks._numbers import Number
from hearsay.checks._statements import shown
from hearsay.model import Finding, Reading, Severity
from hearsay.values import PERIODS_PER_YEAR, plain

CODE = "period_clash"
TITLE = "One sum for two periods"
SEVERITY: Severity = "medium"
_SETTLED = "the line of the accounts that the figure was taken from, with its period"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair, in text order."""
    for pair in clashes(reading, "period"):
        one, other = by_year(pair.earlier), by_year(pair.later)
        sums = [(number.point or 0) * PERIODS_PER_YEAR[number.per or "year"] for number in (one, other)]
        said = (
            f"{_spell(pair.earlier)} it is {shown(sums[0])} a year, {_spell(pair.later)} {shown(sums[1])}, "
            f"{ratio(max(sums), min(sums))} times apart."
        )
        yield found(pair, CODE, SEVERITY, reading=said, settled_by=_SETTLED)


def _spell(number: Number) -> str:
    """ "per month"; "over 2 years"."""
    return f"over {plain(number.years)} years" if number.years else f"per {number.per or 'year'}"
