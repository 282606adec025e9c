"""One number, once in one unit and once in another.

What fires: two figures for one thing whose number is the same and whose unit is not: so much a kilo and as much a
tusk; 300 in one currency and 300 in another; and a figure that the report itself calls the same number, with another
unit.

Worked example. "A broker put the price at 5,000 rupees a kilo. A porter gave the same figure, but per sack." A sack
holds many kilos: one of the two prices is several times the other, although both read 5,000.

What does not fire: one good sold by the kilo and another by the sack; a conversion ("300 euros, or 320 dollars");
different numbers in different units; another year or place.

What would settle it: the source's own words for the unit, or the weight of what is counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._clashes import clashes, found
from hearsay.checks._numbers import Number
from hearsay.model import Finding, Reading, Severity

CODE = "unit_clash"
TITLE = "One number in two units"
SEVERITY: Severity = "medium"
_SETTLED = "the source's own words for the unit, or the weight of what is counted"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair, in text order."""
    for pair in clashes(reading, "unit"):
        said = f"the number is the same, once {_unit(pair.earlier)} and once {_unit(pair.later)}."
        yield found(pair, CODE, SEVERITY, reading=said, settled_by=_SETTLED)


def _unit(number: Number) -> str:
    return " ".join(part for part in (number.unit or "", f"per {number.per}" if number.per else "") if part)
