"""One stream is said to bring as much as all streams together, and there are others.

What fires: a sum a year of one revenue stream that equals the actor's total income a year, both plain figures in one
currency, when the report gives the actor other income too: another stream's sum, or words such as "from several
sources".

Worked example. "The brigade's total income is 24 million euros a year, from fuel, tolls and ransoms." And further on:
"Fuel earns the brigade 2 million euros a month." 2,000,000 x 12 = 24,000,000: fuel alone is the whole, and nothing is
left for tolls and ransoms. As a rule one stream's figure has been passed on as the total, or the reverse.

What does not fire: an actor whose one income is said to be the only one; a part below the whole; bounds that leave
room ("up to", "at least", "about"); two currencies, two years, two actors.

What would settle it: the accounts or the estimate with the streams side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.checks._stamp import stamp
from hearsay.checks._statements import Statement, entity_name, shown
from hearsay.checks._wholes import comparable, flows
from hearsay.checks._words import words
from hearsay.language.identify import READ
from hearsay.model import Finding, Reading, Severity

CODE = "part_equals_whole"
TITLE = "A part is as large as the whole"
SEVERITY: Severity = "medium"


def check(reading: Reading) -> Iterator[Finding]:
    """Each pair of a part and a whole that leaves nothing for the rest."""
    if reading.document.language not in READ or words("whole", "alone").search(reading.document.text):
        return
    parts, wholes = flows(reading)
    for whole in wholes:
        for part in parts:
            if comparable(part, whole) and _equal(part, whole) and _has_more(reading, part, whole, parts):
                yield _finding(reading, part, whole)


def _equal(part: Statement, whole: Statement) -> bool:
    bounds = {part.money.amount.bound, whole.money.amount.bound}
    return bounds == {"point"} and part.money.annual == whole.money.annual


def _has_more(reading: Reading, part: Statement, whole: Statement, parts: list[Statement]) -> bool:
    """Whether the report gives the actor income besides the part's stream."""
    others = [s for s in parts if s.actor == part.actor and s.claim.stream != part.claim.stream]
    start, end = whole.claim.evidence[0].start, whole.claim.evidence[-1].end
    said = " ".join(s.text for s in reading.sentences if s.start < end and s.end > start)
    return bool(others) or bool(words("whole", "others").search(said))


def _finding(reading: Reading, part: Statement, whole: Statement) -> Finding:
    side = part.money.annual.low
    unit = f" {part.money.amount.unit}" if part.money.amount.unit else ""
    message = (
        f"“{part.money.text}” from one stream and “{whole.money.text}” for all of {entity_name(reading, part.actor)} "
        f"are both {shown(side)}{unit} a year: nothing is left for the other income that the text tells of."
    )
    return Finding(
        code=CODE,
        severity=SEVERITY,
        message=message,
        about=(part.claim.id, whole.claim.id),
        by=stamp(CODE),
        numbers={} if side is None else {"annual": side},
        quotes=(part.claim.evidence[0], whole.claim.evidence[0]),
        settled_by="the accounts or the estimate with the streams side by side",
    )
